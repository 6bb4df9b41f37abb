import { withShape } from "../../value.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { Argument, Call } from "../run/call.ts";
import { dropFirst, join } from "../run/values.ts";

/** Commands taken out of one text of another language. */
const MAX_COMMANDS = 16;

/** A value that the program hands to a shell: read as its text, though nothing is told to be evaluated. */
export function handOn(call: Call, argument: Argument | undefined): void {
  if (argument !== undefined && argument.value.shape !== "") call.embed("shell", argument.value, argument.word);
}

/** The words of a command line as one text for a shell: what ssh and kubectl do with them. */
export function handOnWords(call: Call, words: readonly Argument[]): void {
  const [first] = words;
  if (words.length === 1) handOn(call, first);
  else if (first !== undefined) {
    call.embed(
      "shell",
      join(
        words.map((each) => each.value),
        " ",
      ),
      null,
    );
  }
}

/** What stands behind the mark: `!command`, `.shell command`. */
export function handOnAfter(call: Call, argument: Argument, mark: RegExp): void {
  const found = mark.exec(argument.value.shape.slice(0, 200))?.[0];
  if (found !== undefined) call.embed("shell", dropFirst(argument.value, found.length), null);
}

/** Texts that code of a language without a reader gives to a shell; `pattern` ends at the opening quote. */
export function handOnQuoted(call: Call, code: Value, pattern: RegExp): void {
  const { shape } = code;
  let count = 0;
  for (const found of shape.slice(0, 20_000).matchAll(pattern)) {
    const start = found.index + found[0].length;
    const quote = shape[start - 1] ?? '"';
    let end = start;
    while (end < shape.length && shape[end] !== quote) end += shape[end] === "\\" ? 2 : 1;
    const text = shape.slice(start, end).replaceAll(/\\(["'\\])/gu, "$1");
    if (text.replaceAll(HOLE, "") !== "") call.embed("shell", withShape(code, text), null);
    count += 1;
    if (count >= MAX_COMMANDS) break;
  }
}
