import { HOLE, MAX_ORIGINS, type Encoding, type Origin, type Value } from "../model/value.ts";

/** Folded text longer than this is cut to a hole: hostile code can double a string at every line. */
export const MAX_FOLDED_LENGTH = 1_048_576;

const HOLES = HOLE + HOLE;
const NO_ORIGINS: readonly Origin[] = [];
const NO_ENCODINGS: readonly Encoding[] = [];
/** Origins gathered before equal ones are dropped: keeps the joining of ten thousand parts linear. */
const MANY_ORIGINS = 4 * MAX_ORIGINS;

export function constant(text: string, encodings: readonly Encoding[] = NO_ENCODINGS): Value {
  if (text.length > MAX_FOLDED_LENGTH) return unknown();
  return { text, shape: text, origins: NO_ORIGINS, encodings };
}

/** Of nobody knows where from, and known where it has no holes. */
export function literal(shape: string, encodings: readonly Encoding[] = NO_ENCODINGS): Value {
  return shape.includes(HOLE) ? { text: null, shape, origins: NO_ORIGINS, encodings } : constant(shape, encodings);
}

/** Another text of the same origins; known where it has no holes. */
export function withShape(value: Value, shape: string): Value {
  return { ...value, shape, text: shape.includes(HOLE) ? null : shape };
}

export function unknown(origins: readonly Origin[] = NO_ORIGINS): Value {
  return { text: null, shape: HOLE, origins: mergeOrigins(origins), encodings: NO_ENCODINGS };
}

/** Concatenation: `"https://" + host + "/x"` keeps its known parts, and the origins of every part. */
export function concatenate(parts: readonly Value[]): Value {
  let length = 0;
  let isWhole = true;
  let encodings: Set<Encoding> | null = null;
  for (const part of parts) {
    length += part.shape.length;
    isWhole &&= part.text !== null;
    for (const encoding of part.encodings) (encodings ??= new Set()).add(encoding);
  }
  const origins = originsOfAll(parts);
  if (length > MAX_FOLDED_LENGTH) return unknown(origins);
  let shape = "";
  for (const part of parts) shape += part.shape;
  return {
    text: isWhole ? shape : null,
    shape: shape.includes(HOLES) ? shape.replaceAll(/\u{FFFC}{2,}/gu, HOLE) : shape,
    origins,
    encodings: encodings === null ? NO_ENCODINGS : [...encodings],
  };
}

/** The value may be any of these (two branches assign it): known only if all agree. */
export function either(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return unknown();
  const origins = originsOfAll(values);
  if (values.every((value) => value.shape === first.shape)) return { ...first, origins };
  // One branch stands for display and for host tests, the first that says anything: `getenv("KEY", "")` is no constant.
  const { shape, encodings } = values.find((value) => value.shape !== "") ?? first;
  const isOpen = shape !== HOLE && values.some((value) => value.isOpen === true || isUnknown(value));
  // `text` stays null, so nothing treats it as certain.
  return { text: null, shape, origins, encodings, ...(isOpen ? { isOpen } : {}) };
}

function isUnknown({ shape, origins }: Value): boolean {
  return shape === HOLE && origins.length > 0;
}

/** The same content, known to have come through one more source. */
export function withOrigins(value: Value, origins: readonly Origin[]): Value {
  return { ...value, origins: originsOfAll([value, { origins }]) };
}

/** What a decoder made of a constant. */
export function decoded(text: string, from: Value, encoding: Encoding): Value {
  return { ...constant(text, [encoding, ...from.encodings]), origins: from.origins };
}

/** Those of each value, each once. Most values hold what others hold, by the same objects. */
function originsOfAll(values: readonly Pick<Value, "origins">[]): readonly Origin[] {
  let origins = NO_ORIGINS;
  for (const { origins: more } of values) {
    if (more === origins || more.length === 0) continue;
    const known = origins;
    if (known.length === 0) origins = more;
    else if (!more.every((origin) => known.includes(origin))) origins = [...known, ...more];
    if (origins.length > MANY_ORIGINS) origins = mergeOrigins(origins);
  }
  return mergeOrigins(origins);
}

/** Each origin once, the first ones first. Compared in pairs: there are at most MAX_ORIGINS, and mostly one or none. */
function mergeOrigins(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2 || (origins.length <= MAX_ORIGINS && !hasTwins(origins))) return origins;
  const kept: Origin[] = [];
  for (const origin of origins) {
    if (isAmong(kept, kept.length, origin)) continue;
    kept.push(origin);
    if (kept.length === MAX_ORIGINS) break;
  }
  return kept;
}

function hasTwins(origins: readonly Origin[]): boolean {
  let at = 0;
  for (const origin of origins) {
    if (isAmong(origins, at, origin)) return true;
    at += 1;
  }
  return false;
}

function isAmong(origins: readonly Origin[], count: number, origin: Origin): boolean {
  for (let at = 0; at < count; at += 1) {
    const other = origins[at];
    if (other !== undefined && isSame(other, origin)) return true;
  }
  return false;
}

function isSame(one: Origin, other: Origin): boolean {
  if (one === other) return true;
  return (
    one.kind === other.kind &&
    one.at.line === other.at.line &&
    one.at.path === other.at.path &&
    detailOf(one) === detailOf(other)
  );
}

/** What tells two origins of one kind on one line apart. */
function detailOf(origin: Origin): string | null {
  switch (origin.kind) {
    case "environment":
    case "keychain":
      return origin.name;
    case "file":
      return origin.path;
    case "network":
      return origin.url;
    case "command":
      return origin.command;
    case "module":
      return `${origin.target} ${origin.name}`;
    case "decoded":
      return origin.encoding;
    case "input":
      // Parameters of one function stand on one line, and each has callers' values of its own.
      return origin.of === "parameter" ? `${origin.at.column} ${origin.part ?? ""}` : (origin.of ?? null);
    case "clipboard":
    case "browser-storage":
      return null;
  }
}
