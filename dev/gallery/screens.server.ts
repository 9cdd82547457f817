import type { Db } from "#app/platform/db/client.server.ts";

/** A screen by its route, with an address that this installation can show. */
export type Screen = { route: string; address: string };

const files = Object.keys(import.meta.glob("../../app/routes/*/route.tsx"));

/** "app.projects.$projectId._index" → "/app/projects/$projectId". */
const pathOf = (file: string) =>
  `/${file
    .replace(/^.*routes\/(.*)\/route\.tsx$/u, "$1")
    .replace(/\[(.)\]/gu, "$1")
    .split(".")
    .map((part) => part.replace(/_$/u, ""))
    .filter((part) => !part.startsWith("_"))
    .join("/")}`;

/** The newest rows that a route's parameters may name, in a project that has most of them. */
async function examples(db: Db): Promise<Record<string, string | undefined>> {
  const project = await db.project.findFirst({
    where: { status: "active" },
    orderBy: { createdAt: "desc" },
    include: {
      agreements: { take: 1, orderBy: { number: "asc" } },
      invoices: { take: 1, orderBy: { createdAt: "desc" } },
      milestones: { take: 1, orderBy: { position: "desc" } },
      changes: { take: 1 },
      checkpoints: { take: 1, where: { state: "published", kind: "question" } },
      payments: { take: 1, where: { method: "card", status: "succeeded" } },
    },
  });
  const [mail, template, draft] = await Promise.all([
    db.mail.findFirst({ orderBy: { createdAt: "desc" } }),
    db.agreementTemplate.findFirst(),
    db.invoiceDraft.findFirst(),
  ]);
  return {
    $projectId: project?.id,
    $clientId: project?.clientId,
    $agreementId: project?.agreements[0]?.id,
    $invoiceId: project?.invoices[0]?.id,
    $milestoneId: project?.milestones[0]?.id,
    $checkpointId: project?.checkpoints[0]?.id,
    $changeId: project?.changes[0]?.id,
    $paymentId: project?.payments[0]?.id,
    $draftId: draft?.id ?? "new",
    $mailId: mail?.id,
    $templateId: template?.id,
  };
}

/** What is only there before a project is sent. */
const UNSENT = /\/(?:scope|send)$/u;
/** What is only there before work is published. */
const UNPUBLISHED = /\$checkpointId\/edit$/u;

/** Every screen with a row for each of its parameters; what isn't a page of its own is left out. */
export async function listScreens(db: Db): Promise<Screen[]> {
  const rows = await examples(db);
  const unsent = await db.project.findFirst({ where: { status: "draft" }, select: { id: true } });
  const draft = await db.checkpoint.findFirst({
    where: { state: "draft" },
    select: { id: true, projectId: true },
  });
  const rowsFor = (route: string) => {
    if (UNSENT.test(route)) return { ...rows, $projectId: unsent?.id };
    if (!UNPUBLISHED.test(route)) return rows;
    return { ...rows, $projectId: draft?.projectId, $checkpointId: draft?.id };
  };
  return files
    .map(pathOf)
    .flatMap((route) => {
      const own = rowsFor(route);
      const parts = route.split("/").map((part) => (part.startsWith("$") ? own[part] : part));
      return parts.some((part) => part === undefined)
        ? []
        : [{ route, address: parts.join("/") || "/" }];
    })
    .filter(({ route }, index, all) => all.findIndex((other) => other.route === route) === index)
    .sort((one, other) => (one.route < other.route ? -1 : 1));
}
