import { reachableContacts } from "#app/areas/clients/queries/reachable.server.ts";
import type { MinorUnits } from "#app/kernel/money.ts";
import type { Id } from "#app/kernel/id.ts";
import type { Day } from "#app/kernel/day.ts";
import { readClauses } from "#app/areas/agreements/stored/clauses.ts";
import { makeOffer, type DocumentSource } from "#app/areas/agreements/rules/offer.ts";
import {
  clausesIn,
  needsQualifiedSignature,
  renderTerms,
} from "#app/areas/agreements/rules/terms-template.ts";
import { findScope } from "#app/areas/scope/queries/find-scope.server.ts";
import { isDefaultTerms } from "#app/areas/workspaces/rules/default-terms.ts";
import { termsWords } from "#words/terms.ts";
import { plain } from "#app/kernel/markdown-text.ts";
import { present } from "#app/kernel/verdict.ts";
import type { Tx } from "#app/platform/db/client.server.ts";
import { formatMoney, formatPlainDay } from "#app/platform/i18n/format.ts";

/**
 * Formats amounts and days for a document in this language and currency. Days have no weekday,
 * because some languages would have to inflect it.
 */
export const written = (locale: string, currency: string) => ({
  locale,
  money: (amount: MinorUnits) => formatMoney(amount, currency, locale),
  day: (day: Day) => formatPlainDay(day, locale),
});

/**
 * A preview of the document as it would be sent now. It has no text as long as the payment plan
 * doesn't add up.
 */
export async function draftDocument(
  db: Tx,
  {
    workspaceId,
    projectId,
    today,
  }: { workspaceId: Id<"Workspace">; projectId: Id<"Project">; today: Day },
) {
  const scope = present(await findScope(db, workspaceId, projectId), "project");
  const project = present(
    await db.project.findFirst({
      where: { id: projectId, workspaceId },
      include: {
        workspace: { include: { invoicing: true } },
        client: {
          include: { contacts: reachableContacts },
        },
        questions: { where: { answer: { not: "" } }, orderBy: { position: "asc" } },
      },
    }),
    "project",
  );
  const { workspace, client } = project;
  const locale = client.contacts[0]?.locale ?? "en";
  const write = written(locale, scope.currency);
  const template = await termsOf(db, project, locale);
  const clauses = readClauses(project.clauses || template.clauses);
  const needsQualified = needsQualifiedSignature(clausesIn(template.body), clauses, [
    workspace.country,
    client.country,
  ]);
  const document: DocumentSource = {
    seller: {
      name: workspace.legalName,
      address: workspace.address,
      taxId: workspace.taxId,
      vatId: workspace.vatId,
    },
    buyer: { name: client.name, address: client.address, taxId: client.taxId, vatId: client.vatId },
    terms: renderTerms(template.body, clauses, {
      payment_days: String(workspace.invoicing.paymentTermDays),
      client: plain(client.name),
      studio: plain(workspace.legalName),
      project: plain(scope.title),
      // Price and deposit follow the client's choice: makeOffer fills them.
      hourly_rate: write.money(scope.revision.price),
    }),
    offeredOn: today,
    brief: project.briefAnsweredAt
      ? project.questions.map(({ label, answer }) => ({ question: label, answer }))
      : [],
    needsQualified,
    killFeePercent:
      clauses.on.kill_fee && clausesIn(template.body).includes("kill_fee")
        ? clauses.figures.kill_fee_percent
        : 0,
  };
  return {
    scope,
    project,
    locale,
    document,
    clauses,
    clauseKeys: clausesIn(template.body),
    template,
    made: makeOffer(scope, document, { written: write }),
  };
}

/**
 * The terms for this project: from the template chosen for it, else the workspace's own, else the
 * default in the client's language.
 */
async function termsOf(
  db: Tx,
  project: {
    templateId: Id<"AgreementTemplate"> | null;
    workspaceId: Id<"Workspace">;
    workspace: { terms: string };
  },
  locale: string,
): Promise<{ body: string; clauses: string; name: string; isDefault: boolean }> {
  if (project.templateId) {
    const chosen = await db.agreementTemplateVersion.findFirst({
      where: { templateId: project.templateId, workspaceId: project.workspaceId },
      orderBy: { version: "desc" },
      include: { template: { select: { name: true } } },
    });
    if (chosen)
      return {
        body: chosen.body,
        clauses: chosen.clauses,
        name: `${chosen.template.name}, version ${chosen.version}`,
        isDefault: false,
      };
  }
  const { terms } = project.workspace;
  return isDefaultTerms(terms)
    ? { body: termsWords(locale), clauses: "", name: `Default terms, ${locale}`, isDefault: true }
    : { body: terms, clauses: "", name: "Your terms", isDefault: false };
}
