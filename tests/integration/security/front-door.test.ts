import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMilepost, type MilepostProcess } from "#tests/support/milepost-process.ts";

/** The built server, asked as no browser would ask. */
let milepost: MilepostProcess;
beforeAll(async () => {
  milepost = await startMilepost();
});
afterAll(() => milepost.stop());

type Answer = { status: number; headers: string; body: string; ms: number };

/** Sends a request exactly as it is written, and reads the answer to its end. */
function send(text: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(milepost.url);
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error("no answer in ten seconds")));
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    const done = () => {
      const [headers = "", body = ""] = answer.split(/\r\n\r\n(.*)/su);
      const ms = performance.now() - start;
      resolve({ status: Number(headers.split(" ")[1]), headers, body, ms });
    };
    // What is refused before its body is read ends with a reset.
    socket.on("error", (error) => (answer ? done() : reject(error)));
    socket.on("end", done);
  });
}

const hostOf = () => new URL(milepost.url).host;
const head = (line: string, headers: string[] = []) =>
  [line, `Host: ${hostOf()}`, "Connection: close", ...headers, "", ""].join("\r\n");
const get = (path: string, headers: string[] = []) => send(head(`GET ${path} HTTP/1.1`, headers));

const URLENCODED = "application/x-www-form-urlencoded";
type Posted = { body?: string; type?: string; length?: number; headers?: string[] };
function post(path: string, { body = "", type = URLENCODED, length, headers }: Posted = {}) {
  const bytes = Buffer.from(body);
  return send(
    Buffer.concat([
      Buffer.from(
        head(`POST ${path} HTTP/1.1`, [
          ...(headers ?? [`Origin: ${milepost.url}`]),
          `Content-Type: ${type}`,
          `Content-Length: ${length ?? bytes.length}`,
        ]),
      ),
      bytes,
    ]),
  );
}

const multipart = (parts: string[]) =>
  parts.map((part) => `--B\r\nContent-Disposition: form-data; ${part}\r\n`).join("") + "--B--\r\n";

describe("a body is bounded before anything parses it", () => {
  const many = "a=&".repeat(300_000);
  test.each([
    ["an index", "email[100000000]=x"],
    ["a smaller index", "email[3000000]=x"],
    ["deep names", `${"a[0].".repeat(10_000)}b=x`],
    ["many fields", many],
    ["__proto__", "__proto__[email]=x"],
    ["a name that is no path", "email[=x"],
    [
      "an intent",
      `__intent__=${encodeURIComponent('{"type":"insert","payload":{"name":"e[3000000]"}}')}`,
    ],
    ["an intent that is no JSON", "__intent__=%7B"],
  ])("%s is refused at once", async (_kind, body) => {
    const { status, ms } = await post("/sign-in", { body });
    expect(status).toBe(400);
    expect(ms).toBeLessThan(2_000);
  });

  test.each([
    ["text", "text/plain", "email=x"],
    ["JSON", "application/json", '{"email":"x"}'],
    ["no type at all", "", "email=x"],
    ["XML", "application/xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>"],
    ["a form with files", "multipart/form-data; boundary=B", multipart(['name="email"\r\n\r\nx'])],
  ])("sign-in doesn't read %s", async (_kind, type, body) => {
    expect((await post("/sign-in", { type, body })).status).toBe(415);
  });

  test.each([
    ["without a boundary", "multipart/form-data", "x"],
    ["broken off", "multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; na"],
    [
      "of thousands of parts",
      "multipart/form-data; boundary=B",
      multipart(Array.from({ length: 6_000 }, (_, n) => `name="f${n}"\r\n\r\nx`)),
    ],
    [
      "of thousands of files",
      "multipart/form-data; boundary=B",
      multipart(Array.from({ length: 300 }, (_, n) => `name="f"; filename="${n}"\r\n\r\nx`)),
    ],
    ["with an index", "multipart/form-data; boundary=B", multipart(['name="a[3000000]"\r\n\r\nx'])],
    ["with __proto__", "multipart/form-data; boundary=B", multipart(['name="__proto__"\r\n\r\nx'])],
  ])("a form with files %s is refused", async (_kind, type, body) => {
    const { status } = await post("/verify", { type, body });
    expect(status).toBe(400);
  });

  test("what is too large is refused before it arrives, at every path", async () => {
    const length = 200 * 1024 * 1024;
    for (const path of ["/sign-in", "/portal/x/changes/new", "/webhooks/stripe", "/app/settings"]) {
      const { status, ms } = await post(path, { body: "a=1", length });
      expect(status).toBe(413);
      expect(ms).toBeLessThan(2_000);
    }
  });

  test("a body of unknown length is refused", async () => {
    const headers = [`Origin: ${milepost.url}`, "Transfer-Encoding: chunked"];
    const answer = await send(`${head("POST /sign-in HTTP/1.1", headers)}3\r\na=1\r\n0\r\n\r\n`);
    expect(answer.status).toBe(411);
  });

  test("a guest's file of 1.5 MB reaches the guard of the board", async () => {
    const file = "x".repeat(1_500_000);
    const { status, headers } = await post("/portal/1m81f2ppezk5d7whdyrg/board", {
      type: "multipart/form-data; boundary=B",
      body: multipart([`name="files"; filename="photo.jpg"\r\n\r\n${file}\r\n`]),
    });
    expect(status).toBe(302);
    expect(headers).toContain("/open?project=");
  });
});

describe("one normal form of a path decides everything", () => {
  test.each([
    "/app/../sign-in",
    "/webhooks/../app/settings",
    "/app/%2e%2e/sign-in",
    "/webhooks/.%2E/app/settings",
    "//evil.example/app",
    "/app//settings",
    "/%61pp/settings",
    "/%70ortal/x",
    "/portal%2Fx",
    "/portal\\x",
    "/g/%00",
    "/app/%E0%A4%A",
    "http://evil.example/app",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
  ])("%s is refused, read or written, without waiting for the body", async (path) => {
    expect((await get(path)).status).toBe(400);
    expect((await post(path, { length: 200 * 1024 * 1024 })).status).toBe(400);
  });

  test.each(["/G/abc", "/PORTAL/x", "/App", "/app/Settings", "/OPEN", "/Sign-In"])(
    "%s is found in small letters, and takes no form",
    async (path) => {
      const { status, headers } = await get(`${path}?a=B`);
      expect(status).toBe(308);
      expect(headers).toContain(`Location: ${path.toLowerCase()}?a=B\r`);
      expect(headers).toMatch(/cache-control: no-store/iu);
      expect((await post(path, { body: "a=1" })).status).toBe(400);
    },
  );

  test.each(["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s isn't a method", async (method) => {
    expect((await send(head(`${method} /app HTTP/1.1`))).status).toBe(405);
  });

  test.each(["evil example", "", "evil/..", "a@b"])("the host %j is refused", async (host) => {
    const text = `GET /sign-in HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
    expect((await send(text)).status).toBe(400);
  });
});

describe("nothing is kept by a cache but assets and files", () => {
  test.each([
    "/",
    "/sign-in",
    "/set-up",
    "/recover",
    "/recover/abc",
    "/join/abc",
    "/g/abc",
    "/open",
    "/portal/x",
    "/portal/x/",
    "/app",
    "/app.data",
    "/verify",
    "/health",
    "/nothing-here",
    "/webhooks/stripe",
    "/assets/none.js",
  ])("%s", async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatch(/^cache-control: (?:private, )?no-store\r?$/imu);
    expect(headers.match(/^cache-control/gimu)).toHaveLength(1);
  });

  test("an asset is stored for a year, a studio's stylesheet too", async () => {
    const page = (await get("/sign-in")).body;
    const font = /href="(\/styles\/[^"]+)"/u.exec(page)?.[1];
    expect((await get(font!)).headers).toMatch(/cache-control: public, max-age/iu);
  });

  test.each([
    "/g/abc.data",
    "/portal/x.data",
    "/portal/x/board.data",
    "/open.data",
    "/verify.data",
  ])("%s doesn't exist", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe("who sent a form", () => {
  const none: string[] = [];
  const attempts: [kind: string, headers: () => string[]][] = [
    ["nobody", () => none],
    ["null", () => ["Origin: null"]],
    ["another site", () => ["Origin: http://evil.example"]],
    ["the same host by another scheme", () => [`Origin: https://${hostOf()}`]],
    ["another port", () => ["Origin: http://localhost:1"]],
    ["a host that begins alike", () => [`Origin: ${milepost.url}.evil.example`]],
    ["a host that ends alike", () => [`Origin: http://evil${hostOf()}`]],
    ["a name before the host", () => [`Origin: http://${hostOf()}@evil.example`]],
    ["two origins", () => [`Origin: ${milepost.url}, http://evil.example`]],
    ["no URL", () => ["Origin: nonsense"]],
    ["another site, by fetch metadata", () => ["Sec-Fetch-Site: cross-site"]],
    ["a neighbouring site", () => ["Sec-Fetch-Site: same-site", `Origin: ${milepost.url}`]],
    ["no page", () => ["Sec-Fetch-Site: none", `Origin: ${milepost.url}`]],
    [
      "a forwarded host without a proxy",
      () => ["Origin: http://evil.example", "X-Forwarded-Host: evil.example"],
    ],
    [
      "a forwarded scheme without a proxy",
      () => [`Origin: https://${hostOf()}`, "X-Forwarded-Proto: https"],
    ],
  ];
  test.each(attempts)("%s is refused", async (_kind, headers) => {
    for (const path of [
      "/sign-in",
      "/theme",
      "/app/settings",
      "/portal/x",
      "/g/abc",
      "/sign-in.data",
    ])
      expect((await post(path, { body: "a=1", headers: headers() })).status).toBe(403);
  });

  test("a page of ours is believed by its origin alone, as older phones send it", async () => {
    for (const path of ["/g/abc", "/portal/x", "/open", "/sign-in"]) {
      const page = await get(path === "/portal/x" ? "/open" : path);
      expect(page.headers).toMatch(/referrer-policy: (?:same-origin|strict-origin)\r/iu);
      expect((await post(path, { body: "a=1" })).status).not.toBe(403);
    }
  });

  test.each([
    ["/.//evil.example", "/"],
    ["//evil.example", "/"],
    ["https://evil.example/", "/"],
    ["/verify", "/verify"],
  ])("the switch of light and dark goes back to %s as %s", async (back, to) => {
    const body = new URLSearchParams({ theme: "dark", back }).toString();
    const { status, headers } = await post("/theme", { body });
    expect(status).toBe(302);
    expect(headers).toMatch(new RegExp(`^location: ${to}\\r?$`, "imu"));
  });
});

test("a failure outside of a page never shows a stack", async () => {
  for (const path of ["/assets/none.js", "/nothing.data", "/__manifest?p=%00", "/__manifest"]) {
    const { body } = await get(path);
    expect(body).not.toMatch(/at \w|node_modules|\.ts/u);
  }
});
