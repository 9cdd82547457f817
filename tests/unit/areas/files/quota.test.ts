import { expect, test } from "vitest";
import { guestsRoomLeft, hasRoom, isNearlyFull, roomLeft } from "#app/areas/files/rules/quota.ts";

const GB = 1e9;
const of = (used: number, more = {}) => ({
  used,
  arriving: 0,
  most: 50 * GB,
  free: 900 * GB,
  ...more,
});

test("a file fits while the quota and the disk have room for it", () => {
  expect(roomLeft(of(49 * GB))).toBe(GB);
  expect(hasRoom(of(49 * GB), GB).allowed).toBe(true);
  expect(hasRoom(of(49 * GB), GB + 1)).toEqual({ allowed: false, reason: "quota-full" });
  // What is arriving will need its place on the disk, of which some stays free.
  expect(roomLeft(of(0, { free: 3 * GB, arriving: GB }))).toBe(2 * GB - 512 * 1024 * 1024);
  expect(roomLeft(of(60 * GB))).toBe(0);
});

test("guests together may fill a tenth of it", () => {
  expect(guestsRoomLeft(of(20 * GB), 0)).toBe(5 * GB);
  expect(guestsRoomLeft(of(20 * GB), 4 * GB)).toBe(GB);
  expect(guestsRoomLeft(of(49.5 * GB), 0)).toBe(0.5 * GB);
  expect(guestsRoomLeft(of(20 * GB), 9 * GB)).toBe(0);
});

test("little room is said from four fifths on", () => {
  expect([isNearlyFull(of(39 * GB)), isNearlyFull(of(41 * GB))]).toEqual([false, true]);
});
