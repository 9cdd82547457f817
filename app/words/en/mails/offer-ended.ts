type Facts = {
  name: string;
  from: string;
  project: string;
  text: string;
  what: "expired" | "voided" | "declined";
};

export const words = {
  subject: (p: Facts) =>
    `${{ expired: "The offer has expired", voided: "Withdrawn", declined: "Declined" }[p.what]}: “${p.project}”`,
  heading: (p: Facts) =>
    ({
      expired: "The offer has expired",
      voided: "The agreement was withdrawn",
      declined: "The agreement was declined",
    })[p.what],
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    {
      expired: `The last day to sign the agreement for “${p.project}” has passed. It can be sent again.`,
      voided: `${p.from} has withdrawn the agreement for “${p.project}” before it was in force. A new version will follow; signatures on this one don't bind anyone.`,
      declined: `${p.from} has declined the agreement for “${p.project}” and says:`,
    }[p.what],
    p.text,
  ],
  action: "Open the project",
};
