import { HOLE, MAX_ORIGINS, type Encoding, type Origin, type Value } from "../model/value.ts";

/** Folded text longer than this is cut to a hole: hostile code can double a string at every line. */
export const MAX_FOLDED_LENGTH = 1_048_576;

export function constant(text: string, encodings: readonly Encoding[] = []): Value {
  if (text.length > MAX_FOLDED_LENGTH) return unknown();
  return { text, shape: text, origins: [], encodings };
}

export function unknown(origins: readonly Origin[] = []): Value {
  return { text: null, shape: HOLE, origins: mergeOrigins(origins), encodings: [] };
}

/** Concatenation: `"https://" + host + "/x"` keeps its known parts, and the origins of every part. */
export function concatenate(parts: readonly Value[]): Value {
  const length = parts.reduce((sum, part) => sum + part.shape.length, 0);
  if (length > MAX_FOLDED_LENGTH) return unknown(parts.flatMap((part) => part.origins));
  const shape = parts.map((part) => part.shape).join("");
  return {
    text: parts.every((part) => part.text !== null) ? shape : null,
    shape: shape.replaceAll(/\u{FFFC}{2,}/gu, HOLE),
    origins: mergeOrigins(parts.flatMap((part) => part.origins)),
    encodings: [...new Set(parts.flatMap((part) => part.encodings))],
  };
}

/** The value may be any of these (two branches assign it): known only if all agree. */
export function either(values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) return unknown();
  const origins = mergeOrigins(values.flatMap((value) => value.origins));
  const same = rest.every((value) => value.shape === first.shape);
  // The first branch stands for display and for host tests; `text` stays null, so nothing treats it as certain.
  return same ? { ...first, origins } : { text: null, shape: first.shape, origins, encodings: first.encodings };
}

/** The same content, known to have come through one more source. */
export function withOrigins(value: Value, origins: readonly Origin[]): Value {
  return { ...value, origins: mergeOrigins([...value.origins, ...origins]) };
}

/** What a decoder made of a constant. */
export function decoded(text: string, from: Value, encoding: Encoding): Value {
  return { ...constant(text, [encoding, ...from.encodings]), origins: from.origins };
}

function mergeOrigins(origins: readonly Origin[]): readonly Origin[] {
  const seen = new Map<string, Origin>();
  for (const origin of origins) {
    const key = `${JSON.stringify({ ...origin, at: null })}${origin.at.path}:${origin.at.line}`;
    if (!seen.has(key)) seen.set(key, origin);
    if (seen.size === MAX_ORIGINS) break;
  }
  return [...seen.values()];
}
