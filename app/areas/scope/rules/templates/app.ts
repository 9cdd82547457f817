import type { BuiltIn } from "./built-in.ts";

export const app: BuiltIn = {
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
  exclusions: ["Programming", "Copywriting", "User tests with more than five people"],
  rounds: 2,
};
