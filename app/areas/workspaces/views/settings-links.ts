/** The settings' pages; a collaborator has no business with money and people. */
export function settingsLinks(role: string): [to: string, label: string][] {
  const own: [string, string][] = [["/app/settings", "Studio"], ["/app/settings/account", "Your account"]];
  return role === "owner" ? [...own, ["/app/settings/money", "Money"], ["/app/settings/people", "People"]] : own;
}
