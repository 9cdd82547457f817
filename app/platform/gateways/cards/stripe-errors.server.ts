import Stripe from "stripe";
import { CardProviderError } from "./card-gateway.ts";

export async function asking<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw asProviderError(error);
  }
}

export function asProviderError(error: unknown): Error {
  if (error instanceof Stripe.errors.StripeConnectionError)
    return new CardProviderError(error.message, false);
  if (
    error instanceof Stripe.errors.StripeInvalidRequestError ||
    error instanceof Stripe.errors.StripeCardError
  )
    return new CardProviderError(error.message, true, error.statusCode !== 429);
  if (error instanceof Stripe.errors.StripeError)
    return new CardProviderError(`${error.type}: ${error.message}`, true);
  return error instanceof Error ? error : new Error(String(error));
}
