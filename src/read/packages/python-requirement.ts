import { fromAddress, fromRegistry, type PackageRequest } from "./package-request.ts";

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?/u;
/** Requirements longer than this are nobody's: twenty hashes have 2,000 characters. */
const MAX_LENGTH = 4_000;

/** `name[extra] >= 1, < 2 ; marker`, `name @ url`, an address or a folder (PEP 508, pip's own forms). Null: neither. */
export function pythonRequirement(text: string): PackageRequest | null {
  const written = text.trim().slice(0, MAX_LENGTH);
  const address = addressed(written);
  if (address !== null) return address;
  const name = NAME.exec(written)?.[0];
  if (name === undefined) return null;
  const rest = written
    .slice(name.length)
    .trimStart()
    .replace(/^\[[^\]]{0,300}\]/u, "")
    .trimStart();
  if (rest.startsWith("@")) {
    const [target = ""] = rest.slice(1).trim().split(/[\s;]/u, 1);
    return target === "" ? null : atAddress(name, target);
  }
  const specifier = (rest.split(";", 1)[0] ?? "").trim().replace(/^\((.{0,500})\)$/u, "$1");
  // What stands behind a name is a comparison, a marker or nothing: anything else is prose.
  if (specifier !== "" && !/^(?:[<>=!~]=?|===)\s{0,10}[\w*v]/u.test(specifier)) return null;
  return fromRegistry("PyPI", name, specifier === "" ? null : specifier, pythonExact(specifier));
}

/** The version if a specifier allows one only (PEP 440: `==1.2`, `===1.2`; not `==1.*`). Null otherwise. */
export function pythonExact(specifier: string): string | null {
  return /^={2,3}\s{0,4}([\w.!+-]{1,100})$/u.exec(specifier.trim())?.[1] ?? null;
}

/** True when `extra == "…"` is asked for: installed only when somebody wants that extra. */
export function isForExtra(text: string): boolean {
  return /;[^#]{0,500}\bextra\s{0,4}==/u.test(text.slice(0, MAX_LENGTH));
}

const REMOTE = /^(?:(?:git|hg|svn|bzr)\+)?(?:https?|ssh|git|file|ftp):\/\/|^git\+/iu;

function addressed(text: string): PackageRequest | null {
  const [word = ""] = text.split(/\s/u, 1);
  if (REMOTE.test(word)) return atAddress(null, word);
  const isFolder = /^(?:\.{1,2}(?:[/\\[]|$)|~[/\\]|\/)|^[A-Za-z]:[/\\]/u.test(word);
  const isFile = /^[^;@<>=\s]{1,300}\.(?:whl|tar\.gz|zip|tar\.bz2|tgz)$/u.test(word);
  return isFolder || isFile ? fromAddress("PyPI", named(word), "path", word) : null;
}

/** `git+https://host/x.git@ref#egg=name`, a wheel, another archive; `name` null: the address may say it. */
export function atAddress(name: string | null, target: string): PackageRequest {
  const isGit = /^(?:git|hg|svn|bzr)\+|^(?:git|ssh):/iu.test(target);
  const isPath = /^file:|^[./~]/iu.test(target);
  const address = target.replace(/^(?:git|hg|svn|bzr)\+/iu, "");
  const source = isGit ? "git" : isPath ? "path" : "url";
  const request = fromAddress("PyPI", name ?? named(target), source, target, address);
  return { ...request, resolved: wheel(target)?.version ?? null };
}

function named(target: string): string | null {
  return (
    /[#&]egg=([\w.-]{1,100})/u.exec(target)?.[1] ??
    wheel(target)?.name ??
    /\/(?:repos\/)?([\w.-]{1,100}?)(?:\.git)(?:[@#?].{0,300})?$/u.exec(target.slice(-500))?.[1] ??
    /^(?:git\+)?https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[\w.-]{1,100}\/([\w.-]{1,100})/iu.exec(
      target,
    )?.[1] ??
    null
  );
}

/** `name-1.2-py3-none-any.whl` (the binary distribution format's file names). */
function wheel(target: string): { readonly name: string; readonly version: string } | null {
  const [, name, version] =
    /(?:^|[/\\])([A-Za-z0-9][\w.]{0,100})-(\d[\w.!+]{0,60})(?:-\d\w{0,20})?-[\w.]{1,60}-[\w.]{1,60}-[\w.]{1,200}\.whl(?:[#?]|$)/u.exec(
      target.slice(-600),
    ) ?? [];
  return name === undefined || version === undefined ? null : { name: name.replaceAll("_", "-"), version };
}

/** Poetry, Pipfile and Conda take a bare version for one version; `^1`, `~1`, `*` and comparisons are ranges. */
export function poetryVersion(name: string, range: string): PackageRequest {
  const written = range.trim();
  const isAny = written === "" || written === "*";
  const exact = pythonExact(written) ?? /^={0,1}\s{0,4}(\d[\w.!+-]{0,100})$/u.exec(written)?.[1] ?? null;
  return fromRegistry("PyPI", name, isAny ? null : written, exact);
}
