import type { DepositKind } from "#app/areas/scope/rules/payment-plan.ts";
import type { DeliverableRole, RevisionPricing } from "#app/areas/scope/rules/scope.ts";

type News = { daysAgo: number; title: string; body: string };
export type SampleProject = {
  client: keyof typeof SAMPLE_CLIENTS;
  title: string;
  progress: "proposed" | "active" | "completed";
  sentDaysAgo: number;
  /** `reviewedDaysAgo` below zero: sent to review, not decided yet. */
  milestones: {
    title: string;
    afterDays: number;
    share: number;
    news: News[];
    reviewedDaysAgo?: number;
  }[];
  /** A change that the client has asked for, priced and waiting for his word. */
  change?: {
    daysAgo: number;
    title: string;
    wish: string;
    offer: string;
    minutes: number;
    daysAdded: number;
  };
  scope: {
    goal: string;
    success: string;
    deliverables: {
      title: string;
      format: string;
      quantity: number;
      acceptance: string;
      rounds: number;
      price: number;
      milestone: number | null;
      role?: DeliverableRole;
      group?: string;
    }[];
    exclusions: string[];
    revision: { rounds: number; pricing: RevisionPricing; price: number };
    deposit: { kind: DepositKind; value: number };
  };
};

const contact = (name: string, email: string, locale: string) => ({
  name,
  email,
  role: "",
  locale,
});
const revision = { rounds: 1, pricing: "hourly" as const, price: 6000 };

/** People and firms that don't exist, under addresses that can't. */
export const SAMPLE_CLIENTS = {
  bakery: {
    name: "Sample Bakery Złoty Kłos",
    address: "ul. Wymyślona 3\n31-002 Kraków",
    country: "PL",
    taxId: "",
    vatId: "",
    contacts: [contact("Zofia Przykładowa", "zofia@bakery.example", "en")],
  },
  choir: {
    name: "Sample Choir Vieversys",
    address: "Pavyzdžių g. 12\n01100 Vilnius",
    country: "LT",
    taxId: "",
    vatId: "LT000000000",
    contacts: [
      contact("Agnė Pavyzdienė", "agne@choir.example", "en"),
      contact("Tomas Pavyzdys", "tomas@choir.example", "lt"),
    ],
  },
  workshop: {
    name: "Sample Bicycle Workshop",
    address: "1 Example Street\nDublin",
    country: "IE",
    taxId: "",
    vatId: "IE0000000A",
    contacts: [contact("Sam Sample", "sam@workshop.example", "en")],
  },
};

export const SAMPLE_PROJECTS: SampleProject[] = [
  {
    client: "workshop",
    title: "Identity for the workshop",
    progress: "completed",
    sentDaysAgo: 60,
    milestones: [
      {
        title: "Concept",
        afterDays: 16,
        share: 3000,
        reviewedDaysAgo: 42,
        news: [
          {
            daysAgo: 46,
            title: "Three directions",
            body: "Chain, spoke and hand. The hand feels most like you.",
          },
        ],
      },
      {
        title: "Final artwork",
        afterDays: 40,
        share: 0,
        reviewedDaysAgo: 20,
        news: [
          {
            daysAgo: 24,
            title: "Sign, stamp and stickers",
            body: "All in one archive, with a page that says what to use where.",
          },
        ],
      },
    ],
    scope: {
      goal: "People should trust us with their bicycle before they have met us.",
      success: "The sign can be read from the tram.",
      deliverables: [
        {
          title: "Logo",
          format: ".svg, .pdf, .png",
          quantity: 1,
          acceptance: "Works in one colour at 12 mm",
          rounds: 2,
          price: 120_000,
          milestone: 0,
        },
        {
          title: "Shop sign, stamp and stickers",
          format: "print-ready .pdf",
          quantity: 3,
          acceptance: "Approved by the sign maker",
          rounds: 1,
          price: 90_000,
          milestone: 1,
        },
      ],
      exclusions: ["Printing and mounting", "Photos"],
      revision,
      deposit: { kind: "percent", value: 3000 },
    },
  },
  {
    client: "choir",
    title: "Website for the choir",
    progress: "active",
    sentDaysAgo: 24,
    change: {
      daysAgo: 1,
      title: "A page for recordings",
      wish: "Could people listen to last year's concert on the site? Five recordings, with the programme beside them.",
      offer:
        "Gladly: one page with a player that works without an account. The recordings themselves come from you.",
      minutes: 390,
      daysAdded: 3,
    },
    milestones: [
      {
        title: "Content and structure",
        afterDays: 12,
        share: 2000,
        reviewedDaysAgo: 10,
        news: [
          {
            daysAgo: 16,
            title: "The map of the site",
            body: "Five pages instead of fourteen. The concerts come first.",
          },
        ],
      },
      {
        title: "Homepage design",
        afterDays: 27,
        share: 3000,
        reviewedDaysAgo: -1,
        news: [
          {
            daysAgo: 5,
            title: "First layout",
            body: "Large type, the next concert on top, and the sound one tap away.",
          },
          {
            daysAgo: 2,
            title: "Layout on a phone",
            body: "The programme folds; tickets stay in reach.",
          },
        ],
      },
      { title: "Launch", afterDays: 55, share: 0, news: [] },
    ],
    scope: {
      goal: "People who like us once should find the next concert in ten seconds.",
      success: "Half of the tickets are sold through the site by spring.",
      deliverables: [
        {
          title: "Structure and texts edited",
          format: ".docx, 5 pages",
          quantity: 1,
          acceptance: "Read aloud once together",
          rounds: 1,
          price: 80_000,
          milestone: 0,
        },
        {
          title: "Page designs",
          format: ".fig, 7 layouts, phone and desktop",
          quantity: 7,
          acceptance: "Approved by the board",
          rounds: 2,
          price: 210_000,
          milestone: 1,
        },
        {
          title: "Working website",
          format: "HTML, hosted",
          quantity: 1,
          acceptance: "Loads within a second on a phone",
          rounds: 1,
          price: 260_000,
          milestone: 2,
        },
      ],
      exclusions: ["The texts themselves", "Recording and photos", "Hosting after the first year"],
      revision,
      deposit: { kind: "percent", value: 3000 },
    },
  },
  {
    client: "bakery",
    title: "Bread bags and labels",
    progress: "proposed",
    sentDaysAgo: 2,
    milestones: [
      { title: "Drafts", afterDays: 15, share: 3000, news: [] },
      { title: "Print files", afterDays: 33, share: 0, news: [] },
    ],
    scope: {
      goal: "The bag should make people carry it through town like a present.",
      success: "Nobody asks for a second, neutral bag.",
      deliverables: [
        {
          title: "Bread bag, three sizes",
          format: "print-ready .pdf",
          quantity: 3,
          acceptance: "Proof approved by the printer",
          rounds: 2,
          price: 135_000,
          milestone: 1,
        },
        {
          title: "Labels",
          format: ".pdf template, 12 kinds of bread",
          quantity: 12,
          acceptance: "Legible at 30 cm",
          rounds: 1,
          price: 60_000,
          milestone: 1,
        },
        {
          title: "Board for the pavement",
          format: "print-ready .pdf, A1",
          quantity: 1,
          acceptance: "Read from across the street",
          rounds: 1,
          price: 24_000,
          milestone: 1,
          role: "addon",
        },
        {
          title: "Window sticker",
          format: ".svg",
          quantity: 1,
          acceptance: "Works in white",
          rounds: 1,
          price: 12_000,
          milestone: 1,
          role: "bonus",
        },
      ],
      exclusions: ["Printing", "Product photos"],
      revision,
      deposit: { kind: "amount", value: 50_000 },
    },
  },
];
