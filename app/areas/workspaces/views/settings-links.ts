/**
 * The settings' pages; a collaborator has no access to money, people and the sealing certificate.
 */
export function settingsLinks(role: string): [to: string, label: string][] {
  const own: [string, string][] = [
    ["/app/settings", "Studio"],
    ["/app/settings/agreements", "Agreements"],
    ["/app/settings/glossary", "Glossary"],
    ["/app/settings/calendar", "Working days"],
    ["/app/settings/account", "Your account"],
  ];
  return role === "owner"
    ? [
        ...own,
        ["/app/settings/money", "Money"],
        ["/app/settings/cards", "Card payments"],
        ["/app/settings/rates", "Exchange rates"],
        ["/app/settings/people", "People"],
      ]
    : own;
}
