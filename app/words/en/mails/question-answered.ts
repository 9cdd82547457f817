type Facts = {
  name: string;
  from: string;
  project: string;
  question: string;
  option: string;
  reason: string;
};

export const words = {
  subject: (p: Facts) =>
    p.option ? `${p.from} chose “${p.option}”: ${p.project}` : `${p.from} chose none: ${p.project}`,
  heading: (p: Facts) => p.question,
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    p.option
      ? `${p.from} chose “${p.option}”.`
      : `${p.from} wants none of the ways that you offered.`,
    p.reason,
  ],
  action: "Open the question",
};
