import { expect, test } from "vitest";
import { findHours } from "#app/areas/messages/queries/find-hours.server.ts";
import { setAnswering } from "#app/areas/workspaces/commands/set-answering.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { makeStudio, outcomes } from "#tests/support/world.ts";

test("a studio's answering hours are set in its own zone; what can't be is refused", async () => {
  const studio = await makeStudio();
  const { db } = database();
  await db.workspace.update({
    where: { id: studio.workspaceId },
    data: { timeZone: "America/New_York" },
  });
  const typed = { from: "10:00", to: "00:00", within: "6", awayUntil: "2027-03-28T09:00" };
  await setAnswering(studio.context(), typed);
  expect(await findHours(db, studio.workspaceId)).toMatchObject({
    hours: { fromMinute: 600, toMinute: 1_440, timeZone: "America/New_York" },
    within: 6,
    awayUntil: new Date("2027-03-28T13:00:00Z"),
  });
  expect(
    await outcomes(
      [
        { ...typed, from: "25:00" },
        { ...typed, from: "17:00", to: "09:00" },
        { ...typed, within: "-1" },
        { ...typed, within: "1.5" },
        { ...typed, awayUntil: "2027-02-30T09:00" },
      ].map((input) => setAnswering(studio.context(), input)),
    ),
  ).toEqual({ "hours-wrong": 4, "time-wrong": 1 });
});
