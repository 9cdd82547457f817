import { expect, test } from "vitest";
import { networkOf, placeOf } from "#app/kernel/network.ts";

test.each([
  ["203.0.113.77", "203.0.113.77", "203.0.113.0"],
  ["::ffff:203.0.113.77", "203.0.113.77", "203.0.113.0"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1:2::"],
  ["2001:0db8:0001:0002:ffff::1", "2001:db8:1:2::/64", "2001:db8:1:2::"],
  ["2001:db8::1", "2001:db8:0:0::/64", "2001:db8:0:0::"],
  ["::1", "0:0:0:0::/64", "0:0:0:0::"],
  ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0:0::"],
  ["", "", ""],
  ["nonsense", "nonsense", "nonsense"],
])("%s belongs to %s", (address, network, place) => {
  expect(networkOf(address)).toBe(network);
  expect(placeOf(address)).toBe(place);
});
