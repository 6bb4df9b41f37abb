import type { Value } from "../../../model/value.ts";
import { unknown, withShape } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { EMPTY, mapText } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { inputOf } from "./text-input.ts";

const SUBSTITUTION = /^s(.)((?:(?!\1)[^\\]|\\.){0,300})\1((?:(?!\1)[^\\]|\\.){0,2000})\1([gIip]{0,4})$/su;

const SUBSTITUTION_RUN = /^s(.)((?:(?!\1)[^\\]|\\.){0,300})\1((?:(?!\1)[^\\]|\\.){0,2000})\1([gIipe]{1,5})$/su;

/** sed(1): `-i` writes files; `s/a/b/` with plain text or one set of characters is folded. */
export const sed: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "efl", long: "expression file line-length" });
  const scripts = options.values("e", "expression");
  const [first, ...rest] = options.operands;
  const script = scripts[0] ?? first;
  const files = scripts.length > 0 || options.has("f", "file") ? options.operands : rest;
  if (
    /^-i|^--in-place/u.test(
      call.arguments
        .find((each) => /^-[a-zA-Z]{0,3}i|^--in-place/u.test(each.value.shape))
        ?.value.shape.replace(/^-[a-zA-Z]{0,3}i/u, "-i") ?? "",
    )
  ) {
    // BSD sed takes a suffix after -i: `sed -i '' 's/a/b/' file`.
    const targets = files.filter(
      (file) => file.value.shape !== "" && !/^\d*,?\$?[sdaicpy]?[/|#,].{0,400}[/|#]/su.test(file.value.shape),
    );
    for (const { value } of targets.length > 0 ? targets : files.slice(-1))
      call.write(value, script === undefined ? null : inserted(script.value, call), true);
    return EMPTY;
  }
  for (const each of scripts.length > 0 ? scripts : first === undefined ? [] : [first]) tellCommands(call, each.value);
  const source = inputOf(call, files);
  const text = script?.value.text ?? null;
  if (source.text === null || text === null) return unknown(source.origins);
  let result: string | null = source.text;
  for (const each of scripts.length > 1 ? scripts.map((one) => one.value.text ?? "?") : text.split(/;(?=s)/u)) {
    result = result === null ? null : substitute(result, each.trim());
  }
  const final = result;
  return final === null ? unknown(source.origins) : mapText(source, () => final);
};

/** GNU sed runs what stands behind the command `e`, and with the flag `e` what a substitution gives. */
function tellCommands(call: Call, script: Value): void {
  const { shape } = script;
  const command = /^(?:[\d$,]{1,20}|\/[^/\n]{1,100}\/)?\s{0,4}e\s{1,4}(?=\S)/u.exec(shape)?.[0];
  if (command !== undefined) call.embed("shell", withShape(script, shape.slice(command.length)), null);
  const [, , , replacement, flags = ""] = SUBSTITUTION_RUN.exec(shape.trim()) ?? [];
  if (replacement !== undefined && flags.includes("e"))
    call.embed("shell", withShape(script, replacement.replaceAll(/\\([^\w\s])/gu, "$1")), null);
}

/** The text that `$ a text`, `1i\text` or `s/a/text/` puts into a file; what only deletes puts nothing there. */
function inserted(script: Value, call: Call): Value | null {
  const { shape } = script;
  const added = /^[\d$,/\w ]{0,40}?\s{0,4}[aic](?:\\\n?|\s)\s{0,8}(?=\S)/u.exec(shape)?.[0].length;
  const [, , , replacement = ""] = SUBSTITUTION.exec(shape.trim()) ?? [];
  const text = added === undefined ? replacement : shape.slice(added);
  if (text === "") return null;
  const value = { ...script, shape: text, text: script.text === null ? null : text };
  return call.stdin === null ? value : { ...value, origins: [...value.origins, ...call.stdin.value.origins] };
}

function substitute(text: string, command: string): string | null {
  const [, , rawPattern, rawReplacement = "", flags = ""] = SUBSTITUTION.exec(command) ?? [];
  if (rawPattern === undefined) return null;
  const replacement = rawReplacement.replaceAll(/\\(.)/gsu, (_, char: string) => (char === "n" ? "\n" : char));
  if (/(?<!\\)&/u.test(rawReplacement) || /\\\d/u.test(rawReplacement)) return null;
  const set = /^\[([^\]^\\-]{1,40})\]$/u.exec(rawPattern)?.[1];
  const plain = rawPattern.replaceAll(/\\([^\w\s])/gu, "$1");
  if (set !== undefined && flags.includes("g"))
    return Array.from(text, (char) => (set.includes(char) ? replacement : char)).join("");
  if (/(?<!\\)[.*[\]^$]/u.test(rawPattern) || /\\[\w(){}+?|]/u.test(rawPattern) || flags.toLowerCase().includes("i"))
    return null;
  if (flags.includes("g")) return text.replaceAll(plain, () => replacement);
  return text
    .split("\n")
    .map((line) => line.replace(plain, () => replacement))
    .join("\n");
}
