import type { Language } from "../model/language.ts";
import type { Source } from "../model/source.ts";
import { otherFile, type OtherFile } from "./other-files.ts";
import { fileSource } from "./source.ts";

/** Modules that import modules: a payload is handed on once or twice. */
const MAX_MODULES_DEEP = 3;
/** Parts of parts of what a module has. */
export const MAX_PARTS_DEEP = 4;
export const MAX_PARTS = 4_096;

/** The modules of the package that a file imports, each run once; how is for the language to say. */
export abstract class Modules<Loaded> {
  readonly #source: Source;
  /** How many modules are running around those that are loaded here. */
  readonly depth: number;
  readonly #loaded = new Map<string, Loaded | null>();

  constructor(source: Source, depth = 0) {
    this.#source = source;
    this.depth = depth;
  }

  /** Null where it is not written in the language, or does not parse. */
  protected abstract run(file: OtherFile): Loaded | null;

  file(name: string): OtherFile | null {
    return otherFile(this.#source, name);
  }

  protected load(name: string): Loaded | null {
    const known = this.#loaded.get(name);
    if (known !== undefined) return known;
    // Modules that import each other find nothing here yet.
    this.#loaded.set(name, null);
    const file = this.depth >= MAX_MODULES_DEEP ? null : this.file(name);
    const loaded = file === null ? null : this.run(file);
    this.#loaded.set(name, loaded);
    return loaded;
  }

  /** A module as a source that knows the same other files. */
  protected sourceOf({ path, text }: OtherFile, language: Language): Source {
    const { others } = this.#source;
    const plain = fileSource(path, text, language);
    return others === undefined ? plain : { ...plain, others };
  }
}
