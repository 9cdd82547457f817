import { expect, test } from "vitest";
import { readMultipart } from "#app/platform/http/multipart.server.ts";

const sizeOf = {
  receive: async (content: AsyncIterable<Uint8Array>) => {
    let size = 0;
    for await (const chunk of content) size += chunk.length;
    return size;
  },
  drop: async () => undefined,
};

/** One file whose part says so in these words, as a browser or another program sends it. */
const upload = (disposition: string) =>
  new Request("http://localhost/verify", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=B" },
    body: `--B\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/pdf\r\n\r\n12345\r\n--B--\r\n`,
  });

test.each([
  ['form-data; name="file"; filename="a=b.pdf"', "a=b.pdf"],
  ['form-data; name="file"; filename="logo; v2.pdf"', "logo; v2.pdf"],
  ['form-data; name="file"; filename="=x.pdf"', "=x.pdf"],
  ['form-data; filename="a=b.pdf"; name="file"', "a=b.pdf"],
  ["form-data; name=file; filename=a=b.pdf", "a=b.pdf"],
  ['form-data;name="file";filename=";=.pdf"', ";=.pdf"],
  ['form-data; name="file"; filename="žuvėdra.pdf"', "žuvėdra.pdf"],
  ['form-data; name="file"; filename="filename=evil.pdf"', "filename=evil.pdf"],
])("%s is a file of five bytes called %j", async (disposition, filename) => {
  const { files } = await readMultipart(upload(disposition), sizeOf);
  expect(files).toEqual([{ field: "file", filename, received: 5 }]);
});
