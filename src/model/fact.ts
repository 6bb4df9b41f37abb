// More than 300 lines: one union, in which every kind of fact stands beside the others.
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

/**
 * One sentence that asks somebody to do something (context: instruction), or that names what such a sentence beside it
 * may be about (context: documentation).
 */
export interface InstructionFact extends FactBase {
  readonly kind: "instruction";
  /** Asks for nothing and names nothing itself, but stands in one paragraph with what does. */
  readonly isBeside?: true;
  /** Which of the texts that the program prints it stands in. */
  readonly printed?: number;
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

/**
 * A URL, bare host, address, path or store of secrets that a text names, wherever it stands; `wallet-move`,
 * `agent-option` and `agent-setting`: words of programs that take coins, start agents which need not ask, or set what holds an
 * agent back. `path-check`: a program asks of some path whether it stays inside of a folder. `password-field`: a page asks
 * for a password.
 */
export interface MentionFact extends FactBase {
  readonly kind: "mention";
  readonly what:
    | "url"
    | "host"
    | "ip"
    | "path"
    | "email"
    | "wallet-address"
    | "wallet-move"
    | "agent-option"
    | "agent-setting"
    | "agent-unasked"
    | "secret-store"
    | "path-check"
    | "password-field";
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
  /** Of a function: what is known of the fields of what it returns. */
  readonly parts?: readonly PassedPart[];
  /** It is, or gives, an object of a library for keys, whose public side holds nothing of the key. */
  readonly isKeyObject?: true;
}

export interface ExportedParameter {
  /** Keyword by which a caller may pass it. */
  readonly name: string | null;
  readonly at: Location;
}

/**
 * A function of another module is called with something that comes from outside this file's text, or something is put
 * into what another module holds: `name` ends in `.__setitem__` where that is an assignment. Without a target, it is put
 * into the environment: `$NAME`.
 */
export interface CallFact extends FactBase {
  readonly kind: "call";
  /** As in an origin of kind `module`. */
  readonly target: string;
  readonly name: string;
  /** The function is one that this file was given; `target` is empty, and `name` is what is called of it: ``, `.send`. */
  readonly callee?: Value;
  readonly arguments: readonly PassedArgument[];
}

export interface PassedArgument {
  /** Null: by position. */
  readonly keyword: string | null;
  readonly value: Value;
  /** Of an object: what is known of its fields. */
  readonly parts?: readonly PassedPart[];
  /** As of an export. */
  readonly isKeyObject?: true;
}

/** A field of an object that is handed over; `*` stands for all that are not named. */
export interface PassedPart {
  readonly name: string;
  readonly value: Value;
  readonly parts?: readonly PassedPart[];
  /** As of an export. */
  readonly isKeyObject?: true;
}

/** What the package says of itself: frontmatter, package.json, openclaw.plugin.json. One fact per block. */
export interface DeclarationFact extends FactBase {
  readonly kind: "declaration";
  /** `frontmatter`, `frontmatter.metadata.clawdbot`, `package.json#openclaw`, `openclaw.plugin.json` … */
  readonly block: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly author: string | null;
  readonly requires: {
    readonly bins: readonly string[];
    readonly env: readonly string[];
  };
  readonly primaryEnv: string | null;
  readonly install: readonly InstallSpec[];
  /** Hosts that it says it talks to, by `providerEndpoints[].hosts` of a plugin's manifest (OpenClaw's documentation of the manifest). */
  readonly hosts: readonly string[];
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

/** OSV's names, with its letters' case, where OSV has the ecosystem; the last four have no advisories there. */
export const ECOSYSTEMS = [
  "npm",
  "PyPI",
  "Go",
  "crates.io",
  "RubyGems",
  "Packagist",
  "Maven",
  "NuGet",
  "Hex",
  "Pub",
  "GitHub Actions",
  "brew",
  "apt",
  "docker",
  "other",
] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

export const DEPENDENCY_PATHS = ["manifest", "lock", "bundled", "command", "install-spec", "lifecycle"] as const;
export const DEPENDENCY_SCOPES = ["runtime", "dev", "optional", "peer"] as const;
/** Where a package is taken from. `workspace`: another package of the same project. */
export const DEPENDENCY_SOURCES = ["registry", "url", "git", "path", "workspace"] as const;

/** One package that a manifest, a lock or a command names. Each place tells it once. */
export interface DependencyFact extends FactBase {
  readonly kind: "dependency";
  readonly ecosystem: Ecosystem;
  /**
   * As its registry knows it, letters as written: of `"a": "npm:b@1"` it is `b`. Of an address that names nothing: the
   * address. Of `go install`: the path of the program, whose beginning is the module.
   */
  readonly name: string;
  /** Range, tag or address as written; of a locked package what the lock's root asks for. Null: any, or not said. */
  readonly requested: string | null;
  /** The one version as its ecosystem writes it (Go's with `v`; an image's digest, an action's commit). Null: any of several. */
  readonly resolved: string | null;
  /** `bundled`: it comes along in node_modules. `lifecycle`: a command that an installation runs by itself. */
  readonly via: (typeof DEPENDENCY_PATHS)[number];
  readonly scope: (typeof DEPENDENCY_SCOPES)[number];
  readonly source: (typeof DEPENDENCY_SOURCES)[number];
  /** URL, repository or folder where `source` is no registry, npm's shorthands written out; of a locked package the lock's URL. */
  readonly address: string | null;
  /** The registry that the same command or entry names in place of the public one: a URL, or a name that settings explain. */
  readonly index: string | null;
  /** The other name under which it gets installed: `a` in `"a": "npm:b@1"`. */
  readonly alias: string | null;
  /** Fetched and run at once: `npx x`, `uvx x`, `docker run x`, `uses: x`. */
  readonly executes: boolean;
  /** What only a lock knows; null everywhere else. */
  readonly locked: LockedPackage | null;
}

export interface LockedPackage {
  /** A digest of its content is written down; null: this kind of lock has them elsewhere. */
  readonly integrity: boolean | null;
  /** It brings code that its installation runs; null: this kind of lock does not say. */
  readonly installScript: boolean | null;
  /** Asked for by the project itself; null: this kind of lock does not say. */
  readonly direct: boolean | null;
  /** Names of locked packages that ask for it, at most MAX_DEPENDENTS, in the lock's order. */
  readonly dependents: readonly string[];
}

export const MAX_DEPENDENTS = 5;

/** A package manager is told from which registry packages come; it may be the public one. */
export interface RegistryFact extends FactBase {
  readonly kind: "registry";
  /** `npm`, `pip`, `uv` … */
  readonly manager: string;
  readonly ecosystem: Ecosystem;
  /**
   * `replaces` the public registry; `adds` one beside it, and the higher version wins; `bound`: only for what `packages`
   * names; `trusts`: a host is no longer checked.
   */
  readonly effect: "replaces" | "adds" | "bound" | "trusts";
  /** URL as written, with its holes; for `trusts` a host or host:port. */
  readonly address: string;
  /** What it is bound to: `@scope`, a package, or the name by which entries ask for this registry. */
  readonly packages: string | null;
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
    | { readonly is: "hidden-file" }
    /** How like another SKILL.md this one is can be told from its sketch; see `read/text/sketch.ts`. */
    | { readonly is: "sketch"; readonly words: number; readonly marks: string };
}

/** A comment that asks the scanner to pass over a finding: `skillscan-ignore <signature> -- reason`. */
export interface SuppressionFact extends FactBase {
  readonly kind: "suppression";
  readonly signature: string;
  /** Null: none is given, and the comment counts for nothing. */
  readonly reason: string | null;
  /** The line that it speaks of: its own, or the next one that says something. */
  readonly covers: number;
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
  | RegistryFact
  | SecretLiteralFact
  | SuppressionFact
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
