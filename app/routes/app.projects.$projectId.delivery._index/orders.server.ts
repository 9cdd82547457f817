import { markPreviews } from "#app/areas/delivery/commands/mark-previews.server.ts";
import {
  endReleaseByHand,
  releaseByHand,
} from "#app/areas/delivery/commands/release-by-hand.server.ts";
import { sendDelivery } from "#app/areas/delivery/commands/send-delivery.server.ts";
import { beginCheckpoint } from "#app/areas/work/commands/begin-checkpoint.server.ts";
import { parseDay } from "#app/kernel/day.ts";
import type { Id } from "#app/kernel/id.ts";
import { Refusal } from "#app/kernel/verdict.ts";
import type { Context, Member } from "#app/platform/context.server.ts";
import { formText } from "#app/platform/http/form-text.ts";

/** Does what a button of the page says. Returns where the page goes on. */
export async function orderOf(
  context: Context<Member>,
  projectId: Id<"Project">,
  form: FormData,
): Promise<string> {
  const base = `/app/projects/${projectId}`;
  const [intent = "", ...rest] = formText(form, "intent").split(":");
  const address = { projectId, folderId: rest.join(":") };
  switch (intent) {
    case "add": {
      const [milestoneId = "", deliverableId] = rest;
      const delivers = deliverableId || null;
      const draftId = await beginCheckpoint(context, { projectId, milestoneId, delivers });
      return `${base}/work/${draftId}/edit`;
    }
    case "release":
      await releaseByHand(context, address);
      return `${base}/delivery?told=released`;
    case "hold":
      await endReleaseByHand(context, address);
      return `${base}/delivery?told=held`;
    case "send":
      await sendDelivery(context, { projectId, until: dayOf(formText(form, "until")) });
      return `${base}/delivery?told=sent`;
    default: {
      const areMarked = form.get("marked") === "on";
      await markPreviews(context, { projectId, areMarked });
      return `${base}/delivery?told=${areMarked ? "marked" : "unmarked"}`;
    }
  }
}

/** Null where none is wanted. @throws Refusal "day-passed" for what is no day */
function dayOf(text: string) {
  if (text === "") return null;
  const day = parseDay(text);
  if (day === null) throw new Refusal("day-passed");
  return day;
}
