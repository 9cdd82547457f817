import { describe, expect, test } from "vitest";
import { z } from "zod";
import { boundedForm, parseForm, readForm } from "#app/platform/http/form.server.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const post = (body: string, type = URLENCODED) =>
  new Request("http://localhost/sign-in", {
    method: "POST",
    body,
    headers: { "content-type": type },
  });

const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (error: unknown) => (error instanceof Response ? error.status : 500),
  );

const intent = (value: object) =>
  new URLSearchParams({ "lines[0].title": "a", __intent__: JSON.stringify(value) }).toString();
const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown;

describe("a form is bounded before it is parsed", () => {
  test.each([
    ["an index that no list of this size has", "email[100000000]=x"],
    ["an index beyond the fields", "email[3000000]=x&a=b"],
    ["a deep name", `${"a.".repeat(50)}a=x`],
    ["deep lists", `a${"[0]".repeat(50)}=x`],
    ["a long name", `${"a".repeat(1_000_000)}=x`],
    ["thousands of fields", "a=&".repeat(20_000)],
    ["a prototype", "__proto__.polluted=x"],
    ["a prototype inside", "a.__proto__.polluted=x"],
    ["a constructor", "a[0].constructor.prototype=x"],
    ["half a bracket", "a[b=x"],
    ["another bracket", "a]b=x"],
    ["two dots", "a..b=x"],
    ["an index of letters", "a[b]=x"],
    ["a negative index", "a[-1]=x"],
    ["an intent that is no JSON", "__intent__=nonsense"],
    ["an intent of another kind", intent({ type: "explode", payload: {} })],
    ["an intent with an index", intent({ type: "insert", payload: { name: "a[3000000]" } })],
    ["an intent far down", intent({ type: "insert", payload: { name: "a", index: 1e8 } })],
    [
      "a deep value",
      intent({ type: "insert", payload: { name: "a", defaultValue: nested(1_000) } }),
    ],
    ["a deep state", `__state__=${JSON.stringify(nested(1_000))}`],
  ])("%s is 400", async (_kind, body) => {
    expect(await statusOf(readForm(post(body)))).toBe(400);
  });

  test.each(["text/plain", "application/json", "multipart/form-data; boundary=x"])(
    "%s is 415",
    async (type) => {
      expect(await statusOf(readForm(post('{"email":"x"}', type)))).toBe(415);
    },
  );

  test("fields that contradict each other are 400", () => {
    const form = boundedForm([
      ["a", "text"],
      ["__intent__", JSON.stringify({ type: "insert", payload: { name: "a" } })],
    ]);
    expect(() => parseForm(form, { schema: z.object({}) })).toThrow(Response);
  });

  test("an ordinary form with rows and buttons is read whole", async () => {
    const form = await readForm(
      post(
        new URLSearchParams([
          ["title", "  Logo  "],
          ["lines[0].title", "One"],
          ["lines[1].title", "Two"],
          ["done-1m81f2-abc", "on"],
          ["__intent__", JSON.stringify({ type: "insert", payload: { name: "lines", index: 2 } })],
        ]).toString(),
      ),
    );
    expect([...form.keys()]).toHaveLength(5);
    expect(form.get("title")).toBe("  Logo  ");
  });

  test("its text is cleaned, but a password is taken as typed", async () => {
    const form = await readForm(
      post(new URLSearchParams({ wish: "a\r\rb", password: "e\u0301\u200b" }).toString()),
    );
    expect(form.get("wish")).toBe("a\n\nb");
    expect(form.get("password")).toBe("e\u0301\u200b");
  });
});
