import { expect, test } from "vitest";
import {
  detailOf,
  headersOf,
  isAuthentic,
  isAutomatic,
  isOurs,
  withDetail,
  withoutSecret,
} from "#app/platform/gateways/mail/inbound/mail-headers.ts";

const SERVER = "mx.studio.example";
const from = "ona@client.example";
const judged = (results: string, sender = from) =>
  isAuthentic({ "authentication-results": results }, sender, SERVER);

test.each([
  `${SERVER}; spf=pass; dmarc=pass (p=NONE) header.from=client.example`,
  `${SERVER} 1; dkim=pass header.d=x; dmarc=pass header.from=CLIENT.example`,
  `${SERVER}; dmarc=pass`,
])("the taking server's word is believed: %s", (results) => {
  expect(judged(results)).toBe(true);
  expect(isAuthentic({ "authentication-results": results }, from)).toBe(false);
});

test.each([
  "",
  `evil.example; dmarc=pass header.from=client.example`,
  `${SERVER}; dmarc=fail header.from=client.example`,
  `${SERVER}; spf=pass smtp.mailfrom="x; dmarc=pass y"@evil.example; dmarc=fail`,
  `${SERVER}; spf=fail (why; dmarc=pass) smtp.mailfrom=evil.example; dmarc=fail`,
  `${SERVER}; spf=pass (a \\) ; dmarc=pass ) ; dmarc=none`,
  `${SERVER}; dmarc=pass header.from=evil.example`,
  `${SERVER}; dmarc=pass header.from=client.example; dmarc=fail`,
  `${SERVER}; dmarc=passed header.from=client.example`,
])("nothing else is: %s", (results) => {
  expect(judged(results)).toBe(false);
});

test("of headers the first counts, and of results that stand twice none", () => {
  expect(
    headersOf([
      ["Subject", "a"],
      ["SUBJECT", "b"],
    ]),
  ).toEqual({ subject: "a" });
  const twice: [string, string][] = [
    ["Authentication-Results", `${SERVER}; dmarc=fail`],
    ["authentication-results", `${SERVER}; dmarc=pass`],
  ];
  expect(headersOf(twice)).toEqual({});
});

test.each([
  [{ "auto-submitted": "auto-replied" }, from],
  [{ precedence: "list" }, from],
  [{ "return-path": "<>" }, from],
  [{ "x-autoreply": "yes" }, from],
  [{}, "MAILER-DAEMON@x.example"],
  [{}, "no-reply@x.example"],
])("a machine is known by what it says: %j %s", (headers, sender) => {
  expect(isAutomatic(headers, sender)).toBe(true);
});

test("a person isn't a machine", () => {
  expect(isAutomatic({ "auto-submitted": "no", precedence: "first-class" }, from)).toBe(false);
  expect(isAutomatic({}, "noreplyson@x.example")).toBe(false);
});

test("an address has its secret, and nothing else shows it", () => {
  const secret = "0123456789abcdef0123456789abcdef01234567";
  const address = withDetail("replies@studio.example", secret);
  expect(address).toBe(`replies+${secret}@studio.example`);
  expect(detailOf(["x@y.example", address.toUpperCase()], "Replies@Studio.example")).toBe(secret);
  expect(detailOf(["replies@studio.example"], "replies@studio.example")).toBeNull();
  expect(isOurs(["replies@studio.example"], "replies@studio.example")).toBe(true);
  expect(isOurs(["info@studio.example"], "replies@studio.example")).toBe(false);
  const broken = `${secret.slice(0, 12)}=\n${secret.slice(12)}`;
  for (const shown of [
    address,
    `mailto:replies%2B${secret}@studio.example`,
    `Re: ${secret.toUpperCase()}`,
    `replies+${broken}@studio.example`,
    `> replies+${secret.slice(0, 20)}\n> ${secret.slice(20)}@studio.example`,
    "replies+another-one@studio.example",
  ]) {
    const rest = withoutSecret(`Before ${shown} after`, secret, "replies@studio.example");
    expect(rest).toMatch(/^Before .* after$/su);
    expect(rest).not.toMatch(/0123456|another|234567/iu);
  }
  expect(withoutSecret("Call +37061234567", secret, "replies@studio.example")).toBe(
    "Call +37061234567",
  );
});
