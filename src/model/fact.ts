import type { Context, HidingTechnique, Layer } from "./context.ts";
import type { Language } from "./language.ts";
import type { Location } from "./location.ts";
import type { Operation } from "./operation.ts";
import type { Value } from "./value.ts";

interface FactBase {
  readonly at: Location;
  /** How the text was reached, outermost first; empty: read straight from the file. */
  readonly layers: readonly Layer[];
  readonly context: Context;
  /** The language of the text that says it. */
  readonly language: Language;
  /** The words or code that say it, as written, at most SNIPPET_LENGTH characters. Raw: reports clean and mask it. */
  readonly snippet: string;
}

export const SNIPPET_LENGTH = 400;

export interface OperationFact extends FactBase {
  readonly kind: "operation";
  readonly operation: Operation;
}

/** One sentence that asks somebody to do something. */
export interface InstructionFact extends FactBase {
  readonly kind: "instruction";
  /** The sentence as a reader sees it: markup resolved, white space folded, invisible characters removed. */
  readonly text: string;
  readonly addressee: "agent" | "person" | "either";
  /** A quotation, an example or a table cell in a list of attacks rather than something asked. */
  readonly quoted: boolean;
  readonly hidden: HidingTechnique | null;
  /** Targets of links and code spans inside the sentence, in order. */
  readonly links: readonly string[];
  readonly codes: readonly string[];
}

export interface HiddenTextFact extends FactBase {
  readonly kind: "hidden-text";
  readonly technique: HidingTechnique;
  /** What it says once made visible. */
  readonly text: string;
}

/** A URL, bare host, address or path that a text names, wherever it stands. */
export interface MentionFact extends FactBase {
  readonly kind: "mention";
  readonly what: "url" | "host" | "ip" | "path" | "email" | "wallet-address";
  readonly value: string;
  readonly as: "link" | "image" | "code" | "string" | "prose" | "field";
}

/** One file needs or runs another file of the package, or a module from outside. */
export interface ReferenceFact extends FactBase {
  readonly kind: "reference";
  readonly how: "import" | "run" | "read" | "link" | "include";
  /** As written, relative to the file's own folder or to the skill root; a bare module name otherwise. */
  readonly target: string;
}

/** What a file gives to the others of its package under a name. `at` of a function is the function. */
export interface ExportFact extends FactBase {
  readonly kind: "export";
  /** `default`, `send`, `config.key`, `Client().post`; `*` re-exports all of a module. */
  readonly name: string;
  /** Of a function: what it returns. */
  readonly value: Value;
  /** Where the parameters of a function stand; their values have origins of kind `input` there. Null: no function. */
  readonly parameters: readonly ExportedParameter[] | null;
}

export interface ExportedParameter {
  /** Keyword by which a caller may pass it. */
  readonly name: string | null;
  readonly at: Location;
}

/** A function of another module is called with something that comes from outside this file's text. */
export interface CallFact extends FactBase {
  readonly kind: "call";
  /** As in an origin of kind `module`. */
  readonly target: string;
  readonly name: string;
  readonly arguments: readonly PassedArgument[];
}

export interface PassedArgument {
  /** Null: by position. */
  readonly keyword: string | null;
  readonly value: Value;
}

/** What the package says of itself: frontmatter, package.json, openclaw.plugin.json. One fact per block. */
export interface DeclarationFact extends FactBase {
  readonly kind: "declaration";
  /** `frontmatter`, `frontmatter.metadata.clawdbot`, `package.json#openclaw`, `openclaw.plugin.json` … */
  readonly block: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly version: string | null;
  readonly homepage: string | null;
  readonly author: string | null;
  readonly always: boolean;
  readonly requires: {
    readonly bins: readonly string[];
    readonly env: readonly string[];
    readonly config: readonly string[];
  };
  readonly primaryEnv: string | null;
  readonly install: readonly InstallSpec[];
  readonly allowedTools: readonly string[];
}

/** One entry of an `install[]` list, whatever its kind; unknown kinds are kept, the registry drops them. */
export interface InstallSpec {
  readonly kind: string;
  readonly at: Location;
  /** formula, package, module, image … as written. */
  readonly subject: string | null;
  readonly url: string | null;
  readonly command: string | null;
}

/** OSV's names where OSV has the ecosystem; the others have no advisories there. */
export const ECOSYSTEMS = [
  "npm",
  "PyPI",
  "Go",
  "crates.io",
  "RubyGems",
  "Packagist",
  "brew",
  "apt",
  "docker",
  "other",
] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

export const DEPENDENCY_PATHS = ["manifest", "lock", "command", "install-spec", "lifecycle"] as const;
export const DEPENDENCY_SCOPES = ["runtime", "dev", "optional", "peer"] as const;

/** A dependency that a manifest or command names. Issue 4 deepens this. */
export interface DependencyFact extends FactBase {
  readonly kind: "dependency";
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly requested: string | null;
  readonly resolved: string | null;
  readonly via: (typeof DEPENDENCY_PATHS)[number];
  readonly scope: (typeof DEPENDENCY_SCOPES)[number];
}

/** A literal that has the form of a live credential. `value` is raw and must never be printed whole. */
export interface SecretLiteralFact extends FactBase {
  readonly kind: "secret-literal";
  readonly secret: string; // the kind of credential: "github-token", "aws-access-key-id", "private-key" …
  readonly value: string;
  readonly placeholder: boolean;
}

/** A file's own form, where form alone says something. */
export interface FileFact extends FactBase {
  readonly kind: "file";
  readonly form:
    | { readonly is: "executable"; readonly format: string }
    | { readonly is: "archive"; readonly format: string; readonly encrypted: boolean }
    | { readonly is: "mismatch"; readonly named: string; readonly found: string }
    | { readonly is: "trailing-data"; readonly format: string; readonly bytes: number }
    | { readonly is: "serialized-code"; readonly format: string } // pickle, .pyc, marshal
    | { readonly is: "macro-document"; readonly format: string }
    | { readonly is: "shortcut"; readonly target: string }
    | { readonly is: "minified" }
    | { readonly is: "encoded-blob"; readonly bytes: number }
    | { readonly is: "active-markup"; readonly construct: string } // script, event handler, javascript: URL
    | { readonly is: "hidden-file" };
}

/** What a file says, without opinion. */
export type Fact =
  | OperationFact
  | InstructionFact
  | HiddenTextFact
  | MentionFact
  | ReferenceFact
  | ExportFact
  | CallFact
  | DeclarationFact
  | DependencyFact
  | SecretLiteralFact
  | FileFact;

export type FactKind = Fact["kind"];

/** What a file is, from its bytes first and its name second. `text` null: not text. */
export interface FileKind {
  readonly language: Language;
  /** A second language in which the same text would run: `x.py` and SKILL.md that begin with `#!/bin/sh`. */
  readonly also: Language | null;
  readonly text: string | null;
  /** `png`, `zip`, `elf`, `utf-8 text` … for people. */
  readonly format: string;
  /** Facts that follow from form alone: mismatch of name and bytes, executable, minified. */
  readonly facts: readonly FileFact[];
}
