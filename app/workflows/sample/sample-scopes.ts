import { CHOIR } from "./sample-choir.ts";
import type { SampleProject } from "./sample-project.ts";
const revision = { rounds: 1, pricing: "hourly" as const, price: 6000 };
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
            body: "Chain, spoke and hand. The **hand** feels most like you.",
            kind: "proof",
            art: [
              {
                name: "direction-hand.svg",
                caption: "Hand",
                alt: "An open hand of five dark strokes on yellow, above the word Dviratis",
              },
              {
                name: "direction-spoke.svg",
                caption: "Spoke",
                alt: "A wheel with twelve spokes on pale blue",
              },
              {
                name: "direction-chain.svg",
                caption: "Chain",
                alt: "A ring of chain links on cream",
              },
            ],
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
            body: "All in one place, with a page that says what to use where.",
            kind: "delivery",
            art: [
              {
                name: "sign.svg",
                caption: "The sign, as it hangs",
                alt: "A dark sign on a sandy wall: a yellow hand beside the word Dviratis",
              },
              {
                name: "stickers.svg",
                caption: "Four stickers",
                alt: "Four round stickers, with hands and wheels in turn",
              },
            ],
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
  CHOIR,
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
