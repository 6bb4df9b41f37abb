import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { concatenate, either, unknown } from "../../value.ts";
import type { FunctionCommand, Word } from "../syntax/tree.ts";

export interface ShellFunction {
  readonly command: FunctionCommand;
  /** Where it stands. */
  readonly file: { readonly path: string; readonly text: string };
  calls: number;
}

interface Stored {
  readonly content: Value;
  /** Where the content stands in this text, if it does. */
  readonly word: Word | null;
}

interface Folder {
  readonly path: string;
  readonly origins: readonly Origin[];
}

/** Array elements that are kept. */
const MAX_ITEMS = 256;

/** What a running shell would know: variables, functions, what lies in files that this text has written. */
export class State {
  readonly functions = new Map<string, ShellFunction>();
  readonly aliases = new Map<string, string>();
  /** Descriptors that `exec` has tied to a socket: its `host:port`. */
  readonly sockets = new Map<number, Value>();
  /** What is read from descriptors that `exec` has opened: `exec 3< <(…)`. */
  readonly inputs = new Map<number, Value>();
  /** Where what is written to descriptors goes that `exec` has opened: `exec 3> >(…)`, `exec 3> file`. */
  readonly outputs = new Map<number, Value>();
  /** Variables that programs started from here find: of `export`, and for one command alone. */
  readonly exported = new Map<string, Value>();
  lent = new Map<string, Value>();
  /** Of `export name` before it has a value. */
  readonly toBeExported = new Set<string>();
  /** `set -a`: whatever is set from here on. */
  exportsAll = false;
  readonly toldEnvironment = new Set<string>();
  /** What stands behind a process substitution's name. */
  readonly processes = new WeakMap<Value, Value>();
  /** Decoded bytes that are no text. */
  readonly binaries = new WeakMap<Value, Uint8Array>();
  /** Of lists of a whole folder, as long as nothing has taken any out: what stands for each entry, `*` or a path. */
  readonly listings = new Map<Origin, string>();
  /** Variables of loops that look at what they have before they do something to it. */
  readonly picked = new Set<string>();
  /** Named pipes: what a shell reads from one of them comes from whoever writes. */
  readonly pipes = new Set<string>();
  readonly #files = new Map<string, Stored>();
  readonly #byName = new Map<string, { readonly key: string; readonly file: Stored }>();
  readonly #folders: Folder[] = [];
  readonly #arrays = new Map<string, readonly Value[]>();
  #scopes: Map<string, Value>[] = [new Map()];
  /** Of the text around this one. */
  readonly #outer: State | null;
  positional: readonly Value[] | null;
  folder: string;

  constructor(outer: State | null = null, positional: readonly Value[] | null = null) {
    this.#outer = outer;
    this.positional = positional ?? outer?.positional ?? null;
    this.folder = outer?.folder ?? "";
  }

  get(name: string): Value | undefined {
    for (let at = this.#scopes.length - 1; at >= 0; at -= 1) {
      const value = this.#scopes[at]?.get(name);
      if (value !== undefined) return value;
    }
    return this.#outer?.get(name);
  }

  set(name: string, value: Value): void {
    this.#scopes.at(-1)?.set(name, value);
    this.#arrays.delete(name);
  }

  append(name: string, value: Value): void {
    const before = this.get(name);
    this.set(name, before === undefined ? value : concatenate([before, value]));
  }

  items(name: string): readonly Value[] | undefined {
    return this.#arrays.get(name) ?? this.#outer?.items(name);
  }

  setItems(name: string, items: readonly Value[]): void {
    this.set(name, items[0] ?? unknown());
    this.#arrays.set(name, items.slice(0, MAX_ITEMS));
  }

  /** Runs one of several alternatives each; afterwards a variable holds what any of them gave it. */
  branch(alternatives: readonly (() => void)[], exhaustive: boolean): void {
    const scopes = this.#scopes;
    const results = alternatives.map((alternative) => {
      const overlay = new Map<string, Value>();
      this.#scopes = [...scopes, overlay];
      alternative();
      this.#scopes = scopes;
      return overlay;
    });
    for (const name of new Set(results.flatMap((overlay) => [...overlay.keys()]))) {
      const before = this.get(name);
      const values = results.map((overlay) => overlay.get(name) ?? before);
      if (!exhaustive) values.push(before);
      // `x=""` before the branches says nothing about what x will be.
      const known = values.filter((value) => value !== undefined && value.shape !== "");
      const distinct = known.filter((value, index) => known.findIndex((other) => other === value) === index);
      this.set(
        name,
        distinct.length === 0
          ? either(values.filter((value) => value !== undefined))
          : either(distinct.filter((value) => value !== undefined)),
      );
    }
  }

  /** A file of its own, not one of many in a folder that was unpacked. */
  written(path: Value): Stored | null {
    const file = this.#files.size === 0 ? undefined : this.#files.get(this.#key(path));
    return file ?? this.#outer?.written(path) ?? null;
  }

  content(path: Value): Stored | null {
    if (this.#files.size + this.#folders.length > 0) {
      const key = this.#key(path);
      const file = this.#files.get(key);
      if (file !== undefined) return file;
      const folder = this.#folders.find(
        (each) => key.startsWith(each.path) || (each.path === "" && !key.startsWith("/") && !key.startsWith("~")),
      );
      if (folder !== undefined) return { content: unknown(folder.origins), word: null };
    }
    const outside = this.#outer?.content(path) ?? null;
    // A word's offsets are those of the text it stands in.
    return outside === null ? null : { content: outside.content, word: null };
  }

  /** By its whole path, or by its last part: `cd` and variables often hide that two paths are one. */
  contentByName(path: Value): Stored | null {
    const own = this.content(path);
    if (own !== null) return own;
    const named = this.#byName.get(baseName(path.shape));
    // Two whole paths that differ are two files.
    if (named !== undefined && !(isWhole(named.key) && isWhole(this.#key(path)))) return named.file;
    const outside = this.#outer?.contentByName(path) ?? null;
    return outside === null ? null : { content: outside.content, word: null };
  }

  /** What was put into a folder of programs: `install x ~/.local/bin/name`, then `name`. */
  onPath(name: string): Stored | null {
    const named = this.#byName.size === 0 ? undefined : this.#byName.get(name);
    return named !== undefined && /(?:^|\/)s?bin\/[^/]+$/u.test(named.key) ? named.file : null;
  }

  /** What was written somewhere under this name; the name of a unit or job is no file of the current folder. */
  namedFile(name: string): Stored | null {
    const named = this.#byName.get(name);
    if (named !== undefined) return named.file;
    const outside = this.#outer?.namedFile(name) ?? null;
    return outside === null ? null : { content: outside.content, word: null };
  }

  write(path: Value, content: Value, append: boolean, word: Word | null = null): void {
    if (path.shape === HOLE && path.origins.length === 0) return;
    const key = this.#key(path);
    const before = append ? this.#files.get(key)?.content : undefined;
    const entry = {
      content: before === undefined ? content : concatenate([before, content]),
      word: before === undefined ? word : null,
    };
    this.#files.set(key, entry);
    const name = baseName(path.shape);
    if (name !== "" && !name.includes(HOLE)) this.#byName.set(name, { key, file: entry });
  }

  /** Everything below `path` comes from there: an unpacked archive, a clone. "": the current folder. */
  unpack(path: string, origins: readonly Origin[]): void {
    if (origins.length > 0 && this.#folders.length < MAX_ITEMS)
      this.#folders.unshift({ path: path === "" ? "" : `${this.#resolve(path)}/`, origins });
  }

  enter(path: Value): void {
    this.folder = path.shape.includes(HOLE) ? path.shape : this.#resolve(path.shape);
  }

  /** A relative path by its whole name, where `cd` has said which folder it is in. */
  whole(path: Value): Value {
    if (!isWhole(this.folder) || !/^[\w.*{[@%+-]/u.test(path.shape) || /^[a-z]:/iu.test(path.shape)) return path;
    const shape = this.#resolve(path.shape);
    return { ...path, shape, text: path.text === null ? null : shape };
  }

  #key(path: Value): string {
    const { shape } = path;
    const key = this.#resolve(shape.includes("\\") ? shape.replaceAll("\\", "/") : shape);
    if (!key.includes(HOLE)) return key;
    return key + path.origins.map((origin) => (origin.kind === "environment" ? origin.name : origin.kind)).join(",");
  }

  #resolve(path: string): string {
    if (this.folder === "" && !path.includes("/")) return path === "." ? "" : path;
    const absolute = /^[/~\u{FFFC}]/u.test(path) || this.folder === "" ? path : `${this.folder}/${path}`;
    const parts: string[] = [];
    for (const part of absolute.split("/")) {
      if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
    }
    return parts.join("/");
  }
}

function isWhole(path: string): boolean {
  return /^[/~]/u.test(path) && !path.includes(HOLE);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
