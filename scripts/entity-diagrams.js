// node scripts/entity-diagrams.js: writes docs/entities.md from prisma/schema.prisma. A test checks
// that it is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = "docs/entities.md";

/** What is drawn together. A model in none of them is drawn with the first one it references. */
const PARTS = {
  "People and access": ["Workspace", "User", "Client", "Contact", "GuestLink", "Mail"],
  "A project and what was agreed": [
    "Project",
    "Milestone",
    "Agreement",
    "ChangeRequest",
    "BoardItem",
    "File",
  ],
  Money: [
    "Instalment",
    "Invoice",
    "Payment",
    "Booking",
    "Refund",
    "Dispute",
    "CardAccount",
    "KeptCard",
  ],
};

/**
 * Left out where possible, since every row of a project references them and they would hide the
 * rest.
 */
const EVERYWHERE = new Set(["Workspace", "Project"]);

/** @param {string} schema */
function modelsOf(schema) {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gmu)].map(([, name, body]) => ({
    name,
    references: [...body.matchAll(/^ +(\w+) +(\w+)(\??) +@relation\([^)]*?fields: \[(\w+)/gmu)].map(
      ([, label, target, optional, column]) => ({
        label,
        target,
        isOptional: optional === "?",
        isUnique: new RegExp(`^ +${column} .*@(?:id|unique)`, "mu").test(body),
      }),
    ),
  }));
}

function partOf(model) {
  const named = (name) => Object.keys(PARTS).find((part) => PARTS[part].includes(name));
  const [first] = model.references.filter(({ target }) => !EVERYWHERE.has(target) && named(target));
  return (
    named(model.name) ??
    (first && named(first.target)) ??
    named(model.references.at(-1)?.target) ??
    Object.keys(PARTS)[0]
  );
}

const lineOf = ({ name }, { label, target, isOptional, isUnique }) =>
  `  ${target} ${isOptional ? "|o" : "||"}--${isUnique ? "o|" : "o{"} ${name} : ${label}`;

function diagramOf(part, models) {
  const own = models.filter((model) => partOf(model) === part);
  const lines = own.flatMap((model) => {
    const shown = model.references.filter(
      ({ target }) => !EVERYWHERE.has(target) || model.references.length === 1,
    );
    return (shown.length > 0 ? shown : model.references).map((each) => lineOf(model, each));
  });
  const alone = own.filter(({ references }) => references.length === 0);
  return [
    `## ${part}`,
    "",
    "```mermaid",
    "erDiagram",
    ...alone.map(({ name }) => `  ${name}`),
    ...lines,
    "```",
    "",
  ].join("\n");
}

/**
 * The models and their references, a diagram for each part.
 * @param {string} schema
 */
export function entityDiagrams(schema) {
  const models = modelsOf(schema);
  return [
    "# What is stored",
    "",
    "Made from `prisma/schema.prisma` by `node scripts/entity-diagrams.js`; a test holds that it is fresh. Every row of a project points",
    "at it together with its workspace, which is drawn only where nothing else is.",
    "",
    ...Object.keys(PARTS).map((part) => diagramOf(part, models)),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(FILE, entityDiagrams(readFileSync("prisma/schema.prisma", "utf8")));
