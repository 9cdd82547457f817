import { describe, expect, test } from "vitest";
import { readPinForm } from "#app/areas/work/commands/proofs/read-pin-form.server.ts";
import type { ProofPage, Sheet } from "#app/areas/work/rules/proof-page.ts";
import type { ShownFile } from "#app/areas/files/rules/shown-file.ts";

const film = { id: "film", mediaType: "video/mp4" } as ShownFile;
const held = { waitsFor: [], edge: 2_560, mayPlay: false };
const still = { file: film, page: 1, width: 640, height: 360 } as unknown as Sheet;
const page = (files: ShownFile[], sheets: Sheet[] = []) => ({ files, sheets }) as ProofPage;
const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ body: "Too fast", ...fields }))
    form.set(name, value);
  return form;
};

describe("a note on a film", () => {
  test("is of its moment; of a spot too where its still was pressed", () => {
    const note = readPinForm(sent({ moment: "1:05", film: "film" }), page([film]));
    expect(note).toMatchObject({ fileId: "film", page: 1, timeMs: 65_000, spot: null });
    const spot = { fileId: "film", page: "1", x: "500000", y: "100000" };
    expect(
      readPinForm(sent({ ...spot, moment: "0:07", film: "film" }), page([film], [still])),
    ).toMatchObject({ timeMs: 7_000, spot: { x: 500_000, y: 100_000 } });
    expect(readPinForm(sent({ moment: "" }), page([film]))).toMatchObject({ timeMs: null });
  });

  test("is refused at no moment, and of what isn't played here", () => {
    const wrong = [
      [sent({ moment: "soon", film: "film" }), [film]],
      [sent({ moment: "1:05", film: "other" }), [film]],
      [sent({ moment: "1:05", film: "film" }), [{ ...film, held }]],
    ] as const;
    for (const [form, files] of wrong)
      expect(() => readPinForm(form, page([...files]))).toThrow("moment-wrong");
  });
});
