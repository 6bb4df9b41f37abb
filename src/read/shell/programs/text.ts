import { decodeReversed } from "../../decode/reversed.ts";
import type { Encoding, Value } from "../../../model/value.ts";
import { decoded, literal, unknown, withOrigins } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { decodeAnsiC } from "../syntax/ansi-c.ts";
import { EMPTY, join, mapText } from "../run/values.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { awk } from "./awk.ts";
import { jq } from "./jq.ts";
import { printf } from "./printf.ts";
import { sed } from "./sed.ts";
import { inputOf } from "./text-input.ts";
import { translate } from "./translate.ts";

const echo: Handler = (call) => {
  let line = call.arguments;
  let isEscaped = false;
  let hasNewline = true;
  while (/^-[neE]{1,3}$/u.test(line[0]?.value.text ?? "")) {
    const flags = line[0]?.value.text ?? "";
    if (flags.includes("e")) isEscaped = true;
    if (flags.includes("n")) hasNewline = false;
    line = line.slice(1);
  }
  const printed =
    line.length === 0
      ? EMPTY
      : join(
          line.map((each) => each.value),
          " ",
        );
  const value = isEscaped ? unescape(printed) : printed;
  return hasNewline && call.isConsumed
    ? { ...value, text: value.text === null ? null : `${value.text}\n`, shape: `${value.shape}\n` }
    : value;
};

function unescape(value: Value): Value {
  const { text, numeric } = decodeAnsiC(value.shape);
  const encodings: readonly Encoding[] =
    numeric && !value.encodings.includes("escapes") ? ["escapes", ...value.encodings] : value.encodings;
  return { ...value, text: value.text === null ? null : text, shape: text, encodings };
}

/** A program that prints its input, more or less: what came in is what goes out. */
function filter(spec: OptionSpec, skip = 0, exact = false): Handler {
  return (call) => {
    const { operands } = parseOptions(call.arguments, spec);
    const input = inputOf(call, operands.slice(skip));
    return exact ? input : unknown(input.origins);
  };
}

const rev: Handler = (call) => {
  const source = inputOf(call, call.arguments);
  if (source.text === null) return unknown(source.origins);
  return decoded(source.text.split("\n").map(decodeReversed).join("\n"), source, "reversed");
};

const tr: Handler = (call) => {
  const source = call.stdin?.value ?? unknown();
  const { operands, flags } = parseOptions(call.arguments, { short: "", long: "" });
  const [from, to] = operands.map((each) => each.value.text);
  if (source.text === null || from === undefined || from === null) return unknown(source.origins);
  const result = translate(source.text, from, to ?? "", flags);
  if (result === null) return unknown(source.origins);
  const isRotation = /^A-Za-z$|^a-zA-Z$/u.test(from) && /^[N-Zn-z]-[A-Za-z]/u.test(to ?? "");
  return isRotation ? decoded(result, source, "rot13") : literalFrom(result, source);
};

function literalFrom(text: string, source: Value): Value {
  return withOrigins(literal(text, source.encodings), source.origins);
}

const head: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "nc", long: "lines bytes" });
  const source = inputOf(call, options.operands);
  const count = Number(
    options.value("n", "lines", "c", "bytes")?.value.text ??
      [...options.flags].find((flag) => /^\d+$/u.test(flag)) ??
      "10",
  );
  if (source.text === null || Number.isNaN(count)) return unknown(source.origins);
  const isBytes = options.has("c", "bytes");
  if (call.name === "head")
    return mapText(source, (text) => (isBytes ? text.slice(0, count) : text.split("\n").slice(0, count).join("\n")));
  const fromStart = options.value("n", "c")?.value.shape.startsWith("+") === true;
  return mapText(source, (text) => {
    if (isBytes) return fromStart ? text.slice(count - 1) : text.slice(-count);
    const lines = text.replace(/\n$/u, "").split("\n");
    return (fromStart ? lines.slice(count - 1) : lines.slice(-count)).join("\n");
  });
};

const cut: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "cbfd",
    long: "characters bytes fields delimiter output-delimiter",
  });
  const source = inputOf(call, options.operands);
  const [, start = "1", range, end = ""] =
    /^(\d{1,6})?(-)?(\d{0,6})$/u.exec(options.value("c", "b", "f", "characters", "fields")?.value.text ?? "?") ?? [];
  if (source.text === null || (range === undefined && start === "")) return unknown(source.origins);
  const to = range === undefined ? Number(start) : end === "" ? Number.MAX_SAFE_INTEGER : Number(end);
  const delimiter = options.has("f", "fields") ? (options.value("d", "delimiter")?.value.text ?? "\t") : "";
  return mapText(source, (text) =>
    text
      .split("\n")
      .map((line) =>
        delimiter === ""
          ? line.slice(Number(start) - 1, to)
          : line
              .split(delimiter)
              .slice(Number(start) - 1, to)
              .join(delimiter),
      )
      .join("\n"),
  );
};

const cat: Handler = (call) => inputOf(call, parseOptions(call.arguments, { short: "", long: "" }).operands);
const tac: Handler = (call) =>
  mapText(inputOf(call, call.arguments), (text) => text.replace(/\n$/u, "").split("\n").toReversed().join("\n"));

const PATTERN: OptionSpec = {
  short: "efmABCd",
  long: "regexp file max-count after-context before-context context include exclude exclude-dir color colour",
};
const grep: Handler = (call) => {
  const options = parseOptions(call.arguments, PATTERN);
  const files = options.has("e", "f", "regexp", "file") ? options.operands : options.operands.slice(1);
  if (options.has("q", "quiet", "c", "l") && call.stdin === null) return EMPTY;
  return unknown(inputOf(call, files).origins);
};

/** fish: what comes in gets a file name. */
const psub: Handler = (call) => {
  const content = call.stdin?.value ?? unknown();
  const name = unknown(content.origins);
  call.state.processes.set(name, content);
  return name;
};

const NO_OPTIONS: OptionSpec = { short: "", long: "" };
export const textHandlers: Readonly<Record<string, Handler>> = {
  echo,
  printf,
  print: echo,
  cat,
  tac,
  rev,
  tr,
  sed,
  gsed: sed,
  head,
  tail: head,
  cut,
  grep,
  egrep: grep,
  fgrep: grep,
  zgrep: grep,
  rg: grep,
  awk,
  gawk: awk,
  mawk: awk,
  nawk: awk,
  jq,
  gojq: jq,
  psub,
  yq: filter(NO_OPTIONS, 1),
  sort: filter({ short: "ktoTS", long: "key field-separator output" }),
  uniq: filter(NO_OPTIONS),
  nl: filter(NO_OPTIONS),
  fold: filter({ short: "w", long: "width" }, 0, true),
  strings: filter({ short: "nt", long: "" }),
  less: filter(NO_OPTIONS),
  more: filter(NO_OPTIONS),
  bat: filter(NO_OPTIONS),
  paste: filter({ short: "d", long: "" }),
  od: filter({ short: "AtjNw", long: "" }),
  hexdump: filter({ short: "enfs", long: "" }),
  iconv: filter({ short: "fto", long: "from-code to-code" }, 0, true),
  column: filter({ short: "st", long: "" }),
  pv: filter(NO_OPTIONS, 0, true),
  dos2unix: filter(NO_OPTIONS, 0, true),
};
