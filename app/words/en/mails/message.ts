type Facts = {
  name: string;
  studio: string;
  project: string;
  subject: string;
  from: string;
  body: string;
  isCut: boolean;
  files: number;
  isInternal: boolean;
  side: "studio" | "client";
  promise: { kind: "own" | "rule" | "away"; until: string } | null;
};

const about = (p: Facts) => (p.subject ? `${p.subject}, ${p.project}` : p.project);

const promised = (promise: NonNullable<Facts["promise"]>, studio: string) =>
  ({
    own: `${studio} has read your message. You get an answer by ${promise.until}.`,
    rule: `Your message has arrived. By its own rule ${studio} answers by ${promise.until}. This mail was sent automatically.`,
    away: `Your message has arrived. ${studio} is away; you get an answer by ${promise.until}. This mail was sent automatically.`,
  })[promise.kind];

export const words = {
  /** Below it, an answer by mail isn’t looked for. */
  marker: "Write your answer above this line",
  subject: (p: Facts) => {
    if (p.promise) return `Got it: an answer by ${p.promise.until}`;
    return p.isInternal ? `Internal: ${p.from} about ${about(p)}` : `${p.from} about ${about(p)}`;
  },
  heading: (p: Facts) => {
    if (p.promise) return `An answer by ${p.promise.until}`;
    return p.isInternal ? `Internal note about ${about(p)}` : about(p);
  },
  lines: (p: Facts) =>
    p.promise
      ? [`Hello ${p.name},`, promised(p.promise, p.studio)]
      : [
          p.isInternal
            ? `Internal: only your studio reads this. ${p.from} writes:`
            : `${p.from} writes:`,
          p.body,
          p.isCut ? "There is more of it on the page." : "",
          p.files > 0 ? `Files with it: ${p.files}` : "",
        ],
  action: (p: Facts) => (p.promise ? "Open the conversation" : "Answer"),
};
