type Facts = {
  name: string;
  studio: string;
  title: string;
  version: number;
  until: string;
  isNotice: boolean;
  milestone: string | null;
  mayObject: boolean;
};

export const words = {
  subject: (p: Facts) =>
    p.isNotice ? `“${p.title}”: your answer by ${p.until}` : `“${p.title}” counts as approved`,
  heading: (p: Facts) =>
    p.isNotice
      ? `Without an answer by ${p.until} it counts as approved`
      : `“${p.title}”, version ${p.version}, counts as approved`,
  lines: (p: Facts) =>
    p.isNotice
      ? [
          `Hello ${p.name}, version ${p.version} of “${p.title}” still waits for your answer.`,
          `If nobody on your side answers by ${p.until}, it counts as approved: so it stands in the agreement that you signed with ${p.studio}.`,
          "An approval, a wish for changes or a single note is an answer. If you need more time, write that as a note.",
        ]
      : [
          `Hello ${p.name}, nobody answered version ${p.version} of “${p.title}” by ${p.until}, after two reminders. As signed with ${p.studio}, it counts as approved.`,
          p.milestone === null ? "" : `“${p.milestone}” is approved with it.`,
          p.mayObject
            ? "If that isn’t right, open the page and object: then it doesn’t count."
            : `If that isn’t right, answer this mail: it goes to ${p.studio}.`,
        ],
  action: (p: Facts) => (p.isNotice ? "Look at it and answer" : "Look at it"),
};
