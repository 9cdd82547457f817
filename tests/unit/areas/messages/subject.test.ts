import { expect, test } from "vitest";
import { orderAddress, readAsked } from "#app/areas/messages/rules/asked.ts";
import { timelineOf } from "#app/areas/messages/rules/conversation.ts";
import { canCorrect, canTakeBack, messageState } from "#app/areas/messages/rules/message.ts";
import { readSubject, subjectKey, subjectOf } from "#app/areas/messages/rules/subject.ts";

test("a subject is read as it was written, and nothing else is", () => {
  for (const key of ["project", "invoice:01k-ab_9", "checkpoint:x"])
    expect(subjectKey(readSubject(key)!)).toBe(key);
  for (const key of [
    "",
    "invoice",
    "invoice:",
    "project:1",
    "brief:1",
    "invoice:a b",
    "x".repeat(200),
  ])
    expect(readSubject(key)).toBeNull();
  expect(subjectOf({ subject: "nonsense" }).kind).toBe("project");
});

test("an address keeps what was asked for over an act", () => {
  const asked = readAsked(new URLSearchParams("about=project&internal=1&search=%20a%20&all=1"));
  expect(asked).toMatchObject({ about: "project", search: "a", isWhole: true });
  expect(orderAddress("/m", { query: { told: "sent" }, place: "last" }, asked)).toBe(
    "/m?about=project&internal=1&told=sent#last",
  );
});

test("a message is a draft, leaving or sent", () => {
  const now = new Date();
  const [draft, leaving, sent] = [
    { leavesAt: null, sentAt: null },
    { leavesAt: now, sentAt: null },
    { leavesAt: now, sentAt: now },
  ];
  expect([draft, leaving, sent].map(messageState)).toEqual(["draft", "leaving", "sent"]);
  expect([draft, leaving, sent].map((one) => canTakeBack(one).allowed)).toEqual([
    true,
    true,
    false,
  ]);
  expect([draft, leaving, sent].map((one) => canCorrect(one).allowed)).toEqual([
    false,
    false,
    true,
  ]);
});

test("messages and promises stand in the order in which they came", () => {
  const entries = timelineOf({
    messages: [
      { id: "m", at: "2027-03-02" },
      { id: "n", at: "2027-03-04" },
    ] as never,
    promises: [{ id: "p", at: "2027-03-03" }] as never,
  });
  expect(entries.map(({ is }) => is)).toEqual(["message", "promise", "message"]);
});
