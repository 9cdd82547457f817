import type { CheckpointWords } from "#words/mails/checkpoint.ts";

export const words: CheckpointWords = {
  subject: (p) => `${p.project}: ${p.title}`,
  heading: (p) => p.title,
  lines: (p) => [
    `Sveiki, ${p.name}! Naujiena etape „${p.milestone}“:`,
    p.body,
    p.files > 0 ? `Failai: ${p.files}` : "",
  ],
  action: "Žiūrėti projekto puslapyje",
};
