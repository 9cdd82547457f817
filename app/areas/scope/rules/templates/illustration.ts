import type { BuiltIn } from "./built-in.ts";

export const illustration: BuiltIn = {
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
};
