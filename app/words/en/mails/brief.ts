type Facts = {
  name: string;
  from: string;
  project: string;
  what: "sent" | "answered";
};

export const words = {
  subject: (p: Facts) =>
    p.what === "sent"
      ? `A few questions: “${p.project}”`
      : `The brief has been answered: “${p.project}”`,
  heading: (p: Facts) =>
    p.what === "sent" ? "A few questions before we start" : "The brief has been answered",
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    p.what === "sent"
      ? `${p.from} would like to know a few things about “${p.project}”. A few words for each are fine; you can save and come back later.`
      : `${p.from} has answered the brief for “${p.project}”. The answers go into the agreement.`,
  ],
  action: "Open the brief",
};
