import { readFileSync } from "node:fs";
import ts from "typescript";

/**
 * The arguments that a message uses: by their places, and by the names of their facts ("0",
 * "0.amount").
 */
export type Message = { path: string; uses: string[] };

type Names = Map<string, string>;

/** What a parameter is called in the message: a name, or the names of the facts it is taken into. */
function namesOf(name: ts.BindingName, use: string, names: Names): void {
  if (ts.isIdentifier(name)) names.set(name.text, use);
  else
    for (const element of name.elements)
      if (ts.isBindingElement(element)) {
        const fact = (element.propertyName ?? element.name).getText();
        namesOf(element.name, `${use}.${fact}`, names);
      }
}

function usesOf(message: ts.SignatureDeclaration & { body?: ts.Node | undefined }): string[] {
  const names: Names = new Map();
  message.parameters.forEach(({ name }, place) => {
    namesOf(name, String(place), names);
  });
  const uses = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const of = names.get(node.expression.text);
      if (of !== undefined) uses.add(`${of}.${node.name.text}`);
    } else if (ts.isIdentifier(node) && isRead(node)) {
      const use = names.get(node.text);
      if (use !== undefined) uses.add(use);
    }
    node.forEachChild(visit);
  };
  if (message.body) visit(message.body);
  return [...uses].sort();
}

/** Whether a name is read here, and isn't a property's or a parameter's own name. */
function isRead({ parent }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return false;
  return !ts.isParameter(parent) && !ts.isBindingElement(parent);
}

const isMessage = (node: ts.Node): node is ts.ArrowFunction | ts.MethodDeclaration =>
  ts.isArrowFunction(node) || ts.isMethodDeclaration(node);

/** The messages of a language's file, in order. */
export function readMessages(file: string): Message[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const messages: Message[] = [];
  const read = (node: ts.Node, path: string): void => {
    if (isMessage(node)) messages.push({ path, uses: usesOf(node) });
    else if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties) {
        const name = property.name?.getText().replaceAll('"', "") ?? "";
        const value = ts.isPropertyAssignment(property) ? property.initializer : property;
        read(value, `${path}/${name}`);
      }
    else if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node)) read(node.expression, path);
    else messages.push({ path, uses: [] });
  };
  source.forEachChild(function find(node) {
    if (ts.isVariableDeclaration(node) && node.name.getText() === "words" && node.initializer)
      read(node.initializer, "");
    else node.forEachChild(find);
  });
  return messages.sort((one, other) => (one.path < other.path ? -1 : 1));
}
