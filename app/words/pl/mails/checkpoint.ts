import type { CheckpointWords } from "#words/mails/checkpoint.ts";

export const words: CheckpointWords = {
  subject: (p) => `${p.project}: ${p.title}`,
  heading: (p) => p.title,
  lines: (p) => [
    `Dzień dobry, ${p.name}! Nowość w etapie „${p.milestone}”:`,
    p.body,
    p.files > 0 ? `Pliki: ${p.files}` : "",
  ],
  action: "Zobacz na stronie projektu",
};
