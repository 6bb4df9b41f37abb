import type { Encoding, Origin } from "../../../model/value.ts";
import { asksAsSystem, LOGIN_PASSWORD } from "../../text/asks-as-system.ts";
import { asksForWallet } from "../../text/asks-for-wallet.ts";
import { constant, unknown } from "../../value.ts";
import {
  from,
  integer,
  join,
  NOTHING_KNOWN,
  originsOf,
  reference,
  scalar,
  sequence,
  type Abstract,
  type Scalar,
} from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, originsOfCall, passOn, share } from "../run/call.ts";
import { inForm } from "../methods/formatting.ts";
import { encodeNamed } from "../methods/codecs.ts";
import { bytesOfNumbers, numberOf, textOf, toValue } from "../values/operand.ts";
import { asText } from "../run/special-methods.ts";
import { callTextMethod, ordinal } from "../methods/string-methods.ts";

const LAST_CODE_POINT = 0x10_ff_ff;
/** Zero bytes that `bytes(n)` makes. */
const MAX_ZEROS = 65_536;
/** Digits of numbers that are converted: the cost of BigInt grows with their square. */
const MAX_DIGITS = 20_000;

const chr: Effect = (call) => {
  const input = argument(call, 0);
  const code = numberOf(input);
  if (input?.kind !== "scalar" || code === null || code < 0 || code > LAST_CODE_POINT) return passOn(call);
  const { value } = input;
  const encodings: readonly Encoding[] = value.encodings.length === 0 ? ["char-codes"] : value.encodings;
  return scalar({ ...constant(String.fromCodePoint(code), encodings), origins: value.origins });
};

/** `bytes(…)`, `bytearray(…)` */
function bytesOf(call: Call): Abstract {
  const input = argument(call, 0, "source");
  if (input === null)
    return call.path === "bytearray" ? { ...sequence([]), isBytes: true } : scalar(constant(""), "bytes");
  if (input.kind === "scalar" && input.type !== "int") {
    const encoding = textOf(argument(call, 1, "encoding"));
    return input.type === "str" ? encodeNamed(input, encoding ?? "utf-8") : input;
  }
  const zeros = numberOf(input);
  if (zeros !== null) return scalar(constant("\0".repeat(Math.max(0, Math.min(zeros, MAX_ZEROS)))), "bytes");
  return (input.kind === "sequence" ? bytesOfNumbers(input) : null) ?? from(originsOfCall(call));
}

function integerOf(call: Call): Abstract {
  const input = argument(call, 0);
  if (input?.kind !== "scalar" || input.value.text === null) return passOn(call);
  const base = numberOf(argument(call, 1, "base")) ?? 10;
  const digits = input.value.text.trim().replaceAll("_", "").toLowerCase();
  if (digits.length > MAX_DIGITS) return from(originsOf(input));
  const bare = digits.replace(/^0[xob]/, "");
  const number =
    base === 10 && /^[+-]?\d+$/.test(digits)
      ? BigInt(digits)
      : base === 16 && /^[\da-f]+$/.test(bare)
        ? BigInt(`0x${bare}`)
        : base === 8 && /^[0-7]+$/.test(bare)
          ? BigInt(`0o${bare}`)
          : base === 2 && /^[01]+$/.test(bare)
            ? BigInt(`0b${bare}`)
            : small(digits, base);
  if (number === null) return from(originsOf(input));
  return scalar({ ...integer(number).value, encodings: input.value.encodings, origins: input.value.origins }, "int");
}

function small(digits: string, base: number): number | null {
  const number = base >= 2 && base <= 36 ? Number.parseInt(digits, base) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

function bytesFromInteger(call: Call): Abstract {
  const input = argument(call, 0, "bytes");
  const order = textOf(argument(call, 1, "byteorder")) ?? "big";
  if (input?.kind !== "scalar" || input.type !== "bytes" || input.value.text === null) return passOn(call);
  const bytes = Buffer.from(input.value.text.slice(0, MAX_DIGITS), "latin1");
  if (order === "little") bytes.reverse();
  return scalar(
    {
      ...constant(bytes.length === 0 ? "0" : String(BigInt(`0x${bytes.toString("hex")}`)), input.value.encodings),
      origins: input.value.origins,
    },
    "int",
  );
}

function text(call: Call): Abstract {
  const object = argument(call, 0, "object");
  if (object === null) return scalar(constant(""));
  const input = asText(call.machine, object, call.node);
  call.machine.dumped(call.node, originsOf(input));
  const encoding = argument(call, 1, "encoding");
  if (encoding !== null)
    return callTextMethod(asScalar(input), "decode", { positional: [encoding], keywords: new Map() });
  return scalar(input.kind === "scalar" && input.type === "bytes" ? input.value : toValue(input));
}

function asScalar(input: Abstract): Scalar {
  return input.kind === "scalar" ? input : scalar(toValue(input), "any");
}

function numeral(base: number, prefix: string): Effect {
  return (call) => {
    const number = numberOf(argument(call, 0));
    return number === null
      ? passOn(call)
      : scalar(constant(`${number < 0 ? "-" : ""}${prefix}${Math.abs(number).toString(base)}`));
  };
}

/** Answers that are yes, no or a number that nothing here depends on. */
const SILENT = "isinstance issubclass callable hasattr id hash len all any bool type dir help".split(" ");

/** What is worked out of a number can be turned back into it: base 58 of a key is the key. */
const ARITHMETIC = "abs float complex divmod pow round".split(" ");

/** Whoever runs the program is asked. */
const QUESTIONS = [
  "input",
  "raw_input",
  "getpass.getpass",
  "click.prompt",
  "typer.prompt",
  "rich.prompt.Prompt.ask",
  "prompt_toolkit.prompt",
  "pwinput.pwinput",
  "maskpass.askpass",
  "easygui.enterbox",
  "easygui.passwordbox",
  "tkinter.simpledialog.askstring",
];

export const BUILTINS: Effects = {
  ...share(["chr", "unichr"], chr),
  ord: (call) => ordinal(argument(call, 0) ?? NOTHING_KNOWN),
  ...share(["bytes", "bytearray", "memoryview", "array.array"], (call) =>
    call.path === "array.array" ? bytesOf({ ...call, positional: call.positional.slice(1) }) : bytesOf(call),
  ),
  int: integerOf,
  "int.from_bytes": bytesFromInteger,
  "int.to_bytes": (call) => {
    const [number, ...rest] = call.positional;
    return number?.kind === "scalar"
      ? callTextMethod(number, "to_bytes", { positional: rest, keywords: call.keywords })
      : passOn(call);
  },
  ...share(["str", "unicode", "repr", "ascii", "pprint.pformat"], text),
  format: (call) => {
    const form = textOf(argument(call, 1, "format_spec"));
    const plain = text({ ...call, positional: call.positional.slice(0, 1) });
    return form === null || plain.kind !== "scalar" ? plain : scalar(inForm(plain.value, form));
  },
  hex: numeral(16, "0x"),
  oct: numeral(8, "0o"),
  bin: numeral(2, "0b"),
  ...share(SILENT, () => NOTHING_KNOWN),
  ...share(ARITHMETIC, passOn),
  ...share(["staticmethod", "classmethod"], (call) => argument(call, 0) ?? NOTHING_KNOWN),
  ...share(["str.maketrans", "bytes.maketrans", "string.maketrans"], (call) => translation(call)),
  ...share(["sys.stdin.read", "sys.stdin.readline", "sys.stdin.readlines"], (call) =>
    from([{ kind: "input", at: call.machine.at(call.node) }]),
  ),
  ...share(["sys.stdout.write", "sys.stderr.write", "sys.exit", "exit", "click.echo", "SystemExit"], (call) => {
    for (const each of call.positional) if (each.kind === "scalar") call.machine.printed(call.node, each);
    return NOTHING_KNOWN;
  }),
  ...share(QUESTIONS, (call) => {
    const at = call.machine.at(call.node);
    const answer: Origin = { kind: "input", at };
    const asked = call.positional.slice(0, 2).concat(argument(call, 0, "prompt", "text", "message") ?? []);
    const words = asked.map((each) => toValue(each).shape).join(" ");
    const isLogin = asksAsSystem(words);
    if (isLogin || asksForWallet(words)) {
      const secret = isLogin ? { ...LOGIN_PASSWORD, at } : answer;
      call.machine.emit(call.node, { op: "read-secret", secret });
      return from(isLogin ? [secret, answer] : [answer]);
    }
    return from([answer]);
  }),
  ...share(["str.join", "bytes.join"], (call) => unbound(call, "join")),
  ...share(["str.encode"], (call) => unbound(call, "encode")),
  ...share(["bytes.decode", "str.decode"], (call) => unbound(call, "decode")),
  ...share(["str.replace", "str.strip", "str.format", "str.lower", "str.upper", "str.translate", "str.split"], (call) =>
    unbound(call, call.path.slice(call.path.lastIndexOf(".") + 1)),
  ),
  "shlex.split": (call) => {
    const line = argument(call, 0, "s");
    const known = textOf(line);
    if (line === null || known === null)
      return reference("shlex.split()", line === null ? unknown() : { ...toValue(line), text: null });
    return sequence(shellWords(known).map((word) => scalar({ ...constant(word), origins: originsOf(line) })));
  },
  "shlex.quote": (call) => argument(call, 0) ?? NOTHING_KNOWN,
  ...share(["textwrap.dedent", "inspect.cleandoc"], (call) => {
    const input = argument(call, 0);
    const known = textOf(input);
    return input === null || known === null
      ? passOn(call)
      : scalar({ ...constant(dedent(known)), origins: originsOf(input) });
  }),
};

/** `str.join(",", items)`: the object is the first argument. */
function unbound(call: Call, name: string): Abstract {
  const [receiver, ...rest] = call.positional;
  if (receiver?.kind !== "scalar") return passOn(call);
  return callTextMethod(receiver, name, { positional: rest, keywords: call.keywords });
}

function translation(call: Call): Abstract {
  const [first, second] = call.positional;
  if (first?.kind === "mapping") return first;
  const [was, becomes] = [textOf(first), textOf(second)];
  if (was === null || becomes === null) return passOn(call);
  const to = Array.from(becomes);
  const entries = new Map<string, Abstract>();
  for (const [index, letter] of Array.from(was).slice(0, 256).entries()) {
    entries.set(letter, scalar(constant(to[index] ?? letter)));
  }
  return { kind: "mapping", entries, origins: join(originsOf(first ?? NOTHING_KNOWN), []) };
}

const WORD = /"([^"]{0,10000})"|'([^']{0,10000})'|([^\s"']{1,10000})/g;

function shellWords(line: string): readonly string[] {
  return [...line.slice(0, 100_000).matchAll(WORD)]
    .slice(0, 1_000)
    .map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}

function dedent(content: string): string {
  const lines = content.split("\n");
  let margin = Infinity;
  for (const line of lines) if (line.trim() !== "") margin = Math.min(margin, line.length - line.trimStart().length);
  return lines.map((line) => line.slice(Math.min(margin, line.length))).join("\n");
}
