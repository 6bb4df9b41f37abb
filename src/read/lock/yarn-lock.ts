import type { Reader } from "../../model/source.ts";
import { flawTeller, isConflictMark, linesOf, type Line } from "../manifest/syntax/lines.ts";
import { manifestOf } from "../manifest/manifest.ts";
import { npmEntry } from "../packages/npm-request.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";
import { lockedSource } from "./package-lock.ts";
import { readLockText } from "./read-yaml-lock.ts";
import { readBerryLock } from "./berry-lock.ts";

/** yarn.lock of yarn 1, and of the later versions, which write YAML. */
export const readYarnLock: Reader = (source, reading) => {
  if (/^__metadata:/mu.test(source.text.slice(0, 2_000))) {
    readLockText(source, reading, readBerryLock);
    return;
  }
  const flaw = flawTeller(source, reading);
  const entries: Entry[] = [];
  let list: string | null = null;
  for (const line of linesOf(source.text)) {
    const { text } = line;
    const trimmed = text.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const entry = entries.at(-1);
    if (isConflictMark(text)) flaw(line, "marks of an unfinished merge; yarn refuses the file");
    else if (!text.startsWith(" ")) {
      list = null;
      const patterns = trimmed.endsWith(":") ? patternsOf(trimmed.slice(0, -1)) : [];
      if (patterns.length === 0) flaw(line, "this is no entry of a yarn.lock");
      else entries.push({ patterns, line, fields: new Map(), needs: [] });
    } else if (entry === undefined) flaw(line, "a field stands before the first entry");
    else if (/^ {2}\S/u.test(text)) {
      list = trimmed.endsWith(":") ? trimmed.slice(0, -1) : null;
      const [name, value] = pairOf(trimmed);
      if (list === null && value !== null) entry.fields.set(name, value);
      else if (list === null) flaw(line, "a field has no value");
    } else if (list === "dependencies" || list === "optionalDependencies") {
      const [name, range] = pairOf(trimmed);
      if (range !== null) entry.needs.push(`${name}@${range}`);
    }
  }
  const byPattern = new Map<string, Locked>();
  const found = entries.map((entry) => {
    const request = requestOf(entry);
    const each = locked({
      request,
      start: entry.line.start,
      integrity: entry.fields.has("integrity") || /#[\da-f]{40}$/u.test(entry.fields.get("resolved") ?? ""),
    });
    for (const pattern of entry.patterns) byPattern.set(pattern, each);
    return each;
  });
  for (const [at, entry] of entries.entries())
    for (const need of entry.needs) addDependent(byPattern.get(need), found[at]?.request.name ?? "");
  const manifest = manifestOf(source, reading, { roots: [], flaws: [], pieces: () => [] });
  for (const each of found) tellLocked(manifest, each);
};

interface Entry {
  /** `name@range`, for each range that it answers. */
  readonly patterns: readonly string[];
  readonly line: Line;
  readonly fields: Map<string, string>;
  readonly needs: string[];
}

/** `a@^1.0, "@b/c@^2"` */
function patternsOf(line: string): readonly string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.){1,1000})"|([^",\s][^",]{0,1000})/gu)].map(
    ([, quoted, plain]) => quoted ?? plain?.trim() ?? "",
  );
}

/** `name value`, either in quotes. */
function pairOf(text: string): readonly [string, string | null] {
  const [, quoted, plain, rest] = /^(?:"([^"]{0,500})"|([^\s"]{1,500}))(?:\s+(.{0,4000}))?$/u.exec(text) ?? [];
  const value = rest === undefined ? null : rest.replace(/^"(.*)"$/u, "$1");
  return [quoted ?? plain ?? "", value];
}

function requestOf({ patterns, fields }: Entry): PackageRequest {
  const [pattern = ""] = patterns;
  const at = pattern.indexOf("@", 1);
  const name = at === -1 ? pattern : pattern.slice(0, at);
  const asked = npmEntry(name, at === -1 ? "" : pattern.slice(at + 1));
  const url =
    fields
      .get("resolved")
      ?.replace(/#[\da-f]{40}$/u, (hash) => (lockedSource(fields.get("resolved") ?? "") === "git" ? hash : "")) ?? null;
  const version = fields.get("version") ?? null;
  const source = asked.source !== "registry" ? asked.source : url === null ? "registry" : lockedSource(url);
  return {
    ...fromRegistry("npm", asked.name, null, version),
    alias: asked.alias,
    source,
    address: url ?? asked.address,
  };
}
