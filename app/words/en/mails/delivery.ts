type Facts = {
  name: string;
  project: string;
  folders: string;
  until: string | null;
};

export const words = {
  subject: (p: Facts) => `Your final files of ${p.project} are ready`,
  heading: (p: Facts) => `Ready: ${p.folders}`,
  lines: (p: Facts) => [
    `Hello ${p.name}, these final files of “${p.project}” are yours to download now: ${p.folders}.`,
    p.until === null
      ? "They stay on your project's page."
      : `You can download them until ${p.until}.`,
  ],
  action: "Open your final files",
};
