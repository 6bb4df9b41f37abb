import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { MAX_PARTS, MAX_PARTS_DEEP, Modules } from "../../modules.ts";
import type { OtherFile } from "../../other-files.ts";
import { SILENT } from "../../silent.ts";
import { parseJson } from "../library/codecs.ts";
import { parseProgram } from "../parse/parse-program.ts";
import { Teller } from "../teller.ts";
import { constant } from "../../value.ts";
import {
  dictionary,
  from,
  join,
  list,
  scalar,
  type Abstract,
  type Closure,
  type Dictionary,
} from "../values/abstract.ts";
import { Interpreter } from "./interpreter.ts";

/** Steps that may be repeated in a module. */
const ALLOWANCE = 60_000;

interface Loaded {
  /** By name; `default` is what CommonJS exports as a whole, too. */
  readonly exports: ReadonlyMap<string, Abstract>;
  readonly call: (closure: Closure, given: readonly Abstract[], node: t.Node) => Abstract;
}

/** The modules that a file imports, run silently for what they export. */
export class OtherModules extends Modules<Loaded> {
  /** Parts of a module that are known, by their paths below it; functions are asked when they are called. */
  members(name: string, at: Origin["at"]): Map<string, Abstract> | undefined {
    const loaded = this.load(name);
    if (loaded === null) return undefined;
    const members = new Map<string, Abstract>();
    for (const [part, value] of loaded.exports) {
      const data = dataIn(value, { kind: "module", target: name, name: part, at }, 0);
      if (data !== null) members.set(`${name}.${part}`, data);
    }
    return members;
  }

  /** What a module exports as a whole, if it is data. */
  whole(name: string, at: Origin["at"]): Abstract | null {
    const value = this.load(name)?.exports.get("default");
    return value === undefined ? null : dataIn(value, { kind: "module", target: name, name: "default", at }, 0);
  }

  call(name: string, part: string, given: readonly Abstract[], node: t.Node, at: Origin["at"]): Abstract | null {
    const loaded = this.load(name);
    if (loaded === null) return null;
    const callee = memberOf(loaded.exports, part === "" ? "default" : part);
    if (callee?.kind !== "closure") return null;
    const passed = given.map((each) => dataIn(each, null, 0) ?? from([]));
    return dataIn(loaded.call(callee, passed, node), { kind: "module", target: name, name: `${part}()`, at }, 0);
  }

  protected override run(file: OtherFile): Loaded | null {
    const { path, text } = file;
    if (path.endsWith(".json")) {
      const data = parseJson(scalar(constant(text)));
      const parts = data.kind === "dictionary" ? data.entries : new Map<string, Abstract>();
      return { exports: new Map([...parts, ["default", data]]), call: () => from([]) };
    }
    if (!/\.[cm]?[jt]sx?$/u.test(path)) return null;
    const isTyped = /\.[cm]?tsx?$/u.test(path);
    const program = parseProgram(text, path, isTyped)?.program.program;
    if (program === undefined) return null;
    const source = this.sourceOf(file, isTyped ? "typescript" : "javascript");
    const inner = new Interpreter(
      text,
      new Teller(source, SILENT),
      ALLOWANCE,
      new OtherModules(source, this.depth + 1),
    );
    return { exports: inner.load(program), call: (closure, given, node) => inner.invoke(closure, given, node) };
  }
}

function memberOf(exports: ReadonlyMap<string, Abstract>, path: string): Abstract | undefined {
  const whole = exports.get(path);
  if (whole !== undefined) return whole;
  const dot = path.lastIndexOf(".");
  if (dot <= 0) {
    const held = exports.get("default");
    return held?.kind === "dictionary" ? held.entries.get(path) : undefined;
  }
  const holder = exports.get(path.slice(0, dot));
  return holder?.kind === "dictionary" ? holder.entries.get(path.slice(dot + 1)) : undefined;
}

/** Texts, numbers, lists and objects of them, with where they come from; null: code, or nothing known. */
function dataIn(value: Abstract, origin: Origin | null, depth: number): Abstract | null {
  const origins = origin === null ? [] : [origin];
  switch (value.kind) {
    case "scalar":
      // Its place is one in another text.
      return value.value.text === null && origin !== null
        ? null
        : { ...value, offset: null, value: { ...value.value, origins: join(value.value.origins, origins) } };
    case "list": {
      if (depth >= MAX_PARTS_DEEP || !value.complete || value.items.length > MAX_PARTS) return null;
      const items = value.items.map((item) => dataIn(item, origin, depth + 1) ?? from(origins));
      return list(items, true, join(value.origins, origins));
    }
    case "dictionary":
      return depth >= MAX_PARTS_DEEP || value.entries.size > MAX_PARTS ? null : objectIn(value, origin, depth);
    default:
      return null;
  }
}

/** With functions in it, it is what names and origins make of it. */
function objectIn({ entries, origins, prototype }: Dictionary, origin: Origin | null, depth: number): Abstract | null {
  // Others put something into what is empty, and an instance has methods.
  if (origin !== null && (entries.size === 0 || prototype !== null)) return null;
  const parts = new Map<string, Abstract>();
  for (const [name, each] of entries) {
    const own: Origin | null = origin?.kind === "module" ? { ...origin, name: `${origin.name}.${name}` } : origin;
    const data = dataIn(each, own, depth + 1);
    if (data === null) return null;
    parts.set(name, data);
  }
  return dictionary(parts, origins);
}
