import type { Value } from "../../../model/value.ts";
import { thing, toValue, type Thing } from "../../machine/thing.ts";

/** `-ArgumentList 'a','b'` or one text of several words. */
export function words(list: Thing | undefined): readonly Thing[] {
  if (list === undefined) return [];
  if (list.items !== null) return list.items;
  const value = toValue(list);
  return splitLine(value).map((word) => thing(word));
}

/** A command line as CommandLineToArgvW splits it: blanks part, quotes hold together. */
export function splitLine(line: Value): readonly Value[] {
  const found = line.shape.slice(0, 100_000).match(/(?:[^\s"]|"[^"]*(?:"|$))+/gu) ?? [];
  return found.map((word) => {
    const shape = word.replaceAll('"', "");
    const { origins, encodings } = line;
    return { text: shape.includes("\u{FFFC}") ? null : shape, shape, origins, encodings };
  });
}
