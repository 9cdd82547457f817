/**
 * An address that nothing answers: with a route of its own, the page has the reader's theme and
 * language like any other.
 */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function Nothing() {
  return null;
}
