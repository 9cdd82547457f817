type Facts = {
  name: string;
  from: string;
  project: string;
  text: string;
  what: "notice" | "ended";
};

export const words = {
  subject: (p: Facts) =>
    p.what === "notice" ? `Notice to end “${p.project}”` : `“${p.project}” has ended`,
  heading: (p: Facts) =>
    p.what === "notice" ? "The client wants to end the project" : "The project has ended",
  lines: (p: Facts) => [
    `Hello ${p.name},`,
    p.what === "notice"
      ? `${p.from} has given notice to end “${p.project}” and says:`
      : `${p.from} has ended “${p.project}” early, under the signed terms:`,
    p.text,
    p.what === "notice"
      ? "Say what has been done. You'll see the settlement under the signed terms before anything is final."
      : "The settlement is on your project page: what was done, what is due, and what was paid.",
  ],
  action: "Open the project",
};
