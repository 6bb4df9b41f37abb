import type { Entry, ManifestNode, MapNode } from "../../manifest/syntax/node.ts";
import { readOneLineJson } from "./one-line-json.ts";

/** `key: ` at the start of a line. */
const KEY = /([A-Za-z][\w-]{0,60}): +/y;
/** Neither tabs nor carriage returns nor anything that no reader shows. */
const ORDINARY = /^[\n -~\p{L}\p{M}\p{N}\p{P}\p{S}]*$/u;
/** Text to every reader of YAML: no word for nothing, true or false, and no number, unless two dots make it a version. */
const PLAIN = /^(?!(?:null|true|false)$)(?:\p{L}|\d{1,9}\.\d{1,9}\.\d)/iu;
const KEYWORD = /^(?:null|true|false)$/iu;

/**
 * The fields of a block that holds one to a line, each a plain or quoted text without escapes or JSON. Three blocks of
 * four are such, and the library for all of YAML takes ten times as long to say the same.
 * Null: the block uses more of the language, or is broken.
 */
export function plainFields(text: string, base: number): MapNode | null {
  if (!ORDINARY.test(text)) return null;
  const entries: Entry[] = [];
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const stop = newline === -1 ? text.length : newline;
    KEY.lastIndex = from;
    const [, key = ""] = KEY.exec(text) ?? [];
    const start = KEY.lastIndex;
    if (key === "" || KEYWORD.test(key) || start > stop) return null;
    let end = stop;
    while (text[end - 1] === " ") end -= 1;
    const value = plainValue(text.slice(start, end), base + start);
    if (value === null) return null;
    entries.push({ key, start: base + from, value });
    from = stop + 1;
  }
  return entries.length === 0 ? null : { kind: "map", start: base, end: base + text.length, entries };
}

function plainValue(written: string, start: number): ManifestNode | null {
  const end = start + written.length;
  const [sign = ""] = written;
  if (sign === '"' || sign === "'") {
    const value = written.slice(1, -1);
    const isPlain = written.length > 1 && written.endsWith(sign) && !value.includes(sign) && !value.includes("\\");
    return isPlain ? { kind: "scalar", start, end, value, isString: true } : null;
  }
  if (sign === "{" || sign === "[") return readOneLineJson(written, start);
  if (!PLAIN.test(written) || written.includes(": ") || written.includes(" #") || written.endsWith(":")) return null;
  return { kind: "scalar", start, end, value: written, isString: true };
}
