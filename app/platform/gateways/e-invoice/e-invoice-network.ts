/**
 * The state of an invoice in a network; `reference` is the network's own number for it, such as
 * KSeF's.
 */
export type NetworkReading = {
  status: "sent" | "accepted" | "rejected";
  reference: string;
  reason: string;
};

/**
 * A network that electronic invoices are sent through. Connectors plug in here: Milepost decides
 * what is sent and when, stores its state, and polls it; talking to the network is the connector's
 * job.
 */
export type EInvoiceNetwork = {
  name: "ksef" | "peppol";
  /** The format it reads: Poland's FA(3), or UBL 2.1 by EN 16931. */
  form: "fa3" | "ubl";
  /**
   * Hands over a document. Two calls with the same id hand it over once.
   * @throws when it couldn't be handed over
   */
  send(document: { id: string; number: string; xml: string }): Promise<NetworkReading>;
  /** The state of a document now; null when nothing is known yet. */
  read(id: string): Promise<NetworkReading | null>;
};
