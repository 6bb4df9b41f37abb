import type { Origin } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { from, integer, mapping, NONE, originsOf, scalar, sequence, type Abstract } from "../values/abstract.ts";
import { argument, share, type Call, type Effects } from "../run/call.ts";
import { keepJson } from "../values/json-text.ts";
import { toValue } from "../values/operand.ts";
import { untabled } from "./untabled.ts";

/** JSON folded from a constant: deeper or larger ones are data. */
const MAX_JSON = 262_144;
const MAX_JSON_DEPTH = 16;

/** `json.loads(text)`, `json.load(file)`: what a constant says, each text of it with the origins of the whole. */
function parse(call: Call): Abstract {
  const given = argument(call, 0, "s", "fp");
  const source = given?.kind === "reference" ? given.state.content : given;
  const content = source?.kind === "scalar" ? toValue(source).text : null;
  if (source == null || content === null || content.length > MAX_JSON) return untabled(call);
  try {
    return fromJson(JSON.parse(content), 0, originsOf(source));
  } catch (cause) {
    if (cause instanceof SyntaxError) return untabled(call);
    throw cause;
  }
}

function fromJson(data: unknown, depth: number, origins: readonly Origin[]): Abstract {
  if (typeof data === "string") return scalar({ ...constant(data), origins });
  if (typeof data === "number" && Number.isSafeInteger(data)) return integer(data);
  if (data === null || data === undefined) return NONE;
  if (typeof data !== "object" || depth >= MAX_JSON_DEPTH) return from(origins);
  if (Array.isArray(data)) return sequence(data.map((item) => fromJson(item, depth + 1, origins)));
  const entries = Object.entries(data).map(([key, item]): [string, Abstract] => [
    key,
    fromJson(item, depth + 1, origins),
  ]);
  return mapping(new Map(entries), origins);
}

/** `json.dumps(data)`: what is known of the data shows in the text, as it does where the data itself is sent. */
function print(call: Call): Abstract {
  const value = argument(call, 0, "obj");
  if (value?.kind !== "mapping" && value?.kind !== "sequence") {
    const made = untabled(call);
    if (value !== null) keepJson(made, value);
    return made;
  }
  call.machine.dumped(call.node, originsOf(value));
  const text = scalar(toValue(value));
  keepJson(text, value);
  return text;
}

export const JSON_TEXT: Effects = {
  ...share(["json.loads", "json.load", "ujson.loads", "orjson.loads", "simplejson.loads"], parse),
  ...share(["json.dumps", "ujson.dumps", "simplejson.dumps"], print),
};
