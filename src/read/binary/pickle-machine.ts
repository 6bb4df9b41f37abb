/** What is known of an object while a pickle is followed, without making any. */
export type PickleValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "global"; readonly module: string; readonly name: string; readonly offset: number }
  | { readonly kind: "items"; readonly items: PickleValue[] }
  | { readonly kind: "mark" }
  | { readonly kind: "other" };

/** An object that a pickle calls while it is loaded. */
export interface PickleCall {
  readonly module: string;
  readonly name: string;
  readonly arguments: readonly PickleValue[];
  readonly offset: number;
}

export interface PickleReading {
  readonly globals: readonly Extract<PickleValue, { kind: "global" }>[];
  readonly calls: readonly PickleCall[];
  /** Offset behind STOP; null: it broke off before. */
  readonly end: number | null;
}

/** Opcodes followed; a model's index has some hundred thousand. */
const MAX_OPCODES = 2_000_000;
/** Globals and calls kept of one pickle. */
const MAX_KEPT = 5_000;
/** Items of a list or tuple that are kept: enough for a command line. */
const MAX_ITEMS = 200;
const OTHER: PickleValue = { kind: "other" };
const MARK: PickleValue = { kind: "mark" };

/** Bytes that follow an opcode, by its letter (CPython, Lib/pickletools.py). Those with more to do stand in `follow`. */
const FIXED: Readonly<Record<string, number>> = {
  "\x80": 1, // PROTO
  "\x95": 8, // FRAME
  K: 1,
  M: 2,
  J: 4,
  G: 8,
  "\x82": 1, // EXT1
  "\x83": 2,
  "\x84": 4,
};
const EXTENSIONS = "\x82\x83\x84";
/** Opcodes with one line of text that makes a value. */
const LINES = "FILP";
/** Opcodes that push a value of which nothing is known. */
const PUSHES = "N\x88\x89})]\x8f";

/** Follows the opcodes of a pickle from `start`: what it names, what it calls, and with which constants. */
export function followPickle(bytes: Uint8Array, start = 0): PickleReading {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack: PickleValue[] = [];
  const memo = new Map<number, PickleValue>();
  const globals: Extract<PickleValue, { kind: "global" }>[] = [];
  const calls: PickleCall[] = [];
  let at = start;

  const pop = (): PickleValue => stack.pop() ?? OTHER;
  const push = (value: PickleValue): void => void stack.push(value);
  const line = (): string => {
    const end = data.indexOf(10, at);
    const text = end === -1 ? "" : data.toString("latin1", at, Math.min(end, at + 10_000)).replace(/\r$/u, "");
    at = end === -1 ? data.length : end + 1;
    return text;
  };
  const counted = (width: 1 | 4 | 8): { readonly from: number; readonly to: number } => {
    const length =
      at + width > data.length ? 0 : width === 8 ? Number(data.readBigUInt64LE(at)) : data.readUIntLE(at, width);
    const from = at + width;
    at = Math.min(data.length, from + length);
    return { from, to: at };
  };
  const pushText = (width: 1 | 4 | 8): void => {
    const { from, to } = counted(width);
    push({ kind: "text", text: data.toString("utf8", from, Math.min(to, from + 1_048_576)) });
  };
  const pushGlobal = (module: string, name: string, offset: number): PickleValue => {
    const value = { kind: "global", module, name, offset } as const;
    if (globals.length < MAX_KEPT) globals.push(value);
    push(value);
    return value;
  };
  const call = (callee: PickleValue, given: PickleValue, offset: number): void => {
    if (callee.kind === "global" && calls.length < MAX_KEPT) {
      const { module, name } = callee;
      calls.push({ module, name, arguments: given.kind === "items" ? given.items : [given], offset });
    }
    push(OTHER);
  };
  /** The values above the last mark, which is taken away. */
  const toMark = (): PickleValue[] => {
    const items: PickleValue[] = [];
    for (let value = stack.pop(); value !== undefined && value.kind !== "mark"; value = stack.pop()) items.push(value);
    return items.reverse();
  };
  const itemsOf = (values: readonly PickleValue[]): PickleValue => ({
    kind: "items",
    items: values.slice(0, MAX_ITEMS),
  });
  const append = (values: readonly PickleValue[]): void => {
    const list = stack.at(-1);
    if (list?.kind !== "items") return;
    for (const value of values) if (list.items.length < MAX_ITEMS) list.items.push(value);
  };

  for (let steps = 0; at < data.length && steps < MAX_OPCODES; steps += 1) {
    const offset = at;
    const code = String.fromCharCode(data[at] ?? 0);
    at += 1;
    switch (code) {
      case ".": // STOP
        return { globals, calls, end: at };
      case "(":
        push(MARK);
        break;
      case "c": {
        const module = line();
        pushGlobal(module, line(), offset);
        break;
      }
      case "\x93": {
        const name = pop();
        const module = pop();
        pushGlobal(module.kind === "text" ? module.text : "", name.kind === "text" ? name.text : "", offset);
        break;
      }
      case "i": {
        const module = line();
        const name = line();
        const given = itemsOf(toMark());
        const callee = pushGlobal(module, name, offset);
        pop();
        call(callee, given, offset);
        break;
      }
      case "o": {
        const [callee = OTHER, ...rest] = toMark();
        call(callee, itemsOf(rest), offset);
        break;
      }
      case "R":
      case "\x81": {
        const given = pop();
        call(pop(), given, offset);
        break;
      }
      case "\x92": {
        pop();
        const given = pop();
        call(pop(), given, offset);
        break;
      }
      case "b": // BUILD: the state goes to the object below
        pop();
        break;
      case "S": {
        const text = line();
        push({ kind: "text", text: unquoted(text) });
        break;
      }
      case "V":
        push({ kind: "text", text: line() });
        break;
      case "X":
      case "T":
      case "B":
        pushText(4);
        break;
      case "\x8c":
      case "U":
      case "C":
        pushText(1);
        break;
      case "\x8d":
      case "\x8e":
      case "\x96":
        pushText(8);
        break;
      case "\x8a":
        counted(1);
        push(OTHER);
        break;
      case "\x8b":
        counted(4);
        push(OTHER);
        break;
      case "t":
      case "l":
        push(itemsOf(toMark()));
        break;
      case "d":
      case "\x90":
      case "\x91":
        toMark();
        if (code !== "\x90") push(OTHER);
        break;
      case "\x85":
        push(itemsOf([pop()]));
        break;
      case "\x86": {
        const second = pop();
        push(itemsOf([pop(), second]));
        break;
      }
      case "\x87": {
        const third = pop();
        const second = pop();
        push(itemsOf([pop(), second, third]));
        break;
      }
      case "a": {
        const value = pop();
        append([value]);
        break;
      }
      case "e":
        append(toMark());
        break;
      case "s":
        pop();
        pop();
        break;
      case "u":
        toMark();
        break;
      case "0":
        pop();
        break;
      case "1":
        toMark();
        break;
      case "2":
        push(stack.at(-1) ?? OTHER);
        break;
      case "p":
        memo.set(Number(line()), stack.at(-1) ?? OTHER);
        break;
      case "q":
        memo.set(data[at] ?? 0, stack.at(-1) ?? OTHER);
        at += 1;
        break;
      case "r":
        memo.set(at + 4 <= data.length ? data.readUInt32LE(at) : -1, stack.at(-1) ?? OTHER);
        at += 4;
        break;
      case "\x94":
        memo.set(memo.size, stack.at(-1) ?? OTHER);
        break;
      case "g":
        push(memo.get(Number(line())) ?? OTHER);
        break;
      case "h":
        push(memo.get(data[at] ?? 0) ?? OTHER);
        at += 1;
        break;
      case "j":
        push(memo.get(at + 4 <= data.length ? data.readUInt32LE(at) : -1) ?? OTHER);
        at += 4;
        break;
      case "Q": // BINPERSID
        pop();
        push(OTHER);
        break;
      case "\x97": // NEXT_BUFFER
        push(OTHER);
        break;
      case "\x98":
        break;
      default: {
        const width = Object.hasOwn(FIXED, code) ? FIXED[code] : undefined;
        if (width !== undefined) {
          at += width;
          // A class by its number in a registry that other code has filled: it is called like any other.
          if (EXTENSIONS.includes(code)) pushGlobal("copyreg", "extension", offset);
          else if (code !== "\x80" && code !== "\x95") push(OTHER);
        } else if (LINES.includes(code)) {
          line();
          push(OTHER);
        } else if (code === "]" || code === ")") push({ kind: "items", items: [] });
        else if (PUSHES.includes(code)) push(OTHER);
        else return { globals, calls, end: null };
      }
    }
  }
  return { globals, calls, end: null };
}

function unquoted(text: string): string {
  const inner = /^(['"])(.*)\1$/su.exec(text)?.[2] ?? text;
  return inner.replaceAll(/\\(x[\da-fA-F]{2}|.)/gsu, (_, escape: string) => {
    if (escape.length > 1) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return escape === "n" ? "\n" : escape === "t" ? "\t" : escape === "r" ? "\r" : escape;
  });
}
