/**
 * The state of an electronic invoice in its network: not handed over, handed over, or decided by
 * the network.
 */
export const TRANSMISSION_STATUSES = ["waiting", "sent", "accepted", "rejected"] as const;
