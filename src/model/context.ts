import type { Encoding } from "./value.ts";
import type { Language } from "./language.ts";

/** One step from a file's own bytes towards the text that was read; shown so that a person can follow by hand. */
export type Layer =
  | { readonly kind: "fence"; /** the block's info string */ readonly info: string }
  | { readonly kind: "inline-code" }
  | { readonly kind: "string"; readonly of: Language } // a string literal that is handed to an interpreter
  | { readonly kind: "field"; readonly name: string } // scripts.postinstall, steps[0].run, an event handler
  | { readonly kind: "decoded"; readonly encoding: Encoding }
  | { readonly kind: "comment" }
  | { readonly kind: "hidden"; readonly technique: HidingTechnique }
  | { readonly kind: "tail" }; // bytes after the end of the format that the file pretends to be

/** How text is kept from a person's eyes while an agent or a program still reads it. */
export const HIDING_TECHNIQUES = [
  "zero-width",
  "tag-characters",
  "bidi-control",
  "homoglyph",
  "html-comment",
  "invisible-style", // white, transparent, tiny, display:none, off-screen
  "collapsed", // <details>
  "alt-text",
  "far-right", // behind a long run of blanks
  "variation-selectors",
  "control-characters",
  "source-encoding", // `coding: unicode_escape`
] as const;
export type HidingTechnique = (typeof HIDING_TECHNIQUES)[number];

/**
 * What a text is there for. `instruction`: told to the agent or the person now; `code`: runs;
 * the others are mentions: an example, a scanner's pattern, a test, reference documentation, quoted output, a licence.
 */
export type ContextRole =
  | "instruction"
  | "code"
  | "example"
  | "pattern"
  | "test"
  | "documentation"
  | "output"
  | "licence";

export interface Context {
  readonly role: ContextRole;
  /** Headings above the place, outermost first; empty outside Markdown. */
  readonly headings: readonly string[];
  /** The sentence or line that introduces a block of code ("Never run:", "Paste this into Terminal"). */
  readonly introduction: string | null;
  /** Said under a negation or warning ("never", "do not", "attackers", "detects"). */
  readonly negated: boolean;
  /** When it runs: on loading the file, on install, when a named function is called, or when the agent obeys. */
  readonly trigger: "load" | "install" | "call" | "obey" | "unknown";
  /** What else has to hold for it to run, as far as it is a matter of the day or the place. Absent: nothing of the kind. */
  readonly guards?: readonly Guard[];
}

/** A condition about the world rather than about the task: a date, days gone by, this machine, its user, chance … */
export type Guard = "date" | "delay" | "host" | "user" | "ci" | "analysis" | "locale" | "chance" | "count";
