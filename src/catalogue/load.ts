import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Signature } from "../model/signature.ts";
import { signatureExamples, signatureHead } from "./schema.ts";

/** The `signatures/` folder beside `src/`. */
export const SIGNATURES_FOLDER = fileURLToPath(new URL("../../signatures/", import.meta.url));

/** A signature as scans need it: examples are for its tests and its documentation. */
export type SignatureHead = Omit<Signature, "examples">;

/**
 * The signature set. Files are read at once, for the digest; each is parsed when something matched it: a clean skill pays
 * for none (132 files cost some 5 ms to read and some 200 ms to parse).
 */
export interface Catalogue {
  /** sha256 (hex) over the names and bytes of all signature files. */
  readonly digest: string;
  readonly ids: readonly string[];
  /** Throws for an id that no file has, or a file that breaks the schema: both are our own bugs, caught by the tests. */
  signature(id: string): SignatureHead;
  withExamples(id: string): Signature;
}

/** A line of its own: examples come last, so that scans can leave them unparsed. */
const EXAMPLES = "\nexamples:\n";

export function loadCatalogue(folder: string = SIGNATURES_FOLDER): Catalogue {
  const texts = new Map<string, string>();
  const hash = createHash("sha256");
  for (const objective of namesIn(folder)) {
    for (const name of namesIn(join(folder, objective))) {
      if (!name.endsWith(".yaml")) continue;
      const id = `${objective}/${name.slice(0, -".yaml".length)}`;
      const text = readFileSync(join(folder, objective, name), "utf8");
      hash.update(`${id}\n${text.length}\n${text}`);
      texts.set(id, text);
    }
  }
  const heads = new Map<string, SignatureHead>();
  const textOf = (id: string): string => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`no signature ${id} in ${folder}`);
    return text;
  };
  const signature = (id: string): SignatureHead => {
    let head = heads.get(id);
    if (head === undefined) {
      head = signatureHead.parse(parse(textOf(id).split(EXAMPLES, 1)[0] ?? ""));
      heads.set(id, head);
    }
    return head;
  };
  return {
    digest: hash.digest("hex"),
    ids: [...texts.keys()],
    signature,
    withExamples: (id) => {
      const [, examples = ""] = textOf(id).split(EXAMPLES, 2);
      return { ...signature(id), examples: signatureExamples.parse(parse(examples)) };
    },
  };
}

const load: (name: string) => unknown = createRequire(import.meta.url);

/** Its seventy modules are loaded for the first signature that matched something, as its text is parsed then. */
function parse(text: string): unknown {
  const library = load("yaml");
  if (!isYaml(library)) throw new Error("the package yaml has no parse()");
  return library.parse(text);
}

function isYaml(library: unknown): library is { parse(text: string): unknown } {
  return typeof library === "object" && library !== null && "parse" in library && typeof library.parse === "function";
}

/** In byte order, so that the digest is the same on every machine. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).toSorted();
}
