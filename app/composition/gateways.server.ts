import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import type { FileStore } from "#app/platform/gateways/files/file-store.ts";
import { isolatedPictures } from "#app/platform/gateways/pictures/isolated-pictures.server.ts";
import type { PictureMaker } from "#app/platform/gateways/pictures/picture-maker.ts";
import { chooseMail } from "#app/platform/gateways/mail/choose-mail.server.ts";
import { runIsolated } from "#app/platform/isolated/run-isolated.server.ts";
import { TaskFailed } from "#app/platform/isolated/task-failed.ts";
import type { DocumentSeal, Inspection } from "#app/platform/gateways/seal/document-seal.ts";
import { padesSeal } from "#app/platform/gateways/seal/pades-seal.server.ts";
import type { MailGateway } from "#app/platform/gateways/mail/mail-gateway.ts";
import { env } from "#app/platform/env.server.ts";
import { chooseFiles } from "#app/platform/gateways/files/choose-files.server.ts";

/**
 * This process's connections to the outside world. `cards` is the installation's account, null
 * while no Stripe key is set; `cardApi` is the URL of the provider's API.
 */
export type Gateways = {
  mail: MailGateway;
  files: FileStore;
  pictures: PictureMaker;
  cards: CardGateway | null;
  cardApi?: string;
  seal: DocumentSeal;
};

/** What takes too much time or memory to be read can't be read. */
const inspectIsolated = (content: Uint8Array): Promise<Inspection> =>
  runIsolated("inspect-pdf", content).catch((error: unknown) => {
    if (!(error instanceof TaskFailed) || !error.isOfTheInput) throw error;
    return { readable: false, encrypted: false, signatures: [] };
  });

let made: Gateways | undefined;

export function gateways(): Gateways {
  if (!made) {
    const settings = env();
    const {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: apiUrl,
    } = settings;
    made = {
      mail: chooseMail(settings),
      files: chooseFiles(settings),
      pictures: isolatedPictures,
      cards: secretKey ? stripeCards({ secretKey, webhookSecret, apiUrl }) : null,
      seal: {
        ...padesSeal({ timestampUrl: settings.TIMESTAMP_URL }),
        inspect: inspectIsolated,
      },
    };
  }
  return made;
}

/** Replaces the gateways, with the double's cards or a test's. */
export function useGateways(gateways: Gateways): void {
  made = gateways;
}
