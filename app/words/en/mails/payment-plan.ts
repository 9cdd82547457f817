type Facts = {
  name: string;
  number: string;
  dates: string[];
};

export const words = {
  subject: (p: Facts) => `The payment plan for invoice ${p.number}`,
  heading: (p: Facts) => `Invoice ${p.number} in ${p.dates.length} parts`,
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    "This is what we agreed; nothing else has changed, and you may pay more or sooner at any time:",
    ...p.dates,
  ],
  action: "See it and pay",
};
