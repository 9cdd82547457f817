type Facts = {
  client: string;
  project: string;
  reason: string;
};

export const words = {
  subject: (p: Facts) => `Declined: ${p.project}`,
  heading: (p: Facts) => `Declined: ${p.project}`,
  lines: (p: Facts) => [
    `${p.client} has declined the agreement, and says:`,
    p.reason,
    "You can change the scope and send it again.",
  ],
  action: "Open the project",
};
