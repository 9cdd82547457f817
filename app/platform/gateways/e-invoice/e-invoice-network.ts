/**
 * The state of an invoice in a network; `reference` is the network's own number for it, KSeF's for
 * one.
 */
export type NetworkReading = {
  status: "sent" | "accepted" | "rejected";
  reference: string;
  reason: string;
};

/**
 * A network that electronic invoices are sent through. This is the seam where a connector is put
 * in: Milepost decides what is sent and when, stores its state, and asks again; how the network
 * is spoken to is the connector's.
 */
export type EInvoiceNetwork = {
  name: "ksef" | "peppol";
  /** What it reads: Poland's FA(3), or UBL 2.1 by EN 16931. */
  form: "fa3" | "ubl";
  /**
   * Hands a document over. The same id twice hands it over once.
   * @throws when it couldn't be handed over
   */
  send(document: { id: string; number: string; xml: string }): Promise<NetworkReading>;
  /** The state of a document now; null when nothing is known yet. */
  read(id: string): Promise<NetworkReading | null>;
};
