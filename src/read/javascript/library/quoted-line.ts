import type { Value } from "../../../model/value.ts";
import { scalar, text, type Abstract } from "../values/abstract.ts";
import { addTexts, spellingOf } from "../values/add.ts";
import { toValue } from "../values/to-value.ts";

/** Characters that a shell takes as they are. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/** The arguments as one line of shell: its reader knows what curl, node -e and rm do. */
export function quotedLine(words: readonly Abstract[]): Abstract {
  const parts: Abstract[] = [];
  for (const [index, word] of words.entries()) {
    if (index > 0) parts.push(text(" "));
    const value = toValue(word);
    if (value.text !== null && PLAIN.test(value.text)) parts.push(word);
    else if (word.kind === "scalar" && word.spelled !== null) {
      parts.push(text('"'), scalar(value, "any", null, spellingOf(word).replaceAll('"', String.raw`\"`)), text('"'));
    } else parts.push(scalar(escaped(value)));
  }
  return addTexts(parts);
}

function escaped(value: Value): Value {
  return { ...value, text: value.text === null ? null : quote(value.text), shape: quote(value.shape) };
}

function quote(content: string): string {
  return `'${content.replaceAll("'", String.raw`'\''`)}'`;
}
