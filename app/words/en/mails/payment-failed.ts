type Facts = {
  name: string;
  project: string;
  number: string;
  amount: string;
  side: "client" | "studio";
};

export const words = {
  subject: (p: Facts) => `The payment of ${p.amount} did not arrive: ${p.number}`,
  heading: () => "The payment did not arrive",
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    p.side === "client"
      ? `${p.amount} for invoice ${p.number} (“${p.project}”) was on its way, but the bank now says it won't arrive. The invoice is open again; you can pay it any way you like.`
      : `${p.amount} for invoice ${p.number} (“${p.project}”) was on its way, but the bank now says it won't arrive. The invoice is open again, and your client has been told.`,
  ],
  action: "See the invoice",
};
