import type { Value } from "../../../model/value.ts";
import { concatenate, constant, literal, unknown } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";
import { decodeAnsiC } from "../syntax/ansi-c.ts";
import type { Argument } from "../run/call.ts";

const DIRECTIVE =
  /%%|%[-+ #0']{0,5}(?:\d{1,4}|\*)?(?:\.\d{1,4})?([a-zA-Z])|\\(?:x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|0?[0-7]{1,3}|[\s\S])|[^%\\]+|[%\\]/gu;
const MAX_REPETITIONS = 64;

/** printf(1): the format is used again as long as there are operands; `-v name` assigns. */
export const printf: Handler = (call) => {
  let line = call.arguments;
  const variable = line[0]?.value.text === "-v" ? (line[1]?.value.text ?? null) : null;
  if (variable !== null) line = line.slice(2);
  if (line[0]?.value.text === "--") line = line.slice(1);
  const [format, ...operands] = line;
  if (format === undefined) return EMPTY;
  const printed = print(format.value, operands);
  if (variable === null) return printed;
  call.state.set(variable, printed);
  return EMPTY;
};

function print(format: Value, operands: readonly Argument[]): Value {
  if (!/[%\\]/u.test(format.shape)) return format;
  const parts: Value[] = [];
  const rest = [...operands];
  let numeric = false;
  for (let round = 0; round < MAX_REPETITIONS; round += 1) {
    const before = rest.length;
    for (const [token, directive] of format.shape.matchAll(DIRECTIVE)) {
      if (token === "%%") parts.push(constant("%"));
      else if (directive !== undefined) parts.push(directiveValue(directive, rest.shift()?.value));
      else if (token.startsWith("\\")) {
        const escape = decodeAnsiC(token);
        numeric ||= escape.numeric;
        parts.push(constant(escape.text));
      } else parts.push(literal(token));
    }
    if (rest.length === 0 || rest.length === before) break;
  }
  const value = concatenate([...parts, { ...EMPTY, origins: format.origins, encodings: format.encodings }]);
  return numeric && !value.encodings.includes("escapes")
    ? { ...value, encodings: ["escapes", ...value.encodings] }
    : value;
}

function directiveValue(directive: string, operand: Value | undefined): Value {
  if (operand === undefined) return EMPTY;
  switch (directive) {
    case "s":
      return operand;
    case "b": {
      const { text, numeric } = decodeAnsiC(operand.shape);
      const encodings: Value["encodings"] = numeric ? ["escapes", ...operand.encodings] : operand.encodings;
      return { ...operand, shape: text, text: operand.text === null ? null : text, encodings };
    }
    case "c":
      return operand.text === null ? unknown(operand.origins) : dropFirst(constant(` ${operand.text.slice(0, 1)}`), 1);
    case "x":
    case "o":
    case "d":
    case "i":
    case "u": {
      const number =
        operand.text === null
          ? Number.NaN
          : Number(/^['"]/u.test(operand.text) ? operand.text.codePointAt(1) : operand.text);
      if (Number.isNaN(number)) return unknown(operand.origins);
      return constant(number.toString(directive === "x" ? 16 : directive === "o" ? 8 : 10));
    }
    default:
      return unknown(operand.origins);
  }
}
