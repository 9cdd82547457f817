import { expect, test } from "vitest";
import {
  canAnswer,
  canPublish,
  isOpenQuestion,
  isWebAddress,
} from "#app/areas/work/rules/checkpoint.ts";
import { optionName, ownFiles } from "#app/areas/work/rules/checkpoint-page.ts";

const standing = { state: "draft", milestone: "in_progress", project: "active" } as const;
const option = { title: "Matte", body: "", isAdvised: false, fileId: null };
const text = { kind: "update" as const, title: "News", options: [], links: [] };
const reason = (verdict: ReturnType<typeof canPublish>) =>
  verdict.allowed ? "allowed" : verdict.reason;

test("a draft is published with a title, a question with two ways, while work goes on", () => {
  expect(reason(canPublish(standing, text))).toBe("allowed");
  expect(reason(canPublish({ ...standing, state: "scheduled" }, text))).toBe("allowed");
  expect(reason(canPublish({ ...standing, state: "published" }, text))).toBe("already-published");
  expect(reason(canPublish({ ...standing, state: "withdrawn" }, text))).toBe("already-published");
  expect(reason(canPublish(standing, { ...text, title: "\n" }))).toBe("title-missing");
  const broken = { ...text, links: [{ url: "figma.com/x", title: "" }] };
  expect(reason(canPublish(standing, broken))).toBe("link-wrong");
  const question = { ...text, kind: "question" as const };
  expect(reason(canPublish(standing, { ...question, options: [option] }))).toBe("options-missing");
  expect(reason(canPublish(standing, { ...question, options: [option, option] }))).toBe("allowed");
  expect(reason(canPublish({ ...standing, project: "paused" }, text))).toBe("project-not-active");
  expect(reason(canPublish({ ...standing, milestone: "approved" }, text))).toBe(
    "milestone-approved",
  );
});

test("a question waits until it is answered, and can be answered until its milestone is approved", () => {
  const asked = { kind: "question", state: "published" } as const;
  expect(isOpenQuestion(asked, [])).toBe(true);
  expect(isOpenQuestion(asked, [{}])).toBe(false);
  expect(isOpenQuestion({ ...asked, state: "withdrawn" }, [])).toBe(false);
  expect(canAnswer({ ...asked, milestone: "in_review" }).allowed).toBe(true);
  expect(canAnswer({ ...asked, milestone: "approved" }).allowed).toBe(false);
  expect(canAnswer({ ...asked, kind: "update", milestone: "in_review" }).allowed).toBe(false);
});

test("only addresses of the web are linked to", () => {
  expect(["https://figma.com/x", "http://a.example"].every(isWebAddress)).toBe(true);
  for (const text of ["javascript:alert(1)", "data:text/html,x", "figma.com", "file:///etc", ""])
    expect(isWebAddress(text)).toBe(false);
});

test("ways have letters, and their pictures aren't shown twice", () => {
  expect([optionName({ title: "Matte" }, 0), optionName({ title: "" }, 1)]).toEqual([
    "A. Matte",
    "B",
  ]);
  const files = [{ id: "a" }, { id: "b" }] as never[];
  const options = [{ ...option, id: "o", fileId: "b" }];
  expect(ownFiles({ files, options }).map(({ id }) => id)).toEqual(["a"]);
});
