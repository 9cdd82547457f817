import type { ServerBuild } from "@remix-run/node";
import { gateways, useGateways } from "#app/composition/gateways.server.ts";
import { hasWorkspace } from "#app/areas/workspaces/queries/has-workspace.server.ts";
import { setUpCode } from "#app/platform/auth/set-up-code.server.ts";
import { database } from "#app/platform/db/client.server.ts";
import { baseUrl, env, type Env } from "#app/platform/env.server.ts";
import { isGallery } from "#app/platform/gallery.ts";
import { bucketOf } from "#app/platform/gateways/files/choose-files.server.ts";
import { checkBucket } from "#app/platform/gateways/files/s3-files.server.ts";
import { stripeCards } from "#app/platform/gateways/cards/stripe-cards.server.ts";
import { createApp, listen } from "#app/platform/http/server.server.ts";
import { log } from "#app/platform/log.server.ts";
import { cachedProjectPage } from "#app/portal/queries/cached-page.server.ts";
import { startJobs } from "./jobs.server.ts";
import { openDatabase } from "./open-database.server.ts";

/** A stand-in for the card provider, for trying things out: its URL, and how to stop it. */
export type CardDouble = { url: string; stop(): Promise<void> };
export type StartCardDouble = (options: {
  port: number;
  webhookUrl: string;
  webhookSecret: string;
}) => Promise<CardDouble>;

export type Running = { url: string; stop(): Promise<void> };
export type ServeOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  viteMiddleware?: Parameters<typeof createApp>[0]["viteMiddleware"];
  /** Called when STRIPE_DOUBLE is set: the stand-in isn't a part of the program. */
  loadCardDouble: () => Promise<StartCardDouble>;
};

const DOUBLE_SECRET = "whsec_double";

async function useCardDouble(settings: Env, load: ServeOptions["loadCardDouble"]) {
  const start = await load();
  const double = await start({
    port: settings.STRIPE_DOUBLE_PORT,
    webhookUrl: `http://127.0.0.1:${settings.PORT}/webhooks/stripe`,
    webhookSecret: DOUBLE_SECRET,
  });
  const cards = stripeCards({
    secretKey: "sk_test_double",
    webhookSecret: DOUBLE_SECRET,
    apiUrl: double.url,
  });
  useGateways({ ...gateways(), cards, cardApi: double.url });
  return double;
}

/** For the person at the terminal, beside the log. */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

async function sayWhatComesNext(base: string, settings: Env): Promise<void> {
  say(`Milepost is at ${base}`);
  if (!(await hasWorkspace(database().db)))
    say(`Nobody has set it up yet. Open ${base}/set-up and type this code: ${setUpCode()}`);
  if (!settings.RESEND_API_KEY && !settings.SMTP_URL)
    say("Mail stays in the local outbox until RESEND_API_KEY or SMTP_URL is set.");
  await sayWhereFilesAre(settings);
}

async function sayWhereFilesAre(settings: Env): Promise<void> {
  const bucket = bucketOf(settings);
  if (!bucket) return;
  await checkBucket(bucket).then(
    () => say(`Files are in the bucket ${bucket.bucket}.`),
    (error: unknown) => {
      log().error(
        { err: error instanceof Error ? error.message : "" },
        "the bucket doesn't answer",
      );
      say(`The bucket ${bucket.bucket} can't be used now, so no file can be stored or shown.`);
    },
  );
}

/**
 * Starts Milepost: database, gateways, workers, web server. Prints its URL, and how to claim it.
 * @throws SettingError with one sentence when something of the settings is wrong
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { build, viteMiddleware, loadCardDouble } = options;
  const settings = env();
  // What this process writes (the database, files, mails) is for its own user only.
  process.umask(0o077);
  await openDatabase(settings);
  const base = baseUrl();
  const double = settings.STRIPE_DOUBLE ? await useCardDouble(settings, loadCardDouble) : null;
  const workers = startJobs();
  const stopAllButServer = async () => {
    await Promise.all(Object.values(workers).map((worker) => worker.stop()));
    await double?.stop();
    await database().close();
  };
  const app = createApp({
    build,
    viteMiddleware,
    settings,
    payOrigin: double?.url ?? "https://checkout.stripe.com",
    // The gallery shows each page in more languages than its reader's.
    cachedPage: isGallery ? () => Promise.resolve(null) : cachedProjectPage,
    afterWrite: () => {
      workers.mail.wake();
      workers.pictures.wake();
    },
  });
  const server = await listen(app, settings).catch(async (error: unknown) => {
    await stopAllButServer();
    throw error;
  });
  await sayWhatComesNext(base, settings);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.stop();
    await stopAllButServer();
  };
  return { url: base, stop: () => (stopping ??= stop()) };
}
