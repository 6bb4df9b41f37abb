import type { Argument } from "../run/call.ts";
import { dropFirst } from "../run/values.ts";

/** Which options of a program take a value. All others are flags. */
export interface OptionSpec {
  /** Letters: `"oHd"`. */
  readonly short: string;
  /** Names without `--`, separated by blanks. */
  readonly long: string;
  /** Long options may be written with one dash: `-exec`. */
  readonly singleDash?: boolean;
  /** The first operand ends the options: `sudo -u x program -flag`. */
  readonly stopsAtOperand?: boolean;
}

export class Options {
  readonly flags = new Set<string>();
  readonly operands: Argument[] = [];
  readonly #values = new Map<string, Argument[]>();

  add(name: string, value: Argument): void {
    const list = this.#values.get(name);
    if (list === undefined) this.#values.set(name, [value]);
    else list.push(value);
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.flags.has(name) || this.#values.has(name));
  }

  /** Values given to any of these, in order of the names. */
  values(...names: readonly string[]): readonly Argument[] {
    return names.flatMap((name) => this.#values.get(name) ?? []);
  }

  value(...names: readonly string[]): Argument | undefined {
    return this.values(...names)[0];
  }
}

const parsedLong = new Map<string, ReadonlySet<string>>();

/** Options as getopt_long reads them: `-fsSLo x`, `-ox`, `--out=x`, `--out x`, `--`. */
export function parseOptions(line: readonly Argument[], spec: OptionSpec): Options {
  let long = parsedLong.get(spec.long);
  if (long === undefined) {
    long = new Set(spec.long.split(" "));
    parsedLong.set(spec.long, long);
  }
  const options = new Options();
  for (let at = 0; at < line.length; at += 1) {
    const argument = line[at];
    if (argument === undefined) break;
    const { shape } = argument.value;
    if (shape === "--") {
      options.operands.push(...line.slice(at + 1));
      break;
    }
    const isLong = shape.startsWith("--") || (spec.singleDash === true && shape.length > 2 && shape.startsWith("-"));
    if (isLong) {
      const equals = shape.indexOf("=");
      const name = shape.slice(shape.startsWith("--") ? 2 : 1, equals === -1 ? undefined : equals);
      const next = line[at + 1];
      if (equals !== -1) options.add(name, { value: dropFirst(argument.value, equals + 1), word: null });
      else if (long.has(name) && next !== undefined) {
        options.add(name, next);
        at += 1;
      } else options.flags.add(name);
    } else if (shape.startsWith("-") && shape.length > 1) {
      at += shortOptions(argument, line[at + 1], spec, options);
    } else {
      if (spec.stopsAtOperand === true) {
        options.operands.push(...line.slice(at));
        break;
      }
      options.operands.push(argument);
    }
  }
  return options;
}

/** Gives how many further arguments were used. */
function shortOptions(argument: Argument, next: Argument | undefined, spec: OptionSpec, options: Options): number {
  const { shape } = argument.value;
  for (let at = 1; at < shape.length; at += 1) {
    const letter = shape[at] ?? "";
    if (!spec.short.includes(letter)) {
      options.flags.add(letter);
      continue;
    }
    if (at + 1 < shape.length) {
      options.add(letter, { value: dropFirst(argument.value, at + 1), word: null });
      return 0;
    }
    if (next === undefined) {
      options.flags.add(letter);
      return 0;
    }
    options.add(letter, next);
    return 1;
  }
  return 0;
}
