import type { Language } from "../../model/language.ts";
import { isCommandLine, runsWhatItFetches } from "./programs.ts";

/** Lines that are looked at. */
const MAX_LINES = 40;
/** Nobody types more into one command. */
const MAX_LINE = 20_000;
/** `PS C:\>`, `$`, `>` before a line that is typed. */
const PROMPT = /^(?:PS [A-Z]:[^>\n]{0,60}>|[$%#>])\s{1,3}(?=\S)/u;
const COMMENT = /^(?:#|\/\/|--|;|::|rem\b|<!--)/iu;
/** A command goes on in the next line. */
const GOES_ON = /(?:\\|\||&&)$/u;
/** What stands in quotation marks, and marks behind a backslash. */
const QUOTED = /\\.|"(?:[^"\\]|\\.){0,2000}"|'[^']{0,2000}'/gsu;
/**
 * Words that begin a statement of some language as well as a command: `echo "x";`, `open FH, $f`, `set-cookie: a`,
 * `go func() {…}`, `ENV A=b`, `make(…)`.
 */
const ALSO_CODE =
  /^(?:sudo\s)?(?:exec|eval|echo|printf|open|export|go|make|find|source|env|kill|rm|set|set-\w{1,30}|print|cat|cd|cp|mv|ln|ls|touch|sed|grep|security|defaults|screen|aws|az|jq|claude|node|shutdown|reg|git|python|ruby|perl|php)(?=\s)/iu;
/** What only a shell makes of a line. */
const PLAIN_SIGN =
  /\|\s{0,4}(?:sudo\s{1,3})?(?:(?:ba|z|da|k)?sh|iex|invoke-expression|python[\d.]{0,4}|node|perl|ruby|base64|xxd|tee|curl|nc|xargs)\b|\$\((?:curl|wget|cat|base64|echo)\b|<\((?:curl|wget)\b|\s&&\s|\s>{1,2}\s?[~/$.]|\s-{1,2}[a-z][\w-]*(?:\s|$)/iu;
const POWERSHELL =
  /^(?:iwr|irm|iex|invoke-(?:webrequest|restmethod|expression)|start-process|start-bitstransfer|\$env:|\(?new-object|(?:set|add|get|new|remove|import|export|start|stop)-[a-z]{4,30}(?!\s{0,2}:))\b|\|\s{0,3}(?:iex|invoke-expression)\b/iu;
const BATCH = /^(?:certutil|mshta|bitsadmin|rundll32|regsvr32|wmic|schtasks|cscript|wscript|msiexec|reg add|cmd)\b/iu;

/**
 * The shell that takes a block which a label calls something else: nobody's Python begins with `curl -s … | bash`, and
 * whoever is told to run the block types it. Null: it may be what its label says.
 */
export function commandsBelowLabel(code: string): Language | null {
  let language: Language | null = null;
  for (const line of logicalLines(code)) {
    if (POWERSHELL.test(line)) language = "powershell";
    else if (!isPlainCommand(line)) return null;
    else if (BATCH.test(line)) language ??= "batch";
    else language ??= "shell";
  }
  return language;
}

/** A line that runs what it fetches, in a block that is otherwise what its label says; no part of the lines around it. */
export function isCommandAmongCode(line: string, before: string): boolean {
  return /^\S/u.test(line) && !/\\\s*$/u.test(before) && runsWhatItFetches(line) && isPlainCommand(line.trim());
}

function logicalLines(code: string): readonly string[] {
  const lines: string[] = [];
  let before = "";
  for (const written of code.split("\n", MAX_LINES)) {
    const line = before + (before === "" ? written.trim().replace(PROMPT, "") : written.trim());
    // `-d '{` and the rest of the text in the lines below it.
    const isOpen = line.length < MAX_LINE && !COMMENT.test(line) && /["']/u.test(line.replaceAll(QUOTED, ""));
    before = isOpen || GOES_ON.test(line) ? `${line.replace(/\\$/u, "")} ` : "";
    if (before === "" && line !== "" && !COMMENT.test(line)) lines.push(line);
  }
  if (before !== "") lines.push(before.trim());
  return lines;
}

function isPlainCommand(line: string): boolean {
  return isCommandLine(line) && (!ALSO_CODE.test(line) || PLAIN_SIGN.test(line)) && !STATEMENT.test(line);
}

/** `make: build && test`, `find = x`, `open (FH, "<x")`, `print("…")`, `GET /x`, an assignment or a key. */
const STATEMENT = /^(?:sudo\s)?[\w.-]{1,40}\s{0,3}(?:[:=(]|=>)/u;
