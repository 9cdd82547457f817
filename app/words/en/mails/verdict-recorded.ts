type Facts = {
  name: string;
  studio: string;
  title: string;
  version: number;
  decision: "approved" | "approved_with_changes" | "changes_requested";
  source: string;
};

const WHAT: Record<Facts["decision"], string> = {
  approved: "approved",
  approved_with_changes: "approved with small changes",
  changes_requested: "changes requested",
};

export const words = {
  subject: (p: Facts) => `Written down for you: “${p.title}”, ${WHAT[p.decision]}`,
  heading: (p: Facts) => `“${p.title}”, version ${p.version}: ${WHAT[p.decision]}`,
  lines: (p: Facts) => [
    `Hello ${p.name}, ${p.studio} has written down this verdict in your name.`,
    `How you said it: ${p.source}`,
    "If that isn’t what you said, open the page and object: then it doesn’t count.",
  ],
  action: "Look at it",
};
