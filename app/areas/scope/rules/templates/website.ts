import type { BuiltIn } from "./built-in.ts";

export const website: BuiltIn = {
  milestones: [
    ["Structure", 14, 2000],
    ["Design", 35, 3000],
    ["Working website", 63, 0],
  ],
  deliverables: [
    {
      title: "Structure of the site",
      format: ".pdf: site map and an outline of each page",
      acceptance: "Every page has one purpose",
      hours: 12,
      milestone: 0,
    },
    {
      title: "Page designs",
      format: ".fig, phone and desktop",
      quantity: 6,
      acceptance: "Approved page by page",
      rounds: 2,
      hours: 36,
      milestone: 1,
    },
    {
      title: "Website, built",
      format: "HTML, CSS, content management",
      acceptance: "Loads within two seconds on a phone; WCAG 2.2 AA",
      hours: 48,
      milestone: 2,
    },
    {
      title: "Second language",
      format: "as the first, with text supplied by the client",
      acceptance: "All pages in both languages",
      hours: 10,
      milestone: 2,
      role: "addon",
    },
  ],
  exclusions: [
    "Copywriting and translations",
    "Photos",
    "Hosting and domain",
    "Search advertising",
  ],
  rounds: 2,
};
