/**
 * A face as fontkit reads it, mended where @react-pdf 4.9 with fontkit 2.0 fails or embeds what it
 * shouldn't. It declares no types for what is used here.
 */
export type Face = {
  characterSet: number[];
  postscriptName: string;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => Glyph;
  getGlyph: (id: number, codePoints?: number[]) => Glyph | null;
  layout: (text: string, features?: object, ...rest: unknown[]) => GlyphRun;
  createSubset: () => Subset;
  _layoutEngine?: { engine?: { GPOSProcessor?: Positioning } };
};
type Glyph = { id: number; codePoints: number[]; advanceWidth: number };
type Position = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
type GlyphRun = { glyphs: Glyph[]; positions: (Position & { advanceWidth: number })[] };
type Positioning = {
  applyAnchor: (mark: { markAnchor: unknown } | undefined, base: unknown, index: number) => void;
};
type Subset = {
  _addGlyph: (id: number) => number;
  glyf: Uint8Array[];
  offset: number;
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
};

/** Makes a face set any text. To be called once for every face. */
export function makeRobust(face: Face): void {
  skipMissingAnchors(face);
  giveOwnCodePoints(face);
  haveLineBreak(face);
  embedBlank(face);
  layOutAnything(face);
  breakWithoutHyphen(face);
}

/** A base may have no place for a mark (OpenType, "null anchor"), where fontkit throws. */
function skipMissingAnchors(face: Face): void {
  const positioning = face._layoutEngine?.engine?.GPOSProcessor;
  if (!positioning) return;
  const apply = positioning.applyAnchor.bind(positioning);
  positioning.applyAnchor = (mark, base, index) => {
    if (base && mark?.markAnchor) apply(mark, base, index);
  };
}

/**
 * fontkit caches each glyph with the characters it was first requested for: a Z first set as a part
 * of Ż would be missing from the text of every later document. So each set of characters gets a
 * glyph of its own.
 */
function giveOwnCodePoints(face: Face): void {
  const getGlyph = face.getGlyph.bind(face);
  const glyphs = new Map<string, Glyph>();
  face.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints);
    if (!glyph || !codePoints || String(glyph.codePoints) === String(codePoints)) return glyph;
    const key = `${id}:${codePoints.join()}`;
    const known = glyphs.get(key);
    if (known) return known;
    if (glyphs.size > MOST_GLYPHS) glyphs.clear();
    const own = Object.create(glyph, {
      codePoints: { value: [...codePoints], enumerable: true, writable: true },
    }) as Glyph;
    glyphs.set(key, own);
    return own;
  };
}
const MOST_GLYPHS = 50_000;

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** Without it, @react-pdf sets each line break in Helvetica, which isn't embedded. */
function haveLineBreak(face: Face): void {
  const has = face.hasGlyphForCodePoint.bind(face);
  const glyphFor = face.glyphForCodePoint.bind(face);
  face.hasGlyphForCodePoint = (codePoint) => codePoint === LINE_FEED || has(codePoint);
  face.glyphForCodePoint = (codePoint) =>
    codePoint === LINE_FEED && has(SPACE)
      ? (face.getGlyph(glyphFor(SPACE).id, [LINE_FEED]) ?? glyphFor(SPACE))
      : glyphFor(codePoint);
}

/** The id of the blank glyph; no font has so many. */
const BLANK = 0xffff;
const blank = (codePoints: number[]): Glyph => ({ id: BLANK, codePoints, advanceWidth: 0 });

/** Lets a face embed a blank glyph: .notdef would break PDF/A, and not every face has a space. */
function embedBlank(face: Face): void {
  const createSubset = face.createSubset.bind(face);
  face.createSubset = () => {
    const subset = createSubset();
    const add = subset._addGlyph.bind(subset);
    subset._addGlyph = (id) => {
      if (id !== BLANK) return add(id);
      subset.glyf.push(new Uint8Array(0));
      subset.loca.offsets.push(subset.offset);
      subset.hmtx.metrics.push({ advance: 0, bearing: 0 });
      return subset.glyf.length - 1;
    };
    return subset;
  };
}

const UNPLACED = { mark: false, mkmk: false, kern: false, curs: false };

/** Sets text with all features of the face, else without those that place marks, else plainly. */
function layOutAnything(face: Face): void {
  const layout = face.layout.bind(face);
  const attempt = (text: string, features: object | undefined, rest: unknown[]) => {
    try {
      return layout(text, features, ...rest);
    } catch {
      return null;
    }
  };
  face.layout = (text, features, ...rest) =>
    placed(
      text,
      attempt(text, features, rest) ??
        attempt(text, { ...features, ...UNPLACED }, rest) ??
        bare(face, text),
    );
}

const WRITTEN_LEFT = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/**
 * @react-pdf shrinks a glyph's xOffset to nothing, so marks are placed by the advances on both of
 * their sides instead. What the face doesn't have is blank.
 */
function placed(text: string, run: GlyphRun): GlyphRun {
  const { glyphs, positions } = run;
  glyphs.forEach((glyph, index) => {
    if (glyph.id !== 0) return;
    glyphs[index] = blank(glyph.codePoints);
    Object.assign(positions[index] ?? {}, { xAdvance: 0, advanceWidth: 0 });
  });
  if (WRITTEN_LEFT.test(text)) return run;
  positions.forEach((position, index) => {
    const before = positions[index - 1];
    if (!before || !position.xOffset) return;
    before.xAdvance += position.xOffset;
    position.xAdvance -= position.xOffset;
    position.xOffset = 0;
  });
  return run;
}

function bare(face: Face, text: string): GlyphRun {
  const glyphs = Array.from(text, (character) =>
    face.glyphForCodePoint(character.codePointAt(0) ?? SPACE),
  );
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
    advanceWidth,
  }));
  return { glyphs, positions };
}

const HYPHEN = 0x2d;

/** @react-pdf adds a hyphen at each break inside a word, even of an address: it is set blank. */
function breakWithoutHyphen(face: Face): void {
  const glyphFor = face.glyphForCodePoint.bind(face);
  const layout = face.layout.bind(face);
  let isLayingOut = false;
  face.layout = (...given) => {
    isLayingOut = true;
    try {
      return layout(...given);
    } finally {
      isLayingOut = false;
    }
  };
  face.glyphForCodePoint = (codePoint) =>
    codePoint === HYPHEN && !isLayingOut ? blank([SPACE]) : glyphFor(codePoint);
}
