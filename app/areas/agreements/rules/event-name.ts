import type { CertificateWords } from "#words/certificate.ts";
import { isAgreementEvent } from "./event-chain.ts";

/**
 * The name of an event. An event that a later version wrote and this one doesn't know is shown by
 * its stored type.
 */
export const eventName = (words: CertificateWords, type: string): string =>
  isAgreementEvent(type) ? words.events[type] : type;
