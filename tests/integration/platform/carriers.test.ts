import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { createServer as createTcp } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { readResendWebhook, resendMail } from "#app/platform/gateways/mail/resend-mail.server.ts";
import { smtpMail } from "#app/platform/gateways/mail/smtp-mail.server.ts";

const mail = {
  id: "row1",
  to: { name: "Ona", address: "ona@client.example" },
  replyTo: "ruta@studio.example",
  subject: "Sąskaita",
  html: "<p>ą</p>",
  text: "ą",
  attachments: [{ filename: "a.pdf", content: Buffer.from("pdf"), contentType: "application/pdf" }],
};
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function resendAt(
  answer: (request: IncomingMessage, body: string) => [number, unknown],
  headers: Record<string, string> = {},
) {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const [status, content] = answer(request, body);
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const address = server.address();
  return resendMail({
    key: "re_test",
    from: "Studio <portal@studio.example>",
    baseUrl: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
  });
}

describe("Resend", () => {
  test("gets the row's id as idempotency key, and the id in its answer is stored", async () => {
    const seen: { key: string | undefined; body: Record<string, unknown> }[] = [];
    const gateway = await resendAt(
      (request, body) => (
        seen.push({
          key: request.headers["idempotency-key"] as string,
          body: JSON.parse(body) as Record<string, unknown>,
        }),
        [200, { id: "re_1" }]
      ),
    );
    expect(await gateway.send(mail)).toEqual({ sent: true, providerId: "re_1" });
    expect(seen[0]).toMatchObject({
      key: "row1",
      body: {
        to: ["ona@client.example"],
        reply_to: "ruta@studio.example",
        subject: "Sąskaita",
        text: "ą",
      },
    });
  });

  test.each([
    [422, "validation_error", "letter"],
    [422, "invalid_parameter", "letter"],
    [403, "validation_error", "carrier"],
    [401, "missing_api_key", "carrier"],
    [403, "invalid_api_key", "carrier"],
    [429, "rate_limit_exceeded", "carrier"],
    [429, "daily_quota_exceeded", "carrier"],
    [500, "internal_server_error", "passing"],
  ])("%i %s is a fault of: %s", async (status, name, fault) => {
    const gateway = await resendAt(() => [status, { statusCode: status, name, message: "no" }]);
    expect(await gateway.send(mail)).toMatchObject({ sent: false, fault });
  });

  test("says when to come back", async () => {
    const gateway = await resendAt(
      () => [429, { statusCode: 429, name: "rate_limit_exceeded", message: "no" }],
      { "retry-after": "120" },
    );
    expect(await gateway.send(mail)).toMatchObject({ fault: "carrier", retryAfterMs: 120_000 });
  });

  test("can't be reached: the letter waits", async () => {
    const gateway = resendMail({
      key: "re_test",
      from: "x@studio.example",
      baseUrl: "http://127.0.0.1:9",
    });
    expect(await gateway.send(mail)).toMatchObject({ sent: false, fault: "carrier" });
  });

  test("its webhooks are trusted only with a valid signature", () => {
    const secret = `whsec_${Buffer.from("a secret of thirty-two characters").toString("base64")}`;
    const body = JSON.stringify({
      type: "email.bounced",
      created_at: "2026-11-22T10:00:00Z",
      data: {
        email_id: "re_1",
        bounce: { type: "Permanent", subType: "General", message: "gone" },
      },
    });
    const stamp = String(Math.floor(Date.now() / 1000));
    const sign = (text: string) =>
      `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
        .update(`msg_1.${stamp}.${text}`)
        .digest("base64")}`;
    const headers = (signature: string) =>
      new Headers({ "svix-id": "msg_1", "svix-timestamp": stamp, "svix-signature": signature });
    expect(readResendWebhook(body, headers(sign(body)), secret)).toEqual({
      delivery: { providerId: "re_1", delivery: "bounced" },
    });
    const received = JSON.stringify({ type: "email.received", data: { email_id: "in_1" } });
    expect(readResendWebhook(received, headers(sign(received)), secret)).toEqual({
      received: "in_1",
    });
    expect(() => readResendWebhook(`${body} `, headers(sign(body)), secret)).toThrow();
    expect(() => readResendWebhook(body, new Headers(), secret)).toThrow();
  });
});

/** As much of an SMTP server as one mail needs (RFC 5321). */
type Replies = { to?: string; from?: string; hello?: string; data?: string; signIn?: string };

async function smtpAt(replies: Replies) {
  const lines: string[] = [];
  const server = createTcp((socket) => {
    let inData = false;
    socket.write(`${replies.hello ?? "220 test"}\r\n`);
    socket.on("data", (chunk) => {
      for (const line of chunk
        .toString()
        .split("\r\n")
        .filter((text) => text !== "")) {
        lines.push(line);
        if (inData) {
          if (line === ".") {
            inData = false;
            socket.write(`${replies.data ?? "250 taken"}\r\n`);
          }
        } else if (/^(EHLO|HELO)/u.test(line))
          socket.write(replies.signIn ? "250-test\r\n250 AUTH PLAIN\r\n" : "250 test\r\n");
        else if (line.startsWith("AUTH")) socket.write(`${replies.signIn}\r\n`);
        else if (line.startsWith("MAIL")) socket.write(`${replies.from ?? "250 fine"}\r\n`);
        else if (line.startsWith("RCPT")) socket.write(`${replies.to ?? "250 fine"}\r\n`);
        else if (line === "DATA") {
          inData = true;
          socket.write("354 go on\r\n");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else socket.write("250 fine\r\n");
      }
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const address = server.address();
  return {
    lines,
    gateway: smtpMail({
      url: `smtp://${replies.signIn ? "user:password@" : ""}127.0.0.1:${typeof address === "object" && address ? address.port : 0}?ignoreTLS=true`,
      from: "Studio <portal@studio.example>",
    }),
  };
}

describe("SMTP", () => {
  test("takes the mail with the row's id as Message-ID, for one recipient", async () => {
    const { lines, gateway } = await smtpAt({});
    expect(await gateway.send(mail)).toEqual({ sent: true, providerId: "<row1@milepost>" });
    expect(lines.filter((line) => line.startsWith("RCPT"))).toEqual([
      "RCPT TO:<ona@client.example>",
    ]);
    expect(lines).toContain("Message-ID: <row1@milepost>");
  });

  test.each<[Replies, string]>([
    [{ to: "550 5.1.1 unknown" }, "letter"],
    [{ to: "553 5.1.3 bad address" }, "letter"],
    [{ data: "554 5.7.1 looks like spam" }, "letter"],
    [{ to: "451 4.7.1 greylisted" }, "passing"],
    [{ to: "452 4.2.2 mailbox full" }, "passing"],
    [{ to: "421 4.7.0 closing" }, "carrier"],
    [{ signIn: "535 5.7.8 wrong password" }, "carrier"],
    [{ signIn: "454 4.7.0 sign-in not available" }, "carrier"],
    [{ from: "550 5.7.1 sender domain not yours" }, "carrier"],
    [{ from: "530 5.7.0 sign in first" }, "carrier"],
    [{ data: "452 4.3.1 out of storage" }, "carrier"],
    [{ hello: "554 no service here" }, "carrier"],
  ])("%j is a fault of: %s", async (replies, fault) => {
    const { gateway } = await smtpAt(replies);
    expect(await gateway.send(mail)).toMatchObject({ sent: false, fault });
  });

  test("can't be reached: the letter waits", async () => {
    const gateway = smtpMail({ url: "smtp://127.0.0.1:9", from: "x@studio.example" });
    expect(await gateway.send(mail)).toMatchObject({ sent: false, fault: "carrier" });
  });
});
