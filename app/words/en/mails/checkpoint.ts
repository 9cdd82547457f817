type Facts = {
  name: string;
  project: string;
  milestone: string;
  kind: "update" | "proof" | "question" | "delivery";
  title: string;
  body: string;
  files: string[];
};

const OPENINGS = {
  update: (milestone: string) => `there is news in “${milestone}”:`,
  proof: (milestone: string) => `“${milestone}” has work for you to decide on:`,
  question: (milestone: string) => `there is something to choose in “${milestone}”:`,
  delivery: (milestone: string) => `“${milestone}” has something finished for you:`,
};

const ACTIONS = {
  update: "Look at it",
  proof: "Look and decide",
  question: "Look and choose",
  delivery: "Look at it",
};

export const words = {
  subject: (p: Facts) => `${p.project}: ${p.title}`,
  heading: (p: Facts) => p.title,
  lines: (p: Facts) => [
    `Hello ${p.name}, ${OPENINGS[p.kind](p.milestone)}`,
    p.body,
    p.files.length > 0 ? `With it: ${p.files.join(", ")}` : "",
  ],
  action: (p: Facts) => ACTIONS[p.kind],
};
