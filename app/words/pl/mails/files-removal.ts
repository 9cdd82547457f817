import type { FilesRemovalWords } from "#words/mails/files-removal.ts";

export const words: FilesRemovalWords = {
  subject: (p) => `Pliki projektu „${p.project}” można pobrać do ${p.until}`,
  heading: (p) => `Pliki projektu „${p.project}”: do ${p.until}`,
  lines: (p) => [
    `Dzień dobry, ${p.name}! Pliki projektu „${p.project}” przechowujemy do ${p.until}. Po tym dniu zostaną stąd usunięte.`,
    "Jeśli mają zostać u Państwa, prosimy pobrać je wcześniej. Umowy i faktury pozostają.",
  ],
  action: "Pobierz pliki",
};
