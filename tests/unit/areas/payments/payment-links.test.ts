import { expect, test } from "vitest";
import { fillPaymentLink, parsePaymentLinks } from "#app/areas/payments/rules/payment-links.ts";

test("a link is a name and an https address with the three placeholders, and nothing else", () => {
  expect(
    parsePaymentLinks(
      "PayPal: https://paypal.me/studio/{amount}{currency}\n\nWise: https://wise.com/pay/me?amount={amount}&ref={reference}",
    ),
  ).toHaveLength(2);
  expect(parsePaymentLinks("")).toEqual([]);
  const bad = [
    "https://paypal.me/x",
    "X: http://paypal.me/x",
    "X: javascript:alert(1)",
    "X: https://{reference}.example/",
    "X: https://a.example/{name}",
    'X: https://a.example/"><script>',
    "X: https://localhost/x",
    Array.from({ length: 7 }, (_, index) => `L${index}: https://a.example/${index}`).join("\n"),
  ];
  expect(bad.map(parsePaymentLinks)).toEqual(bad.map(() => null));
});

test("a link carries the amount, the currency and the reference, encoded", () => {
  const [link] = parsePaymentLinks(
    "PayPal: https://paypal.me/studio/{amount}{currency}?r={reference}",
  )!;
  expect(
    fillPaymentLink(link!, { amount: 72_601, currency: "EUR", reference: "RF76/2026&x" }),
  ).toBe("https://paypal.me/studio/726.01EUR?r=RF76%2F2026%26x");
});
