import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerUpload } from "#app/composition/resumable-uploads.server.ts";
import { requireMember } from "#app/platform/auth/guards.server.ts";

/** Files that arrive piece by piece (tus 1.0): HEAD asks how far one is, POST begins one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireMember(request);
  return answerUpload(context, request);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireMember(request);
  return answerUpload(context, request);
}
