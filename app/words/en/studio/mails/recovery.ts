type Facts = {
  name: string;
  minutes: number;
};

export const words = {
  subject: () => "Choose a new password",
  heading: () => "Choose a new password",
  lines: (p: Facts) => [
    `Hello ${p.name}, somebody asked for a new password for your account. The link works once, for ${p.minutes} minutes.`,
    "If it wasn't you, do nothing: your password stays as it is.",
  ],
  action: "Choose a new password",
};
