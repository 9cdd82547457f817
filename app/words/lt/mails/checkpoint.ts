import type { CheckpointWords } from "#words/mails/checkpoint.ts";

const OPENINGS = {
  update: (milestone: string) => `naujiena etape „${milestone}“:`,
  proof: (milestone: string) => `etape „${milestone}“ laukiama jūsų sprendimo:`,
  question: (milestone: string) => `etape „${milestone}“ reikia pasirinkti:`,
  delivery: (milestone: string) => `etape „${milestone}“ jums parengtas galutinis darbas:`,
};

const ACTIONS = {
  update: "Peržiūrėti",
  proof: "Peržiūrėti ir nuspręsti",
  question: "Peržiūrėti ir pasirinkti",
  delivery: "Peržiūrėti",
};

export const words: CheckpointWords = {
  subject: (p) => `${p.project}: ${p.title}`,
  heading: (p) => p.title,
  lines: (p) => [
    `Sveiki, ${p.name}, ${OPENINGS[p.kind](p.milestone)}`,
    p.body,
    p.files.length > 0 ? `Pridėta: ${p.files.join(", ")}` : "",
  ],
  action: (p) => ACTIONS[p.kind],
};
