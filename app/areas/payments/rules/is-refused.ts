/**
 * Whether the provider refuses for good, so that the same request can't succeed. Commands import
 * the gateway only as a type, so its error is recognised by a property.
 */
export const isRefused = (error: unknown): error is Error =>
  error instanceof Error && "refused" in error && error.refused === true;
