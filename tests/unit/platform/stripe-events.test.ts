import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EVENTS } from "#app/platform/gateways/cards/stripe-events.server.ts";

test("the manual names the events that a webhook set up by Milepost listens to", () => {
  const stripe = /## Stripe\n([\s\S]*?)\n## /u.exec(
    readFileSync("docs/operations.md", "utf8"),
  )![1]!;
  const named = [...stripe.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/gu)]
    .map(([, name]) => name!)
    .filter((name) => name !== "secret.key");
  expect(named.sort()).toEqual([...EVENTS].sort());
});
