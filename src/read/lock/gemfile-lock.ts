import type { Reader } from "../../model/source.ts";
import { flawTeller, isConflictMark, linesOf } from "../manifest/syntax/lines.ts";
import { manifestOf } from "../manifest/manifest.ts";
import { fromRegistry } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";

const SOURCES = { GEM: "registry", GIT: "git", PATH: "path", "PLUGIN SOURCE": "url" } as const;

/** Gemfile.lock: sections by source, `specs` with what each needs, the project's own wishes and, lately, checksums. */
export const readGemfileLock: Reader = (source, reading) => {
  const flaw = flawTeller(source, reading);
  const found = new Map<string, Locked>();
  const needs: { readonly from: string; readonly name: string }[] = [];
  const wishes: { readonly name: string; readonly range: string | null }[] = [];
  const digests = new Set<string>();
  let section = "";
  let remote: string | null = null;
  let revision = "";
  let current = "";
  for (const line of linesOf(source.text)) {
    const { text, start } = line;
    if (text.trim() === "") continue;
    if (isConflictMark(text)) {
      flaw(line, "marks of an unfinished merge; Bundler refuses the file");
      continue;
    }
    if (/^[A-Z]/u.test(text)) {
      section = text.trim();
      remote = null;
      revision = "";
      continue;
    }
    const [, indent = "", name = "", version] = /^( {2,6})([^\s(!]{1,300})!?(?: \(([^)]{1,300})\))?/u.exec(text) ?? [];
    if (section === "DEPENDENCIES") wishes.push({ name, range: version ?? null });
    else if (section === "CHECKSUMS") {
      if (/ sha\d{3}=/u.test(text)) digests.add(`${name} ${version ?? ""}`);
    } else if (Object.hasOwn(SOURCES, section)) {
      const kind = kindOf(section);
      const field = /^ {2}(remote|revision): (.{1,1000})$/u.exec(text);
      if (field?.[1] === "remote") remote ??= field[2] ?? null;
      else if (field?.[1] === "revision") revision = field[2] ?? "";
      else if (indent.length === 4 && version !== undefined) {
        const address = kind === "git" && remote !== null ? `${remote}#${revision}` : remote;
        // `1.2.3-x86_64-linux`: built for one platform. Every one of them is the same release.
        const [release = version] = version.split("-", 1);
        current = name;
        if (!found.has(name))
          found.set(
            name,
            locked({
              request: { ...fromRegistry("RubyGems", name, null, release), source: kind, address },
              start: start + 4,
              integrity: null,
              direct: false,
            }),
          );
      } else if (indent.length === 6) needs.push({ from: current, name });
    }
  }
  for (const { from, name } of needs) addDependent(found.get(name), from);
  for (const { name, range } of wishes) {
    const target = found.get(name);
    if (target === undefined) continue;
    target.direct = true;
    target.requested ??= range;
  }
  const manifest = manifestOf(source, reading, { roots: [], flaws: [], pieces: () => [] });
  const hasDigests = digests.size > 0;
  for (const each of found.values()) {
    const isKnown = digests.has(`${each.request.name} ${each.request.resolved ?? ""}`);
    tellLocked(manifest, { ...each, integrity: hasDigests ? isKnown : each.integrity });
  }
};

function kindOf(section: string): (typeof SOURCES)[keyof typeof SOURCES] {
  return section === "GIT" ? "git" : section === "PATH" ? "path" : section === "GEM" ? "registry" : "url";
}
