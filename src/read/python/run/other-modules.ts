import type { Source } from "../../../model/source.ts";
import type { Origin } from "../../../model/value.ts";
import { MAX_PARTS, MAX_PARTS_DEEP, Modules } from "../../modules.ts";
import type { OtherFile } from "../../other-files.ts";
import { SILENT } from "../../silent.ts";
import { from, join, mapping, sequence, type Abstract, type LocalFunction } from "../values/abstract.ts";
import type { Arguments } from "./call.ts";
import type { ParseText } from "../parse/grammar.ts";
import { parseAnything } from "../parse/parse-anything.ts";
import { Interpreter } from "./interpreter.ts";
import type { PyNode } from "../parse/syntax-tree.ts";
import { Teller } from "../teller.ts";

interface Loaded {
  readonly names: ReadonlyMap<string, Abstract>;
  readonly call: (callee: LocalFunction, given: Arguments, node: PyNode) => Abstract;
}

/** The modules of the package that a file imports, run silently for what they hold. */
export class OtherModules extends Modules<Loaded> {
  readonly #parse: ParseText;

  constructor(source: Source, parse: ParseText, depth = 0) {
    super(source, depth);
    this.#parse = parse;
  }

  /** What a module has under a name, if it is data. */
  part(module: string, name: string, at: Origin["at"]): Abstract | null {
    const value = this.load(module)?.names.get(name);
    return value === undefined ? null : dataIn(value, { kind: "module", target: module, name, at }, 0);
  }

  call(module: string, name: string, given: Arguments, node: PyNode, at: Origin["at"]): Abstract | null {
    const loaded = this.load(module);
    const callee = loaded?.names.get(name);
    if (loaded === null || callee?.kind !== "function") return null;
    const pass = (value: Abstract): Abstract => dataIn(value, null, 0) ?? from([]);
    const passed: Arguments = {
      positional: given.positional.map(pass),
      keywords: new Map([...given.keywords].map(([key, value]) => [key, pass(value)])),
    };
    const result = loaded.call(callee, passed, node);
    return dataIn(result, { kind: "module", target: module, name: `${name}()`, at }, 0);
  }

  protected override run(file: OtherFile): Loaded | null {
    const { path, text } = file;
    if (!path.endsWith(".py")) return null;
    const tree = parseAnything(text, this.#parse);
    if (tree === null) return null;
    const source = this.sourceOf(file, "python");
    const fileName = path.slice(path.lastIndexOf("/") + 1);
    const inner = new Interpreter(
      text,
      fileName,
      new Teller(source, SILENT),
      (node) => source.locate(node.start, node.end),
      new OtherModules(source, this.#parse, this.depth + 1),
    );
    return {
      names: inner.load(tree.root),
      call: (callee, given, node) => inner.invoke(callee, given, node),
    };
  }
}

/** Texts, numbers, lists and dictionaries of them, with where they come from; null: code, or nothing known. */
function dataIn(value: Abstract, origin: Origin | null, depth: number): Abstract | null {
  const origins = origin === null ? [] : [origin];
  switch (value.kind) {
    case "scalar":
      // Its place is one in another text.
      return value.value.text === null && origin !== null
        ? null
        : { ...value, offset: null, value: { ...value.value, origins: join(value.value.origins, origins) } };
    case "sequence": {
      if (depth >= MAX_PARTS_DEEP || !value.complete || value.items.length > MAX_PARTS) return null;
      return sequence(value.items.map((item) => dataIn(item, origin, depth + 1) ?? from(origins)));
    }
    case "mapping": {
      // Others put something into what is empty.
      if (depth >= MAX_PARTS_DEEP || value.entries.size > MAX_PARTS || (origin !== null && value.entries.size === 0))
        return null;
      const parts = [...value.entries].map(([key, each]): [string, Abstract] => [
        key,
        dataIn(each, origin, depth + 1) ?? from(origins),
      ]);
      return mapping(new Map(parts), origins);
    }
    default:
      return null;
  }
}
