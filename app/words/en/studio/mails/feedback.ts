import { pluralIn } from "#app/words/plural.ts";

const plural = pluralIn<"one">("en");

type Facts = {
  from: string;
  title: string;
  version: number;
  notes: number;
};

const said = (p: Facts) =>
  p.notes === 0
    ? `${p.from} answered on “${p.title}”`
    : plural(p.notes, {
        one: `${p.from} sent 1 note on “${p.title}”`,
        other: `${p.from} sent ${p.notes} notes on “${p.title}”`,
      });

export const words = {
  subject: said,
  heading: said,
  lines: (p: Facts) => [`It is about version ${p.version}. Each note shows the spot it means.`],
  action: "Read it on the work",
};
