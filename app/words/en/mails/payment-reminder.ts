type Facts = {
  name: string;
  project: string;
  amount: string;
  stage: "coming" | "today" | "recent" | "late";
  invoices: { number: string; amount: string; day: string }[];
};

export const words = {
  subject: (p: Facts) =>
    ({
      coming: `Coming up: ${p.amount} for “${p.project}”`,
      today: `Due today: ${p.amount} for “${p.project}”`,
      recent: `Still open: ${p.amount} for “${p.project}”`,
      late: `Still open: ${p.amount} for “${p.project}”`,
    })[p.stage],
  heading: (p: Facts) =>
    ({
      coming: `${p.amount} will be due soon`,
      today: `${p.amount} is due today`,
      recent: `${p.amount} is still open`,
      late: `${p.amount} is still open`,
    })[p.stage],
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    ...p.invoices.map(({ number, amount, day }) => `Invoice ${number}: ${amount}, due ${day}.`),
    {
      coming: "This is just a heads-up, so that it doesn't come as a surprise.",
      today:
        "Perhaps it slipped through; that happens. If you have paid in the meantime, please ignore this.",
      recent:
        "Perhaps it slipped through; that happens. If you have paid in the meantime, please ignore this.",
      late: "Please pay it, or write to us if something is in the way: there is usually a solution. If you have paid in the meantime, please ignore this.",
    }[p.stage],
  ],
  action: "See it and pay",
};
