import type { PackageFiles } from "./package-files.ts";

/** A name in another module, as a file says it. */
export interface Named {
  readonly target: string;
  readonly name: string;
  readonly from: string;
}

const SIBLING = /^((?:\.{1,2}\/){1,20})([\p{L}_][\p{L}\p{N}_]{0,80})\.py$/u;

/** `client.publish`: a module of the package, and what it has. */
const FIRST = /^([\p{L}_][\p{L}\p{N}_]{0,80})(?:\.(.{0,400}))?$/u;

/** Where to look for it. `from notes import client` means notes/client.py, `from . import Store` means store.py beside it or, where there is none, what the package has under that name. */
export function placeOfName(
  { target, name, from }: Named,
  files: PackageFiles,
): { readonly path: string | null; readonly name: string } {
  const path = files.findModule(target, from);
  const [, part, rest = ""] = path?.endsWith("/__init__.py") === true ? (FIRST.exec(name) ?? []) : [];
  const inside = part === undefined || path === null ? null : files.findModule(`./${part}.py`, path);
  if (inside !== null) return { path: inside, name: rest };
  const [, folder, member] = path === null ? (SIBLING.exec(target) ?? []) : [];
  if (folder === undefined || member === undefined) return { path, name };
  const whole = /^[\p{L}_]/u.test(name) ? `${member}.${name}` : `${member}${name}`;
  return { path: files.findModule(`${folder}__init__.py`, from), name: whole };
}

/** `Store().extra`, also where `Store` was taken for a module. */
export function nameOfPart({ target, name }: Pick<Named, "target" | "name">): string {
  return name.startsWith("(") ? target.replace(/^.{0,400}\//u, "").replace(/\.py$/u, "") + name : name;
}
