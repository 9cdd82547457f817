type Facts = {
  name: string;
  number: string;
  amount: string;
  day: string;
  card: string;
};

export const words = {
  subject: (p: Facts) => `On ${p.day}: ${p.amount} for ${p.number}`,
  heading: (p: Facts) => `${p.amount} will be charged on ${p.day}`,
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    `As agreed, invoice ${p.number} will be charged to your saved card: ${p.card}.`,
    "You don't need to do anything. To pay another way, or to stop the charge and remove the card, open the invoice before that day.",
  ],
  action: "See the invoice",
};
