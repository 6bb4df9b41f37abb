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
    parts.push(reach === undefined ? value : unknown(value.origins));
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
    parts.push(match[2] === "c" && /^\d{1,7}$/.test(value.text ?? "") ? letter(value) : value);
  }
  parts.push(piece(template, at));
  return { ...concatenate(parts), ...encodingsOf(template, parts) };
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
