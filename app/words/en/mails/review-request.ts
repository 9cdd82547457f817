type Facts = {
  name: string;
  goal: string;
  milestone: string;
};

export const words = {
  subject: (p: Facts) => `Please look at “${p.milestone}”`,
  heading: (p: Facts) => `Please look at “${p.milestone}”`,
  lines: (p: Facts) => [
    `Hello ${p.name}, “${p.milestone}” is ready for your review.`,
    `The goal, in your words: ${p.goal}`,
    "Approve it, or ask for changes and say what is missing.",
  ],
  action: "Review it now",
};
