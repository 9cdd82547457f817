type Facts = {
  name: string;
  number: string;
  amount: string;
};

export const words = {
  subject: (p: Facts) => `The card wasn't charged: ${p.amount} for ${p.number}`,
  heading: () => "The card wasn't charged",
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    `Your bank didn't let us charge ${p.amount} for invoice ${p.number}. Often it just wants you to confirm the payment. Nothing was charged, and we won't try again automatically.`,
  ],
  action: "Pay it now",
};
