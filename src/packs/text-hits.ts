import { SNIPPET_LENGTH } from "../model/fact.ts";
import type { Hit, Texts } from "./hit.ts";
import type { Expressions } from "./expressions.ts";

/** Characters of a file that `text:` looks at: the engine reads some 3 MB a second for each expression. */
export const MAX_TEXT = 1_000_000;
/** Hits of one condition in one file; as many findings of one signature in one file are kept. */
const MAX_HITS_PER_FILE = 20;

export function* hitsInText(text: Expressions, inFiles: Expressions | null, texts: Texts): Iterable<Hit> {
  for (const path of texts.paths) {
    if (inFiles !== null && !inFiles.test(path)) continue;
    const content = texts.textOf(path)?.slice(0, MAX_TEXT) ?? null;
    if (content === null) continue;
    const found = text.find(content, MAX_HITS_PER_FILE).toSorted((a, b) => a.start - b.start);
    let line = 1;
    let from = 0;
    for (const { start, end } of found) {
      for (let at = content.indexOf("\n", from); at !== -1 && at < start; at = content.indexOf("\n", from)) {
        line += 1;
        from = at + 1;
      }
      const snippet = content.slice(start, Math.min(end, start + SNIPPET_LENGTH));
      yield { at: { path, line, column: start - from + 1 }, layers: [], snippet, fact: null };
    }
  }
}
