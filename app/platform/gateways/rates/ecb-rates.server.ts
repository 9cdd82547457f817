import { parseDay } from "#app/kernel/day.ts";
import { XMLParser } from "fast-xml-parser";
import type { EuroRates, RateSource } from "./rate-source.ts";

const TIMEOUT_MS = 15_000;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (name) => name === "Cube",
});

type Cube = { "@time"?: string; "@currency"?: string; "@rate"?: string; Cube?: Cube[] };

/** The reference rates that the European Central Bank publishes on each of its working days. */
export function ecbRates(
  url = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml",
): RateSource {
  return {
    name: "ECB",
    async latest() {
      const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!answer.ok) throw new Error(`the exchange rates answered ${answer.status}`);
      return ratesIn(await answer.text());
    },
  };
}

/** @throws Error when it isn't what the bank publishes */
function ratesIn(text: string): EuroRates {
  if (/<!DOCTYPE/iu.test(text)) throw new Error("the exchange rates declare a document type");
  const root = parser.parse(text) as { Envelope?: { Cube?: Cube[] } };
  const [day] = root.Envelope?.Cube?.[0]?.Cube ?? [];
  const perEuro = Object.fromEntries(
    (day?.Cube ?? [])
      .map((cube): [string, number] => [cube["@currency"] ?? "", Number(cube["@rate"])])
      .filter(([currency, rate]) => /^[A-Z]{3}$/u.test(currency) && rate > 0),
  );
  const published = parseDay(day?.["@time"] ?? "");
  if (!published || Object.keys(perEuro).length === 0)
    throw new Error("the exchange rates can't be read");
  return { day: published, perEuro: { ...perEuro, EUR: 1 } };
}
