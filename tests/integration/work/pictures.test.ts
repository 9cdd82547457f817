import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExifReader from "exifreader";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { longestTurn } from "#tests/support/longest-turn.ts";
import { inkProfile, withProfile } from "#tests/support/ink-profile.ts";
import type { FileFacts } from "#app/platform/gateways/pictures/picture-maker.ts";
import { isolatedPictures } from "#app/platform/gateways/pictures/isolated-pictures.server.ts";

const CORPUS = "tests/support/pictures";
const TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  tif: "image/tiff",
  heic: "image/heic",
  svg: "image/svg+xml",
  psd: "image/vnd.adobe.photoshop",
  psb: "image/vnd.adobe.photoshop",
  pdf: "application/pdf",
  mp4: "video/mp4",
  mov: "video/quicktime",
};
const typed = (path: string) => ({ path, mediaType: TYPES[path.split(".").at(-1)!]! });
const folder = mkdtempSync(join(tmpdir(), "pictures-"));

async function factsOf(path: string): Promise<FileFacts> {
  const answer = await isolatedPictures.inspect(typed(path));
  if ("problem" in answer) throw new Error(`${path}: ${answer.problem}`);
  return answer.done;
}

/** The first page as it is shown: its size, and its colours at some spots (shares of the edges). */
async function shownOf(path: string) {
  const out = mkdtempSync(join(tmpdir(), "out-"));
  const wanted = [
    { recipe: "640.webp", edge: 640, format: "webp" as const },
    { recipe: "640.jpeg", edge: 640, format: "jpeg" as const },
    { recipe: "640.avif", edge: 640, format: "avif" as const },
  ];
  const answer = await isolatedPictures.make(typed(path), [{ page: 1, wanted }], out);
  if ("problem" in answer) throw new Error(`${path}: ${answer.problem}`);
  const { path: made, width, height } = answer.done[0]!;
  const { data, info } = await sharp(made)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = ([x, y]: Spot) => {
    const index = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(index, index + 3)];
  };
  return { width, height, at, all: answer.done };
}

type Spot = readonly [x: number, y: number];
const near = (colour: number[], wanted: number[], by = 45) =>
  colour.every((value, index) => Math.abs(value - wanted[index]!) <= by);
const WHITE = [255, 255, 255];
const RED = [230, 0, 25];
const BLUE = [25, 0, 230];

describe("a picture is shown upright once, in the size that is stored", () => {
  // Red above blue, a white corner: after a quarter turn to the right it is at the top right.
  test.each([
    ["plain.heic", 160, 100, [0.05, 0.05], [0.9, 0.1], [0.9, 0.9]],
    ["exif6.heic", 100, 160, [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]],
    ["irot.heic", 100, 160, [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]],
    ["both.heic", 100, 160, [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]],
    ["orient6.jpg", 100, 160, [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]],
  ] as const)("%s", async (name, width, height, white, red, blue) => {
    const path = join(CORPUS, name);
    const facts = await factsOf(path);
    const shown = await shownOf(path);
    expect([facts.width, facts.height, shown.width, shown.height]).toEqual([
      width,
      height,
      width,
      height,
    ]);
    expect(near(shown.at(white), WHITE), String(shown.at(white))).toBe(true);
    expect(near(shown.at(red), RED), String(shown.at(red))).toBe(true);
    expect(near(shown.at(blue), BLUE), String(shown.at(blue))).toBe(true);
  });
});

describe("colours are right", () => {
  test.each([
    ["merged.psd", ""],
    ["deep.psd", "16-bit"],
    ["large-format.psb", "16-bit"],
    ["deep.tif", "16-bit"],
    ["plain.gif", ""],
    ["p3.png", "wide-gamut"],
    ["p3.heic", "wide-gamut"],
  ])("of %s", async (name, converted) => {
    const path = join(CORPUS, name);
    expect((await factsOf(path)).converted).toBe(converted);
    const shown = await shownOf(path);
    expect(near(shown.at([0.1, 0.1]), WHITE)).toBe(true);
    expect(near(shown.at([0.6, 0.05]), RED)).toBe(true);
    expect(near(shown.at([0.6, 0.95]), BLUE)).toBe(true);
  });

  test("of ink, in a JPEG and in a Photoshop document alike", async () => {
    const [one, other] = [
      await shownOf(join(CORPUS, "cmyk.jpg")),
      await shownOf(join(CORPUS, "cmyk.psd")),
    ];
    expect((await factsOf(join(CORPUS, "cmyk.psd"))).converted).toBe("cmyk");
    for (const spot of [
      [0.1, 0.1],
      [0.6, 0.05],
      [0.6, 0.95],
    ] as const)
      expect(near(one.at(spot), other.at(spot), 12)).toBe(true);
    expect(near(one.at([0.1, 0.1]), WHITE)).toBe(true);
  });

  test("of ink by its profile, not by a guess", async () => {
    const green = [60, -60, 50] as const;
    const yellow = [90, 0, 80] as const;
    const profile = inkProfile(([cyan, magenta, isYellow]) => {
      if (!magenta) return [100, 0, 0];
      return isYellow && !cyan ? green : yellow;
    });
    const path = join(folder, "profile.jpg");
    writeFileSync(path, withProfile(readFileSync(join(CORPUS, "cmyk.jpg")), profile));
    expect((await factsOf(path)).converted).toBe("cmyk");
    const shown = await shownOf(path);
    const said = String([shown.at([0.6, 0.05]), shown.at([0.6, 0.95])]);
    expect(near(shown.at([0.1, 0.1]), WHITE), said).toBe(true);
    expect(near(shown.at([0.6, 0.05]), [30, 165, 45], 60), said).toBe(true);
    expect(near(shown.at([0.6, 0.95]), [245, 225, 60], 60), said).toBe(true);
  });

  test("of an animation, of which the first frame is shown and the length is known", async () => {
    const frames = ["#f00", "#00f"].map((background) => ({
      create: { width: 90, height: 60, channels: 3 as const, background },
    }));
    const stills = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
    const path = join(folder, "moving.gif");
    await sharp(stills, { join: { animated: true } })
      .gif({ delay: [120, 380] })
      .toFile(path);
    expect(await factsOf(path)).toMatchObject({ durationMs: 500, width: 90, height: 60 });
    expect(near((await shownOf(path)).at([0.5, 0.5]), [255, 0, 0])).toBe(true);
    expect((await factsOf(join(CORPUS, "plain.gif"))).durationMs).toBeNull();
  });

  test("of a page, turned and not", async () => {
    const plain = await shownOf(join(CORPUS, "two.pdf"));
    expect([plain.width, plain.height]).toEqual([640, 480]);
    expect(near(plain.at([0.1, 0.5]), [255, 0, 0], 12)).toBe(true);
    expect(near(plain.at([0.9, 0.5]), [0, 0, 255], 12)).toBe(true);
    const turned = await shownOf(join(CORPUS, "turned.pdf"));
    expect([turned.width, turned.height]).toEqual([480, 640]);
    expect(near(turned.at([0.5, 0.1]), [255, 0, 0], 12)).toBe(true);
    expect((await factsOf(join(CORPUS, "two.pdf"))).pages).toBe(2);
  });
});

describe("no picture for showing says where it was taken", () => {
  test.each(["gps.jpg", "gps.png", "gps.webp", "gps.tif", "exif6.heic", "both.heic"])(
    "%s",
    async (name) => {
      const path = join(CORPUS, name);
      expect((await factsOf(path)).position).toBe(true);
      const { all } = await shownOf(path);
      expect(all).toHaveLength(3);
      for (const { path: made } of all) {
        const metadata = await sharp(made).metadata();
        expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
        const bytes = readFileSync(made);
        if (!made.endsWith("avif"))
          expect(ExifReader.load(bytes, { expanded: true }).gps).toBeUndefined();
        expect(/exif|GPSL/iu.test(bytes.toString("latin1"))).toBe(false);
      }
    },
  );

  test("a film that says so is known, and one that doesn't", async () => {
    const said = await Promise.all(
      ["gps.mp4", "gps.mov", "plain.mp4"].map((name) => factsOf(join(CORPUS, name))),
    );
    expect(said.map(({ position }) => position)).toEqual([true, true, false]);
    expect(said[0]).toMatchObject({ width: 320, height: 180, durationMs: 500, isPictured: false });
  });
});

test("what nothing can be shown of may still say where it was taken", async () => {
  const tooLarge = written("huge.png", lyingPng(20_000, 20_000));
  expect(await isolatedPictures.inspect(typed(tooLarge))).toEqual({
    problem: "too-large",
    position: true,
  });
  const psd = Buffer.concat([
    readFileSync(join(CORPUS, "layers-only.psd")),
    Buffer.from("<exif:GPSLatitude>54,41.2N</exif:GPSLatitude>"),
  ]);
  expect(await isolatedPictures.inspect(typed(written("placed.psd", psd)))).toMatchObject({
    position: true,
  });
});

describe("a copy without the place", () => {
  test.each([
    "gps.jpg",
    "gps.png",
    "gps.webp",
    "gps.tif",
    "exif6.heic",
    "both.heic",
    "gps.mp4",
    "gps.mov",
  ])("of %s says nothing of it, and is the same otherwise", async (name) => {
    const path = join(CORPUS, name);
    const into = join(mkdtempSync(join(tmpdir(), "clean-")), name);
    expect(await isolatedPictures.clean(typed(path), into)).toEqual({ done: true });
    const [before, after] = [await factsOf(path), await factsOf(into)];
    expect([before.position, after.position]).toEqual([true, false]);
    expect({ ...after, position: true }).toEqual(before);
    expect(statSync(into).size).toBe(statSync(path).size);
    if (!before.isPictured) return;
    const [one, other] = [await shownOf(path), await shownOf(into)];
    for (const spot of [
      [0.1, 0.1],
      [0.6, 0.05],
      [0.6, 0.95],
    ] as const)
      expect(other.at(spot)).toEqual(one.at(spot));
  });
});

const written = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const problemOf = async (path: string) => {
  const facts = await isolatedPictures.inspect(typed(path));
  if ("problem" in facts) return facts.problem;
  const wanted = [{ recipe: "640.webp", edge: 640, format: "webp" as const }];
  const out = mkdtempSync(join(tmpdir(), "out-"));
  const made = await isolatedPictures.make(typed(path), [{ page: 1, wanted }], out);
  return "problem" in made ? made.problem : null;
};

/** A PNG that says it is larger than its bytes are. */
function lyingPng(width: number, height: number): Buffer {
  const png = readFileSync(join(CORPUS, "gps.png"));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

const svg = (inside: string, head = "") =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60">${inside}</svg>`;
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`,
).join("")}]>`;

describe("what is hostile, broken or odd ends within ten seconds in a sentence", () => {
  test.each([
    ["a Photoshop document of layers alone", "layers-only.psd", "holds-no-preview"],
    ["a PDF with a password", "locked.pdf", "locked"],
  ])("%s", async (_kind, name, problem) => {
    expect(await problemOf(join(CORPUS, name))).toBe(problem);
  });

  test("a Photoshop document whose merged picture wasn't saved shows its small one", async () => {
    const shown = await shownOf(join(CORPUS, "thumbnail-only.psd"));
    expect([shown.width, shown.height]).toEqual([80, 50]);
    expect(near(shown.at([0.6, 0.05]), RED)).toBe(true);
  });

  test.each([
    ["a picture of 3,600 million pixels", "huge.png", () => lyingPng(60_000, 60_000), "too-large"],
    [
      "a picture that ends too soon",
      "cut.jpg",
      () => readFileSync(join(CORPUS, "gps.jpg")).subarray(0, 900),
      "damaged",
    ],
    ["bytes that are no picture", "none.png", () => "\u0089PNG no", "damaged"],
    ["no bytes", "empty.jpg", () => "", "damaged"],
    [
      "a HEIC that ends too soon",
      "cut.heic",
      () => readFileSync(join(CORPUS, "plain.heic")).subarray(0, 300),
      "damaged",
    ],
    [
      "a Photoshop document that ends too soon",
      "cut.psd",
      () => readFileSync(join(CORPUS, "merged.psd")).subarray(0, 60),
      "damaged",
    ],
    ["a PDF of nothing", "none.pdf", () => "%PDF-1.7\n", "damaged"],
    [
      "a drawing that loads a file",
      "file.svg",
      () => svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
      "refers-elsewhere",
    ],
    [
      "a drawing that loads a page",
      "web.svg",
      () => svg('<image xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/>'),
      "refers-elsewhere",
    ],
    [
      "a drawing with a style from elsewhere",
      "css.svg",
      () => svg("<style>@import url(http://127.0.0.1:9/x.css);</style>"),
      "refers-elsewhere",
    ],
    [
      "a drawing with an entity from elsewhere",
      "xxe.svg",
      () => svg("&x;", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      "refers-elsewhere",
    ],
    [
      "a drawing of nested entities",
      "laughs.svg",
      () => svg("<text>&j;</text>", LAUGHS),
      "damaged",
    ],
  ] as [kind: string, name: string, make: () => string | Buffer, problem: string][])(
    "%s",
    async (_kind, name, make, problem) => {
      const began = performance.now();
      expect(await problemOf(written(name, make()))).toBe(problem);
      expect(performance.now() - began).toBeLessThan(12_000);
    },
  );

  test.each([
    [
      "a link that a drawing offers",
      svg('<a href="https://example.com"><rect width="90" height="60" fill="#c00"/></a>'),
    ],
    [
      "entities that only name things",
      svg("<rect width='90' height='60' fill='&red;'/>", '<!DOCTYPE svg [<!ENTITY red "#c00">]>'),
    ],
  ])("%s harms nobody", async (kind, drawing) => {
    expect(await problemOf(written(`${kind.length}.svg`, drawing))).toBeNull();
  });

  test("others are answered meanwhile", async () => {
    const pixels = { width: 14_000, height: 14_000, channels: 3 as const, background: "#123" };
    const large = join(folder, "large.png");
    await sharp({ create: pixels }).png({ compressionLevel: 1 }).toFile(large);
    expect(statSync(large).size).toBeGreaterThan(100_000);
    const { longest } = await longestTurn(problemOf(large));
    expect(longest).toBeLessThan(250);
  });
});
