/**
 * The state of an electronic invoice with its network: not handed over, handed over, and what the
 * network says of it.
 */
export const TRANSMISSION_STATUSES = ["waiting", "sent", "accepted", "rejected"] as const;
