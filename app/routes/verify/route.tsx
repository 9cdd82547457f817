import { data, type ActionFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { verifyDocument } from "#app/areas/portal/queries/verify-document.server.ts";
import { VerifyResult } from "#app/areas/portal/views/verify-result.tsx";
import { throttle } from "#app/areas/workspaces/commands/throttle.server.ts";
import { gateways } from "#app/composition.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import { attempt, callerAddress } from "#app/platform/http/reply.server.ts";
import { receiveOnly } from "#app/platform/http/uploads.server.ts";
import { FormError } from "#app/platform/ui/field.tsx";

export const handle = { hydrate: false };
export const meta: MetaFunction = () => [{ title: "Verify a signed document · Milepost" }];

const SAID: Record<string, string> = {
  throttled: "Too many tries. Wait a while, then try again.",
  "file-missing": "Choose the PDF that you want to verify.",
  "file-too-large": "A file may have 25 MB at most.",
};

/** Anybody who has a signed copy can verify it here: its fingerprint, its seal, and the log behind it. Nothing is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const { db, now } = systemContext();
  const allowed = await attempt(throttle(db, `verify from ${callerAddress(request)}`, { most: 30, minutes: 60 }, now));
  if (!allowed.done) return data({ problem: allowed.reason, result: null }, { status: 429 });
  const { content, problem } = await receiveOnly(request, gateways().files);
  if (!content) return data({ problem, result: null }, { status: 400 });
  return data({ problem: "", result: await verifyDocument(db, gateways().seal, content) });
}

export default function Verify() {
  const answer = useActionData<typeof action>();
  return (
    <main className="mx-auto max-w-3xl px-5 py-14 sm:px-8">
      <h1 className="text-3xl sm:text-4xl">Verify a signed document</h1>
      <p className="text-muted mt-4 max-w-[62ch]">Choose the PDF as you got it. Its fingerprint is compared with what was signed here, its seal is checked, and the log of its signatures is shown. The file isn't kept.</p>
      {answer?.problem ? <div className="mt-6"><FormError errors={[SAID[answer.problem] ?? ""]} /></div> : null}
      <form method="post" encType="multipart/form-data" className="mt-8 space-y-4">
        <label htmlFor="document" className="block text-sm font-semibold">
          Signed PDF
        </label>
        <input id="document" type="file" name="document" accept="application/pdf" required className="block w-full min-h-11" />
        <button className="button" data-tone="main">
          Verify it
        </button>
      </form>
      {answer?.result ? <VerifyResult result={answer.result} /> : null}
    </main>
  );
}
