export interface PythonRequirement {
  readonly name: string;
  /** Version specifier or URL; null: any version. */
  readonly requested: string | null;
}

/** `name[extra] >= 1, < 2 ; marker`, or `name @ url` (PEP 508). Null: something else. */
export function parseRequirement(text: string): PythonRequirement | null {
  const found = /^\s{0,40}([A-Za-z0-9](?:[A-Za-z0-9._-]{0,200}[A-Za-z0-9])?)\s{0,20}(?:\[[^\]]{0,300}\])?/.exec(text);
  const [whole, name] = found ?? [];
  if (whole === undefined || name === undefined) return null;
  const rest = text.slice(whole.length, whole.length + 1_000).trimStart();
  if (rest.startsWith("@")) return { name, requested: rest.slice(1).trim().split(/\s/)[0] ?? null };
  const specifier = (rest.split(";")[0] ?? "").trim().replace(/^\((.*)\)$/, "$1");
  if (specifier !== "" && !/^[<>=!~]/.test(specifier)) return null;
  return { name, requested: specifier === "" ? null : specifier };
}
