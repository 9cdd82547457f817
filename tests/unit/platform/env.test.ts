import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storedSecret, parseEnv, SettingError } from "#app/platform/env.server.ts";

const folder = () => mkdtempSync(join(tmpdir(), "milepost-env-"));

test("nothing needs to be set", () => {
  expect(parseEnv({ DATA_DIR: folder() })).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    STRIPE_DOUBLE: false,
  });
});

test.each([
  [{ PORT: "http" }, /PORT must be a number/u],
  [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must begin with postgres:\/\//u],
  [{ STRIPE_SECRET_KEY: "pk_test_1" }, /STRIPE_SECRET_KEY must be a secret key/u],
  [{ RESEND_API_KEY: "re_1" }, /MAIL_FROM is missing/u],
  [{ PUBLIC_URL: "portal.example" }, /PUBLIC_URL must be a whole address/u],
  [{ TRUST_PROXY: "abc" }, /TRUST_PROXY must be the number of proxies/u],
  [{ TRUST_PROXY: "10.0.0.0/999" }, /TRUST_PROXY must be/u],
  [{ TRUST_PROXY: "10.0.0.0/8," }, /TRUST_PROXY must be/u],
  [{ DATA_DIR: "/dev/null/milepost" }, /can't be written/u],
])("a broken setting says so in one sentence: %j", (source, sentence) => {
  expect(() => parseEnv({ DATA_DIR: folder(), ...source })).toThrow(SettingError);
  expect(() => parseEnv({ DATA_DIR: folder(), ...source })).toThrow(sentence);
});

test("a secret is made once, stored, and readable by its owner only", () => {
  const at = folder();
  const secret = storedSecret(at, "secret");
  expect(storedSecret(at, "secret")).toBe(secret);
  expect(storedSecret(at, "other")).not.toBe(secret);
  expect(statSync(join(at, "secret.key")).mode & 0o777).toBe(0o600);
});

test.each([
  ["1", 1],
  ["loopback", "loopback"],
  ["10.0.0.0/8, fd00::/8", "10.0.0.0/8, fd00::/8"],
])("proxies are their number or their addresses: %s", (text, setting) => {
  expect(parseEnv({ DATA_DIR: folder(), TRUST_PROXY: text }).TRUST_PROXY).toBe(setting);
});
