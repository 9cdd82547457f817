type Facts = {
  client: string;
  milestone: string;
  reason: string;
  decision: "approved" | "changes_requested";
};

export const words = {
  subject: (p: Facts) =>
    p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes requested: ${p.milestone}`,
  heading: (p: Facts) =>
    p.decision === "approved" ? `Approved: ${p.milestone}` : `Changes requested: ${p.milestone}`,
  lines: (p: Facts) => [
    p.decision === "approved"
      ? `${p.client} has approved “${p.milestone}”.`
      : `${p.client} asks for changes in “${p.milestone}”:`,
    p.reason,
  ],
  action: "Open the project",
};
