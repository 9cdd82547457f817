import type { FilesRemovalWords } from "#words/mails/files-removal.ts";
import { stop } from "../../stop.ts";

export const words: FilesRemovalWords = {
  subject: (p) => `„${p.project}“ failus galima atsisiųsti iki ${p.until}`,
  heading: (p) => `„${p.project}“ failai: iki ${p.until}`,
  lines: (p) => [
    `Sveiki, ${p.name}! ${stop(`Projekto „${p.project}“ failai saugomi iki ${p.until}`)} Po šios dienos jie čia bus pašalinti.`,
    "Jei norite juos turėti, atsisiųskite anksčiau. Sutartys ir sąskaitos lieka.",
  ],
  action: "Atsisiųsti failus",
};
