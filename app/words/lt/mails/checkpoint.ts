import type { CheckpointWords } from "#words/mails/checkpoint.ts";

const OPENINGS = {
  update: (milestone: string) => `naujiena etape „${milestone}“:`,
  proof: (milestone: string) => `etape „${milestone}“ yra ką peržiūrėti:`,
  question: (milestone: string) => `etape „${milestone}“ reikia pasirinkti:`,
  delivery: (milestone: string) => `etape „${milestone}“ jums parengtas galutinis darbas:`,
};

export const words: CheckpointWords = {
  subject: (p) => `${p.project}: ${p.title}`,
  heading: (p) => p.title,
  lines: (p) => [
    `Sveiki, ${p.name}, ${OPENINGS[p.kind](p.milestone)}`,
    p.body,
    p.files.length > 0 ? `Pridėta: ${p.files.join(", ")}` : "",
  ],
  action: (p) => (p.kind === "question" ? "Peržiūrėti ir pasirinkti" : "Peržiūrėti"),
};
