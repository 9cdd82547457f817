/** The six scopes to begin from, as the client reads them; their figures are among the rules. */
export const words = {
  identity: {
    milestones: ["Direction", "Identity", "Guidelines and files"],
    deliverables: [
      {
        title: "Three directions",
        format: ".pdf, one page each",
        acceptance: "One direction is chosen",
        group: "",
      },
      {
        title: "Logo",
        format: ".svg, .pdf, .png; colour, black, white",
        acceptance: "Legible at 12 mm and in one colour",
        group: "",
      },
      {
        title: "Type and colours",
        format: ".pdf with values for print and screen",
        acceptance: "Text contrast is sufficient",
        group: "",
      },
      {
        title: "Guidelines, short",
        format: ".pdf, 12 pages",
        acceptance: "A printer can work with it",
        group: "Guidelines",
      },
      {
        title: "Guidelines, full",
        format: ".pdf, 40 pages, with templates",
        acceptance: "Another studio can work with it",
        group: "Guidelines",
      },
      {
        title: "Stationery",
        format: "print-ready .pdf: card, letter, envelope",
        acceptance: "Proof approved by the printer",
        group: "",
      },
      {
        title: "Icon for social media",
        format: ".png, 1024 px",
        acceptance: "Recognised at 32 px",
        group: "",
      },
    ],
    exclusions: [
      "The name and slogan",
      "Trademark research",
      "Printing",
      "Commercial font licences",
    ],
  },
  website: {
    milestones: ["Structure", "Design", "Working website"],
    deliverables: [
      {
        title: "Structure of the site",
        format: ".pdf: site map and an outline of each page",
        acceptance: "Every page has one purpose",
        group: "",
      },
      {
        title: "Page designs",
        format: ".fig, phone and desktop",
        acceptance: "Approved page by page",
        group: "",
      },
      {
        title: "Website, built",
        format: "HTML, CSS, content management",
        acceptance: "Loads within two seconds on a phone; WCAG 2.2 AA",
        group: "",
      },
      {
        title: "Second language",
        format: "as the first, with text supplied by the client",
        acceptance: "All pages in both languages",
        group: "",
      },
    ],
    exclusions: [
      "Copywriting and translations",
      "Photos",
      "Hosting and domain",
      "Search advertising",
    ],
  },
  app: {
    milestones: ["Flows", "Screens", "Handover"],
    deliverables: [
      {
        title: "User flows",
        format: ".fig, one for each task",
        acceptance: "Walked through together",
        group: "",
      },
      {
        title: "Screens",
        format: ".fig, light and dark",
        acceptance: "Every state is drawn: empty, full, error",
        group: "",
      },
      {
        title: "Components",
        format: ".fig library",
        acceptance: "The developers can build with it",
        group: "",
      },
      {
        title: "Clickable prototype",
        format: ".fig",
        acceptance: "Five people finish the main task",
        group: "",
      },
    ],
    exclusions: ["Programming", "Copywriting", "User tests with more than five people"],
  },
  illustration: {
    milestones: ["Sketches", "Final artwork"],
    deliverables: [
      {
        title: "Sketches",
        format: ".pdf, black and white",
        acceptance: "One sketch is chosen for each picture",
        group: "",
      },
      {
        title: "Illustrations",
        format: ".tif, 300 dpi, and .png",
        acceptance: "As sketched, in colour",
        group: "",
      },
      { title: "Layered working files", format: ".psd", acceptance: "All layers named", group: "" },
    ],
    exclusions: ["Use beyond the purpose named in the goal", "Animation", "Printing"],
  },
  packaging: {
    milestones: ["Concept", "Artwork", "Print files"],
    deliverables: [
      {
        title: "Concept for the range",
        format: ".pdf with mock-ups",
        acceptance: "Stands out on the shelf beside three competitors",
        group: "",
      },
      {
        title: "Artwork",
        format: ".pdf on the printer's die-line",
        acceptance: "All required text fits legibly",
        group: "",
      },
      {
        title: "Print files",
        format: "print-ready .pdf/X",
        acceptance: "Proof approved by the printer",
        group: "",
      },
      {
        title: "On-site print supervision",
        format: "one day",
        acceptance: "First sheet signed",
        group: "",
      },
    ],
    exclusions: [
      "Legal review of the copy",
      "Barcodes and their fees",
      "Product photos",
      "Printing",
    ],
  },
  retainer: {
    milestones: ["First month", "Second month", "Third month"],
    deliverables: [
      {
        title: "First month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        group: "",
      },
      {
        title: "Second month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        group: "",
      },
      {
        title: "Third month: up to 20 hours of design",
        format: "as asked, in the client's order",
        acceptance: "Hours are listed at the month's end",
        group: "",
      },
      {
        title: "A look ahead",
        format: "one hour together, each month",
        acceptance: "Next month's order of work is set",
        group: "",
      },
    ],
    exclusions: ["Work on weekends", "Hours carried over for more than a month"],
  },
};
