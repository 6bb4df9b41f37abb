import { HOLE, type Value } from "../../../model/value.ts";
import { endsAsScript } from "../../kind/script-language.ts";

/** A script that an interpreter is given, and no option. */
export function isStartedScript(word: string): boolean {
  return !word.startsWith("-") && endsAsScript(word);
}

/** Words of a command line among which the file is looked for that it runs. */
const MAX_GIVEN = 6;
/** They start the program that stands behind them. */
const WRAPPERS = /(?:^|\/)(?:env|sudo|doas|nohup|setsid|nice|timeout|time|exec|uv)$/u;
/** Options whose value is a file beside the script. */
const TAKES_FILE = /^(?:-r|--require|--import|--loader|--rcfile|--init-file|-I|-W|-X|-o|-l)$/u;

/** `python3 convert.py notes.md`: what stands behind the script is for it to read, and nobody runs that. */
export function filesRun(words: readonly Value[], isInterpreter: boolean): readonly Value[] {
  return upToScript(words, isInterpreter).slice(0, MAX_GIVEN);
}

function upToScript(words: readonly Value[], isInterpreter: boolean): readonly Value[] {
  const program = words[0]?.shape ?? "";
  if (!isInterpreter && !program.includes(HOLE) && !WRAPPERS.test(program)) return words;
  const at = words.findIndex(({ shape }, index) => {
    if (index === 0 || shape.startsWith("-") || TAKES_FILE.test(words[index - 1]?.shape ?? "")) return false;
    return isStartedScript(shape) || (isInterpreter && /[./\\]/u.test(shape));
  });
  return at === -1 ? words : words.slice(0, at + 1);
}
