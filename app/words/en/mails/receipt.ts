type Facts = {
  name: string;
  project: string;
  number: string;
  amount: string;
  balance: string | null;
  side: "client" | "studio";
  asksForConfirmation: boolean;
};

export const words = {
  subject: (p: Facts) => `Paid: ${p.amount} for ${p.number}`,
  heading: (p: Facts) => `Paid: ${p.amount} for ${p.number}`,
  lines: (p: Facts) => [
    p.side === "client"
      ? `Thank you, ${p.name}. ${p.amount} for invoice ${p.number} (“${p.project}”) has arrived.`
      : `${p.amount} for invoice ${p.number} (“${p.project}”) has arrived.`,
    p.balance ? `${p.balance} of it is still open.` : "The invoice is paid in full.",
    p.asksForConfirmation
      ? "Please confirm that you paid this amount in cash, or tell us if it isn't right."
      : "",
  ],
  action: "Confirm it, or object",
};
