type Facts = {
  name: string;
  studio: string;
  project: string;
  reason: "proposal" | "new-link";
};

export const words = {
  subject: (p: Facts) =>
    p.reason === "proposal" ? `${p.project}: your project page` : `${p.project}: your new link`,
  heading: (p: Facts) => p.project,
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    `${p.studio} has set up a page for “${p.project}”. There you'll find what is planned and agreed, what is waiting for you, and how to pay.`,
    "The link is personal. You don't need an account; please don't forward it.",
  ],
  action: "Open the project",
  footer: (p: Facts) =>
    `You're receiving this because ${p.studio} works for you. Reply to this email to reach them.`,
};
