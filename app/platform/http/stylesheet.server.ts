import { createHash } from "node:crypto";
import css from "#app/styles.css?inline";
import { accentTokens, MILEPOST_ACCENT } from "#app/platform/ui/accent-tokens.server.ts";

const version = createHash("sha256").update(css).digest("hex").slice(0, 10);

/** The URL of the one stylesheet, with a workspace's accent in it (or Milepost's own). */
export function stylesheetFor(accent: string | null): string {
  const colour = /^#[0-9a-f]{6}$/iu.test(accent ?? "") ? (accent as string) : MILEPOST_ACCENT;
  return `/styles/${version}-${colour.slice(1).toLowerCase()}.css`;
}

/**
 * For a page without a loader run (an unknown URL, say): Milepost's own stylesheet, in any version.
 */
export const PLAIN = "plain";

/** The text of the stylesheet with this name, or null when there is none. */
export function stylesheetText(name: string): string | null {
  const hex =
    name === PLAIN ? MILEPOST_ACCENT.slice(1) : /^[0-9a-f]{10}-([0-9a-f]{6})$/u.exec(name)?.[1];
  if (!hex) return null;
  const tokens = Object.entries(accentTokens(`#${hex}`)).map(
    ([theme, { fill, onFill, hoverEnd, ink }]) =>
      `--accent-${theme}:${fill};--on-accent-${theme}:${onFill};--hover-end-${theme}:${hoverEnd};--accent-ink-${theme}:${ink}`,
  );
  return `:root{${tokens.join(";")}}${css}`;
}
