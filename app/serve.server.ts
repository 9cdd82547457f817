import type { ServerBuild } from "@remix-run/node";
import { join } from "node:path";
import { claimMail, deliverMail, type Post } from "#app/platform/jobs/deliver-mail.server.ts";
import {
  remindSigners,
  remindStudio,
} from "#app/areas/agreements/commands/remind-signers.server.ts";
import { expireOffers } from "#app/areas/change-requests/commands/expire-offers.server.ts";
import { closeAttempts } from "#app/areas/payments/commands/cards/close-attempts.server.ts";
import { announceCharges } from "#app/areas/payments/commands/cards/announce-charges.server.ts";
import { forgetCards } from "#app/areas/payments/commands/cards/forget-cards.server.ts";
import { chargeKeptCards } from "#app/areas/payments/commands/cards/charge-kept-cards.server.ts";
import { compareWithProvider } from "#app/areas/payments/commands/cards/compare-with-provider.server.ts";
import { reconcileReturns } from "#app/areas/payments/commands/cards/reconcile-returns.server.ts";
import { remindPayers } from "#app/areas/payments/commands/remind-payers.server.ts";
import { recheckAttempts } from "#app/areas/payments/commands/cards/recheck-attempts.server.ts";
import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import {
  allCards,
  eInvoiceNetwork,
  gateways,
  networkForm,
  invoicePdf,
  signedCopy,
  useGateways,
} from "#app/composition.server.ts";
import { systemContext } from "#app/platform/auth/guards.server.ts";
import type { Context } from "#app/platform/context.server.ts";
import type { CardGateway } from "#app/platform/gateways/cards/card-gateway.ts";
import { setUpCode } from "#app/platform/auth/set-up-code.server.ts";
import { startStripeDouble } from "#app/platform/gateways/cards/double/stripe-double.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { outboxMail } from "#app/platform/gateways/mail/outbox-mail.server.ts";
import { database, openPostgres, openSqlite, useDatabase } from "#app/platform/db/client.server.ts";
import { migratePostgres, migrateSqlite, readMigrations } from "#app/platform/db/migrate.server.ts";
import { baseUrl, env, SettingError, type Env } from "#app/platform/env.server.ts";
import { createApp, listen } from "#app/platform/http/server.server.ts";
import { fetchExchangeRates } from "#app/areas/invoicing/commands/keep-exchange-rate.server.ts";
import { transmitInvoices } from "#app/areas/invoicing/commands/transmit-invoices.server.ts";
import { ecbRates } from "#app/platform/gateways/rates/ecb-rates.server.ts";
import { issueRecurring } from "#app/areas/invoicing/commands/issue-draft.server.ts";
import type { Trouble } from "#app/platform/jobs/trouble.ts";
import { startWorker, type Worker } from "#app/platform/jobs/worker.server.ts";
import { log } from "#app/platform/log.server.ts";
import { keptProjectPage } from "#app/areas/portal/queries/kept-page.server.ts";
import { renderMail } from "#emails/render-mail.server.ts";

/** Opens the database that the settings name, with every migration applied. */
export async function openDatabase(settings: Env): Promise<void> {
  const folder = (dialect: string) =>
    readMigrations(join(process.cwd(), "prisma/migrations", dialect));
  if (settings.DATABASE_URL) {
    await migratePostgres(settings.DATABASE_URL, folder("postgres")).catch((error: unknown) => {
      throw isUnreachable(error)
        ? new SettingError(
            "The database can't be reached; check DATABASE_URL, and whether PostgreSQL is running.",
          )
        : error;
    });
    useDatabase(await openPostgres(settings.DATABASE_URL));
    return;
  }
  const path = join(settings.dataDir, "milepost.db");
  await migrateSqlite(path, folder("sqlite"));
  useDatabase(await openSqlite(path));
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "28P01",
  "28000",
  "3D000",
]);

function isUnreachable(error: unknown): boolean {
  return error instanceof Error && "code" in error && UNREACHABLE.has(String(error.code));
}

/** How a mail of the outbox becomes bytes: its template in the reader's language, and the documents that belong to it. */
const render: Post["render"] = async (mail) => {
  const props = JSON.parse(mail.props) as {
    agreementId?: string;
    invoiceId?: string;
    number?: string;
  };
  const rendered = await renderMail(mail.template, props, mail.locale);
  const attachments: { filename: string; content: Buffer; contentType: string }[] = [];
  if (mail.template === "agreement-signed" && props.agreementId)
    attachments.push({
      filename: "agreement.pdf",
      content: await signedCopy(props.agreementId),
      contentType: "application/pdf",
    });
  if (mail.template === "invoice" && props.invoiceId)
    attachments.push({
      filename: `invoice-${(props.number ?? "").replace(/[^A-Za-z0-9-]/gu, "-")}.pdf`,
      content: await invoicePdf(props.invoiceId),
      contentType: "application/pdf",
    });
  return { ...rendered, attachments };
};

/** Sends what is due in the outbox, one mail. Returns whether there was one. */
export async function sendDueMail(): Promise<boolean> {
  const { db } = database();
  const mail = await claimMail(db, new Date());
  if (!mail) return false;
  // The people of a sample studio don't exist: their mail stays in the house, whatever carrier is set up.
  const isSample =
    mail.workspaceId !== null &&
    (await db.workspace.findFirst({
      where: { id: mail.workspaceId, sample: true },
      select: { id: true },
    })) !== null;
  const settings = env();
  const gateway = isSample
    ? outboxMail({ folder: join(settings.dataDir, "outbox"), from: settings.MAIL_FROM })
    : gateways().mail;
  await deliverMail(db, mail, { gateway, render }, () => new Date());
  return true;
}

/** What was issued while Milepost wasn't running is handed over too, up to so long ago. */
const CAUGHT_UP_MS = 7 * 86_400_000;

/** For a job that goes on with the rest when one of its items fails. */
const troubleWith =
  (sentence: string): Trouble =>
  (id, error) =>
    log().warn({ id, err: error instanceof Error ? error.message : String(error) }, sentence);

function startJobs(): { mail: Worker; rest: Worker } {
  const cards =
    (run: (context: Context, gateway: CardGateway, trouble: Trouble) => Promise<void>) =>
    async () => {
      const trouble = troubleWith("a card job failed on one of its items; it will be tried again");
      for (const gateway of await allCards())
        await run(systemContext(), gateway, trouble).catch((error: unknown) =>
          trouble(gateway.accountId, error),
        );
      return false;
    };
  const offers = (run: typeof expireOffers) => async () => {
    await run(systemContext());
    return false;
  };
  const recurring = async () => {
    await issueRecurring(
      systemContext(),
      troubleWith("a recurring invoice could not be issued; it will be tried again"),
    );
    return false;
  };
  const reminders = async () => {
    await remindPayers(
      systemContext(),
      troubleWith("payers could not be reminded; it will be tried again"),
    );
    return false;
  };
  const started = new Date();
  const rates = async () => {
    const { EXCHANGE_RATES: source, EXCHANGE_RATES_URL: url } = env();
    if (source) await fetchExchangeRates(systemContext(), ecbRates(url));
    return false;
  };
  const transmit = async () => {
    const network = eInvoiceNetwork();
    if (network)
      await transmitInvoices(
        systemContext(),
        network,
        networkForm,
        new Date(started.getTime() - CAUGHT_UP_MS),
        troubleWith("an electronic invoice could not be handed over; it will be tried again"),
      );
    return false;
  };
  const forget = async () => {
    const { db } = database();
    const expired = { where: { expiresAt: { lt: new Date() } } };
    await db.throttle.deleteMany(expired);
    await db.session.deleteMany(expired);
    await db.guestSession.deleteMany(expired);
    return false;
  };
  // Mail waits for nobody: a slow card provider has a worker of its own.
  return {
    mail: startWorker([{ name: "mail", everyMs: 2_000, run: sendDueMail }]),
    rest: startWorker([
      { name: "close card pages", everyMs: 30_000, run: cards(closeAttempts) },
      { name: "recheck card payments", everyMs: 300_000, run: cards(recheckAttempts) },
      { name: "announce charges", everyMs: 1_800_000, run: cards(announceCharges) },
      { name: "forget cards", everyMs: 60_000, run: cards(forgetCards) },
      { name: "charge kept cards", everyMs: 600_000, run: cards(chargeKeptCards) },
      {
        name: "reconcile refunds and disputes",
        everyMs: 600_000,
        run: cards((...job) => reconcileReturns(...job, { backDays: 3 })),
      },
      {
        name: "hold the books against the provider",
        everyMs: 3_600_000,
        run: cards((...job) => compareWithProvider(...job, { backDays: 7 })),
      },
      // What was missed in a long downtime, or has failed late, is found by looking further back; it costs more requests.
      {
        name: "reconcile two months",
        everyMs: 24 * 3_600_000,
        run: cards((...job) => reconcileReturns(...job, { backDays: 60 })),
      },
      {
        name: "hold two months against the provider",
        everyMs: 24 * 3_600_000,
        run: cards((...job) => compareWithProvider(...job, { backDays: 60 })),
      },
      { name: "issue what recurs", everyMs: 600_000, run: recurring },
      { name: "fetch exchange rates", everyMs: 6 * 3_600_000, run: rates },
      { name: "hand over electronic invoices", everyMs: 300_000, run: transmit },
      { name: "end offers", everyMs: 600_000, run: offers(expireOffers) },
      { name: "remind signers", everyMs: 1_800_000, run: offers(remindSigners) },
      { name: "remind payers", everyMs: 1_800_000, run: reminders },
      { name: "remind of countersignatures", everyMs: 1_800_000, run: offers(remindStudio) },
      { name: "forget what has expired", everyMs: 3_600_000, run: forget },
    ]),
  };
}

/** For the person at the terminal, beside the log. */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

export type Running = { url: string; stop(): Promise<void> };
export type ServeOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  viteMiddleware?: Parameters<typeof createApp>[0]["viteMiddleware"];
};

/**
 * Starts Milepost: database, outside world, workers, web server. Prints where it is, and how to claim it.
 * @throws SettingError with one sentence when something of the settings is wrong
 */
export async function serve({ build, viteMiddleware }: ServeOptions): Promise<Running> {
  const settings = env();
  await openDatabase(settings);
  const base = baseUrl();
  const double = settings.STRIPE_DOUBLE
    ? await startStripeDouble({
        port: settings.STRIPE_DOUBLE_PORT,
        webhookUrl: `http://127.0.0.1:${settings.PORT}/webhooks/stripe`,
        webhookSecret: "whsec_double",
      })
    : null;
  if (double)
    useGateways({
      ...gateways(),
      cards: stripeCards({
        secretKey: "sk_test_double",
        webhookSecret: "whsec_double",
        apiUrl: double.url,
      }),
      cardApi: double.url,
    });

  const workers = startJobs();
  const stopWorkers = () => Promise.all([workers.mail.stop(), workers.rest.stop()]);
  const app = createApp({
    build,
    viteMiddleware,
    settings,
    payOrigin: double?.url ?? "https://checkout.stripe.com",
    keptPage: keptProjectPage,
    afterWrite: () => workers.mail.wake(),
  });
  const server = await listen(app, settings).catch(async (error: unknown) => {
    await stopWorkers();
    await double?.stop();
    await database().close();
    throw error;
  });
  say(`Milepost is at ${base}`);
  if (!(await hasWorkspace(database().db)))
    say(`Nobody has set it up yet. Open ${base}/set-up and type this code: ${setUpCode()}`);
  if (!settings.RESEND_API_KEY && !settings.SMTP_URL)
    say("Mail stays in the local outbox until RESEND_API_KEY or SMTP_URL is set.");
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop();
    await stopWorkers();
    await double?.stop();
    await database().close();
  };
  return { url: base, stop: () => (stopping ??= stop()) };
}

export { SettingError };
