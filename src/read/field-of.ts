import type { Origin } from "../model/value.ts";

/** `options.account.settings.url`: deeper fields count as the last of these. */
const MAX_DEEP = 3;
const MAX_NAME = 60;
/** A field whose name is not known. */
export const ANY_FIELD = "*";

/** Reads of one field of one parameter are one origin, so that it is seen to be the same. */
const known = new WeakMap<Origin, Map<string, Origin>>();

/** Of what a function is given, the field that is read: what its caller put into another one is none of it. */
export function fieldsOf(origins: readonly Origin[], name: string): readonly Origin[] {
  return origins.some(isParameter) ? origins.map((origin) => fieldOf(origin, name)) : origins;
}

type Input = Origin & { readonly kind: "input" };

function isParameter(origin: Origin): origin is Input {
  return origin.kind === "input" && origin.of === "parameter";
}

function fieldOf(origin: Origin, written: string): Origin {
  if (!isParameter(origin)) return origin;
  const name = written.length > MAX_NAME || written.includes(".") ? ANY_FIELD : written;
  const { part } = origin;
  if (part !== undefined && part.split(".").length >= MAX_DEEP) return origin;
  let fields = known.get(origin);
  if (fields === undefined) known.set(origin, (fields = new Map()));
  let field = fields.get(name);
  if (field === undefined) {
    field = { ...origin, part: part === undefined ? name : `${part}.${name}` };
    fields.set(name, field);
  }
  return field;
}
