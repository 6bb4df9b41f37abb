import type { Fact, OperationFact } from "../../model/fact.ts";
import { HOLE, type Origin, type Value } from "../../model/value.ts";
import { fileNamed } from "./links.ts";

/** A value at the place that hands it on. */
export interface Passing {
  readonly fact: Fact;
  readonly value: Value;
}

/** What an operation leaves in a file for others. */
export function contentLeft(fact: OperationFact): (Passing & { readonly path: string }) | null {
  const { operation } = fact;
  if (operation.op === "write-file" && operation.content !== null && operation.content.origins.length > 0) {
    const path = pathKey(operation.path.shape);
    return path === null ? null : { fact, path, value: operation.content };
  }
  if (operation.op === "download" && operation.destination !== null) {
    const path = pathKey(operation.destination.shape);
    if (path === null) return null;
    const origin: Origin = { kind: "network", url: operation.url.shape, at: fact.at };
    return { fact, path, value: { text: null, shape: HOLE, origins: [origin], encodings: [] } };
  }
  return null;
}

/** What two files mean by one path. Null: nobody knows which file it is. */
export function pathKey(path: string): string | null {
  const plain = path
    .slice(0, 400)
    .replaceAll("\\", "/")
    .replace(/^(?:\$HOME|\$\{HOME\})(?=\/)/u, "~")
    .replace(/^(?:\.\/)+/u, "");
  return plain.length < 2 || plain === ".." || plain.includes(HOLE) || /[*?]/u.test(plain) || plain.startsWith("/dev/")
    ? null
    : plain;
}

export interface Start {
  readonly path: string;
  readonly arguments: readonly Value[];
  readonly environment: readonly { readonly name: string; readonly value: Value }[];
  readonly input: Value | null;
}

/** A script that is started, and all that it is given. */
export function startOf(fact: OperationFact): Start | null {
  const { operation } = fact;
  if (operation.op !== "spawn") return null;
  const words = operation.shell ? wordsOf(operation.program) : [operation.program, ...operation.arguments];
  const at = words.findIndex((word) => fileNamed(word) !== null);
  const script = words[at];
  const path = script === undefined ? null : fileNamed(script);
  if (path === null) return null;
  return {
    path,
    arguments: words.slice(at + 1),
    environment: operation.environment ?? [],
    input: operation.input ?? null,
  };
}

/** What a started program finds where its code looks for it: among its arguments, in a variable, on standard input. */
export function passedTo(operation: Spawn, origin: Origin): readonly Value[] {
  if (origin.kind === "environment")
    return (operation.environment ?? []).flatMap(({ name, value }) => (name === origin.name ? [value] : []));
  if (origin.kind !== "input") return [];
  if (origin.of === "command-line") return operation.arguments.filter(isHandedOn);
  return origin.of === undefined && operation.input !== undefined ? [operation.input] : [];
}

/** What comes from somewhere, or names a file that the program may open. */
export function isHandedOn({ origins, text }: Value): boolean {
  return origins.length > 0 || /^(?:~|\.{0,2}\/|[A-Za-z]:\\)[^\s]/u.test(text ?? "");
}

type Spawn = Extract<OperationFact["operation"], { op: "spawn" }>;

/** A whole command line; what it quotes is looked at where its shell text is read. */
function wordsOf({ shape, origins }: Value): readonly Value[] {
  const words = shape.slice(0, MAX_LINE).split(/\s+/u);
  return words.map((word) => ({ text: null, shape: word, origins: word.includes(HOLE) ? origins : [], encodings: [] }));
}

const MAX_LINE = 1_000;
