/** The seller or the buyer, as of the day of the invoice. */
export type PartySnapshot = {
  name: string;
  address: string;
  country: string;
  taxId: string;
  vatId: string;
  email: string;
  registration?: string;
  iban?: string;
  bic?: string;
  accountHolder?: string;
};

export function snapshotOf(party: PartySnapshot): PartySnapshot {
  const { name, address, country, taxId, vatId, email, registration, iban, bic, accountHolder } =
    party;
  return {
    name,
    address,
    country,
    taxId,
    vatId,
    email,
    ...(registration ? { registration } : {}),
    ...(iban ? { iban, bic, accountHolder } : {}),
  };
}
