import type { OperationFact } from "../../../model/fact.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown } from "../../standing.ts";
import { CODE_FOLLOWS } from "./given-code.ts";
import { interpreterOf, baseName } from "../../../read/interpreters.ts";

export function runsByName(index: FactIndex): ReadonlyMap<string, readonly OperationFact[]> {
  const runs = new Map<string, OperationFact[]>();
  const add = (fact: OperationFact, value: Value): void => {
    const name = fileName(value.shape) ?? sameWhole(value);
    if (name === null) return;
    for (const key of [`${fact.at.path}\n${name}`, wholePath(value.shape)]) {
      if (key === null) continue;
      const known = runs.get(key);
      if (known === undefined) runs.set(key, [fact]);
      else known.push(fact);
    }
  };
  for (const fact of index.operations("spawn")) {
    const { program, arguments: rest, shell } = fact.operation;
    if (isInMarkdown(fact) && NAMES_DATA.test(program.shape)) continue;
    if (shell) for (const word of words(program)) add(fact, word);
    else {
      add(fact, program);
      const isStarter = interpreterOf(program) !== null || STARTERS.test(baseName(program));
      if (isStarter) for (const value of scriptAmong(rest)) add(fact, withoutEntry(value));
    }
  }
  for (const fact of index.operations("make-executable")) add(fact, fact.operation.path);
  for (const fact of index.operations("evaluate")) {
    for (const origin of fact.operation.code.origins) {
      if (origin.kind === "file") add(fact, { text: null, shape: origin.path, origins: [], encodings: [] });
    }
  }
  return runs;
}

/** No interpreters, and yet they start what they are given. */
const STARTERS = /^(?:open|start|source|rundll32|regsvr32|mshta|msiexec|[cw]script|\.)$/u;

/** `~/notes/seen.json   # what was seen`: a line of a tree of files. Nobody starts such a file by its name alone. */
const NAMES_DATA =
  /^["']?[^\s"']{1,300}\.(?:json|jsonl|ya?ml|toml|ini|csv|tsv|md|txt|log|pdf|docx|xlsx|sqlite|db|png|jpe?g|svg)["']?$/iu;

/** A path that is the same file for every script of the package; null: relative to who knows what. */
export function wholePath(path: string): string | null {
  const plain = path.replace(/^["']|["']$/gu, "").replace(/^(?:\$HOME|\$\{HOME\})(?=\/)/u, "~");
  return /^(?:~|\/|[a-z]:[\\/]|%\w+%|\$env:\w+)/iu.test(plain) && !plain.includes(HOLE) ? plain : null;
}

/** The script is the first argument that is no option; before it may stand the value of one (`-ExecutionPolicy Bypass`). */
function scriptAmong(given: readonly Value[]): readonly Value[] {
  // `sh -c "curl -o notes.md https://…/notes.md"`: a line of code that ends like a path.
  const isCode = (value: Value, at: number): boolean =>
    /\s/u.test(value.shape) && CODE_FOLLOWS.test(given[at - 1]?.shape ?? "");
  const plain = given.filter(
    (value, at) => (value.shape === "-" || !value.shape.startsWith("-")) && !isCode(value, at),
  );
  // `python3 - "$page" <<'PY'`: the program comes in, and what follows is for it.
  if (plain[0]?.shape === "-") return [];
  const named = plain.findIndex((value) => /[./\\]/u.test(value.shape));
  return plain.slice(0, named === -1 ? 1 : named + 1);
}

/** `rundll32 x.dll,Entry` */
function withoutEntry(value: Value): Value {
  const shape = value.shape.replace(/(\.\w{2,4}),\w{1,80}$/u, "$1");
  return shape === value.shape ? value : { ...value, text: null, shape };
}

function words(command: Value): readonly Value[] {
  const [first = "", second = ""] = command.shape.slice(0, 300).split(/\s+/u);
  return [first, second].map((shape) => ({ text: null, shape, origins: [], encodings: [] }));
}

/** A path of which a part is only known when it runs, and that is put together in the same way both times. */
export function sameWhole(path: Value | null): string | null {
  return path !== null && path.shape.includes(HOLE) && path.shape.length > MIN_PARTS ? path.shape : null;
}

/** Shorter ones are "…" with a slash. */
const MIN_PARTS = 4;

/** Null for what is no file of its own: "-", a bare variable, a well-known program. */
export function fileName(path: string): string | null {
  const name =
    path
      .trim()
      .replace(/^["']|["']$/gu, "")
      .split(/[/\\]/u)
      .at(-1) ?? "";
  return name.length >= 2 &&
    /^[\w.+-]+$/u.test(name) &&
    !/^(?:ba|z|da)?sh$|^-|^python[\d.]*$|^node$|^dev$|^null$/u.test(name)
    ? name
    : null;
}
