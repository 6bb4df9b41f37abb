import type { Origin } from "../../../model/value.ts";

/** One origin for each function, so that it is seen to be the same. */
const known = new WeakMap<Origin, Map<string, Origin>>();
/** What was handed over, by its mark. */
const handed = new WeakMap<Origin, Origin>();
/** Functions that one parameter is handed to; of further ones all may come back. */
const MAX_FUNCTIONS = 64;
/** A function of the file itself, and nothing that was made by one. */
const OWN_FUNCTION = /^[\w$]{1,60}$/;

/** `await tokenFor(account)` of another file: whether anything of the account is in the token, its own reading says. */
export function givenBack(origins: readonly Origin[], target: string, name: string): readonly Origin[] {
  if (!OWN_FUNCTION.test(name) || !origins.some(isParameter)) return origins;
  return origins.map((origin) => {
    if (!isParameter(origin) || origin.through !== undefined) return origin;
    let made = known.get(origin);
    if (made === undefined) known.set(origin, (made = new Map()));
    const key = `${target} ${name}`;
    let marked = made.get(key);
    if (marked === undefined) {
      if (made.size >= MAX_FUNCTIONS) return origin;
      made.set(key, (marked = { ...origin, through: { target, name } }));
      handed.set(marked, origin);
    }
    return marked;
  });
}

/** `client.header()`: what was made keeps all that it was made with. */
export function keptInside(origins: readonly Origin[]): readonly Origin[] {
  return origins.some((origin) => handed.has(origin)) ? origins.map((origin) => handed.get(origin) ?? origin) : origins;
}

function isParameter(origin: Origin): origin is Origin & { readonly kind: "input" } {
  return origin.kind === "input" && origin.of === "parameter";
}
