type Facts = {
  name: string;
  project: string;
  minutes: number;
};

export const words = {
  subject: (p: Facts) => `Your code to sign “${p.project}”`,
  heading: () => "Your code to sign",
  lines: (p: Facts) => [
    `Hello ${p.name}, type this code on the page where you sign. It works for ${p.minutes} minutes, once.`,
    "If you didn't ask for it, do nothing: without the code nothing is signed.",
  ],
  action: "",
};
