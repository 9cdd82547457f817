/**
 * Reports what went wrong with one item of a job (a payment, an invoice, an account); the others
 * carry on.
 */
export type Trouble = (id: string, error: unknown) => void;
