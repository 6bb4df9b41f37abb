import type { Context, Layer } from "./context.ts";
import type { Fact } from "./fact.ts";
import type { Gap } from "./gap.ts";
import type { Language } from "./language.ts";
import type { Location } from "./location.ts";

/** A text to be read: a whole file, a fenced block, a string that a shell gets, a decoded payload. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  readonly layers: readonly Layer[];
  readonly context: Context;
  /** Files of the package that this text loads or reads; only when it is read again, with what they hold. */
  readonly others?: OtherFiles;
  /** Where a span of `text` (UTF-16 offsets) stands in the file itself. */
  locate(start: number, end?: number): Location;
}

/** What one file of a package needs to know of others to be read once more. */
export interface OtherFiles {
  /** Path of a file, by the file that asks for it and the name under which it does: see `otherKey`. */
  readonly names: ReadonlyMap<string, string>;
  /** By path: its bytes, one UTF-16 unit each. */
  readonly contents: ReadonlyMap<string, string>;
}

/** A text inside a text, for the reader of its own language. */
export interface Embedded {
  readonly text: string;
  readonly language: Language;
  /** What is added to the parent's layers. */
  readonly layer: Layer;
  readonly context: Context;
  /** Offset in the parent's text where `text` stands letter for letter; null when folded or decoded (then `at`). */
  readonly offset: number | null;
  readonly at: Location;
}

/** What a reader writes to. A reader has no opinion, never throws for bad input and never waits. */
export interface Reading {
  fact(fact: Fact): void;
  gap(gap: Gap): void;
  /** Hands a text to the reader of its language; ignored, with a Gap, past the nesting limit. */
  embed(parent: Source, child: Embedded): void;
}

export type Reader = (source: Source, reading: Reading) => void;
