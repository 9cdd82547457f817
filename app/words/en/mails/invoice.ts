type Facts = {
  name: string;
  project: string;
  number: string;
  title: string;
  amount: string;
  dueOn: string;
  ask: "credit" | "open" | "settled";
  early: { on: string; amount: string } | null;
};

export const words = {
  subject: (p: Facts) =>
    `${p.ask === "credit" ? "Credit note" : "Invoice"} ${p.number}: ${p.title}, ${p.amount}`,
  heading: (p: Facts) =>
    `${p.ask === "credit" ? "Credit note" : "Invoice"} ${p.number}: ${p.title}, ${p.amount}`,
  lines: (p: Facts) => {
    if (p.ask === "credit")
      return [
        `Hello ${p.name}, here is credit note ${p.number} for “${p.project}”.`,
        `${p.amount} is deducted from what is still open on the invoice it corrects. Anything you have already paid beyond that is yours: it is set off or paid back. The PDF is attached.`,
      ];
    return [
      `Hello ${p.name}, here is invoice ${p.number} for “${p.project}”.`,
      p.ask === "open"
        ? `${p.amount}, due by ${p.dueOn}. The PDF is attached.`
        : "Nothing is left to pay: all of it was invoiced before. The PDF is attached.",
      ...(p.early ? [`If you pay by ${p.early.on}, ${p.early.amount} is enough.`] : []),
    ];
  },
  action: (p: Facts) =>
    ({
      credit: "See the credit note",
      open: "See the invoice and pay",
      settled: "See the invoice",
    })[p.ask],
};
