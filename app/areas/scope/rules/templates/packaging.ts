import type { BuiltIn } from "./built-in.ts";

export const packaging: BuiltIn = {
  milestones: [
    ["Concept", 14, 3000],
    ["Artwork", 35, 3000],
    ["Print files", 49, 0],
  ],
  deliverables: [
    {
      title: "Concept for the range",
      format: ".pdf with mock-ups",
      acceptance: "Stands out on the shelf beside three competitors",
      hours: 18,
      milestone: 0,
    },
    {
      title: "Artwork",
      format: ".pdf on the printer's die-line",
      quantity: 4,
      acceptance: "All required text fits legibly",
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
      title: "On-site print supervision",
      format: "one day",
      acceptance: "First sheet signed",
      hours: 8,
      milestone: 2,
      role: "addon",
    },
  ],
  exclusions: ["Legal review of the copy", "Barcodes and their fees", "Product photos", "Printing"],
  rounds: 2,
};
