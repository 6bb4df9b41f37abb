import type { Value } from "../../model/value.ts";
import { MAX_FOLDED_LENGTH, concatenate, constant, decoded, unknown } from "../value.ts";
import { decodeReversed } from "../decode/reversed.ts";
import { joined, listOf, numberOf, originsOf, text, textOf, thing, toValue, type Thing } from "./thing.ts";

/** A method of texts and lists. `self` is what it is called on, or the first argument in languages of functions. */
export type TextMethod = (self: Thing, given: readonly Thing[]) => Thing | null;

/** `change` where the text is known; else only its origins are. */
function change(self: Thing, by: (content: string) => string): Thing {
  const value = toValue(self);
  if (value.text === null) return thing(unknown(value.origins));
  const content = by(value.text);
  return thing({ ...constant(content, value.encodings), origins: value.origins });
}

const same: TextMethod = (self) => self;

const reverse: TextMethod = (self) => {
  if (self.items !== null) return listOf(self.items.toReversed());
  const value = toValue(self);
  if (value.text === null) return thing(unknown(value.origins));
  return thing(decoded(decodeReversed(value.text), value, "reversed"));
};

const join: TextMethod = (self, [separator]) => {
  if (self.items === null) return separator?.items == null ? null : joined(separator.items, textOf(self) ?? "");
  return joined(self.items, separator === undefined ? "" : (textOf(separator) ?? ""));
};

/** A character's code, and back; a list of codes becomes a text whose letters were numbers. */
export const fromCode: TextMethod = (self) => {
  const code = numberOf(self);
  if (code === null || code < 0 || code > 0x10_ff_ff) return thing(unknown(originsOf(self)));
  return thing(constant(String.fromCodePoint(code), ["char-codes"]));
};

const toCode: TextMethod = (self) => {
  const code = textOf(self)?.codePointAt(0);
  return code === undefined ? null : text(String(code));
};

export const fromCodes: TextMethod = (self) => {
  const codes = self.items?.map((item) => numberOf(item));
  if (codes === undefined || codes.some((code) => code === null || code < 0 || code > 0x10_ff_ff))
    return thing(unknown(originsOf(self)));
  return thing(constant(codes.map((code) => String.fromCodePoint(code ?? 0)).join(""), ["char-codes"]));
};

const replaceAll: TextMethod = (self, [search, replacement]) => {
  const what = textOf(search);
  const by = replacement === undefined ? "" : textOf(replacement);
  const value = toValue(self);
  if (what === null || what === "" || by === null)
    return thing(unknown([...value.origins, ...(replacement === undefined ? [] : originsOf(replacement))]));
  const content = value.shape.replaceAll(what, () => by);
  return content.length > MAX_FOLDED_LENGTH ? thing(unknown(value.origins)) : thing(withText(value, content));
};

function withText(value: Value, content: string): Value {
  return { ...value, shape: content, text: value.text === null ? null : content };
}

/** `tr("a-z", "n-za-m")`. */
export const translate: TextMethod = (self, [from, to]) => {
  const source = expandRange(textOf(from));
  const target = expandRange(textOf(to));
  if (source === null || target === null) return thing(unknown(originsOf(self)));
  const table = new Map(Array.from(source, (letter, at) => [letter, target[at] ?? target.at(-1) ?? ""] as const));
  const done = change(self, (content) => Array.from(content, (letter) => table.get(letter) ?? letter).join(""));
  const isRotation = /^A-Za-z$|^a-zA-Z$/u.test(textOf(from) ?? "");
  return isRotation
    ? { ...done, value: { ...done.value, encodings: [...new Set(["rot13" as const, ...done.value.encodings])] } }
    : done;
};

function expandRange(set: string | null): string | null {
  if (set === null || set.length > 200) return null;
  return set.replaceAll(/(.)-(.)/gsu, (whole, first: string, last: string) => {
    const start = first.charCodeAt(0);
    const length = last.charCodeAt(0) - start + 1;
    return length > 0 && length < 300 ? String.fromCharCode(...Array.from({ length }, (_, at) => start + at)) : whole;
  });
}

const split: TextMethod = (self, [separator]) => {
  const content = textOf(self);
  const by = separator === undefined ? " " : textOf(separator);
  if (content === null || by === null) return null;
  const parts = by === "" ? Array.from(content) : content.split(by);
  return listOf(parts.map((part) => thing({ ...toValue(self), text: part, shape: part })));
};

const slice: TextMethod = (self, [start, length]) => {
  const from = numberOf(start);
  const count = length === undefined ? Infinity : numberOf(length);
  if (from === null || count === null) return thing(unknown(originsOf(self)));
  if (self.items !== null) return listOf(self.items.slice(from, count === Infinity ? undefined : from + count));
  return change(self, (content) => {
    const first = from < 0 ? Math.max(0, content.length + from) : from;
    return count < 0
      ? content.slice(first, count)
      : content.slice(first, count === Infinity ? undefined : first + count);
  });
};

/** `%s`, `%d`, `%c`, `%1$s`. */
export const format: TextMethod = (self, given) => {
  const template = toValue(self);
  if (template.text === null) return thing(unknown([...template.origins, ...given.flatMap((each) => originsOf(each))]));
  const values = given.flatMap((each) => each.items ?? [each]);
  const parts: Value[] = [];
  let last = 0;
  let next = 0;
  for (const found of template.text.matchAll(
    /%(?:(\d{1,2})\$)?[-+0 #]{0,4}\d{0,4}(?:\.\d{1,4})?([sdiuxXcfgqvpTt%])/gu,
  )) {
    const [whole, position, kind] = found;
    parts.push(constant(template.text.slice(last, found.index)));
    last = found.index + whole.length;
    if (kind === "%") {
      parts.push(constant("%"));
      continue;
    }
    const value = values[position === undefined ? next : Number(position) - 1];
    if (position === undefined) next += 1;
    if (value === undefined) parts.push(unknown());
    else parts.push(kind === "c" ? (fromCode(value, [])?.value ?? unknown()) : toValue(value));
  }
  parts.push(constant(template.text.slice(last)));
  return thing({ ...concatenate(parts) });
};

/** `{}`, `{0}`, `{name}`: the last are looked up. */
export function formatBraces(self: Thing, given: readonly Thing[], named: (name: string) => Thing | undefined): Thing {
  const template = textOf(self);
  if (template === null) return thing(unknown([...originsOf(self), ...given.flatMap((each) => originsOf(each))]));
  const parts: Value[] = [];
  let last = 0;
  let next = 0;
  for (const found of template.matchAll(/\{\{|\}\}|\{(\d{0,3}|[A-Za-z_]\w{0,60})(?::[^{}]{0,20})?\}/gu)) {
    const [whole, position] = found;
    parts.push(constant(template.slice(last, found.index)));
    last = found.index + whole.length;
    if (position === undefined) {
      parts.push(constant(whole.slice(1)));
      continue;
    }
    const isName = /^[A-Za-z_]/u.test(position);
    const value = isName ? named(position) : given[position === "" ? next : Number(position)];
    if (position === "") next += 1;
    parts.push(value === undefined ? unknown() : toValue(value));
  }
  parts.push(constant(template.slice(last)));
  return thing(concatenate(parts));
}

const repeat: TextMethod = (self, [count]) => {
  const times = numberOf(count);
  const content = textOf(self);
  if (times === null || content === null || times * content.length > MAX_FOLDED_LENGTH) return null;
  return change(self, () => content.repeat(Math.max(0, times)));
};

const lower: TextMethod = (self) => change(self, (content) => content.toLowerCase());
const upper: TextMethod = (self) => change(self, (content) => content.toUpperCase());
const trim: TextMethod = (self) => change(self, (content) => content.trim());
const characters: TextMethod = (self) => split(self, [text("")]);
const element =
  (at: 0 | -1): TextMethod =>
  (self) =>
    self.items?.at(at) ?? null;

/** By name, whatever the language: nobody gives these names to anything else. */
export const TEXT_METHODS: ReadonlyMap<string, TextMethod> = new Map<string, TextMethod>([
  ["reverse", reverse],
  ["rev", reverse],
  ["join", join],
  ["concat", (self, given) => joined([self, ...given], "")],
  ["chr", fromCode],
  ["ord", toCode],
  ["upcase", upper],
  ["to_uppercase", upper],
  ["downcase", lower],
  ["to_lowercase", lower],
  ["strip", trim],
  ["chomp", trim],
  ["trim", trim],
  ["gsub", replaceAll],
  ["sub", replaceAll],
  ["replace", replaceAll],
  ["delete", (self, [what]) => (what === undefined ? null : replaceAll(self, [what, text("")]))],
  ["tr", translate],
  ["split", split],
  ["chars", characters],
  ["slice", slice],
  ["repeat", repeat],
  ["format", format],
  ["first", element(0)],
  ["last", element(-1)],
  ["flatten", same],
  ["compact", same],
  ...(
    "to_s to_str to_string String string to_owned into clone dup freeze as_str as_bytes as_ref unwrap expect await encode force_encoding to_a iter " +
    "into_iter collect inspect unwrap_or_default unwrap_or unwrap_or_else ok to_i Bytes Text as_mut borrow to_vec trim_end trim_start shellescape body content " +
    "decoded_content text bytes rstrip lstrip body_str each_line lines squeeze scrub b"
  )
    .split(" ")
    .map((name) => [name, same] as const),
]);

/** The same for languages where they are functions: name → how its arguments are ordered. */
export const TEXT_FUNCTIONS = {
  reverse,
  join,
  fromCode,
  toCode,
  fromCodes,
  replaceAll,
  translate,
  split,
  slice,
  format,
  repeat,
  lower,
  upper,
  trim,
};
