import { claimInstallation } from "#app/areas/workspaces/commands/claim-installation.server.ts";
import { openSession } from "#app/areas/workspaces/commands/open-session.server.ts";
import type { Context } from "#app/platform/context.server.ts";

export async function createSample(_context: Context, _order: { userAgent: string; baseUrl: string }): Promise<string> {
  void claimInstallation; void openSession;
  throw new Error("todo");
}
