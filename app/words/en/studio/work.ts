export const words = {
  milestone: {
    sendToTheClient: "Send to the client for review",
    dueDueOn: (dueOn: string, value: string) => `Due ${dueOn}, ${value}.`,
    approvedThisMilestone: (contactName: string) => `${contactName} approved this milestone.`,
    asksForChanges: (contactName: string, reason: string) =>
      `${contactName} asks for changes: ${reason}`,
    publishACheckpoint: "Publish a checkpoint",
    published: "Published",
    nothingYetEvenAShort:
      "Nothing yet. Even a short note lets the client know that things are moving.",
    sayInAFewWords: "Say in a few words what is new.",
    whatIsNew: "What is new",
    details: "Details (optional)",
    imagesAndFiles: "Images and files (optional)",
    upToTen25Mb: "Up to ten, 25 MB each. Images are shown; everything else is a download.",
    publishing: "Publishing…",
    publishAndEmailTheClient: "Publish and email the client",
    milestone: "Milestone",
    states: {
      planned: "planned",
      in_progress: "in progress",
      in_review: "in review",
      approved: "approved",
    },
    sending: "Sending…",
  },
};
