import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";

/** Is the process up, and does its database answer? */
export async function loader() {
  try {
    await hasWorkspace(systemContext().db);
    return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json(
      { status: "database unreachable" },
      { status: 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}
