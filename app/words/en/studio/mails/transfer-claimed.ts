type Facts = {
  client: string;
  number: string;
  amount: string;
};

export const words = {
  subject: (p: Facts) => `${p.client} says the transfer for ${p.number} is on its way`,
  heading: (p: Facts) => `${p.client} says the transfer for ${p.number} is on its way`,
  lines: (p: Facts) => [
    `${p.client} says that ${p.amount} for invoice ${p.number} was sent by bank transfer.`,
    "It counts as paid once you have seen it in your account and recorded it.",
  ],
  action: "Record it once it arrives",
};
