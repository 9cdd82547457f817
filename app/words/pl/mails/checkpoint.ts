import type { CheckpointWords } from "#words/mails/checkpoint.ts";

const OPENINGS = {
  update: (milestone: string) => `nowość w etapie „${milestone}”:`,
  proof: (milestone: string) => `w etapie „${milestone}” jest praca do oceny:`,
  question: (milestone: string) => `w etapie „${milestone}” jest coś do wyboru:`,
  delivery: (milestone: string) => `w etapie „${milestone}” jest gotowa praca:`,
};

const ACTIONS = {
  update: "Zobacz",
  proof: "Zobacz i zdecyduj",
  question: "Zobacz i wybierz",
  delivery: "Zobacz",
};

export const words: CheckpointWords = {
  subject: (p) => `${p.project}: ${p.title}`,
  heading: (p) => p.title,
  lines: (p) => [
    `Dzień dobry, ${p.name}, ${OPENINGS[p.kind](p.milestone)}`,
    p.body,
    p.files.length > 0 ? `W załączeniu na stronie: ${p.files.join(", ")}` : "",
  ],
  action: (p) => ACTIONS[p.kind],
};
