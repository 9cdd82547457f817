import { publishNextDue } from "#app/areas/work/commands/publish-checkpoint.server.ts";
import { sweepFiles } from "#app/composition/sweep-files.server.ts";
import { noteReleases } from "#app/areas/delivery/commands/note-releases.server.ts";
import { sendLeaving } from "#app/areas/messages/commands/send-leaving.server.ts";
import { announceRemovals } from "#app/areas/files/commands/announce-removals.server.ts";
import { removeFilesByRule } from "#app/areas/files/commands/remove-files.server.ts";
import { makeNextPictures } from "#app/areas/files/commands/make-next-pictures.server.ts";
import { gateways } from "#app/composition/gateways.server.ts";
import { allCards } from "#app/composition/card-accounts.server.ts";
import { previewPdf } from "#app/composition/invoice-documents.server.ts";
import { eInvoiceNetwork, networkForm } from "#app/composition/electronic-invoices.server.ts";
import {
  remindSigners,
  remindStudio,
} from "#app/areas/agreements/commands/remind-signers.server.ts";
import { expireOffers } from "#app/areas/change-requests/commands/expire-offers.server.ts";
import { issueRecurring } from "#app/areas/invoicing/commands/issue-recurring.server.ts";
import { fetchExchangeRates } from "#app/areas/invoicing/commands/save-exchange-rate.server.ts";
import { transmitInvoices } from "#app/areas/invoicing/commands/transmit-invoices.server.ts";
import { announceCharges } from "#app/areas/payments/commands/cards/announce-charges.server.ts";
import { chargeKeptCards } from "#app/areas/payments/commands/cards/charge-kept-cards.server.ts";
import { closeAttempts } from "#app/areas/payments/commands/cards/close-attempts.server.ts";
import { compareWithProvider } from "#app/areas/payments/commands/cards/compare-with-provider.server.ts";
import { forgetCards } from "#app/areas/payments/commands/cards/forget-cards.server.ts";
import { recheckAttempts } from "#app/areas/payments/commands/cards/recheck-attempts.server.ts";
import { reconcileReturns } from "#app/areas/payments/commands/cards/reconcile-returns.server.ts";
import { remindPayers } from "#app/areas/payments/commands/remind-payers.server.ts";
import { SECURITY_LOG_DAYS } from "#app/areas/workspaces/rules/security-events.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { ecbRates } from "#app/platform/gateways/rates/ecb-rates.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { startWorker, type Job, type Worker } from "#app/platform/jobs/worker.server.ts";
import { log } from "#app/platform/log.server.ts";
import { receiveNextMail } from "#app/composition/receive-mail.server.ts";
import { resendReceiver } from "#app/platform/gateways/mail/inbound/resend-receiver.server.ts";
import { heedSilence } from "#app/workflows/heed-silence.server.ts";
import { sendDueMail } from "./send-due-mail.server.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Invoices issued while Milepost wasn't running are handed over too, if no older than this. */
const CAUGHT_UP_MS = 7 * DAY_MS;

/** For a job that carries on with the rest when one of its items fails. */
const troubleWith =
  (sentence: string): Trouble =>
  (id, error) =>
    log().warn({ id, err: error instanceof Error ? error.message : String(error) }, sentence);

/** A job that never has more to do right after a run. */
const once = (run: () => Promise<unknown>) => async () => {
  await run();
  return false;
};

type CardJob = (context: Context, gateway: CardGateway, trouble: Trouble) => Promise<void>;

const forEachCardAccount = (run: CardJob) =>
  once(async () => {
    const trouble = troubleWith("a card job failed on one of its items; it will be tried again");
    for (const gateway of await allCards()) {
      await run(systemContext(), gateway, trouble).catch((error: unknown) =>
        trouble(gateway.accountId ?? "installation", error),
      );
    }
  });

const reconcile = (backDays: number) =>
  forEachCardAccount((context, gateway, trouble) =>
    reconcileReturns(context, gateway, { trouble, backDays }),
  );

const compare = (backDays: number) =>
  forEachCardAccount((context, gateway, trouble) =>
    compareWithProvider(context, gateway, { trouble, backDays }),
  );

function cardJobs(): Job[] {
  return [
    { name: "close card pages", everyMs: 30 * SECOND_MS, run: forEachCardAccount(closeAttempts) },
    {
      name: "recheck card payments",
      everyMs: 5 * MINUTE_MS,
      run: forEachCardAccount(recheckAttempts),
    },
    { name: "announce charges", everyMs: 30 * MINUTE_MS, run: forEachCardAccount(announceCharges) },
    { name: "forget cards", everyMs: MINUTE_MS, run: forEachCardAccount(forgetCards) },
    {
      name: "charge stored cards",
      everyMs: 10 * MINUTE_MS,
      run: forEachCardAccount(chargeKeptCards),
    },
    { name: "reconcile refunds and disputes", everyMs: 10 * MINUTE_MS, run: reconcile(3) },
    { name: "compare the books with the provider", everyMs: HOUR_MS, run: compare(7) },
    // Looking further back finds what was missed in a long downtime or failed late; it costs more
    // requests.
    { name: "reconcile two months", everyMs: DAY_MS, run: reconcile(60) },
    { name: "compare two months with the provider", everyMs: DAY_MS, run: compare(60) },
  ];
}

const issueWhatRecurs = once(() =>
  issueRecurring(systemContext(), {
    print: previewPdf,
    trouble: troubleWith("a recurring invoice could not be issued; it will be tried again"),
  }),
);

const remindOfPayments = once(() =>
  remindPayers(
    systemContext(),
    troubleWith("payers could not be reminded; it will be tried again"),
  ),
);

const fetchRates = once(async () => {
  const { EXCHANGE_RATES: source, EXCHANGE_RATES_URL: url } = env();
  if (source) await fetchExchangeRates(systemContext(), ecbRates(url));
});

const handOverInvoices = (issuedSince: Date) =>
  once(async () => {
    const network = eInvoiceNetwork();
    if (!network) return;
    await transmitInvoices(systemContext(), {
      network,
      write: networkForm,
      since: issuedSince,
      trouble: troubleWith(
        "an electronic invoice could not be handed over; it will be tried again",
      ),
    });
  });

const deleteExpired = once(async () => {
  const { db } = database();
  const expired = { where: { expiresAt: { lt: new Date() } } };
  await db.throttle.deleteMany(expired);
  await db.session.deleteMany(expired);
  await db.signInStep.deleteMany(expired);
  const oldest = new Date(Date.now() - SECURITY_LOG_DAYS * DAY_MS);
  await db.securityEvent.deleteMany({ where: { at: { lt: oldest } } });
  await db.guestSession.deleteMany(expired);
});

const receiveMail = async () => {
  const { RESEND_API_KEY: key, RESEND_BASE_URL: baseUrl, MAIL_REPLY_TO: answers } = env();
  if (!key || !answers) return false;
  const trouble = troubleWith("a mail that came in could not be fetched; it will be tried again");
  const receive = resendReceiver({ key, baseUrl });
  return receiveNextMail(systemContext(), { receive, answers, trouble });
};

const makePictures = () => {
  const { files, pictures } = gateways();
  return makeNextPictures(systemContext(), { files, pictures });
};

/**
 * Starts the background jobs. Mail has its own worker, so that a slow card provider never delays
 * it; so have pictures, which may take a minute.
 */
export function startJobs(): Record<"mail" | "answers" | "pictures" | "rest", Worker> {
  const issuedSince = new Date(Date.now() - CAUGHT_UP_MS);
  return {
    mail: startWorker([{ name: "mail", everyMs: 2 * SECOND_MS, run: sendDueMail }]),
    answers: startWorker([{ name: "receive mail", everyMs: 5 * SECOND_MS, run: receiveMail }]),
    pictures: startWorker([{ name: "pictures", everyMs: 5 * SECOND_MS, run: makePictures }]),
    rest: startWorker([
      ...cardJobs(),
      { name: "issue recurring invoices", everyMs: 10 * MINUTE_MS, run: issueWhatRecurs },
      { name: "fetch exchange rates", everyMs: 6 * HOUR_MS, run: fetchRates },
      {
        name: "hand over electronic invoices",
        everyMs: 5 * MINUTE_MS,
        run: handOverInvoices(issuedSince),
      },
      {
        name: "expire offers",
        everyMs: 10 * MINUTE_MS,
        run: once(() => expireOffers(systemContext())),
      },
      {
        name: "remind signers",
        everyMs: 30 * MINUTE_MS,
        run: once(() => remindSigners(systemContext())),
      },
      {
        name: "publish what is due",
        everyMs: 10 * SECOND_MS,
        run: () => publishNextDue(systemContext()),
      },
      {
        name: "heed silence",
        everyMs: 10 * MINUTE_MS,
        run: once(() =>
          heedSilence(systemContext(), troubleWith("a proof could not be asked about again")),
        ),
      },
      {
        name: "send messages",
        everyMs: 2 * SECOND_MS,
        run: () => sendLeaving(systemContext(), troubleWith("a message could not leave")),
      },
      {
        name: "note what is released",
        everyMs: 10 * SECOND_MS,
        run: () => noteReleases(systemContext()),
      },
      { name: "remind payers", everyMs: 30 * MINUTE_MS, run: remindOfPayments },
      {
        name: "remind of countersignatures",
        everyMs: 30 * MINUTE_MS,
        run: once(() => remindStudio(systemContext())),
      },
      { name: "delete what has expired", everyMs: HOUR_MS, run: deleteExpired },
      {
        name: "remove files by rule",
        everyMs: HOUR_MS,
        run: once(async () => {
          await announceRemovals(systemContext());
          await removeFilesByRule(systemContext());
        }),
      },
      { name: "sweep files", everyMs: HOUR_MS, run: once(sweepFiles) },
    ]),
  };
}
