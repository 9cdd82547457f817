/** What the security log holds, in the past tense. */
export const SECURITY_EVENTS = [
  "sign-in.done",
  "sign-in.refused",
  "sign-in.throttled",
  "second-factor.refused",
  "second-factor.added",
  "second-factor.removed",
  "passkey.refused",
  "passkey.added",
  "passkey.removed",
  "second-factors.needed",
  "second-factors.optional",
  "recovery.asked",
  "recovery.code-used",
  "password.changed",
  "password.reset",
  "session.ended",
  "sessions.ended",
  "person.invited",
  "person.removed",
  "money-settings.changed",
  "cards.changed",
  "export.downloaded",
  "contact.erased",
] as const;
export type SecurityEventType = (typeof SECURITY_EVENTS)[number];

/** For how many days the log is stored. */
export const SECURITY_LOG_DAYS = 400;
