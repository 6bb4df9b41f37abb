import { shebangLine } from "../kind/shebang.ts";

/*
 * Nushell has a grammar of its own, but what a script of it starts, fetches, reads and sends stands there as commands in pipes.
 * These rewritings make a shell's words of them, letter for letter as long as they were, so that every place stays its place.
 */

/** A script of Nushell, by its name or its first line. */
export function isNushell(path: string, text: string): boolean {
  return /\.nu$/iu.test(path) || /(?:^|[/\s])nu(?:\s|$)/u.test(shebangLine(text) ?? "");
}

const NAME = String.raw`[A-Za-z_]\w{0,60}`;

/** `let key = (open f)`, `$env.KEY = "x"`: a name that is given a value. */
const ASSIGNED = new RegExp(
  String.raw`(^|[\n;{])([ \t]{0,80}(?:(?:let|mut|const)[ \t]{1,8}|\$env\.)(${NAME})(?:\s?:\s?[\w<>]{1,30})?[ \t]{0,8}=[ \t]{0,8})(?![=~])`,
  "gu",
);
const VARIABLE_IN_BRACKETS = new RegExp(String.raw`\(\$env\.(${NAME})\)`, "gu");
const VARIABLE = new RegExp(String.raw`\$env\.(${NAME})`, "gu");
/** Without brackets inside: one that has some keeps them, and the inner ones are read. */
const PIPED = /\((?=[\w^$])([^()`\n]{1,2000})\)/gu;
/** Of a record: `${NAME}` is what a variable has become by then. */
const INSIDE = String.raw`(?:[^}\n$]|\$\{\w{1,61}\}|\$(?!\{)){0,500}`;
const FLAG = String.raw`-{1,2}[\w-]{1,40}(?:[ \t]{1,8}(?:\[[^\]\n]{0,500}\]|\{${INSIDE}\}|"[^"\n]{0,500}"|[^\s"[{-][^\s"[{]{0,200}))?[ \t]{1,8}`;
const POSTED = new RegExp(
  String.raw`\bhttp (?:post|put|patch)[ \t]{1,8}((?:${FLAG}){0,6}?)(["']?https?:[^\s]{1,500}|\$${NAME})[ \t]{1,8}(?=\S)`,
  "gu",
);

const ASKED = new RegExp(
  String.raw`\bhttp (?:get|head|delete)[ \t]{1,8}((?:${FLAG}){1,6}?)(["']?https?:[^\s]{1,500}|\$${NAME})(?=\s|$)`,
  "gu",
);
/** `--headers [name value]`, `-H {name: value}` */
const HEADERS = new RegExp(String.raw`(?:--headers|-H)[ \t]{1,8}(?:\[([^\]\n]{0,500})\]|\{(${INSIDE})\})`, "u");

function headersAmong(flags: string): string {
  const [, list, record = list] = HEADERS.exec(flags) ?? [];
  return record === undefined ? "" : ` -H "${record.replaceAll(/["']/gu, " ")}"`;
}

export function asShell(script: string): string {
  return script
    .replaceAll(VARIABLE_IN_BRACKETS, (all, name: string) => `\${${name}}`.padStart(all.length))
    .replaceAll(
      ASSIGNED,
      (all, before: string, _words, name: string) => before + `${name}=`.padStart(all.length - before.length),
    )
    .replaceAll(VARIABLE, (all, name: string) => `\${${name}}`.padStart(all.length))
    .replaceAll(/\$(?=["'])/gu, " ")
    .replaceAll(/(^|[\n|;({][ \t]{0,80})\^(?=[\w/~])/gu, "$1 ")
    .replaceAll(PIPED, "`$1`")
    .replaceAll(
      /(^|[\n;{][ \t]{0,80})(?:if|while)([ \t][^{}\n]{1,300})[ \t]\{(?=[ \t\n])/gu,
      (all, before: string, condition: string) =>
        `${before}:${" ".repeat(all.length - before.length - condition.length - 3)}${condition};{`,
    )
    .replaceAll(/([^\s{};])[ \t]\}/gu, "$1;}")
    .replaceAll(POSTED, (all, flags: string, url: string) => `curl${headersAmong(flags)} ${url} -d`.padEnd(all.length))
    .replaceAll(ASKED, (all, flags: string, url: string) => `curl${headersAmong(flags)} ${url}`.padEnd(all.length))
    .replaceAll(/\bhttp get\b/gu, "curl    ")
    .replaceAll(/(^|[\n|;({`][ \t]{0,80})open(?=[ \t])/gu, "$1cat ")
    .replaceAll(
      /(\|[ \t]{0,80})save((?:[ \t]{1,8}-{1,2}[a-z]{1,12}){0,4})(?=[ \t])/gu,
      (_all, before: string, flags: string) => `${before}tee ${" ".repeat(flags.length)}`,
    );
}
