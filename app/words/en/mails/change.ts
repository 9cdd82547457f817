type Facts = {
  name: string;
  from: string;
  project: string;
  title: string;
  text: string;
  what:
    "requested" | "sent" | "declined" | "withdrawn" | "asked" | "gift" | "delivered" | "expired";
  number: number;
};

export const words = {
  subject: (p: Facts) =>
    `Change ${p.number}, ${p.title}: ${{ requested: "a request", sent: "the price", declined: "declined", withdrawn: "withdrawn", asked: "a question", gift: "a gift", delivered: "done", expired: "the offer has expired" }[p.what]}`,
  heading: (p: Facts) => `Change ${p.number}: ${p.title}`,
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    {
      requested: `${p.from} asks for a change in “${p.project}”:`,
      sent: `${p.from} has set a price and dates for this change to “${p.project}”. Nothing starts until you approve it.`,
      declined: `${p.from} has declined this change to “${p.project}”:`,
      withdrawn: `${p.from} has withdrawn this request for “${p.project}”.`,
      asked: `${p.from} writes about this change to “${p.project}”:`,
      gift: `${p.from} is doing this for “${p.project}” as a gift, free of charge.`,
      delivered: `${p.from} has finished this change to “${p.project}”.`,
      expired: `The offer for this change to “${p.project}” has expired without a decision. It can be made again.`,
    }[p.what],
    p.text,
  ],
  action: "Open the change",
};
