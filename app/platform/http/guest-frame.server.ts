import { viewerTag } from "#app/platform/auth/guards.server.ts";
import type { Guest } from "#app/platform/context.server.ts";
import type { Viewer } from "#app/platform/ui/viewer.tsx";
import { stylesheetFor } from "./stylesheet.server.ts";

/** What the frame of a guest's page needs: its looks, its language, and whom it is for. */
export function guestFrame(
  { name, contactId, projectId, locale }: Guest,
  accent: string,
): { stylesheet: string; locale: string; viewer: Viewer } {
  const viewer = { name, tag: viewerTag(contactId), projectId };
  return { stylesheet: stylesheetFor(accent), locale, viewer };
}
