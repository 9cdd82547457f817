/** The questions that a new brief starts with: each with its hint or its choices, one per line. */
export type BriefWords = [
  goal: [string, string],
  audience: string,
  feel: [string, string],
  decides: [string, string],
  likes: [string, string],
  there: [string, string],
];

export const words: BriefWords = [
  ["What should be different when the work is done?", "In your own words; it becomes the goal."],
  "Who is it for? What do they want, and what keeps them away?",
  ["How should it feel?", "quiet\nloud"],
  ["Who makes the final decision?", "One person\nTwo or three together\nA board"],
  ["What do you like, and what do your competitors do?", "Links to pages"],
  ["What do you already have?", "Logo, copy, photos, guidelines"],
];
