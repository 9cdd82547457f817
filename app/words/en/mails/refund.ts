type Facts = {
  name: string;
  studio: string;
  project: string;
  amount: string;
  how: string;
};

export const words = {
  subject: (p: Facts) => `Refunded: ${p.amount}`,
  heading: (p: Facts) => `Refunded: ${p.amount}`,
  lines: (p: Facts) => [
    `Hello ${p.name}, ${p.studio} has refunded ${p.amount} for “${p.project}”.`,
    p.how,
  ],
  action: "",
};
