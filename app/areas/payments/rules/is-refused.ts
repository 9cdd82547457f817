/**
 * The provider has looked at it and will say no to the same again. Commands know the gateway as a
 * type alone, so its error is known by what it says.
 */
export const isRefused = (error: unknown): error is Error =>
  error instanceof Error && "refused" in error && error.refused === true;
