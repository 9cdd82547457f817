import { expect, test } from "vitest";
import { cutAtTerms } from "#app/areas/scope/rules/glossary.ts";
import { missingAnswers, readAnswer } from "#app/areas/brief/rules/brief.ts";
import { scopeFrom, templateOf } from "#app/areas/scope/rules/scope-template.ts";
import { clausesOf } from "#app/areas/agreements/views/clause-fields.tsx";
import { DEFAULT_CLAUSES } from "#app/areas/agreements/rules/terms-template.ts";
import { canSendProposal } from "#app/areas/scope/rules/can-send.ts";
import { NO_DISCOUNT, type Scope } from "#app/areas/scope/rules/scope.ts";
import {
  BUILT_IN_TEMPLATES,
  builtInTemplate,
} from "#app/areas/scope/rules/templates/built-in-templates.ts";
import { scopeTemplatesWords } from "#words/studio/scope-templates.ts";

const glossary = [
  { id: "1", term: "lock-up, lock-ups", plain: "Logo and name together" },
  { id: "2", term: "żółć", plain: "Yellow" },
];

test("a term is found as a whole word, in any case and form, in Polish too", () => {
  expect(
    cutAtTerms("Two Lock-ups, no lock-upper; zażółć, ŻÓŁĆ.", glossary)
      .filter(({ term }) => term)
      .map(({ text }) => text),
  ).toEqual(["Lock-ups", "ŻÓŁĆ"]);
  expect(cutAtTerms("Nothing", glossary)).toEqual([{ text: "Nothing", term: null }]);
  expect(
    cutAtTerms("a (b) c", [{ id: "3", term: "(b)", plain: "" }])
      .map(({ text }) => text)
      .join(""),
  ).toBe("a (b) c");
  expect(cutAtTerms("", [])).toEqual([{ text: "", term: null }]);
});

test("an answer is saved only if it fits its question", () => {
  const choice = { kind: "choice" as const, options: "One\nTwo" };
  expect([readAnswer(choice, "Two"), readAnswer(choice, "Three"), readAnswer(choice, " ")]).toEqual(
    ["Two", null, ""],
  );
  const scale = { kind: "scale" as const, options: "" };
  expect([readAnswer(scale, "5"), readAnswer(scale, "6")]).toEqual(["5", null]);
  const links = { kind: "links" as const, options: "" };
  expect([
    readAnswer(links, "https://a.example\n http://b.example"),
    readAnswer(links, "javascript:alert(1)"),
    readAnswer(links, "a.example"),
  ]).toEqual(["https://a.example\nhttp://b.example", null, null]);
  const questions = [
    { id: "a", kind: "text" as const, required: true },
    { id: "b", kind: "files" as const, required: true },
    { id: "c", kind: "text" as const, required: false },
  ];
  expect(missingAnswers(questions, { a: "x" }, []).map(({ id }) => id)).toEqual(["b"]);
  expect(missingAnswers(questions, {}, ["b"]).map(({ id }) => id)).toEqual(["a"]);
});

test.each(BUILT_IN_TEMPLATES)("the template %s has a text for each of its parts", (name) => {
  const { milestones, deliverables } = builtInTemplate(name, 0, scopeTemplatesWords("en"));
  const words = scopeTemplatesWords("en")[name];
  expect([milestones.length, deliverables.length]).toEqual([
    words.milestones.length,
    words.deliverables.length,
  ]);
  expect([...milestones, ...deliverables].every(({ title }) => title !== "")).toBe(true);
});

test.each(BUILT_IN_TEMPLATES)(
  "the template %s can be sent as it is, once the goal is written",
  (name) => {
    const draft = scopeFrom(
      builtInTemplate(name, 6_000, scopeTemplatesWords("en")),
      { title: "T", goal: "G", success: "" },
      "2026-11-22",
    );
    const scope: Scope = {
      ...draft,
      currency: "EUR",
      milestones: draft.milestones.map((milestone, index) => ({ ...milestone, id: String(index) })),
      deliverables: draft.deliverables.map(({ milestone, ...item }, index) => ({
        ...item,
        id: String(index),
        milestoneId: milestone === null ? null : String(milestone),
      })),
    };
    expect(
      canSendProposal(scope, {
        status: "draft",
        agreement: "none",
        contacts: 1,
        signers: 1,
        payers: 1,
      }),
    ).toEqual({ allowed: true });
    const again = templateOf(scope, "2026-11-22");
    expect(again).toEqual({
      ...builtInTemplate(name, 6_000, scopeTemplatesWords("en")),
      goal: "G",
    });
  },
);

test("clauses follow the ticks; a figure that can't be read stays as it was", () => {
  const form = new FormData();
  form.append("clause", "confidentiality");
  form.append("kill_fee_percent", "many");
  form.append("late_fee_percent", "12");
  expect(clausesOf(form, DEFAULT_CLAUSES)).toMatchObject({
    on: { kill_fee: false, confidentiality: true },
    figures: { kill_fee_percent: 25, late_fee_percent: 12 },
  });
  expect(NO_DISCOUNT.kind).toBe("none");
});
