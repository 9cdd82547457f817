/**
 * The network that an address belongs to, as one subscriber has it: an IPv4 address by itself, an
 * IPv6 address's first 64 bits (RFC 6177). Anything else is its own network.
 */
export function networkOf(address: string): string {
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/iu.exec(address.trim());
  if (mapped?.[1]) return mapped[1];
  const groups = groupsOf(address.trim().split("%")[0] ?? "");
  return groups ? `${groups.slice(0, 4).join(":")}::/64` : address;
}

/** The eight groups of an IPv6 address, without leading zeros, or null. */
function groupsOf(address: string): string[] | null {
  const [head = "", tail, ...rest] = address.split("::");
  if (rest.length > 0 || !/^[\da-f:]+$/iu.test(address)) return null;
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill("0"), ...after];
  return groups.length === 8 && groups.every((group) => /^[\da-f]{1,4}$/iu.test(group))
    ? groups.map((group) => parseInt(group, 16).toString(16))
    : null;
}

/** An address without its host part: enough to tell places apart, not people. */
export function placeOf(address: string): string {
  const network = networkOf(address);
  return network.endsWith("/64") ? network.slice(0, -3) : network.replace(/\.\d+$/u, ".0");
}
