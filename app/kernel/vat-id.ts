/**
 * The forms of VAT ids, without separators and with their prefix: of the member states as the VIES
 * system describes them (Greece is EL), of Northern Ireland (XI), of the United Kingdom and of
 * Switzerland. Only the form is checked, except where a country's check digits are public.
 */
const FORMS: Record<string, RegExp> = {
  AT: /^ATU\d{8}$/u,
  BE: /^BE[01]\d{9}$/u,
  BG: /^BG\d{9,10}$/u,
  CY: /^CY\d{8}[A-Z]$/u,
  CZ: /^CZ\d{8,10}$/u,
  DE: /^DE[1-9]\d{8}$/u,
  DK: /^DK\d{8}$/u,
  EE: /^EE10\d{7}$/u,
  GR: /^EL\d{9}$/u,
  ES: /^ES(?=.{0,7}[A-Z])[0-9A-Z]\d{7}[0-9A-Z]$|^ES\d{8}[A-Z]$/u,
  FI: /^FI\d{8}$/u,
  FR: /^FR[0-9A-HJ-NP-Z]{2}\d{9}$/u,
  HR: /^HR\d{11}$/u,
  HU: /^HU\d{8}$/u,
  IE: /^IE(\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/u,
  IT: /^IT\d{11}$/u,
  LT: /^LT(\d{9}|\d{12})$/u,
  LU: /^LU\d{8}$/u,
  LV: /^LV\d{11}$/u,
  MT: /^MT\d{8}$/u,
  NL: /^NL[0-9A-Z+*]{9}B\d{2}$/u,
  PL: /^PL\d{10}$/u,
  PT: /^PT\d{9}$/u,
  RO: /^RO[1-9]\d{1,9}$/u,
  SE: /^SE\d{10}01$/u,
  SI: /^SI[1-9]\d{7}$/u,
  SK: /^SK[1-9]\d[2346-9]\d{7}$/u,
  GB: /^(GB|XI)(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/u,
  CH: /^CHE\d{9}(MWST|TVA|IVA)?$/u,
};

/** Weighted sums over the digits of the id, as each country publishes them. */
const weighted = (digits: string, weights: number[]) =>
  weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
const CHECKS: Record<string, (digits: string) => boolean> = {
  // Rozporządzenie on NIP: weights 6 5 7 2 3 4 5 6 7, modulo 11.
  PL: (digits) => weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9]),
  // ISO 7064, MOD 11,10.
  DE: (digits) => {
    let product = 10;
    for (const digit of digits.slice(0, 8))
      product = (((Number(digit) + product) % 10 || 10) * 2) % 11;
    return (11 - product) % 10 === Number(digits[8]);
  },
  LT: (digits) => {
    const body = Array.from(digits.slice(0, -1));
    const sum = (shift: number) =>
      body.reduce((total, digit, index) => total + Number(digit) * (1 + ((index + shift) % 9)), 0) %
      11;
    const rest = sum(0) === 10 ? sum(2) % 10 : sum(0);
    return rest === Number(digits.at(-1));
  },
  // The Luhn formula.
  IT: (digits) =>
    Array.from(digits).reduce(
      (total, digit, index) =>
        total +
        (index % 2 === 0 ? Number(digit) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0)),
      0,
    ) %
      10 ===
    0,
  CH: (digits) =>
    (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(digits[8]),
};

/** An id as it is compared and stored: upper case, without spaces, dots and dashes. */
export const compactVatId = (text: string): string => text.toUpperCase().replace(/[\s.-]/gu, "");

/** Does this look like a VAT id of the country? A country without a known form accepts any. */
export function isVatId(text: string, country: string): boolean {
  const id = compactVatId(text);
  const form = FORMS[country];
  if (!form) return id.length <= 20;
  const digits = id.replace(/^(?:CHE|[A-Z]{2})/u, "").replace(/\D/gu, "");
  return form.test(id) && (CHECKS[country]?.(digits) ?? true);
}
