import { addDays, daysBetween, type Day } from "#app/kernel/day.ts";
import { multiply } from "#app/kernel/money.ts";
import type { DepositKind } from "./payment-plan.ts";
import type { DeliverableRole, Discount, RevisionPricing, Scope } from "./scope.ts";

/** A scope to begin from: its dates are days after the beginning. Amounts are minor units, or hours of the studio's rate. */
export type ScopeTemplate = {
  goal: string;
  success: string;
  milestones: { title: string; afterDays: number; share: number }[];
  deliverables: {
    title: string;
    format: string;
    quantity: number;
    acceptance: string;
    rounds: number;
    price: number;
    milestone: number | null;
    role: DeliverableRole;
    group: string;
  }[];
  exclusions: string[];
  revision: { rounds: number; pricing: RevisionPricing; price: number };
  deposit: { kind: DepositKind; value: number };
  discount: Discount;
};

/** A scope as a template: what is dated becomes days after `from`. */
export function templateOf(scope: Scope, from: Day): ScopeTemplate {
  const place = (milestoneId: string | null) =>
    scope.milestones.findIndex(({ id }) => id === milestoneId);
  return {
    goal: scope.goal,
    success: scope.success,
    milestones: scope.milestones.map(({ title, dueOn, share }) => ({
      title,
      share,
      afterDays: Math.max(0, daysBetween(from, dueOn)),
    })),
    deliverables: scope.deliverables.map(({ id: _id, milestoneId, ...item }) => ({
      ...item,
      milestone: place(milestoneId) === -1 ? null : place(milestoneId),
    })),
    exclusions: scope.exclusions,
    revision: scope.revision,
    deposit: scope.deposit,
    discount: scope.discount,
  };
}

/** A template as a scope that begins on a day. What only the client can say, the goal, stays as it is unless it is empty. */
export function scopeFrom(
  template: ScopeTemplate,
  project: { title: string; goal: string; success: string },
  begin: Day,
) {
  const { milestones, deliverables, ...rest } = template;
  return {
    ...rest,
    title: project.title,
    goal: project.goal || template.goal,
    success: project.success || template.success,
    milestones: milestones.map(({ title, afterDays, share }) => ({
      title,
      share,
      dueOn: addDays(begin, afterDays),
    })),
    deliverables,
  };
}

type Hours = {
  title: string;
  format: string;
  quantity?: number;
  acceptance: string;
  rounds?: number;
  hours: number;
  milestone: number;
  role?: DeliverableRole;
  group?: string;
};
type BuiltIn = {
  milestones: [title: string, afterDays: number, share: number][];
  deliverables: Hours[];
  exclusions: string[];
  rounds: number;
};

const BUILT_IN = {
  identity: {
    milestones: [
      ["Direction", 14, 3000],
      ["Identity", 35, 3000],
      ["Guidelines and files", 49, 0],
    ],
    deliverables: [
      {
        title: "Three directions",
        format: ".pdf, one page each",
        quantity: 3,
        acceptance: "One direction is chosen",
        hours: 16,
        milestone: 0,
      },
      {
        title: "Logo",
        format: ".svg, .pdf, .png; colour, black, white",
        acceptance: "Legible at 12 mm and in one colour",
        rounds: 2,
        hours: 20,
        milestone: 1,
      },
      {
        title: "Type and colours",
        format: ".pdf with values for print and screen",
        acceptance: "Contrast holds for text",
        hours: 8,
        milestone: 1,
      },
      {
        title: "Guidelines, short",
        format: ".pdf, 12 pages",
        acceptance: "A printer can work with it",
        hours: 12,
        milestone: 2,
        role: "alternative",
        group: "Guidelines",
      },
      {
        title: "Guidelines, full",
        format: ".pdf, 40 pages, with templates",
        acceptance: "Another studio can work with it",
        hours: 36,
        milestone: 2,
        role: "alternative",
        group: "Guidelines",
      },
      {
        title: "Stationery",
        format: "print-ready .pdf: card, letter, envelope",
        quantity: 3,
        acceptance: "Proof approved by the printer",
        hours: 8,
        milestone: 2,
        role: "addon",
      },
      {
        title: "Icon for social media",
        format: ".png, 1024 px",
        acceptance: "Recognised at 32 px",
        hours: 1,
        milestone: 2,
        role: "bonus",
      },
    ],
    exclusions: [
      "The name and slogan",
      "Research into trademarks",
      "Printing",
      "Licences of commercial fonts",
    ],
    rounds: 2,
  },
  website: {
    milestones: [
      ["Structure", 14, 2000],
      ["Design", 35, 3000],
      ["Working website", 63, 0],
    ],
    deliverables: [
      {
        title: "Structure of the site",
        format: ".pdf: map and outlines of each page",
        acceptance: "Every page has one purpose",
        hours: 12,
        milestone: 0,
      },
      {
        title: "Page designs",
        format: ".fig, phone and desktop",
        quantity: 6,
        acceptance: "Approved page by page",
        rounds: 2,
        hours: 36,
        milestone: 1,
      },
      {
        title: "Website, built",
        format: "HTML, CSS, content management",
        acceptance: "Loads within two seconds on a phone; WCAG 2.2 AA",
        hours: 48,
        milestone: 2,
      },
      {
        title: "Second language",
        format: "as the first, texts delivered by the client",
        acceptance: "All pages in both languages",
        hours: 10,
        milestone: 2,
        role: "addon",
      },
    ],
    exclusions: ["Texts and translations", "Photos", "Hosting and domain", "Search advertising"],
    rounds: 2,
  },
  app: {
    milestones: [
      ["Flows", 10, 2500],
      ["Screens", 31, 3500],
      ["Handover", 42, 0],
    ],
    deliverables: [
      {
        title: "User flows",
        format: ".fig, one for each task",
        quantity: 4,
        acceptance: "Walked through together",
        hours: 14,
        milestone: 0,
      },
      {
        title: "Screens",
        format: ".fig, light and dark",
        quantity: 18,
        acceptance: "Every state is drawn: empty, full, error",
        rounds: 2,
        hours: 54,
        milestone: 1,
      },
      {
        title: "Components",
        format: ".fig library",
        acceptance: "The developers can build with it",
        hours: 16,
        milestone: 1,
      },
      {
        title: "Clickable prototype",
        format: ".fig",
        acceptance: "Five people finish the main task",
        hours: 8,
        milestone: 2,
      },
    ],
    exclusions: ["Programming", "Texts", "Tests with users beyond five"],
    rounds: 2,
  },
  illustration: {
    milestones: [
      ["Sketches", 10, 4000],
      ["Final artwork", 28, 0],
    ],
    deliverables: [
      {
        title: "Sketches",
        format: ".pdf, black and white",
        quantity: 3,
        acceptance: "One sketch is chosen for each picture",
        hours: 9,
        milestone: 0,
      },
      {
        title: "Illustrations",
        format: ".tif, 300 dpi, and .png",
        quantity: 3,
        acceptance: "As sketched, in colour",
        rounds: 1,
        hours: 24,
        milestone: 1,
      },
      {
        title: "Layered working files",
        format: ".psd",
        acceptance: "All layers named",
        hours: 6,
        milestone: 1,
        role: "addon",
      },
    ],
    exclusions: ["Use beyond the purpose named in the goal", "Animation", "Printing"],
    rounds: 1,
  },
  packaging: {
    milestones: [
      ["Concept", 14, 3000],
      ["Artwork", 35, 3000],
      ["Print files", 49, 0],
    ],
    deliverables: [
      {
        title: "Concept for the range",
        format: ".pdf with mock-ups",
        acceptance: "Stands out on the shelf beside three rivals",
        hours: 18,
        milestone: 0,
      },
      {
        title: "Artwork",
        format: ".pdf on the printer's die-line",
        quantity: 4,
        acceptance: "All required texts fit legibly",
        rounds: 2,
        hours: 28,
        milestone: 1,
      },
      {
        title: "Print files",
        format: "print-ready .pdf/X",
        quantity: 4,
        acceptance: "Proof approved by the printer",
        hours: 8,
        milestone: 2,
      },
      {
        title: "Presence at the press",
        format: "one day",
        acceptance: "First sheet signed",
        hours: 8,
        milestone: 2,
        role: "addon",
      },
    ],
    exclusions: [
      "Legal check of the texts",
      "Barcodes and their fees",
      "Product photos",
      "Printing",
    ],
    rounds: 2,
  },
  retainer: {
    milestones: [
      ["First month", 30, 3334],
      ["Second month", 60, 3333],
      ["Third month", 90, 0],
    ],
    deliverables: [
      {
        title: "First month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        hours: 20,
        milestone: 0,
      },
      {
        title: "Second month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        hours: 20,
        milestone: 1,
      },
      {
        title: "Third month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        hours: 20,
        milestone: 2,
      },
      {
        title: "A look ahead",
        format: "one hour together, each month",
        quantity: 3,
        acceptance: "Next month's order of work is set",
        hours: 3,
        milestone: 2,
        role: "bonus",
      },
    ],
    exclusions: ["Work on weekends", "Hours carried over for more than a month"],
    rounds: 1,
  },
} satisfies Record<string, BuiltIn>;

export const BUILT_IN_TEMPLATES = Object.keys(BUILT_IN) as (keyof typeof BUILT_IN)[];
export type BuiltInName = keyof typeof BUILT_IN;

/** One of the six that Milepost comes with, priced by the studio's hourly rate (minor units). */
export function builtInTemplate(name: BuiltInName, hourlyRate: number): ScopeTemplate {
  const { milestones, deliverables, exclusions, rounds }: BuiltIn = BUILT_IN[name];
  return {
    goal: "",
    success: "",
    milestones: milestones.map(([title, afterDays, share]) => ({ title, afterDays, share })),
    deliverables: deliverables.map(
      ({ hours, quantity = 1, rounds: own = 1, role = "included", group = "", ...item }) => ({
        ...item,
        quantity,
        rounds: own,
        role,
        group,
        price: multiply(hourlyRate, hours),
      }),
    ),
    exclusions,
    revision: { rounds, pricing: "hourly", price: hourlyRate },
    deposit: { kind: "percent", value: 3_000 },
    discount: { kind: "none", value: 0, reason: "" },
  };
}
