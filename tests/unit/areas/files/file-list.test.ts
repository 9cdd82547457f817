import { expect, test } from "vitest";
import {
  archivePaths,
  filterFiles,
  readFileFilter,
  type ListedFile,
} from "#app/areas/files/rules/file-list.ts";

const file = (change: Partial<ListedFile>): ListedFile => ({
  id: "f",
  name: "a.png",
  caption: "",
  alt: "",
  mediaType: "image/png",
  size: 1,
  width: null,
  height: null,
  pages: null,
  durationMs: null,
  reduced: false,
  converted: "",
  preview: "none",
  previewProblem: "",
  kind: "picture",
  origin: "work",
  by: "",
  of: "",
  at: "2026-11-01T00:00:00.000Z",
  sha256: "",
  isDraft: false,
  ...change,
});

test("files are found by parts of words, with and without marks, in either case", () => {
  const files = [
    file({ id: "1", name: "Żółw.png", of: "Łódź" }),
    file({ id: "2", caption: "Ąžuolas", by: "Rūta" }),
    file({ id: "3", mediaType: "application/pdf", origin: "client" }),
  ];
  const found = (query: string) =>
    filterFiles(files, readFileFilter(new URLSearchParams(query))).map(({ id }) => id);
  expect(found("search=zolw")).toEqual(["1"]);
  expect(found("search=LODZ+żół")).toEqual(["1"]);
  expect(found("search=azuol+ruta")).toEqual(["2"]);
  expect(found("search=azuol+zolw")).toEqual([]);
  expect(found("kind=pdf")).toEqual(["3"]);
  expect(found("of=work&kind=pdf")).toEqual([]);
  expect(found("of=nowhere&kind=nothing")).toEqual(["1", "2", "3"]);
});

test("two files with the longest name there is have names that a disk takes", () => {
  const name = `${"ą".repeat(125)}x.pdf`;
  const paths = archivePaths([
    { name, of: "" },
    { name, of: "" },
  ]);
  expect(new Set(paths).size).toBe(2);
  for (const path of paths) expect(Buffer.byteLength(path)).toBeLessThanOrEqual(255);
  expect(paths[1]).toMatch(/ \(2\)\.pdf$/u);
});

test("paths in an archive are distinct, in one folder each, and never a way up", () => {
  const paths = archivePaths([
    { name: "logo.pdf", of: "Mark" },
    { name: "logo.pdf", of: "Mark" },
    { name: "Logo.PDF", of: "Mark" },
    { name: "logo.pdf", of: "Bags" },
    { name: "..", of: ".." },
    { name: "../../x", of: "a/b\\c" },
    { name: "noextension", of: "" },
  ]);
  expect(paths).toEqual([
    "Mark/logo.pdf",
    "Mark/logo (2).pdf",
    "Mark/Logo (3).PDF",
    "Bags/logo.pdf",
    "_/_",
    "a_b_c/.._.._x",
    "noextension",
  ]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const path of paths) expect(path.split("/")).not.toContain("..");
});
