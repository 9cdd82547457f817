import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { verifyDocument } from "#app/areas/agreements/queries/verify-document.server.ts";
import { portalWords } from "#words/portal.ts";
import { VerifyResult } from "#app/portal/views/agreement/verify-result.tsx";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { visitorContext } from "#app/platform/auth/guards.server.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import { networkOf } from "#app/kernel/network.ts";
import { receiveOnly } from "#app/platform/http/uploads.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";
import { acceptedLanguage } from "#app/platform/http/language.server.ts";
import { isLanguage } from "#app/words/language.ts";
import { Label } from "#app/platform/ui/inputs.tsx";
import { Button } from "#app/platform/ui/button.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.title ?? "Milepost"} · Milepost` },
];

/** In the reader's language: as the link says, else as the browser asks. */
function localeOf(request: Request): string {
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  return isLanguage(asked) ? asked : acceptedLanguage(request);
}

export function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOf(request);
  return { page: { locale }, title: portalWords(locale).ledger.verify.title };
}

/**
 * Anybody who has a signed copy can verify it here: its fingerprint, its seal, and the log behind
 * it. Nothing is stored.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { db, now } = visitorContext();
  const allowed = await attempt(
    throttle(db, {
      key: `verify from ${networkOf(callerAddress(request))}`,
      limit: { most: 30, minutes: 60 },
      now,
    }),
  );
  if (!allowed.done) return data({ problem: allowed.reason, result: null }, { status: 429 });
  const { content, problem } = await receiveOnly(request, gateways().files);
  if (!content) return data({ problem, result: null }, { status: 400 });
  return data({ problem: "", result: await verifyDocument(db, gateways().seal, content) });
}

export default function Verify() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = portalWords(page.locale);
  const said = words.ledger.verify;
  return (
    <main className="mx-auto max-w-3xl px-5 py-14 sm:px-8">
      <h1 className="text-3xl sm:text-4xl">{said.title}</h1>
      <p className="text-muted mt-4 max-w-[62ch]">{said.intro}</p>
      {answer?.problem ? (
        <div className="mt-6">
          <FormError
            errors={[
              answer.problem === "file-missing"
                ? said.missing
                : (words.refusals[answer.problem] ?? ""),
            ]}
          />
        </div>
      ) : null}
      <form method="post" encType="multipart/form-data" className="mt-8 space-y-4">
        <Label htmlFor="document">{said.file}</Label>
        <input
          id="document"
          type="file"
          name="document"
          accept="application/pdf"
          required
          className="block w-full min-h-11"
        />
        <Button tone="main">{said.button}</Button>
      </form>
      {answer?.result ? (
        <VerifyResult result={answer.result} locale={page.locale} said={said} />
      ) : null}
    </main>
  );
}
