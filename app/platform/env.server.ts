import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

/** A setting that is wrong. Its message is one sentence for the terminal. */
export class SettingError extends Error {
  override readonly name = "SettingError";
}

const isUrl = (text: string) => URL.canParse(text);
const UNITS: Record<string, number> = { MB: 1e6, GB: 1e9, TB: 1e12 };
const size = z
  .string()
  .regex(/^\d+(?:\.\d+)? ?(?:MB|GB|TB)$/u, "must be a size such as 50GB")
  .transform((text) => Math.round(Number.parseFloat(text) * (UNITS[text.slice(-2)] ?? 1)));
const flag = z
  .enum(["0", "1", "false", "true", "on", "off"])
  .transform((text) => ["1", "true", "on"].includes(text));

/** How many proxies stand in front, or their addresses: what Express calls "trust proxy". */
function namesProxies(text: string): boolean {
  if (/^\d$/u.test(text)) return true;
  return text.split(",").every((part) => {
    const [address = "", prefix, ...rest] = part.trim().split("/");
    if (prefix === undefined) return NETWORKS.has(address) || isIP(address) > 0;
    const most = isIP(address) === 6 ? 128 : 32;
    return rest.length === 0 && isIP(address) > 0 && /^\d+$/u.test(prefix) && +prefix <= most;
  });
}
const NETWORKS = new Set(["loopback", "linklocal", "uniquelocal"]);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a number" }).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(isUrl, "must be a whole address such as https://portal.example.com")
    .optional(),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//u,
      "must begin with postgres:// (leave it out for SQLite in DATA_DIR)",
    )
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(
      namesProxies,
      "must be the number of proxies in front, or their addresses (10.0.0.0/8, loopback)",
    )
    .transform((text) => (/^\d$/u.test(text) ? Number(text) : text))
    .default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  MAIL_FROM: z.string().default("Milepost <portal@localhost>"),
  MAIL_REPLY_TO: z
    .string()
    .regex(/^[^\s@+<>]+@[^\s@<>]+$/u, "must be a plain address such as replies@example.com")
    .optional(),
  MAIL_AUTHSERV_ID: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  RESEND_BASE_URL: z.string().refine(isUrl, "must be a whole address").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//u, "must begin with smtp:// or smtps://")
    .optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/u, "must be a secret key, sk_test_… or sk_live_…")
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/u, "must begin with whsec_")
    .optional(),
  STRIPE_API_URL: z
    .string()
    .refine(isUrl, "must be a whole address")
    .default("https://api.stripe.com"),
  STRIPE_DOUBLE: flag.default(false),
  STRIPE_DOUBLE_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  TIMESTAMP_URL: z
    .string()
    .refine(isUrl, "must be the whole address of an RFC 3161 time-stamp authority")
    .optional(),
  EXCHANGE_RATES: z
    .enum(["ecb"], { error: "must be ecb (leave it out to type rates yourself)" })
    .optional(),
  EXCHANGE_RATES_URL: z.string().refine(isUrl, "must be a whole address").optional(),
  E_INVOICE_NETWORK: z.enum(["ksef", "peppol"], { error: "must be ksef or peppol" }).optional(),
  E_INVOICE_FOLDER: z.string().optional(),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(?:https:|mailto:|tel:)/u, "must begin with mailto:, https: or tel:")
    .optional(),
  STORAGE_PER_STUDIO: size.default(50e9),
  LARGEST_UPLOAD: size.default(10e9),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ENDPOINT: z.string().refine(isUrl, "must be a whole address").optional(),
  S3_PREFIX: z
    .string()
    .regex(/^(?:[\w-]+\/)*$/u, "must be empty, or folders that end with a slash (milepost/)")
    .default(""),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_ENCRYPTION: z.enum(["AES256", "aws:kms"], { error: "must be AES256 or aws:kms" }).optional(),
  S3_KMS_KEY: z.string().optional(),
  S3_DIRECT: flag.default(false),
  BUILD_DIR: z.string().default("build"),
  SET_UP_CODE: z.string().min(8).optional(),
});

export type Env = z.infer<typeof schema> & { dataDir: string; secret: string };

/**
 * Parses the settings of a process. Throws SettingError with one sentence that names the setting.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingError(`The setting ${issue?.path.join(".")} ${issue?.message ?? "is wrong"}.`);
  }
  if ((parsed.data.RESEND_API_KEY || parsed.data.SMTP_URL) && !given.MAIL_FROM)
    throw new SettingError(
      "The setting MAIL_FROM is missing: what is sent needs an address to come from.",
    );
  if (parsed.data.E_INVOICE_NETWORK && !given.E_INVOICE_FOLDER)
    throw new SettingError(
      "The setting E_INVOICE_FOLDER is missing: it names the folder that your connector to the network reads.",
    );
  if (Boolean(given.S3_ACCESS_KEY_ID) !== Boolean(given.S3_SECRET_ACCESS_KEY))
    throw new SettingError(
      "The settings S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both or neither.",
    );
  const dataDir = resolve(parsed.data.DATA_DIR);
  return { ...parsed.data, dataDir, secret: storedSecret(dataDir, "secret") };
}

/**
 * A random secret that is made once and stored in the data folder, readable by its owner only.
 * @throws SettingError when the folder can't be written.
 */
export function storedSecret(dataDir: string, name: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    const path = join(dataDir, `${name}.key`);
    if (!existsSync(path)) {
      // Written to a temporary file and linked into place: of two processes that start together,
      // both read the first one's secret.
      const aside = `${path}.${process.pid}`;
      writeFileSync(
        aside,
        Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url"),
        { mode: 0o600 },
      );
      try {
        linkSync(aside, path);
      } catch (error) {
        if (!existsSync(path)) throw error;
      } finally {
        rmSync(aside);
      }
    }
    chmodSync(path, 0o600);
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new SettingError(
      `The folder ${dataDir} can't be written; give it to this user or set DATA_DIR to another one.`,
    );
  }
}

let current: Env | undefined;

/**
 * The base URL of this installation, without a trailing slash: PUBLIC_URL, or else this machine's
 * own address.
 */
export function baseUrl(): string {
  const { PUBLIC_URL, PORT } = env();
  return PUBLIC_URL?.replace(/\/$/u, "") ?? `http://localhost:${PORT}`;
}

/** The settings of this process, parsed on the first call. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
