import type { SampleProject } from "./sample-project.ts";

/** The sample project that is under way: work in every kind, and a question. */
export const CHOIR: SampleProject = {
  client: "choir",
  title: "Website for the choir",
  progress: "active",
  sentDaysAgo: 24,
  change: {
    daysAgo: 1,
    title: "A page for recordings",
    wish: "Could people listen to last year's concert on the site? Five recordings, with the programme beside them.",
    offer:
      "Gladly: one page with a player that works without an account. The recordings themselves come from you.",
    minutes: 390,
    daysAdded: 3,
  },
  milestones: [
    {
      title: "Content and structure",
      afterDays: 12,
      share: 2000,
      reviewedDaysAgo: 10,
      news: [
        {
          daysAgo: 11,
          title: "Texts, ready to use",
          body: "All five pages, edited and read aloud once.",
          kind: "delivery",
          of: 0,
          art: [
            {
              name: "site-map.svg",
              caption: "Five pages, as a drawing",
              alt: "A tree of five pages",
            },
            { name: "programme.pdf", caption: "The texts to print", alt: "" },
          ],
        },
        {
          daysAgo: 16,
          title: "The map of the site",
          body: "Five pages instead of fourteen. The concerts come first.",
          art: [
            {
              name: "site-map.svg",
              caption: "Five pages",
              alt: "A tree of five pages: Home above Concerts, Choir, Listen and Join in",
            },
          ],
        },
      ],
    },
    {
      title: "Homepage design",
      afterDays: 27,
      share: 3000,
      reviewedDaysAgo: -1,
      news: [
        {
          daysAgo: 5,
          title: "First layout",
          body: "Large type, the next concert on top, and the sound one tap away.",
          kind: "proof",
          of: 1,
          notes: [
            {
              by: 0,
              spot: { x: 290_000, y: 520_000, width: null, height: null },
              body: "Could the weekday stand beside the month? Our people plan by “Sunday”, not by the 13th.",
            },
            {
              by: 1,
              spot: { x: 80_000, y: 640_000, width: 210_000, height: 90_000 },
              body: "Studentams 8 €, visiems kitiems 12 €. Ar čia tilptų abi kainos?",
            },
          ],
          art: [
            {
              name: "homepage.svg",
              caption: "The homepage, version 1",
              alt: "A homepage: a large 13 December beside a picture of a white bird under golden rings",
            },
          ],
        },
        {
          daysAgo: 3,
          title: "How should the concerts be listed?",
          body: "All three hold twenty concerts.",
          kind: "question",
          options: [
            {
              title: "One line each",
              body: "The date leads, tickets are one press away.",
              isAdvised: true,
            },
            { title: "Posters", body: "Each concert has its picture.", isAdvised: false },
            { title: "The month", body: "Whole weekends at a glance.", isAdvised: false },
          ],
          art: [
            { name: "list.svg", caption: "", alt: "A list of five dates" },
            { name: "posters.svg", caption: "", alt: "Three posters beside each other" },
            { name: "month.svg", caption: "", alt: "A calendar with three marked days" },
          ],
        },
        {
          daysAgo: 2,
          title: "Layout on a phone",
          body: "The programme folds; tickets stay in reach.",
          art: [
            {
              name: "phone.svg",
              caption: "Concert and programme on a phone",
              alt: "Two phones: the next concert on a light ground, the programme on a dark one",
            },
            {
              name: "scroll.mp4",
              caption: "How the picture moves",
              alt: "The homepage’s picture, slowly coming closer",
            },
            { name: "programme.pdf", caption: "The programme to print", alt: "" },
          ],
        },
      ],
    },
    { title: "Launch", afterDays: 55, share: 0, news: [] },
  ],
  scope: {
    goal: "People who like us once should find the next concert in ten seconds.",
    success: "Half of the tickets are sold through the site by spring.",
    deliverables: [
      {
        title: "Structure and texts edited",
        format: ".docx, 5 pages",
        quantity: 1,
        acceptance: "Read aloud once together",
        rounds: 1,
        price: 80_000,
        milestone: 0,
      },
      {
        title: "Page designs",
        format: ".fig, 7 layouts, phone and desktop",
        quantity: 7,
        acceptance: "Approved by the board",
        rounds: 2,
        price: 210_000,
        milestone: 1,
      },
      {
        title: "Working website",
        format: "HTML, hosted",
        quantity: 1,
        acceptance: "Loads within a second on a phone",
        rounds: 1,
        price: 260_000,
        milestone: 2,
      },
    ],
    exclusions: ["The texts themselves", "Recording and photos", "Hosting after the first year"],
    revision: { rounds: 1, pricing: "hourly", price: 6000 },
    deposit: { kind: "percent", value: 3000 },
    originals: { release: "on_both", previewEdge: 2_560 },
  },
};
