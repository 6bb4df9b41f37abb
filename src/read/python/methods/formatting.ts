import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown, literal } from "../../value.ts";
import { type Abstract } from "../values/abstract.ts";
import { toValue } from "../values/operand.ts";
import type { Arguments } from "../run/call.ts";

/** Fields of one template that are filled in; what people write has a dozen. */
const MAX_FIELDS = 1_000;

const FIELD = /\{\{|\}\}|\{([^{}!:]{0,100})(![rsa])?(:[^{}]{0,40})?\}/g;

/** `"{} {1} {name}".format(…)`. Fields that reach into an object (`{a.b}`) keep its origins only. */
export function formatBraces(template: Value, given: Arguments): Value {
  const parts: Value[] = [];
  let at = 0;
  let next = 0;
  for (const match of template.shape.matchAll(FIELD)) {
    if (parts.length > MAX_FIELDS * 2) {
      parts.push(unknown());
      return { ...concatenate(parts), ...encodingsOf(template, parts) };
    }
    parts.push(piece(template, at, match.index));
    at = match.index + match[0].length;
    if (match[0] === "{{" || match[0] === "}}") {
      parts.push(constant(match[0].charAt(0)));
      continue;
    }
    const [name = "", reach] = (match[1] ?? "").split(/(?=[.[])/);
    const position = name === "" ? next : Number(name);
    if (name === "") next += 1;
    const found: Abstract | undefined = Number.isInteger(position)
      ? given.positional[position]
      : given.keywords.get(name);
    const value = found === undefined ? unknown() : toValue(found);
    parts.push(reach === undefined ? inForm(value, match[3]?.slice(1) ?? "") : unknown(value.origins));
  }
  parts.push(piece(template, at));
  return { ...concatenate(parts), ...encodingsOf(template, parts) };
}

const CONVERSION = /%(?:\(([^()]{0,100})\))?[-#0 +]{0,5}(?:\*|\d{0,4})(?:\.\d{0,3})?[hlL]?([diouxXeEfFgGcrsab%])/g;

/** `"%s %(name)s" % values` */
export function formatPercent(template: Value, operand: Abstract): Value {
  const parts: Value[] = [];
  const items = operand.kind === "sequence" ? operand.items : [operand];
  let at = 0;
  let next = 0;
  for (const match of template.shape.matchAll(CONVERSION)) {
    if (parts.length > MAX_FIELDS * 2) {
      parts.push(unknown());
      return { ...concatenate(parts), ...encodingsOf(template, parts) };
    }
    parts.push(piece(template, at, match.index));
    at = match.index + match[0].length;
    if (match[2] === "%") {
      parts.push(constant("%"));
      continue;
    }
    const [, name] = match;
    const named = name !== undefined && operand.kind === "mapping" ? operand.entries.get(name) : undefined;
    const found = name === undefined ? items[next] : named;
    if (name === undefined) next += 1;
    const value = found === undefined ? unknown() : toValue(found);
    parts.push(inForm(value, match[0].replace(/^%(?:\([^()]{0,100}\))?/u, "")));
  }
  parts.push(piece(template, at));
  return { ...concatenate(parts), ...encodingsOf(template, parts) };
}

/** `02x`, `#06X`, `c`: fill, base, width and letter of a number's form. */
const FORM = /^(?:.?[<>=^])?[ +-]?(#?)(0?)(\d{0,2})[,_]?([bcdoxX])$/u;
const BASES: Readonly<Record<string, readonly [number, string]>> = {
  b: [2, "0b"],
  d: [10, ""],
  o: [8, "0o"],
  x: [16, "0x"],
  X: [16, "0X"],
};

/** A number as `format(number, form)` writes it: addresses and code are hidden as numbers, too. */
export function inForm(value: Value, form: string): Value {
  const [, hasPrefix, zero, width, letterOf = ""] = FORM.exec(form) ?? [];
  if (!/^\d{1,30}$/u.test(value.text ?? "")) return value;
  if (letterOf === "c") return Number(value.text) <= 0x10_ff_ff ? letter(value) : value;
  const [base, prefix] = BASES[letterOf] ?? [10, ""];
  const digits = BigInt(value.text ?? "0").toString(base);
  const start = hasPrefix === "#" ? prefix : "";
  const filled = zero === "0" ? digits.padStart(Number(width) - start.length, "0") : digits;
  return { ...value, ...constant(`${start}${letterOf === "X" ? filled.toUpperCase() : filled}`, value.encodings) };
}

function letter(value: Value): Value {
  const code = Number(value.text);
  return code <= 0x10_ff_ff ? { ...value, ...constant(String.fromCodePoint(code), ["char-codes"]) } : value;
}

function piece(template: Value, start: number, end?: number): Value {
  return literal(template.shape.slice(start, end));
}

function encodingsOf(template: Value, parts: readonly Value[]): Pick<Value, "encodings" | "origins"> {
  const joined = concatenate([...parts, { ...template, shape: "" }]);
  return { encodings: joined.encodings, origins: joined.origins };
}
