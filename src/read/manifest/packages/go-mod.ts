import type { Reader } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { fromRegistry, type PackageRequest } from "../../packages/package-request.ts";
import { goVersion } from "../../packages/versioned-name.ts";
import { factAt } from "../../text/place.ts";
import { flawTeller, isConflictMark, linesOf, type Line } from "../syntax/lines.ts";

interface Required {
  readonly line: Line;
  readonly name: string;
  readonly version: string;
  readonly isIndirect: boolean;
  readonly isTool: boolean;
}

interface Replacement {
  readonly target: string;
  readonly version: string | null;
}

const DIRECTIVES = new Set([
  "module",
  "go",
  "toolchain",
  "godebug",
  "exclude",
  "retract",
  "ignore",
  "use",
  "replace",
  "require",
  "tool",
]);

/** go.mod: what is required, `// indirect` what only dependencies need (a lock since Go 1.17), and what replaces it. */
export const readGoMod: Reader = (source, reading) => {
  const flaw = flawTeller(source, reading);
  const required: Required[] = [];
  const replaced = new Map<string, Replacement>();
  let block: string | null = null;
  for (const line of linesOf(source.text)) {
    const [code = "", comment = ""] = line.text.split("//", 2);
    const words = code
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/^["`](.*)["`]$/u, "$1"));
    const [first = ""] = words;
    if (first === "") continue;
    if (isConflictMark(line.text)) {
      flaw(line, "marks of an unfinished merge; Go refuses the file");
      continue;
    }
    if (first === ")") {
      block = null;
      continue;
    }
    if (block === null && words.at(-1) === "(") {
      block = first;
      continue;
    }
    const directive: string = block ?? first;
    const rest = block === null ? words.slice(1) : words;
    if (!DIRECTIVES.has(directive)) flaw(line, "this is no line of a go.mod");
    else if (directive === "require") {
      const [name, version] = rest;
      if (name === undefined || version === undefined) flaw(line, "a requirement has no version");
      else required.push({ line, name, version, isIndirect: /\bindirect\b/u.test(comment), isTool: false });
    } else if (directive === "replace") {
      const arrow = rest.indexOf("=>");
      const [name, version] = rest.slice(0, arrow);
      const [target, targetVersion] = rest.slice(arrow + 1);
      if (arrow < 1 || name === undefined || target === undefined) flaw(line, "a replacement is broken");
      else
        replaced.set(version === undefined ? name : `${name} ${version}`, { target, version: targetVersion ?? null });
    }
  }
  for (const each of required) {
    const replacement = replaced.get(`${each.name} ${each.version}`) ?? replaced.get(each.name);
    const base = factAt(source, each.line.start, each.line.end, source.context);
    const locked = { integrity: null, installScript: null, direct: false, dependents: [] };
    const manner = each.isIndirect ? ({ via: "lock", locked } as const) : {};
    reading.fact(dependencyFact(requestOf(each, replacement), manner, base));
  }
};

function requestOf({ name, version }: Required, replacement: Replacement | undefined): PackageRequest {
  if (replacement === undefined) return fromRegistry("Go", name, version, goVersion(version));
  const { target, version: other } = replacement;
  if (other === null) return { ...fromRegistry("Go", name, version), source: "path", address: target };
  return { ...fromRegistry("Go", target, other, goVersion(other)), alias: target === name ? null : name };
}
