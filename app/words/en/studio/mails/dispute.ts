type Facts = {
  project: string;
  amount: string;
  respondBy: string | null;
};

export const words = {
  subject: (p: Facts) => `A payment of ${p.amount} was disputed`,
  heading: (p: Facts) => `A payment of ${p.amount} was disputed`,
  lines: (p: Facts) => [
    `The payer's bank is asking about ${p.amount} that was paid for “${p.project}”.`,
    p.respondBy
      ? `Stripe accepts your answer until ${p.respondBy}. The payment's page in Milepost has your evidence: the signed agreement, approvals, visits and deliveries.`
      : "There is nothing to answer; the bank has already decided.",
    "Your books stay as they are unless the dispute is lost.",
  ],
  action: "",
};
