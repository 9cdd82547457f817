import { Link, useLocation, type LinkProps } from "@remix-run/react";
import { useEffect } from "react";

/** A link to the same page with another look: with scripts nothing is loaded, and nothing lost. */
export const LookLink = (link: LinkProps) => <Link replace preventScrollReset {...link} />;

/** Where such a link names a place on the page, it is brought into view, and the focus with it. */
export function useNamedPlace(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const place = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    place?.scrollIntoView({ block: "nearest" });
    place?.focus({ preventScroll: true });
  }, [hash, key]);
}
