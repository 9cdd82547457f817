type Facts = {
  name: string;
  project: string;
  before: string;
  reminder: boolean;
};

export const words = {
  subject: (p: Facts) =>
    p.reminder ? `Still to sign: “${p.project}”` : `Your turn to sign: “${p.project}”`,
  heading: (p: Facts) => (p.reminder ? "One signature is still missing" : "Your turn to sign"),
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    p.before ? `${p.before} has signed. Now it is your turn.` : "",
    p.reminder
      ? "This is a friendly reminder: the agreement is waiting for your signature. If something in it isn't right, you can say so on the same page."
      : "Take your time to read it; if something isn't right, you can say so on the same page.",
  ],
  action: "Read and sign",
};
