import type { Location } from "./location.ts";

/** Stands in `Value.shape` for each part that could not be folded. U+FFFC, the object replacement character. */
export const HOLE = "\u{FFFC}";

/** How a constant was hidden from its reader; undone by the reader to obtain the text. */
export const ENCODINGS = [
  "base64",
  "hex",
  "url",
  "rot13",
  "gzip",
  "char-codes",
  "reversed",
  "xor",
  "escapes",
  "html-entities",
  "utf-16",
  "unknown",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Begins the name under which a file's own function or object, handed to a function of another file, is known to that
 * one: the place where it is handed over follows. Nobody can import it.
 */
export const HANDED = "@";

/** Where a value's content comes from when the program runs. `at` is the place that reads it. */
export type Origin = { readonly at: Location } & (
  | { readonly kind: "environment"; /** null: the whole environment */ readonly name: string | null }
  | { readonly kind: "file"; /** shape of the path, `~` for the home folder */ readonly path: string }
  | { readonly kind: "network"; /** shape of the URL, or host:port for a socket */ readonly url: string }
  | { readonly kind: "command"; /** shape of the command line whose output it is */ readonly command: string }
  /**
   * A request that is served, standard input; `of`: arguments of the program, or of a function that nobody here calls, or
   * what is said to an agent and what its tools give, as its plugins hear it, or the name of an entry in an archive, or a
   * key that is pressed anywhere in a page.
   * `part`: of what a parameter is given, the field that is read (`account.url`). `through`: it was handed to this function
   * of another file, and is in what that one gives if it gives it back.
   */
  | {
      readonly kind: "input";
      readonly of?: "command-line" | "parameter" | "conversation" | "archive" | "keyboard";
      readonly part?: string;
      readonly through?: { readonly target: string; readonly name: string };
    }
  /**
   * Comes from another file of the package, if `target` is one: its export `name`, or what that function gives
   * (`load()`, `Client().key`; "" is the module itself). `target` as written, relative to the file or a bare name.
   */
  | { readonly kind: "module"; readonly target: string; readonly name: string }
  | { readonly kind: "keychain"; readonly name: string }
  | { readonly kind: "clipboard" }
  /** Cookies, localStorage, sessionStorage; `item`: one entry of a page's own store, by its name. */
  | { readonly kind: "browser-storage"; readonly item?: true }
  | { readonly kind: "decoded"; readonly encoding: Encoding } // decoding of something that could not be folded
);

/** What only this machine has: a stranger has no business with it. */
export const OF_THIS_MACHINE: ReadonlySet<Origin["kind"]> = new Set([
  "environment",
  "file",
  "command",
  "keychain",
  "clipboard",
  "browser-storage",
]);

/** An operand: what is known of it without running anything. */
export interface Value {
  /** The whole text where every part could be folded, else null. */
  readonly text: string | null;
  /** The text with HOLE for each unknown part: enough for the host of a URL or the start of a path. */
  readonly shape: string;
  /** Every source that reaches it, nearest first; at most MAX_ORIGINS. Empty for constants written in place. */
  readonly origins: readonly Origin[];
  /** Encodings undone to obtain `text`, outermost first. Plain concatenation is not an encoding. */
  readonly encodings: readonly Encoding[];
  /** A branch gives something else, of which nothing but the origins is known; `shape` is of another branch. */
  readonly isOpen?: true;
}

/** Values that gather more origins than this keep the first ones: bounds the work on hostile input. */
export const MAX_ORIGINS = 16;
