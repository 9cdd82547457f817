import { FILE_NAME_BYTES, firstBytes } from "#app/kernel/text.ts";
import { FILE_KINDS, fileKind, type FileKind } from "./file-kinds.ts";
import type { ShownFile } from "./shown-file.ts";

/** Where a file of a project comes from. */
export const FILE_ORIGINS = ["work", "client", "references"] as const;
export type FileOrigin = (typeof FILE_ORIGINS)[number];

export type ListedFile = ShownFile & {
  kind: FileKind;
  origin: FileOrigin;
  /** Who added it; empty where that isn't known. */
  by: string;
  /** Where it belongs: a milestone's title, a question of the brief. */
  of: string;
  /** When it was added, as ISO 8601 in UTC. */
  at: string;
  sha256: string;
  /** The studio alone sees it. */
  isDraft: boolean;
};

export type FileFilter = {
  origin: FileOrigin | null;
  kind: FileKind | null;
  /** A milestone's title. */
  milestone: string | null;
  search: string;
};

/** The milestones that work has files of, newest first. */
export const milestonesOf = (files: Pick<ListedFile, "origin" | "of">[]): string[] => [
  ...new Set(files.filter(({ origin }) => origin === "work").map(({ of }) => of)),
];

/** Letters without their marks and case, as people search. */
const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "l")
    .toLowerCase();

/** The files that fit; each word of the search must occur in a name, a caption or a place. */
export function filterFiles(files: ListedFile[], filter: FileFilter): ListedFile[] {
  const wanted = folded(filter.search).split(/\s+/u).filter(Boolean);
  return files.filter((file) => {
    const text = folded([file.name, file.caption, file.of, file.by].join(" "));
    return (
      (filter.origin === null || file.origin === filter.origin) &&
      (filter.milestone === null || (file.origin === "work" && file.of === filter.milestone)) &&
      (filter.kind === null || fileKind(file.mediaType) === filter.kind) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

/** A part of a path in an archive: never empty, never a way up. */
const segment = (text: string) => {
  const clean = text.replace(/[\\/:*?"<>|]/gu, "_").trim();
  return /^\.*$/u.test(clean) ? "_" : clean;
};

/** Beyond so many UTF-16 units systems refuse a part of a path. */
const LONGEST_FOLDER = 80;

/** A distinct path for each file in an archive: a folder for each place it belongs to. */
export function archivePaths(files: Pick<ListedFile, "name" | "of">[]): string[] {
  const folderOf = (of: string) => (of ? `${segment(of.slice(0, LONGEST_FOLDER))}/` : "");
  // A file can't have the name of a folder beside it.
  const taken = new Set(files.map(({ of }) => folderOf(of).slice(0, -1).toLowerCase()));
  return files.map(({ name, of }) => {
    const folder = folderOf(of);
    const [, stem = "", extension = ""] = /^(.*?)(\.[^.]{1,12})?$/su.exec(segment(name)) ?? [];
    let path = folder + stem + extension;
    for (let copy = 2; taken.has(path.toLowerCase()); copy++) {
      const ending = ` (${copy})${extension}`;
      path = folder + firstBytes(stem, FILE_NAME_BYTES - Buffer.byteLength(ending)) + ending;
    }
    taken.add(path.toLowerCase());
    return path;
  });
}

/** The filter as an address names it. */
export function readFileFilter(search: URLSearchParams): FileFilter {
  return {
    origin: FILE_ORIGINS.find((origin) => origin === search.get("of")) ?? null,
    kind: FILE_KINDS.find((kind) => kind === search.get("kind")) ?? null,
    milestone: search.get("milestone")?.slice(0, 300) || null,
    search: (search.get("search") ?? "").slice(0, 200),
  };
}
