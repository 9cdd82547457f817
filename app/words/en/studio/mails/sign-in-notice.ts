type Facts = { name: string };

export const words = {
  subject: () => "Somebody is guessing your password",
  heading: () => "Many wrong passwords for your account",
  lines: ({ name }: Facts) => [
    `Hello ${name},`,
    "In the last hour there were more than 20 wrong passwords for your account at Milepost. Nobody got in with them, and you can still sign in; further guesses are slowed down.",
    "If that wasn't you, a code app as second factor keeps others out even if they guess it.",
  ],
  action: "See your sign-ins",
};
