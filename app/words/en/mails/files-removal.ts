type Facts = {
  name: string;
  project: string;
  until: string;
};

export const words = {
  subject: (p: Facts) => `The files of ${p.project} can be downloaded until ${p.until}`,
  heading: (p: Facts) => `Files of ${p.project}: until ${p.until}`,
  lines: (p: Facts) => [
    `Hello ${p.name}, the files of “${p.project}” are stored until ${p.until}. After that day they are removed here.`,
    "If you want to have them, please download them before. Agreements and invoices stay.",
  ],
  action: "Download the files",
};
