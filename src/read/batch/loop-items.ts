import { HOLE, type Value } from "../../model/value.ts";
import { concatenate, constant, unknown, withOrigins } from "../value.ts";
import type { BatchWord } from "./split-commands.ts";

/** Files and folders that a loop names. */
const MAX_ITEMS = 8;

/** `for /r "folder" %%f in (*.key)`, `for %%f in (a b\\*)`: paths; `for /f %%l in (file)`: its lines. */
export function itemsOf(
  options: readonly BatchWord[],
  set: readonly BatchWord[],
  contentOf: (path: Value) => Value,
): readonly Value[] {
  const [kind, folder] = options.map((word) => word.value);
  const flag = kind?.shape.toLowerCase() ?? "";
  if (flag === "/l") return [];
  const names = set
    .map(({ value }) => bare(value))
    .filter(({ shape }) => shape !== "")
    .slice(0, MAX_ITEMS);
  if (flag === "/f") return names.map((name) => unknown(contentOf(name).origins));
  const below = flag === "/r" && folder !== undefined && !folder.shape.startsWith("%");
  return names.map((name) => (below ? concatenate([folder, constant("\\"), name]) : name));
}

/** Without the brackets around the set. */
function bare(value: Value): Value {
  const shape = value.shape.replace(/^\(|\)$/gu, "");
  return { ...value, shape, text: value.text === null ? null : shape };
}

/** The loop's variable stands in a word as a hole. */
export function filledWith(word: BatchWord, item: Value): BatchWord {
  const { shape, text, origins } = word.value;
  if (text !== null || !shape.includes(HOLE) || origins.length > 0) return word;
  const put = shape.replaceAll(HOLE, () => item.shape);
  const isKnown = item.text !== null && !/[*?]/u.test(put);
  return {
    quoted: word.quoted,
    value: { ...word.value, shape: put, text: isKnown ? put : null, origins: item.origins },
  };
}

export function filled(word: BatchWord, given: Value): BatchWord {
  const isOpen = word.value.text === null && word.value.origins.length === 0;
  return isOpen ? { quoted: word.quoted, value: withOrigins(word.value, given.origins) } : word;
}
