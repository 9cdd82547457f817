import { dayOf } from "#app/kernel/day.ts";
import { isLanguage } from "#app/words/language.ts";
import { languageOptions } from "#app/words/language-options.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { formText } from "#app/platform/http/form-text.ts";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
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
import { termsWords } from "#words/terms.ts";
import { useRefusalText } from "#app/areas/workspaces/views/use-refusal-text.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { requireMember, requireOwner } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { receiveOnly } from "#app/platform/http/uploads.server.ts";
import { formatLanguage, formatPlainDay } from "#app/platform/i18n/format.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { SettingsPage } from "#app/areas/workspaces/views/settings-page.tsx";
import { useLanguage, useWords } from "#app/platform/i18n/use-words.ts";
import { titled } from "#app/platform/http/title.ts";
import { settingsWords } from "#words/studio/settings.ts";
import { Label, SelectInput, TextInput } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";
import { SectionHead } from "#app/platform/ui/section-head.tsx";

export const meta = titled(settingsWords, (words) => words.agreements.agreements);

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
  const form = await readForm(request);
  if (form.get("intent") === "drop-own-certificate") {
    await dropOwnCertificate(await requireOwner(request));
    return redirect("/app/settings/agreements?saved=1");
  }
  const from = formText(form, "from") || "en";
  const own = from === "own";
  const body = own ? (await findWorkspace(context)).terms : termsWords(from);
  const locale = isLanguage(from) ? from : "en";
  const words = settingsWords(context.language).agreements;
  const outcome = await attempt(
    createTemplate(context, {
      name: own ? words.myTerms : words.myTermsIn(formatLanguage(locale, context.language)),
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
  const refusalText = useRefusalText();
  const language = useLanguage();
  const words = useWords(settingsWords).agreements;
  const { templates, seal, role } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <SettingsPage
      title={words.agreements}
      readerRole={role}
      saved={search.has("saved") && !refusal}
    >
      <FormError errors={refusal ? [refusalText(refusal)] : []} />
      <SectionHead>{words.terms}</SectionHead>
      <p className="text-muted mt-1 max-w-[62ch]">{words.withoutATemplateAnAgreement}</p>
      <ul className="mt-4">
        {templates.map(({ id, name, locale, version }) => (
          <li
            key={id}
            className="border-line flex items-baseline justify-between gap-4 border-t py-3"
          >
            <Link to={`/app/settings/agreements/${id}`}>{name}</Link>
            <span className="text-muted text-sm">
              {words.versionNumbered(formatLanguage(locale, language), version)}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
        <div>
          <Label htmlFor="from">{words.newTemplateFrom}</Label>
          <SelectInput id="from" name="from">
            {languageOptions(language).map(([tag, name]) => (
              <option key={tag} value={tag}>
                {words.defaultTextIn(name)}
              </option>
            ))}
            <option value="own">{words.yourTermsUnderStudio}</option>
          </SelectInput>
        </div>
        <Button name="intent" value="create-template">
          {words.createTemplate}
        </Button>
      </Form>
      <SectionHead className="mt-14">{words.seal}</SectionHead>
      <p className="mt-1 max-w-[62ch]">
        {words.everySignedCopyIsSealed}{" "}
        {seal && !seal.selfMade
          ? words.youUseTheCertificate(
              seal.subject,
              seal.issuer,
              formatPlainDay(seal.expiresOn, language),
            )
          : words.milepostMadeTheCertificate}
      </p>
      {role === "owner" ? (
        <>
          <Form method="post" encType="multipart/form-data" className="mt-5 max-w-md space-y-4">
            <div>
              <Label htmlFor="certificate">{words.yourCertificateP12OrPfx}</Label>
              <input
                id="certificate"
                type="file"
                name="certificate"
                accept=".p12,.pfx,application/x-pkcs12"
                className="block w-full min-h-11"
              />
            </div>
            <div>
              <Label htmlFor="passphrase">{words.passphrase}</Label>
              <TextInput id="passphrase" name="passphrase" type="password" autoComplete="off" />
              <p className="hint">{words.fileAndItsPassphrase}</p>
            </div>
            <Button>{words.useThisCertificateFromNow}</Button>
          </Form>
          {seal && !seal.selfMade ? (
            <Form method="post" className="mt-4">
              <Button name="intent" value="drop-own-certificate" tone="bad">
                {words.goBackToMilepostsCertificate}
              </Button>
            </Form>
          ) : null}
        </>
      ) : null}
    </SettingsPage>
  );
}
