import type { Reader, Reading, Source } from "../../model/source.ts";
import { loadPythonGrammar } from "./parse/grammar.ts";
import { Interpreter, type Limit } from "./run/interpreter.ts";
import { parseAnything } from "./parse/parse-anything.ts";
import { parseText } from "./parse/parse-text.ts";
import { OtherModules } from "./run/other-modules.ts";
import { disguisedNames, withPlainNames, type DisguisedName } from "./parse/plain-names.ts";
import { readScriptMetadata } from "./script-metadata.ts";
import { readAsEncoded } from "./parse/source-encoding.ts";
import type { SyntaxTree } from "./parse/syntax-tree.ts";
import { factAt } from "../text/place.ts";
import { tellSecondKeys } from "../text/second-keys.ts";
import { Teller } from "./teller.ts";
import { tellUnread } from "../tell-unread.ts";

/** Text that does not parse in a whole script before it is said; snippets are fragments by nature. */
const MAX_SKIPPED = 200;

/**
 * The reader of one text. Only what our own parser does not take, and what is read together with other files, waits for
 * the grammar: most programs that are scanned never load it.
 */
export async function pythonReaderFor(asked: Source): Promise<Reader> {
  const text = linesOf(asked);
  const tree = asked.others === undefined ? parseText(text) : null;
  if (tree === null) return loadPythonReader();
  return (source, reading) => readPython(source, reading, { text, tree, others: null });
}

export async function loadPythonReader(): Promise<Reader> {
  const parse = await loadPythonGrammar();
  return (source, reading) => {
    const written = linesOf(source);
    const parsed = parseText(written) ?? parseAnything(written, parse);
    const names = parsed === null ? [] : disguisedNames(written, parsed);
    tellDisguised(names, source, reading);
    const text = names.length === 0 ? written : withPlainNames(written, names);
    const tree = names.length === 0 ? parsed : (parseText(text) ?? parseAnything(text, parse));
    const others = source.others === undefined ? null : new OtherModules(source, parse);
    readPython(source, reading, { text, tree, others });
  };
}

/** Letters of a name that is a disguise: formulas have single ones. */
const MIN_DISGUISED = 3;

/** Nobody types a name so: who searches for the usual one does not find it. */
function tellDisguised(names: readonly DisguisedName[], source: Source, reading: Reading): void {
  const first = names.find(({ plain }) => plain.length >= MIN_DISGUISED);
  if (first === undefined) return;
  const base = factAt(source, first.start, first.end, source.context);
  const layer = { kind: "hidden", technique: "homoglyph" } as const;
  reading.fact({
    kind: "hidden-text",
    technique: "homoglyph",
    text: first.plain,
    ...base,
    layers: [...base.layers, layer],
  });
}

interface Parsed {
  readonly text: string;
  readonly tree: SyntaxTree | null;
  readonly others: OtherModules | null;
}

/** A line ends there for Python: `# harmless\rimport os`. */
function linesOf({ text }: Source): string {
  return text.includes("\r") ? text.replaceAll(/\r(?!\n)/g, "\n") : text;
}

/** Python of any version and origin: scripts, cells, snippets of manuals, strings that are evaluated. */
function readPython(source: Source, reading: Reading, { text, tree, others }: Parsed): void {
  tellSecondKeys(source, reading);
  if (tree === null) {
    tellUnread(source, reading, "unparsable", "the Python parser gave up on it");
    return;
  }
  const isFile = source.layers.length === 0;
  const skipped = tree.errors.reduce((sum, error) => sum + error.end - error.start, 0);
  if (isFile && skipped > MAX_SKIPPED) {
    tellUnread(source, reading, "unparsable", "parts of it do not parse as Python", { isHarmless: true });
  }
  if (tree.cut) tellUnread(source, reading, "too-large", "too much Python in one text; the rest was not read");
  if (isFile) {
    readScriptMetadata(source, reading);
    readAsEncoded(source, reading);
  }
  const fileName = source.path.slice(source.path.lastIndexOf("/") + 1);
  const teller = new Teller(source, reading);
  const interpreter = new Interpreter(text, fileName, teller, (node) => source.locate(node.start, node.end), others);
  interpreter.run(tree.root, isFile && isInstallScript(source.path, text) ? "install" : "load");
  for (const limit of interpreter.limits) tellUnread(source, reading, ...LIMITS[limit]);
}

/**
 * pip runs the setup.py of the folder that it is given, whether it builds anything or not. Below the top the name may only mean a
 * command that sets something up.
 */
function isInstallScript(path: string, text: string): boolean {
  return path === "setup.py" || (path.endsWith("/setup.py") && BUILDER.test(text));
}

const BUILDER =
  /^[ \t]{0,16}(?:from|import)[ \t]{1,4}(?:\w{1,20}[, \t]{1,4}){0,8}(?:setuptools|distutils|skbuild)\b|(?:__import__|import_module)\(["'](?:setuptools|distutils)|^[ \t]{0,8}(?:\w{1,20}\.)?setup\(/mu;

const LIMITS: Readonly<Record<Limit, readonly ["too-deep" | "too-many", string, { readonly isHarmless: boolean }]>> = {
  depth: ["too-deep", "Python nested too deeply was not read", { isHarmless: false }],
  steps: ["too-many", "loops and calls were not followed value by value to their end", { isHarmless: true }],
  text: ["too-many", "text that it puts together was not followed to its end", { isHarmless: true }],
};
