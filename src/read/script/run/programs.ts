import type { Fact } from "../../../model/fact.ts";
import type { Reading, Source } from "../../../model/source.ts";
import type { Value } from "../../../model/value.ts";
import { Interpreter } from "../../shell/run/interpreter.ts";
import { isProgramName } from "../../shell/run/program-name.ts";
import { State } from "../../shell/run/state.ts";
import { Teller as ShellTeller } from "../../shell/run/teller.ts";
import { unknown } from "../../value.ts";
import type { Span } from "../syntax/tree.ts";
import type { Teller } from "./teller.ts";

/** Says what it has to say in the words of the language that started the program. */
class ProgramTeller extends ShellTeller {
  override base(span: Span): Pick<Fact, "at" | "layers" | "context" | "language" | "snippet"> {
    return { ...super.base(span), language: this.source.language };
  }
}

/** Programs that another language starts with an argument list: what they do is the shell reader's knowledge. */
export class Programs {
  readonly #interpreter: Interpreter;
  readonly #teller: Teller;

  constructor(source: Source, reading: Reading, teller: Teller) {
    this.#teller = teller;
    this.#interpreter = new Interpreter(new State(), new ProgramTeller(source, reading, source.context));
  }

  /** Gives what the program prints. `input` is what it gets through a pipe; null: the terminal. */
  run(words: readonly Value[], span: Span, input: Value | null = null, previous: string | null = null): Value {
    const [program] = words;
    if (program === undefined) return unknown();
    if (!isProgramName(program, false)) {
      this.#teller.operation({ op: "spawn", program, arguments: words.slice(1), shell: false }, span);
      return unknown(program.origins);
    }
    this.#interpreter.teller.context = this.#teller.context;
    this.#interpreter.teller.span = span;
    const stdin = input === null ? null : { value: input, word: null };
    return this.#interpreter.runLine(
      words.map((value) => ({ value, word: null })),
      { stdin, previous, isConsumed: true },
      span,
    );
  }

  write(path: Value, content: Value, append: boolean): void {
    this.#interpreter.state.write(path, content, append);
  }

  /** What this text or a program that it started has put there; null: nothing known. */
  contentOf(path: Value): Value | null {
    return this.#interpreter.state.contentByName(path)?.content ?? null;
  }
}
