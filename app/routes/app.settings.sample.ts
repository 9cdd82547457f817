import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { removeSample } from "#app/areas/workspaces/commands/remove-sample.server.ts";
import { requireOwner } from "#app/platform/auth/guards.server.ts";
import { attempt } from "#app/platform/http/reply.server.ts";
import { signedOut } from "#app/platform/http/session-cookie.server.ts";
import { setUpCode } from "#app/platform/auth/set-up-code.server.ts";

/**
 * Removes the sample studio. A fresh set-up code appears in the terminal, for claiming the
 * installation for real.
 */
export async function action({ request }: ActionFunctionArgs) {
  const outcome = await attempt(removeSample(await requireOwner(request)));
  if (!outcome.done) return redirect("/app");
  process.stdout.write(
    `The sample studio was removed. The code for setting up your own: ${setUpCode()}\n`,
  );
  return redirect("/set-up", { headers: { "Set-Cookie": signedOut() } });
}

export function loader() {
  return redirect("/app/settings");
}
