import type { Reader } from "../../model/source.ts";
import { flawTeller, isConflictMark, linesOf } from "../manifest/syntax/lines.ts";
import { manifestOf } from "../manifest/manifest.ts";
import { fromRegistry } from "../packages/package-request.ts";
import { goVersion } from "../packages/versioned-name.ts";
import { compareGoVersions } from "./go-version-order.ts";
import { locked, tellLocked } from "./locked-package.ts";

/** `module version h1:digest`; with `/go.mod` behind the version only the module's own go.mod is meant. */
const LINE = /^(\S{1,500}) (v\S{1,200}) (h1:\S{1,100})$/u;

/**
 * go.sum keeps the digests of every version that was ever looked at. A build takes one of each module, the highest that
 * anybody requires: the highest whose content, not its go.mod alone, was fetched.
 */
export const readGoSum: Reader = (source, reading) => {
  const flaw = flawTeller(source, reading);
  const highest = new Map<string, { readonly version: string; readonly start: number }>();
  for (const line of linesOf(source.text)) {
    if (line.text.trim() === "") continue;
    const [, name, version = ""] = LINE.exec(line.text.trim()) ?? [];
    if (name === undefined) {
      flaw(line, isConflictMark(line.text) ? "marks of an unfinished merge" : "this is no line of a go.sum");
      continue;
    }
    if (version.endsWith("/go.mod")) continue;
    const before = highest.get(name);
    if (before === undefined || compareGoVersions(before.version, version) < 0)
      highest.set(name, { version, start: line.start });
  }
  const manifest = manifestOf(source, reading, { roots: [], flaws: [], pieces: () => [] });
  for (const [name, { version, start }] of highest) {
    const request = fromRegistry("Go", name, null, goVersion(version) ?? version);
    tellLocked(manifest, locked({ request, start, integrity: true }));
  }
};
