import { check, letter } from "../letter.ts";

type Facts = {
  /** Whom it goes to: all of them. */
  name: string;
  project: string;
  studio: string;
  /** Rounds of changes that the price includes. */
  rounds: number;
  /** What the next round costs by the signed rule: "€60.00"; empty where nothing says. */
  round: string;
  /** That is for an hour of it. */
  isHourly: boolean;
  /** What the agreement says isn’t included; empty where nothing does. */
  exclusions: string;
  /** The agreement in force: its number; empty where there is none. */
  agreement: string;
  /** The invoice that is overdue longest, if one is. */
  invoice: { number: string; sum: string; due: string } | null;
};

/**
 * Words for moments that are hard to write in: drafts, with the project’s facts in double brackets
 * to be checked. They don’t threaten, and claim only what the agreement or the law gives.
 */
export const words = {
  no: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        "thank you for the idea.",
        "I’ve thought it through, and I’d rather not do it:",
        `${check("", "the reason, in one sentence")}.`,
        "What you want to reach with it is right, though.",
      ],
      [
        `There is another way: ${check("", "what you propose instead")}.`,
        "It fits into what we have agreed, and the date stays.",
        "If you still prefer your way, I’ll gladly price it as a change, and you decide.",
      ],
    ]),
  scope: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        "I like it, and I can do it.",
        "It goes beyond what we agreed, though:",
        `${check(p.exclusions, "what the agreement includes, or excludes")}${p.agreement ? ` (agreement ${p.agreement})` : ""}.`,
      ],
      [
        "So I’ll send it to you as a change with its price and what it does to the dates.",
        "You see both before anything begins, and if it isn’t worth it to you,",
        "we leave it and nothing is lost.",
      ],
    ]),
  rounds: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        "with your last notes the rounds that our agreement includes",
        `(${check(String(p.rounds), "how many")}) are used.`,
        "I’ve done everything that you noted.",
      ],
      [
        "Another round costs",
        `${check(p.round, "what it costs")}${p.isHourly ? " an hour" : ""},`,
        "as we signed.",
        "Shall I go on?",
        "If you gather everything in one list first, one round will probably do.",
      ],
    ]),
  reminder: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `perhaps it slipped through: invoice ${check(p.invoice?.number ?? "", "number")} for`,
        `${check(p.invoice?.sum ?? "", "sum")} was due on`,
        `${check(p.invoice?.due ?? "", "date")}, and I can’t see a payment yet.`,
        "If it’s on its way, please forget this message.",
      ],
      ["If something about the invoice isn’t right, tell me, and I’ll put it in order."],
    ]),
  payment: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `invoice ${check(p.invoice?.number ?? "", "number")} for`,
        `${check(p.invoice?.sum ?? "", "sum")} has been open since`,
        `${check(p.invoice?.due ?? "", "date")}.`,
        "I’d like to keep our dates, and for that I need to know when I can count on it.",
      ],
      [
        "Could you tell me a day?",
        "If the whole sum is difficult now, we can split it; I only have to know.",
        "Until then I’ll finish what I have begun and won’t start anything new.",
      ],
    ]),
  tone: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        "I can see that you are annoyed, and I take it seriously.",
        "I work better, and faster, when we speak about the matter; about me I’d rather not",
        "read sentences like the last ones.",
      ],
      [
        "As I understand it, this is what bothers you:",
        `${check("", "the point itself, in one sentence")}.`,
        `Here is what I propose: ${check("", "the next step, with a day")}.`,
        "If it’s easier to talk, call me.",
      ],
    ]),
  mistake: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `I made a mistake: ${check("", "what happened")}.`,
        `I noticed it ${check("", "when")}, and I’m sorry for the trouble that it makes you.`,
      ],
      [
        `This is what I do now: ${check("", "the mend")}, by ${check("", "day")}.`,
        "It costs you nothing and uses no round.",
        `So that it doesn’t happen again, ${check("", "what you change")}.`,
      ],
    ]),
  delay: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `I won’t make the day that I promised for ${check("", "what")}.`,
        `The reason is ${check("", "the fact, in one sentence")}; it isn’t your doing.`,
      ],
      [
        `The new day is ${check("", "day")}, and it’s one that holds:`,
        `${check("", "what you do so that it does")}.`,
        "If your own plans hang on the old day, tell me which part you need first,",
        "and I’ll send that before.",
      ],
    ]),
  content: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `I’m waiting for ${check("", "texts, pictures, an answer")} since`,
        `${check("", "day")}.`,
        `I can’t go on without it, and if it comes after ${check("", "day")},`,
        `the end of “${p.project}” moves too.`,
      ],
      [
        "What would help you: an example, a list of what is missing, or an hour together on",
        "the phone?",
        "Half of it today is better than all of it in two weeks.",
      ],
    ]),
  ending: (p: Facts) =>
    letter(`Hello ${p.name},`, p.studio, [
      [
        `I’ve come to think that we should end “${p.project}” here, and end it well.`,
        `${check("", "why, without blame, in one or two sentences")}.`,
      ],
      [
        "I’d propose: you get everything that is done and paid for; what is done and not",
        "billed yet we settle by the terms we",
        `signed${p.agreement ? ` in agreement ${p.agreement}` : ""}; and I write down where`,
        "everything is, so that somebody else can go on.",
        "Before anything ends you see the settlement on your page.",
        `Shall we talk about it on ${check("", "day")}?`,
      ],
    ]),
};
