/**
 * What went wrong with one item of a job (a payment, an invoice, an account), for the log; the
 * others go on.
 */
export type Trouble = (id: string, error: unknown) => void;
