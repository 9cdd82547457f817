import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { decode } from "bysquare/pay";
import type { QrTransfer } from "#app/areas/payments/rules/payment-qr.ts";
import { transferQr } from "#app/composition/ways-offered.server.ts";
import { qrPath, swissCross } from "#app/platform/ui/qr.ts";

const require = createRequire(import.meta.url);
beforeAll(() => {
  const wasm = readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"));
  prepareZXingModule({
    overrides: {
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
    },
  });
});

const BASE: QrTransfer = {
  name: "Rūta Žiemgalytė",
  address: "Gedimino pr. 9\nLT-01103 Vilnius",
  country: "LT",
  taxId: "303030303",
  iban: "LT12 1000 0111 0100 1000",
  bic: "",
  amount: 72_601,
  currency: "EUR",
  reference: "RF762026004",
  title: "2026/004",
};
const of = (change: Partial<QrTransfer>) => transferQr({ ...BASE, ...change });
const SWISS = {
  iban: "CH93 0076 2011 6238 5295 7",
  country: "CH",
  currency: "CHF",
  address: "Bahnhofstrasse 12a\n8001 Zürich",
  name: "Ateliér Müller",
};

/**
 * What an independent reader decodes from the code as it is drawn on the page, including the Swiss
 * cross.
 */
async function seen({
  scheme,
  text,
}: {
  scheme: string;
  text: string;
}): Promise<string | undefined> {
  const { path, size } = qrPath(text);
  const cross =
    scheme === "swiss"
      ? `<path d="${swissCross(size)}" fill-rule="evenodd" fill="#000" stroke="#fff" stroke-width="${size / 60}"/>`
      : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="600" height="600" shape-rendering="crispEdges"><rect x="-4" y="-4" width="${size + 8}" height="${size + 8}" fill="#fff"/><path d="${path}" fill="#000"/>${cross}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [found] = await readBarcodes(
    {
      data: new Uint8ClampedArray(data),
      width: info.width,
      height: info.height,
      colorSpace: "srgb",
    },
    { formats: ["QRCode"] },
  );
  return found?.text;
}

describe("the code that the payer's bank reads", () => {
  test.each<[string, Partial<QrTransfer>, string]>([
    [
      "epc",
      {},
      "BCD\n002\n1\nSCT\n\nRūta Žiemgalytė\nLT121000011101001000\nEUR726.01\n\nRF762026004",
    ],
    [
      "swiss",
      SWISS,
      "SPC\n0200\n1\nCH9300762011623852957\nS\nAteliér Müller\nBahnhofstrasse\n12a\n8001\nZürich\nCH\n\n\n\n\n\n\n\n726.01\nCHF\n\n\n\n\n\n\n\nSCOR\nRF762026004\n2026/004\nEPD",
    ],
    [
      "spayd",
      { iban: "CZ2806000000000168540115", currency: "CZK", bic: "AGBACZPP", name: "50% * Brno" },
      "SPD*1.0*ACC:CZ2806000000000168540115+AGBACZPP*AM:726.01*CC:CZK*RN:50%25 %2A Brno*X-VS:762026004*MSG:2026/004",
    ],
    [
      "polish",
      {
        iban: "PL61109010140000071219812874",
        currency: "PLN",
        taxId: "526-025-02-74",
        country: "PL",
        name: "Pracownia Żuraw Anna Ćwik",
      },
      "5260250274|PL|61109010140000071219812874|072601|Pracownia Żuraw Anna|2026/004|||",
    ],
  ])(
    "%s says what is printed beside it, and is decoded by an independent reader",
    async (scheme, change, text) => {
      const code = of(change)!;
      expect(code).toEqual({ scheme, text });
      expect(await seen(code)).toBe(text);
    },
  );

  test("PAY by square for a Slovak account carries the same amount, account and symbol", async () => {
    const code = of({ iban: "SK9611000000002918599669" })!;
    expect(code.scheme).toBe("pay-by-square");
    const [payment] = decode((await seen(code))!).payments;
    expect(payment).toMatchObject({
      amount: 726.01,
      currencyCode: "EUR",
      variableSymbol: "762026004",
      paymentNote: "2026/004",
      bankAccounts: [{ iban: "SK9611000000002918599669" }],
    });
  });

  test("the Swiss text equals that of another implementation", () => {
    const folder = dirname(require.resolve("swissqrbill/utils"));
    const { generateQRData } = require(join(folder, "qr-code.cjs")) as {
      generateQRData: (data: object) => string;
    };
    const data = {
      currency: "CHF",
      amount: 726.01,
      reference: "RF762026004",
      message: "2026/004",
      creditor: {
        name: "Ateliér Müller",
        address: "Bahnhofstrasse",
        buildingNumber: "12a",
        zip: "8001",
        city: "Zürich",
        country: "CH",
        account: "CH9300762011623852957",
      },
    };
    expect(of(SWISS)!.text).toBe(generateQRData(data).trimEnd());
  });

  test.each<[string, Partial<QrTransfer>]>([
    ["without an account", { iban: "" }],
    ["with nothing to pay", { amount: 0 }],
    ["in dollars", { currency: "USD" }],
    [
      "of more grosze than six digits hold",
      { iban: "PL61109010140000071219812874", currency: "PLN", amount: 1_000_000 },
    ],
    ["on a QR-IBAN, which takes another reference", { ...SWISS, iban: "CH4431999123000889012" }],
    ["from a Swiss studio without a place", { ...SWISS, address: "" }],
  ])("there is no code %s: the text beside it is enough", (_name, change) =>
    expect(of(change)).toBeNull(),
  );
});
