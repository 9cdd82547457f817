type Facts = { name: string; studio: string; title: string; version: number };

export const words = {
  subject: (p: Facts) => `${p.studio} wrote on “${p.title}”`,
  heading: (p: Facts) => `New on “${p.title}”, version ${p.version}`,
  lines: (p: Facts) => [
    `Hello ${p.name}, ${p.studio} wrote something on version ${p.version} of “${p.title}”.`,
    "What is new since you last looked is marked there.",
  ],
  action: "Read it on the work",
};
