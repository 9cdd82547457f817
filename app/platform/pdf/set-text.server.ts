import { Font } from "@react-pdf/renderer";
import { clustersOf, EMOJI, isRightToLeft, JOINER, printable } from "./printable.ts";
import type { Face } from "./robust-face.server.ts";
import { familyFor, handOf, type Run, type Weight } from "./script-fonts.server.ts";

type Style = {
  fontFamily?: string | string[];
  fontWeight?: number | string;
  fontStyle?: "normal" | "italic";
  direction?: string;
  textAlign?: string;
};
type GivenStyle = Style | (Style | undefined | null | false)[] | undefined;
/** A node of @react-pdf's document, which declares no types for it. */
export type PdfNode = {
  type: string;
  value?: string;
  style?: GivenStyle;
  props?: Record<string, unknown> & { render?: (facts: object) => unknown };
  children?: PdfNode[];
};
type Setting = { style: Style; language: string };

/** Cleans every text of a document, and gives each part of it a font that has its characters. */
export async function setText(document: PdfNode, language: string): Promise<void> {
  await setNode(document, { style: {}, language }, false);
}

async function setNode(node: PdfNode, inherited: Setting, isInline: boolean): Promise<void> {
  if (node.type === "TEXT" && !isInline && isRightToLeft(textOf(node)))
    node.style = { textAlign: "left", ...flat(node.style), direction: "rtl" };
  const { language } = inherited;
  const setting = { style: { ...inherited.style, ...faceOf(flat(node.style)) }, language };
  if (node.props?.render) await setRunningText(node.props, setting);
  if (!node.children) return;
  const children: PdfNode[] = [];
  for (const child of node.children) {
    if (child.type === "TEXT_INSTANCE") {
      const runs = await runsOf(child.value ?? "", setting);
      children.push(...nodesOf(runs, child, setting));
    } else {
      await setNode(child, setting, node.type === "TEXT");
      children.push(child);
    }
  }
  node.children = children;
}

const flat = (style: GivenStyle): Style =>
  Array.isArray(style)
    ? (Object.assign({}, ...style.map((each) => flat(each || undefined))) as Style)
    : (style ?? {});

/** What a text inherits. */
function faceOf(style: Style): Style {
  const { fontFamily, fontWeight, fontStyle, direction } = style;
  const own = { fontFamily, fontWeight, fontStyle, direction };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

const textOf = (node: PdfNode): string =>
  node.type === "TEXT_INSTANCE" ? (node.value ?? "") : (node.children ?? []).map(textOf).join("");

const heavy = (weight: Style["fontWeight"]): Weight =>
  weight === "bold" || (typeof weight === "number" && weight >= 550) ? 600 : 400;

/** The text in runs of one family each. */
async function runsOf(text: string, setting: Setting): Promise<Run[]> {
  const runs: Run[] = [];
  for (const { run } of await setClusters(text, setting)) add(runs, run);
  return runs;
}

/** What a reader sees as single characters, each as it is set. */
async function setClusters(
  text: string,
  { style, language }: Setting,
): Promise<{ cluster: string; run: Run }[]> {
  const said = printable(text);
  const face = await productFace(style);
  const has = (cluster: string) =>
    Array.from(cluster).every((each) => face.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
  const weight = heavy(style.fontWeight);
  const hand = handOf(said, language);
  const runOf = (cluster: string) => {
    // A stray joiner after a letter is dropped; one in an emoji goes to the font of the emoji.
    const bare = EMOJI.test(cluster) ? cluster : withoutJoiners(cluster);
    return bare !== "" && has(bare)
      ? { text: bare, family: null }
      : familyFor(cluster, weight, hand);
  };
  const set = [];
  for (const cluster of clustersOf(said)) set.push({ cluster, run: await runOf(cluster) });
  return set;
}

const withoutJoiners = (cluster: string) =>
  Array.from(cluster)
    .filter((character) => !JOINER.test(character))
    .join("");

async function productFace({ fontFamily, fontWeight, fontStyle }: Style): Promise<Face> {
  const asked = {
    fontFamily: [fontFamily ?? "Text"].flat()[0] ?? "Text",
    fontWeight: fontWeight as number,
    fontStyle,
  };
  await Font.load(asked);
  return Font.getFont(asked).data as unknown as Face;
}

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.family === run.family) last.text += run.text;
  else if (run.text !== "") runs.push({ ...run });
}

const nodesOf = (runs: Run[], instance: PdfNode, { style }: Setting): PdfNode[] =>
  runs.map(({ text, family }) =>
    family === null
      ? { ...instance, value: text }
      : {
          type: "TEXT",
          props: {},
          // Nested text doesn't inherit its direction.
          style: { fontFamily: family, direction: style.direction },
          children: [{ type: "TEXT_INSTANCE", value: text }],
        },
  );

const FIRST_PAGE = { pageNumber: 1, totalPages: 2, subPageNumber: 1, subPageTotalPages: 2 };

/** A running head or foot is asked once beforehand, while its fonts can still be read. */
async function setRunningText(
  props: NonNullable<PdfNode["props"]>,
  setting: Setting,
): Promise<void> {
  const render = props.render as (facts: object) => PdfNode[] | PdfNode | null;
  const known = new Map<string, Run>();
  const learn = async (node: PdfNode): Promise<void> => {
    if (node.type === "TEXT_INSTANCE")
      for (const { cluster, run } of await setClusters(node.value ?? "", setting))
        known.set(cluster, run);
    for (const child of node.children ?? []) await learn(child);
  };
  for (const node of [render(FIRST_PAGE)].flat()) if (node) await learn(node);
  const recall = (node: PdfNode): PdfNode[] => {
    if (node.type !== "TEXT_INSTANCE")
      return [{ ...node, children: node.children?.flatMap(recall) ?? [] }];
    const runs: Run[] = [];
    for (const cluster of clustersOf(printable(node.value ?? "")))
      add(runs, known.get(cluster) ?? { text: cluster, family: null });
    return nodesOf(runs, node, setting);
  };
  props.render = (facts) => [render(facts)].flat().flatMap((node) => (node ? recall(node) : []));
}
