import type { PartySnapshot } from "../party-snapshot.ts";
import { VAT, type Branch, type Node } from "./e-invoice-source.ts";

/**
 * Outside the scope of VAT no VAT id may be given (BR-O-02), so it is given as the id of the legal
 * entity.
 */
const legalIdOf = ({ registration, taxId, vatId }: PartySnapshot, isOutside: boolean) =>
  registration || taxId || (isOutside ? vatId : "");

const vatSchemeOf = ({ vatId }: PartySnapshot) => ({
  "cbc:CompanyID": vatId.replace(/[\s.-]/gu, ""),
  "cac:TaxScheme": VAT,
});

/**
 * The seller, with its own tax id besides its VAT id, an identification where it has neither, and a
 * contact.
 */
export function sellerOf(party: PartySnapshot, isOutside: boolean): Node {
  const vat = party.vatId && !isOutside ? [vatSchemeOf(party)] : [];
  const own = party.taxId
    ? [{ "cbc:CompanyID": party.taxId, "cac:TaxScheme": { "cbc:ID": "FC" } }]
    : [];
  const taxes = [...vat, ...own];
  const isNameless = !legalIdOf(party, isOutside) && taxes.length === 0;
  return partyOf(party, isOutside, {
    identification: isNameless
      ? { "cac:PartyIdentification": [{ "cbc:ID": party.email || party.name }] }
      : {},
    taxes: taxes.length > 0 ? { "cac:PartyTaxScheme": taxes } : {},
    contact: {
      "cac:Contact": {
        "cbc:Name": party.name,
        ...(party.email ? { "cbc:ElectronicMail": party.email } : {}),
      },
    },
  });
}

export function buyerOf(party: PartySnapshot, isOutside: boolean): Node {
  const hasVat = party.vatId && !isOutside;
  return partyOf(party, isOutside, {
    taxes: hasVat ? { "cac:PartyTaxScheme": vatSchemeOf(party) } : {},
  });
}

type Parts = { identification?: Branch; taxes: Branch; contact?: Branch };

function partyOf(party: PartySnapshot, isOutside: boolean, parts: Parts): Node {
  const [street = "", ...rest] = party.address
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const legalId = legalIdOf(party, isOutside);
  return {
    "cac:Party": {
      ...(party.email ? { "cbc:EndpointID": party.email, "cbc:EndpointID@schemeID": "EM" } : {}),
      ...parts.identification,
      "cac:PartyName": { "cbc:Name": party.name },
      "cac:PostalAddress": {
        ...(street ? { "cbc:StreetName": street } : {}),
        ...(rest.length > 0 ? { "cbc:CityName": rest.join(", ") } : {}),
        "cac:Country": { "cbc:IdentificationCode": party.country },
      },
      ...parts.taxes,
      "cac:PartyLegalEntity": {
        "cbc:RegistrationName": party.name,
        ...(legalId ? { "cbc:CompanyID": legalId } : {}),
      },
      ...parts.contact,
    },
  };
}
