import type { MinorUnits } from "#app/kernel/money.ts";
import type { Day } from "#app/kernel/day.ts";
import type { ChangeStanding } from "#app/areas/change-requests/rules/offer-change.ts";
import type { QuoteField, QuoteValues } from "./quote-schema.ts";

export type QuoteFormProps = {
  values: QuoteValues;
  errors: Partial<Record<QuoteField, string>>;
  standing: ChangeStanding;
  milestones: { id: string; title: string; dueOn: Day; status: string }[];
  deliverables: { id: string; title: string; status: string }[];
  currency: string;
  /** The agreement's language, so that the price is explained as the client will read it. */
  locale: string;
  agreement: number;
  sums: { first: number; approved: MinorUnits; now: number };
  signers: string;
};
