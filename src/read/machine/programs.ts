import type { Fact } from "../../model/fact.ts";
import type { Reading, Source } from "../../model/source.ts";
import type { Value } from "../../model/value.ts";
import { Interpreter } from "../shell/run/interpreter.ts";
import { passedBeside } from "../shell/run/passed-beside.ts";
import { isProgramName } from "../shell/run/program-name.ts";
import { State } from "../shell/run/state.ts";
import { Teller as ShellTeller } from "../shell/run/teller.ts";
import { constant, unknown, withOrigins } from "../value.ts";
import type { Span } from "./span.ts";
import { slashed } from "./slashes.ts";
import type { Teller } from "./teller.ts";

/** Says what it has to say in the words of the language that started the program. */
class ProgramTeller extends ShellTeller {
  override base(span: Span): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
    return { ...super.base(span), language: this.source.language };
  }
}

/** `C:\\Program Files\\7-Zip\\7z.exe`: what it unpacks is looked for under both kinds of slashes. */
function archiver(words: readonly Value[]): readonly Value[] {
  const [program] = words;
  const name = /(?:^|[\\/])(7z[ar]?|unrar)(?:\.exe)?$/iu.exec(program?.shape ?? "")?.[1]?.toLowerCase();
  return name === undefined ? words : [constant(name), ...words.slice(1).map((word) => slashed(word))];
}

/** As many as the shell reader walks in one script. */
export const MAX_PROGRAMS = 40_000;
/** Variables of one text; whoever sets more says nothing with them. */
const MAX_EXPORTED = 256;

const NO_VARIABLES: ReadonlyMap<string, Value> = new Map();

/** Programs that another language starts with an argument list: what they do is the shell reader's knowledge. */
export class Programs {
  readonly #interpreter: Interpreter;
  readonly #teller: Teller;
  #started = 0;

  constructor(source: Source, reading: Reading, teller: Teller) {
    this.#teller = teller;
    const inner: Reading = {
      fact: (fact) => teller.reading.fact(fact),
      gap: (gap) => reading.gap(gap),
      embed(parent, child) {
        const { layer } = child;
        teller.reading.embed(
          parent,
          layer.kind === "string" ? { ...child, layer: { ...layer, of: source.language } } : child,
        );
      },
    };
    this.#interpreter = new Interpreter(new State(), new ProgramTeller(source, inner, source.context));
  }

  /** What was not looked at, if anything. */
  get isCut(): boolean {
    return this.#started > MAX_PROGRAMS;
  }

  /** Gives what the program prints. `input` is what it gets through a pipe; null: the terminal. */
  run(
    words: readonly Value[],
    asked: Span,
    input: Value | null = null,
    previous: string | null = null,
    environment: ReadonlyMap<string, Value> = NO_VARIABLES,
  ): Value {
    const span = this.#teller.placed(asked);
    const [written, ...rest] = archiver(words);
    this.#started += 1;
    if (written === undefined || this.isCut) return unknown();
    // A file that was downloaded under this path, whichever slashes lead to it.
    const fetched = this.contentOf(slashed(written))?.origins.filter((origin) => origin.kind === "network") ?? [];
    const program = fetched.length === 0 ? written : withOrigins(written, fetched);
    if (!isProgramName(program, false)) {
      // A path with blanks, or a name that is computed; what else is no program's name is no program.
      if (/[\\/:\u{FFFC}]/u.test(program.shape) || program.origins.length > 0)
        this.#teller.operation({ op: "spawn", program, arguments: rest, shell: false }, span);
      return unknown(program.origins);
    }
    this.#interpreter.teller.context = this.#teller.context;
    this.#interpreter.teller.span = span;
    const stdin = input === null ? null : { value: input, word: null };
    this.#interpreter.state.lent = new Map(environment);
    return this.#interpreter.runLine(
      [program, ...rest].map((value) => ({ value, word: null })),
      { stdin, previous, isConsumed: true, isShown: false },
      span,
    );
  }

  /** A variable that programs started from here find. */
  export(name: string, value: Value): void {
    const { exported } = this.#interpreter.state;
    if (exported.size < MAX_EXPORTED || exported.has(name)) exported.set(name, value);
  }

  passedBeside(): ReturnType<typeof passedBeside> {
    return passedBeside(this.#interpreter.state, undefined);
  }

  write(path: Value, content: Value, append: boolean): void {
    this.#interpreter.state.write(path, content, append);
  }

  unpack(folder: Value, archive: Value): void {
    const origins = this.contentOf(archive)?.origins ?? [];
    this.#interpreter.state.unpack(
      folder.shape,
      origins.filter(({ kind }) => kind === "network"),
    );
  }

  /** What this text or a program that it started has put there; null: nothing known. */
  contentOf(path: Value): Value | null {
    return this.#interpreter.state.contentByName(path)?.content ?? null;
  }
}
