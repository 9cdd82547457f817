import type { PartySnapshot } from "../party-snapshot.ts";
import { EU } from "../tax.ts";
import { token } from "./fa3-rates.ts";
import type { Fa3Source, Fa3Tree } from "./fa3-source.ts";

/** The NIP of a Polish party: ten digits, with or without PL before them. */
export function nipOf({ vatId, taxId, country }: PartySnapshot): string | null {
  if (country !== "PL") return null;
  const found = [vatId, taxId]
    .map((id) => id.replace(/^PL|[\s-]/giu, ""))
    .find((id) => /^[1-9]((\d[1-9])|([1-9]\d))\d{7}$/u.test(id));
  return found ?? null;
}

export function partiesOf(invoice: Fa3Source): Fa3Tree {
  const { seller, buyer } = invoice;
  return {
    Podmiot1: {
      ...(isReverseCharge(invoice) ? { PrefiksPodatnika: "PL" } : {}),
      DaneIdentyfikacyjne: { NIP: nipOf(seller), Nazwa: token(seller.name) },
      Adres: addressOf(seller),
      DaneKontaktowe: seller.email ? { Email: seller.email } : null,
    },
    Podmiot2: {
      DaneIdentyfikacyjne: { ...identityOf(buyer), Nazwa: token(buyer.name) },
      Adres: buyer.address ? addressOf(buyer) : null,
      JST: "2",
      GV: "2",
    },
  };
}

export function identityOf(buyer: PartySnapshot): Fa3Tree {
  const nip = nipOf(buyer);
  if (nip !== null) return { NIP: nip };
  if (EU.has(buyer.country) && buyer.country !== "PL" && buyer.vatId) {
    const [prefix, number] = [
      buyer.country === "GR" ? "EL" : buyer.country,
      buyer.vatId.replace(/[\s.-]/gu, "").toUpperCase(),
    ];
    return {
      KodUE: prefix,
      NrVatUE: number.startsWith(prefix) ? number.slice(prefix.length) : number,
    };
  }
  const id = buyer.vatId || buyer.taxId;
  return id ? { KodKraju: buyer.country, NrID: token(id, 50) } : { BrakID: "1" };
}

export function addressOf({ address, country }: PartySnapshot): Fa3Tree {
  const [first = "", ...rest] = address
    .split("\n")
    .map((line) => token(line))
    .filter(Boolean);
  return {
    KodKraju: country,
    AdresL1: first || "-",
    AdresL2: rest.length > 0 ? rest.join(", ") : null,
  };
}

export const isReverseCharge = ({ taxes }: Fa3Source) =>
  taxes.some(({ category }) => category === "reverse_charge");
