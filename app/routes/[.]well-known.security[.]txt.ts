import { baseUrl, env } from "#app/platform/env.server.ts";

const DAY_MS = 86_400_000;
/** It has to be renewed within a year (RFC 9116, 2.5.5). */
const VALID_DAYS = 180;

/** Whom to tell of a weakness (RFC 9116): SECURITY_CONTACT, or else the front page. */
export function loader() {
  const contact = env().SECURITY_CONTACT ?? `${baseUrl()}/`;
  const expires = new Date(Date.now() + VALID_DAYS * DAY_MS).toISOString();
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Canonical: ${baseUrl()}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
