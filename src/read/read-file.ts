import type { Fact } from "../model/fact.ts";
import type { Gap } from "../model/gap.ts";
import { lazily } from "../model/lazily.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { Embedded, OtherFiles, Reading, Source } from "../model/source.ts";
import { identify } from "./kind.ts";
import { isForeign } from "./kind/decode-text.ts";
import { isMacroFile, isMacroSource } from "./kind/macro-source.ts";
import { isPackageSettings, readPackageSettings } from "./manifest/packages/read-package-settings.ts";
import { namedReader } from "./named-reader.ts";
import { isTable, readTable } from "./manifest/read-table.ts";
import { mayTellCommands } from "./packages/may-tell-commands.ts";
import { readerFor, readerOf } from "./readers.ts";
import { embeddedSource, fileSource } from "./source.ts";
import { readSuppressions } from "./text/read-suppressions.ts";
import { readText } from "./text/read-text.ts";
import { contextOfPath } from "./context-of-path.ts";

/** Text in text in text: an attack needs three or four, a parser bomb needs more. */
export const MAX_EMBEDDING_DEPTH = 8;
/** Texts handed on from one file; a generated file of a million strings must not become a million parses. */
export const MAX_EMBEDDED_TEXTS = 5_000;
/** Facts of one file; beyond it a file says nothing new, and a report must stay readable. */
export const MAX_FACTS = 20_000;
/** Packages of one lock, beside its other facts: the largest real ones list some 20,000. */
export const MAX_LOCKED = 100_000;

const loadBinary = lazily(() => import("./binary/read-binary.ts"));
const loadToldCommands = lazily(() => import("./packages/told-commands.ts"));

export interface FileReading {
  readonly path: string;
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
}

/** Everything one file says, through every language inside it. Rejects only for a bug of ours. */
export function readFile(file: PackageFile): Promise<FileReading> {
  return readFileWith(file, null);
}

/** The same. `others`: what it loads and reads, where it is read for the second time to follow what they hold. */
export async function readFileWith(file: PackageFile, others: OtherFiles | null): Promise<FileReading> {
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  const queue: Source[] = [];
  const told = new Set<string>();
  const tell = (gap: Gap): void => {
    if (told.has(gap.code + gap.message)) return;
    told.add(gap.code + gap.message);
    gaps.push(gap);
  };
  let embedded = 0;
  let locked = 0;
  const reading: Reading = {
    fact(fact) {
      if (fact.kind === "dependency" && fact.locked !== null) {
        locked += 1;
        if (locked <= MAX_LOCKED) facts.push(fact);
        else tell(limit(file.path, "too-many", `more than ${MAX_LOCKED} locked packages; the rest was not kept`));
      } else if (facts.length - Math.min(locked, MAX_LOCKED) < MAX_FACTS) facts.push(fact);
      else tell(limit(file.path, "too-many", `more than ${MAX_FACTS} facts; the rest was not kept`));
    },
    gap: tell,
    embed(parent: Source, child: Embedded) {
      if (parent.layers.length >= MAX_EMBEDDING_DEPTH) {
        tell(limit(file.path, "too-deep", `text nested more than ${MAX_EMBEDDING_DEPTH} levels deep was not read`));
      } else if (embedded >= MAX_EMBEDDED_TEXTS) {
        tell(limit(file.path, "too-many", `more than ${MAX_EMBEDDED_TEXTS} texts inside; the rest was not read`));
      } else if (child.text.trim() !== "") {
        embedded += 1;
        queue.push(embeddedSource(parent, child));
      }
    },
  };

  const kind = await identify(file);
  if (kind.text === null) (await loadBinary()).readBinary(file, kind, reading);
  else {
    for (const fact of kind.facts) reading.fact(fact);
    if (kind.format === "latin1 text" && isForeign(kind.text))
      tell(limit(file.path, "undecodable", "its text is in an encoding that is not known, and was not understood"));
    const alone = fileSource(file.path, kind.text, kind.language, contextOfPath(file.path));
    const source = others === null ? alone : { ...alone, others };
    readText(source, reading);
    readSuppressions(source, reading);
    const named = namedReader(file.path);
    if (named !== null) (await named)(source, reading);
    if (isPackageSettings(file.path)) readPackageSettings(source, reading);
    if (isTable(file.path)) readTable(source, reading);
    queue.push(source);
    if (kind.also !== null) queue.push({ ...source, language: kind.also });
  }
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
    // A payload hides its hosts and secrets from whoever looks at the file only: decoded text is looked at again.
    if (source.layers.at(-1)?.kind === "decoded") readText(source, reading);
    const reader = await readerFor(source);
    if (reader !== null) reader(source, reading);
    if (isMacroFile(source) || (reader === null && isMacroSource(source.text)))
      (await import("./binary/read-macro.ts")).readMacro(source, reading);
  }
  if (kind.text !== null && mayTellCommands(file.path, kind.text)) {
    const { tellToldCommands } = await loadToldCommands();
    const shell = await readerOf("shell");
    const source = fileSource(file.path, kind.text, kind.language, contextOfPath(file.path));
    if (shell !== null) tellToldCommands(source, shell, reading, facts);
  }
  return { path: file.path, facts, gaps };
}

function limit(path: string, code: Gap["code"], message: string): Gap {
  return { code, path, message: `${path}: ${message}`, blocking: true };
}
