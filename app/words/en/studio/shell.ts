export const words = {
  bundle: {
    missing: (names: string[]) =>
      `These files couldn't be put into this bundle; everything else is in it:\r\n\r\n${names.join("\r\n")}\r\n`,
  },
  pages: {
    search: "Search",
    pages: "Pages",
    previousPage: "Previous page",
    pageOfPage: (page: number, pages: number) => `Page ${page} of ${pages}`,
    nextPage: "Next page",
  },
  rowTools: {
    moveUpLabel: (label: string) => `Move ${label} up`,
    moveDownLabel: (label: string) => `Move ${label} down`,
    removeLabel: (label: string) => `Remove ${label}`,
    remove: "Remove",
  },
  root: {
    trialMode: "Trial mode",
    trialModeCardPayments: "Trial mode: card payments are simulated, and no money moves.",
    goToTheFrontPage: "Go to the front page",
    /** By the status of the answer (HTTP). */
    problems: {
      400: {
        title: "That request can't be read",
        text: "Something in it was missing or damaged. Go back and try again.",
      },
      403: {
        title: "You can't do that",
        text: "Your role in this workspace doesn't include it. The owner can do it for you.",
      },
      404: {
        title: "Page not found",
        text: "The page was moved or removed, or the address has a typo.",
      },
      409: {
        title: "That has changed in the meantime",
        text: "Someone else got there first, or it has already been done. Go back and reload to see the current state.",
      },
      413: {
        title: "That file is too large",
        text: "Choose a smaller one, or share it as a link.",
      },
      429: { title: "Too many attempts", text: "Wait a few minutes, then try again." },
    } as Record<number, { title: string; text: string }>,
    fault: {
      title: "Something went wrong on our side",
      text: "The error has been logged. Nothing you entered elsewhere is lost; please try again in a moment.",
    },
  },
  front: {
    milepost: "Milepost",
    whatWasPromisedWhere: "What was promised, where it stands, and how to pay for it.",
    thisIsAClientPortal:
      "This is a client portal. If a studio works for you, open the personal link in its email: no account is needed.",
    signInToYourStudio: "Sign in to your studio",
  },
  frame: {
    sampleStudio: "Sample studio",
    thisIsASampleStudio: "This is a sample studio: people, projects and money are made up.",
    removeTheSampleAndSet: "Remove the sample and set up my own",
    main: "Main",
    accountOf: (name: string) => `Account of ${name}`,
    signOut: "Sign out",
    stuckDeadMail: (deadMail: number) => `(${deadMail} stuck)`,
    places: {
      today: "Today",
      projects: "Projects",
      inbox: "Inbox",
      money: "Money",
      clients: "Clients",
      outbox: "Outbox",
      settings: "Settings",
    },
  },
};
