/** Offsets are UTF-16 units of the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a shell makes one argument of, before expansion (POSIX.1-2024 XCU 2.6); brace expansion may make several. */
export interface Word extends Span {
  readonly parts: readonly Part[];
}

export type Part = TextPart | ParameterPart | SubstitutionPart | ProcessPart | ArithmeticPart | BracePart;

export interface TextPart extends Span {
  readonly kind: "text";
  /** Quotes and escapes undone. */
  readonly text: string;
  readonly quoted: boolean;
  /** Offset where `text` stands letter for letter; null where quotes or escapes were undone inside. */
  readonly offset: number | null;
  /** Letters spelled by number: `$'\x63'`. */
  readonly escaped: boolean;
}

export interface ParameterPart extends Span {
  readonly kind: "parameter";
  readonly name: string;
  readonly subscript: string | null;
  /** `:-`, `##`, `/`, `:` … null for `$x` and `${x}`. */
  readonly operator: string | null;
  readonly operand: Word | null;
  readonly prefix: "" | "#" | "!";
  readonly quoted: boolean;
}

interface SubstitutionPart extends Span {
  readonly kind: "substitution";
  readonly body: readonly Pipeline[];
  readonly quoted: boolean;
}

export interface ProcessPart extends Span {
  readonly kind: "process";
  readonly direction: "in" | "out";
  readonly body: readonly Pipeline[];
}

export interface ArithmeticPart extends Span {
  readonly kind: "arithmetic";
  readonly inside: Word;
}

export interface BracePart extends Span {
  readonly kind: "brace";
  readonly alternatives: readonly Word[];
}

export interface Redirect extends Span {
  /** `>`, `>>`, `<`, `<>`, `>&`, `<&`, `&>`, `&>>`, `>|`, `<<<`; `<<` for a here-document. */
  readonly operator: string;
  readonly descriptor: number | null;
  /** File, descriptor, here-string; the body of a here-document. */
  readonly target: Word;
}

export interface Assignment extends Span {
  readonly name: string;
  readonly subscript: string | null;
  readonly append: boolean;
  readonly value: Word;
  /** `a=(…)` */
  readonly items: readonly Word[] | null;
}

/** Commands joined by `|`; a lone command is a pipeline of one. `&&`, `||`, `;` and `&` separate pipelines. */
export interface Pipeline extends Span {
  readonly commands: readonly Command[];
}

export interface SimpleCommand extends Span {
  readonly kind: "simple";
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

interface GroupCommand extends Span {
  readonly kind: "group";
  readonly body: readonly Pipeline[];
  readonly redirects: readonly Redirect[];
  /** `coproc NAME { … }`: it runs beside what follows, which reads what it prints from `${NAME[0]}`. */
  readonly beside?: string;
}

export interface LoopCommand extends Span {
  readonly kind: "loop";
  /** Of `for` and `select`. */
  readonly variable: string | null;
  readonly items: readonly Word[];
  readonly condition: readonly Pipeline[];
  readonly body: readonly Pipeline[];
  readonly redirects: readonly Redirect[];
}

/** `if` and `case`: the conditions run in order, one of the branches runs. */
export interface BranchCommand extends Span {
  readonly kind: "branch";
  /** Of a `case`: what is compared. */
  readonly subject: Word | null;
  readonly conditions: readonly Pipeline[];
  readonly branches: readonly (readonly Pipeline[])[];
  /** One of the branches always runs (`else`, `*)`). */
  readonly exhaustive: boolean;
  readonly redirects: readonly Redirect[];
}

export interface FunctionCommand extends Span {
  readonly kind: "function";
  readonly name: string;
  readonly body: readonly Pipeline[];
}

export type Command = SimpleCommand | GroupCommand | LoopCommand | BranchCommand | FunctionCommand;
