import type { ExportFact, PassedArgument, PassedPart } from "../../model/fact.ts";
import { isPublicSide } from "../../read/wallet-results.ts";
import { HOLE, type Origin, type Value } from "../../model/value.ts";

/** What a caller has put into the field of an argument that a function reads. */
export function fieldPassed({ value, parts, isKeyObject }: PassedArgument, part: string | undefined): Value {
  if (part === undefined) return value;
  return isKeyObject === true && isPublicSide(`.${part}`) ? NOTHING : within(value, parts, part.split("."));
}

/** `load().address`, `load().get("address")` of a function that returns entries: what it has put into that one. */
export function fieldReturned({ name, value, parts }: ExportFact, asked: string): Value {
  const start = `${name}().`;
  if (parts === undefined || !asked.startsWith(start)) return value;
  const field = asked.slice(start.length).replace(/^get\((\w{1,60})\)/u, "$1");
  return within(value, parts, field.split("."));
}

/** What everybody may know of a wallet that was handed over in a field. */
function isPublicOf({ isKeyObject }: PassedPart, names: readonly string[]): boolean {
  return isKeyObject === true && isPublicSide(`.${names.join(".")}`);
}

function within(value: Value, parts: readonly PassedPart[] | undefined, names: readonly string[]): Value {
  const [name, ...rest] = names;
  if (name === undefined || name === "*") return value;
  if (parts === undefined) return { ...value, origins: value.origins.map((origin) => fieldOf(origin, names)) };
  const held = parts.find((each) => each.name === name);
  if (held !== undefined) return isPublicOf(held, rest) ? NOTHING : within(held.value, held.parts, rest);
  const others = parts.find((each) => each.name === "*");
  return others === undefined ? NOTHING : within(others.value, undefined, names);
}

const NOTHING: Value = { text: null, shape: HOLE, origins: [], encodings: [] };

/** The object came from a caller's caller or from another module as a whole: there, the same field is meant. */
export function fieldOf(origin: Origin, names: readonly string[]): Origin {
  const end = names.indexOf("*");
  const part = (end === -1 ? names : names.slice(0, end)).join(".");
  if (part === "") return origin;
  if (origin.kind === "module") return { ...origin, name: origin.name === "" ? part : `${origin.name}.${part}` };
  if (origin.kind === "environment" && origin.name === null) return { ...origin, name: names[0] ?? null };
  if (origin.kind !== "input" || origin.of !== "parameter") return origin;
  return { ...origin, part: origin.part === undefined ? part : `${origin.part}.${part}` };
}
