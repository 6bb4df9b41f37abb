export interface Requested {
  readonly name: string;
  readonly requested: string | null;
}

/** `name@range`, `@scope/name@range`. */
export function splitNpm(requirement: string): Requested {
  const at = requirement.indexOf("@", 1);
  return at === -1
    ? { name: requirement, requested: null }
    : { name: requirement.slice(0, at), requested: requirement.slice(at + 1) };
}

/** PEP 508 as far as command lines use it: `name[extra]>=1,<2 ; marker`. */
export function splitPython(requirement: string): Requested {
  const [, name = requirement, range = ""] =
    /^([\w.-]{1,200})(?:\[[^\]]{0,200}\])?\s{0,4}((?:[<>=!~]=?|===|@)[^;]{0,200})?/u.exec(requirement) ?? [];
  return { name, requested: range.trim() === "" ? null : range.trim() };
}

/** `name=1.2` as apt and apk take it, `name@1.2` as brew and go do. */
export function splitVersion(requirement: string): Requested {
  const [, name = requirement, version] =
    /^([^=@\s]{1,200}|@[^=@\s]{1,200})(?:={1,2}|@)(.{1,100})$/u.exec(requirement) ?? [];
  return { name, requested: version ?? null };
}

/** False for placeholders and what else stands behind `install` in a manual. */
export function isRequirement(text: string): boolean {
  return /^[@\w][\w.@/:+~^=<>!,[\]#*-]{0,400}$/u.test(text) && !/^<|\.{3}$/u.test(text);
}
