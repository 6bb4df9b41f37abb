import type { Ecosystem } from "../../model/fact.ts";
import { exactVersion, fromAddress, fromRegistry, type PackageRequest } from "./package-request.ts";

/** `module/path@version`. A version that starts with `v` and has three numbers is one version; `latest` is none. */
export function goModule(word: string): PackageRequest | null {
  const [, name, version] =
    /^([\w.-]{1,100}\.[a-z]{2,20}(?:\/[\w.~+-]{1,100}){1,20}(?:\/\.{3})?)(?:@([\w.+/-]{1,200}))?$/iu.exec(word) ?? [];
  if (name === undefined) return null;
  return fromRegistry("Go", name.replace(/\/\.{3}$/u, ""), version ?? null, goVersion(version ?? ""));
}

/** Versions and pseudo-versions as go.mod has them; null for branches, `latest`, prefixes. */
export function goVersion(text: string): string | null {
  return /^v\d{1,10}\.\d{1,10}\.\d{1,20}(?:[-+][\w.+-]{1,100})?$/u.test(text) ? text : null;
}

/** `cargo install x@1.2.3` means that version; in a manifest a bare version is a range (`isRange`). */
export function crate(name: string, range: string | null, isRange: boolean): PackageRequest {
  const exact = range === null || (isRange && !range.trim().startsWith("=")) ? null : exactVersion(range);
  return fromRegistry("crates.io", name, range, exact);
}

export function crateWord(word: string): PackageRequest | null {
  if (/^(?:git\+|https?:\/\/)/u.test(word)) {
    const address = word.replace(/^git\+/u, "");
    return fromAddress("crates.io", null, "git", address);
  }
  const [, name, version] = /^([A-Za-z][\w-]{0,63})(?:@([^\s]{1,100}))?$/u.exec(word) ?? [];
  return name === undefined ? null : crate(name, version ?? null, false);
}

/** A gem, with `-v` or `:`; a version without an operator is that version. */
export function gem(name: string, range: string | null): PackageRequest | null {
  if (!/^[A-Za-z0-9][\w.-]{0,100}$/u.test(name)) return null;
  const exact = range === null ? null : (/^(?:=\s{0,4})?(\d[\w.-]{0,60})$/u.exec(range.trim())?.[1] ?? null);
  return fromRegistry("RubyGems", name, range, exact);
}

export function gemWord(word: string): PackageRequest | null {
  const colon = word.indexOf(":");
  return colon === -1 ? gem(word, null) : gem(word.slice(0, colon), word.slice(colon + 1));
}

/** `vendor/name`, with `:range` or `=range` behind it on a command line. */
export function composerWord(word: string): PackageRequest | null {
  const [, name, range] = /^([a-z0-9][\w.-]{0,100}\/[a-z0-9][\w.-]{0,100})(?:[:=](.{1,100}))?$/iu.exec(word) ?? [];
  return name === undefined ? null : composer(name, range ?? null);
}

export function composer(name: string, range: string | null): PackageRequest {
  const exact =
    range === null
      ? null
      : (/^={0,2}\s{0,4}(v?\d{1,10}(?:\.\d{1,10}){2,3}(?:-[\w.]{1,40})?)$/u.exec(range.trim())?.[1] ?? null);
  return fromRegistry("Packagist", name, range, exact);
}

/** `@` belongs to the name of a formula (`python@3.12`); a tap's own path stands before it. */
export function brewFormula(word: string): PackageRequest | null {
  if (/^https?:\/\//u.test(word)) return fromAddress("brew", null, "url", word);
  return /^(?:[\w.-]{1,100}\/[\w.-]{1,100}\/)?[a-z0-9][\w.+@-]{0,100}$/iu.test(word)
    ? fromRegistry("brew", word, null)
    : null;
}

/** `name=1.2` or `name/release` as apt takes them, `:arch` dropped; a file is a path. */
export function aptPackage(word: string): PackageRequest | null {
  if (/^(?:\.{0,2}|~)\/|\.deb$/u.test(word)) return fromAddress("apt", null, "path", word);
  const [, name, version] =
    /^([a-z0-9][a-z0-9+.-]{1,100})(?::[a-z0-9]{1,20})?(?:[=/]([\w.:+~*-]{1,100}))?$/iu.exec(word) ?? [];
  if (name === undefined) return null;
  const isVersion = word.includes("=") && version !== undefined && !version.includes("*");
  return fromRegistry("apt", name, version ?? null, isVersion ? version : null);
}

/** A package of a manager that has no advisories: `name`, `name=1.2`, `name@1.2`, `name==1.2`. */
export function otherPackage(word: string, ecosystem: Ecosystem = "other"): PackageRequest | null {
  const [, name, version] = /^(@?[A-Za-z0-9][^=@\s<>]{0,200})(?:(?:={1,2}|@|(?=[<>]))(.{1,100}))?$/u.exec(word) ?? [];
  return name === undefined ? null : fromRegistry(ecosystem, name, version ?? null, exactVersion(version ?? ""));
}
