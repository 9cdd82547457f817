import { formText } from "#app/platform/http/form-text.ts";
import { CHANGE_BILLINGS } from "#app/areas/agreements/rules/ledger.ts";
import type { ChangeQuote } from "#app/areas/change-requests/rules/offer-change.ts";
import { CHANGE_PRICINGS } from "#app/areas/change-requests/rules/pricing.ts";
import { parseDay, type Day } from "#app/kernel/day.ts";
import { parseAmount } from "#app/kernel/money.ts";
import { problem } from "#app/words/problem.ts";

/** Stands in for a day that can't be read; only its error message matters. */
const NO_DAY: Day = "0000-01-01";

/** What is in the fields of a quote, as typed. */
export type QuoteValues = {
  pricing: string;
  hours: string;
  amount: string;
  less: boolean;
  worth: string;
  offer: string;
  billing: string;
  days: string;
  movesFrom: string;
  expiresOn: string;
  addedTitle: string;
  addedFormat: string;
  addedQuantity: string;
  addedAcceptance: string;
  addedRounds: string;
  addedMilestone: string;
  dropped: string[];
};
export type QuoteField =
  "hours" | "amount" | "worth" | "days" | "expiresOn" | "addedQuantity" | "addedRounds";
export type ReadQuote = { quote: ChangeQuote; errors: Partial<Record<QuoteField, string>> };

/** "3", "3.5" or "3,5" hours as minutes; null when it isn't a number of hours. */
export function parseHours(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  return match ? Math.round((Number(match[1]) + Number(`0.${match[2] ?? "0"}`)) * 60) : null;
}

const whole = (text: string, most: number) =>
  /^\d{1,6}$/u.test(text.trim()) && Number(text) <= most ? Number(text) : null;

/**
 * The typed quote, parsed as far as possible, with an error for each wrong field. Amounts become
 * minor units.
 */
export function readQuote(values: QuoteValues, currency: string): ReadQuote {
  const errors: ReadQuote["errors"] = {};
  const pricing = CHANGE_PRICINGS.find((word) => word === values.pricing) ?? "fixed";
  const read: Reader = (field, { value, otherwise, message, isNeeded = true }) => {
    if (isNeeded && value === null) errors[field] = message;
    return value ?? otherwise;
  };
  return {
    errors,
    quote: {
      pricing,
      ...readPrice({ ...values, pricing }, currency, read),
      daysAdded: read("days", {
        value: values.days.trim() === "" ? 0 : whole(values.days, 250),
        otherwise: 0,
        message: problem("tooManyWorkingDays"),
      }),
      movesFrom: values.movesFrom || null,
      dropped: values.dropped,
      billing: CHANGE_BILLINGS.find((word) => word === values.billing) ?? "on_approval",
      added: values.addedTitle.trim() === "" ? null : readAdded(values, read),
      offer: values.offer,
      expiresOn: read("expiresOn", {
        value: parseDay(values.expiresOn),
        otherwise: NO_DAY,
        message: problem("dayMissing"),
      }),
    },
  };
}

/**
 * Returns a field's parsed value; if it is needed and can't be parsed, adds an error to the field.
 */
type Reader = <T>(
  field: QuoteField,
  found: { value: T | null; otherwise: T; message: string; isNeeded?: boolean },
) => T;

function readPrice(values: QuoteValues, currency: string, read: Reader) {
  const message = problem("amountNeeded", currency);
  const minutes = read("hours", {
    isNeeded: values.pricing === "hourly",
    value: parseHours(values.hours),
    otherwise: 0,
    message: problem("hoursUnreadable"),
  });
  const amount = read("amount", {
    isNeeded: values.pricing === "fixed",
    value: parseAmount(values.amount, currency),
    otherwise: 0,
    message,
  });
  const worth = read("worth", {
    isNeeded: values.pricing === "bonus" && values.worth.trim() !== "",
    value: parseAmount(values.worth, currency),
    otherwise: 0,
    message,
  });
  return { minutes, amount: values.less ? -amount : amount, worth };
}

function readAdded(values: QuoteValues, read: Reader) {
  const message = problem("wholeNumberNeeded");
  return {
    title: values.addedTitle.trim(),
    format: values.addedFormat.trim(),
    quantity: read("addedQuantity", {
      value: whole(values.addedQuantity || "1", 100_000),
      otherwise: 1,
      message,
    }),
    acceptance: values.addedAcceptance.trim(),
    rounds: read("addedRounds", {
      value: whole(values.addedRounds || "0", 99),
      otherwise: 0,
      message,
    }),
    milestoneId: values.addedMilestone || null,
  };
}

/** The fields of a submitted form, within sensible lengths. */
export function quoteValues(form: FormData): QuoteValues {
  const text = (name: string, most = 200) => formText(form, name).slice(0, most);
  return {
    pricing: text("pricing"),
    hours: text("hours"),
    amount: text("amount"),
    less: form.has("less"),
    worth: text("worth"),
    offer: text("offer", 4000),
    billing: text("billing"),
    days: text("days"),
    movesFrom: text("movesFrom"),
    expiresOn: text("expiresOn"),
    addedTitle: text("addedTitle"),
    addedFormat: text("addedFormat"),
    addedQuantity: text("addedQuantity"),
    addedAcceptance: text("addedAcceptance", 400),
    addedRounds: text("addedRounds"),
    addedMilestone: text("addedMilestone"),
    dropped: form.getAll("dropped").map(String).slice(0, 100),
  };
}
