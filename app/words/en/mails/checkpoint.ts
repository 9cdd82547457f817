type Facts = {
  name: string;
  project: string;
  milestone: string;
  title: string;
  body: string;
  files: number;
};

export const words = {
  subject: (p: Facts) => `${p.project}: ${p.title}`,
  heading: (p: Facts) => p.title,
  lines: (p: Facts) => [
    `Hello ${p.name}, there is news in “${p.milestone}”:`,
    p.body,
    p.files > 0 ? `Files: ${p.files}` : "",
  ],
  action: "See it on the project page",
};
