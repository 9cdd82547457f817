import XmlBuilder from "fast-xml-builder";

/**
 * Attributes begin with "@", the text of an element with attributes is "#"; null and undefined are
 * left out. The order is the object's.
 */
export type XmlTree = {
  [name: string]: XmlTree | XmlTree[] | string | string[] | null | undefined;
};

const builder = new XmlBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#",
  format: true,
  indentBy: "  ",
  suppressEmptyNode: true,
});

/** A document with its declaration, in UTF-8. Texts are escaped. */
export function writeXml(tree: XmlTree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(without(tree))}`;
}

function without(tree: XmlTree): XmlTree {
  const present = Object.entries(tree).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    present.map(([name, value]) => [
      name,
      Array.isArray(value) ? (value.map(whole) as XmlTree[]) : whole(value),
    ]),
  );
}

const whole = <T extends XmlTree | string | null | undefined>(value: T) =>
  typeof value === "object" && value !== null ? without(value) : value;
