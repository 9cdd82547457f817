type Facts = {
  client: string;
  number: string;
  amount: string;
  text: string;
};

export const words = {
  subject: (p: Facts) => `${p.client} disagrees with the cash recorded for ${p.number}`,
  heading: (p: Facts) => `${p.client} disagrees with the cash recorded for ${p.number}`,
  lines: (p: Facts) => [
    `You recorded ${p.amount} in cash. ${p.client} writes: “${p.text}”`,
    "Your books haven't changed. Settle it between you; if it was a mistake, reverse the payment and record what is right.",
  ],
  action: "See the payment",
};
