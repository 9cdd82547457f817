import { dayOf } from "#app/kernel/day.ts";
import { isLanguage, LANGUAGES } from "#app/kernel/language.ts";
import { formText } from "#app/platform/http/form-text.ts";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { createTemplate } from "#app/areas/agreements/commands/save-template.server.ts";
import {
  dropOwnCertificate,
  chooseOwnCertificate,
} from "#app/areas/agreements/commands/choose-own-certificate.server.ts";
import { findSeal } from "#app/areas/agreements/queries/find-seal.server.ts";
import { listTemplates } from "#app/areas/agreements/queries/find-template.server.ts";
import { DEFAULT_CLAUSES } from "#app/areas/agreements/rules/terms-template.ts";
import { findWorkspace } from "#app/areas/workspaces/queries/find-workspace.server.ts";
import { termsWords } from "#app/words/terms-words.ts";
import { refusalText } from "#app/areas/workspaces/views/refusals.ts";
import { settingsLinks } from "#app/areas/workspaces/views/settings-links.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember, requireOwner } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { receiveOnly } from "#app/platform/http/uploads.server.ts";
import { formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { SettingsFrame } from "#app/platform/ui/settings-frame.tsx";

export const meta: MetaFunction = () => [{ title: "Agreements · Milepost" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  const [templates, seal] = await Promise.all([listTemplates(context), findSeal(context)]);
  return {
    templates,
    seal: seal && { ...seal, expiresOn: dayOf(seal.expiresAt, "UTC") },
    role: context.actor.role,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  if (request.headers.get("content-type")?.startsWith("multipart/")) {
    const context = await requireOwner(request);
    const { content, form } = await receiveOnly(request, gateways().files);
    const outcome = await attempt(
      chooseOwnCertificate(context, gateways().seal, {
        content,
        passphrase: formText(form, "passphrase"),
      }),
    );
    return outcome.done
      ? redirect("/app/settings/agreements?saved=1")
      : data({ refusal: outcome.reason }, { status: 400 });
  }
  const context = await requireMember(request);
  const form = await request.formData();
  if (form.get("intent") === "drop-own-certificate") {
    await dropOwnCertificate(await requireOwner(request));
    return redirect("/app/settings/agreements?saved=1");
  }
  const from = formText(form, "from") || "en";
  const own = from === "own";
  const body = own ? (await findWorkspace(context)).terms : termsWords(from);
  const locale = isLanguage(from) ? from : "en";
  const outcome = await attempt(
    createTemplate(context, {
      name: own ? "My terms" : `My terms, ${LANGUAGES[locale]}`,
      locale,
      body,
      clauses: DEFAULT_CLAUSES,
    }),
  );
  return outcome.done
    ? redirect(`/app/settings/agreements/${outcome.value}`)
    : data({ refusal: outcome.reason }, { status: 400 });
}

export default function Agreements() {
  const { templates, seal, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <SettingsFrame
      title="Agreements"
      links={settingsLinks(role)}
      saved={search.has("saved") && !refusal}
    >
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <h2 className="text-xl">Terms</h2>
      <p className="text-muted mt-1 max-w-[62ch]">
        Without a template, an agreement uses the terms under Studio. As long as those are the ones
        that come with Milepost, they are in your client's language. Milepost's texts are not legal
        advice: have yours checked for your country.
      </p>
      <ul className="mt-4">
        {templates.map(({ id, name, locale, version }) => (
          <li
            key={id}
            className="border-line flex items-baseline justify-between gap-4 border-t py-3"
          >
            <Link to={`/app/settings/agreements/${id}`}>{name}</Link>
            <span className="text-muted text-sm">
              {`${isLanguage(locale) ? LANGUAGES[locale] : locale}, version ${version}`}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="from" className="mb-1 block text-sm font-semibold">
            New template from
          </label>
          <select id="from" name="from" className="field">
            <option value="en">the default text, English</option>
            <option value="pl">the default text, Polish</option>
            <option value="lt">the default text, Lithuanian</option>
            <option value="own">your terms under Studio</option>
          </select>
        </div>
        <button name="intent" value="create-template" className="button">
          Create template
        </button>
      </Form>
      <h2 className="mt-14 text-xl">The seal</h2>
      <p className="mt-1 max-w-[62ch]">
        Every signed copy is sealed, so that any later change shows.{" "}
        {seal && !seal.selfMade
          ? `You use the certificate of ${seal.subject}, issued by ${seal.issuer}, valid until ${formatPlainDay(seal.expiresOn, "en")}.`
          : "Milepost made the certificate for your studio. It proves that nothing has changed since, but not who you are: nobody else has vouched for it, and PDF readers say so. With a .p12 file from a trust service that issues document certificates, they show your name instead."}
      </p>
      {role === "owner" ? (
        <>
          <Form method="post" encType="multipart/form-data" className="mt-5 max-w-md space-y-4">
            <div>
              <label htmlFor="certificate" className="mb-1 block text-sm font-semibold">
                Your certificate (.p12 or .pfx)
              </label>
              <input
                id="certificate"
                type="file"
                name="certificate"
                accept=".p12,.pfx,application/x-pkcs12"
                className="block w-full min-h-11"
              />
            </div>
            <div>
              <label htmlFor="passphrase" className="mb-1 block text-sm font-semibold">
                Passphrase
              </label>
              <input
                id="passphrase"
                name="passphrase"
                type="password"
                autoComplete="off"
                className="field"
              />
              <p className="text-muted mt-1 text-xs">
                The file and its passphrase are stored encrypted with this installation's own key.
              </p>
            </div>
            <button className="button">Use this certificate from now on</button>
          </Form>
          {seal && !seal.selfMade ? (
            <Form method="post" className="mt-4">
              <button name="intent" value="drop-own-certificate" className="button" data-tone="bad">
                Go back to Milepost's certificate
              </button>
            </Form>
          ) : null}
        </>
      ) : null}
    </SettingsFrame>
  );
}
