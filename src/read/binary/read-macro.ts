import type { Context } from "../../model/context.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reader } from "../../model/source.ts";
import { HOLE } from "../../model/value.ts";
import { embedPieces } from "../manifest/syntax/mapped-source.ts";
import { endOfLine } from "../end-of-line.ts";
import { factAt } from "../text/place.ts";
import { constant, unknown, literal } from "../value.ts";
import type { Value } from "../../model/value.ts";
import { tellUnread } from "../tell-unread.ts";

/** Lines read of one module; real ones have some thousands. */
export const MAX_MACRO_LINES = 50_000;
const MAX_LINE = 8_000;
/** Procedures that Word, Excel, PowerPoint and Outlook start by themselves (docs: "Auto macros", "Document.Open event"). */
const STARTS_ITSELF =
  /^\s{0,40}(?:(?:Private|Public)\s+)?Sub\s+(?:auto_?(?:open|exec|close|new|exit)|(?:document|workbook|presentation|application)_(?:open|close|beforeclose|new|activate|startup))\b/imu;
const ASSIGNMENT =
  /^\s{0,80}(?:(?:Const|Set|Let|Dim)\s{1,4})?([A-Za-z]\w{0,80})\$?(?:\s{1,4}As\s{1,4}String)?\s{0,10}=\s{0,10}(.{1,8000})$/iu;
const START =
  /(?:(?<![."\w])(?:Shell|ShellExecute[AW]?|WinExec)|\.\s{0,2}(?:Run|Exec|ShellExecute|Create))\b\s{0,4}\(?\s{0,4}(.{1,8000})$/iu;
/** `GetObject("script:https://…")` runs what is served there; `Execute` what was fetched before. */
const MONIKER = /\bGetObject\s{0,4}\(\s{0,4}"script(?:let)?:(https?:[^"]{1,2000})"/iu;
const EXECUTES =
  /(?<![."\w])(?:Execute(?:Global)?|Eval)\b\s{0,4}\(?\s{0,4}\w{1,80}\s{0,4}\.\s{0,4}response(?:Text|Body)\b/iu;
const FETCH =
  /\bURLDownloadToFile[AW]?\b\s{0,4}\(?(.{1,8000})$|\.\s{0,2}Open\s{0,4}\(?\s{0,4}"(?:GET|POST)"\s{0,4},\s{0,4}(.{1,8000})$/iu;

/** Programs that a macro starts and addresses that it fetches; texts put together with `&` and `Chr` are folded. */
export const readMacro: Reader = (source, reading) => {
  const trigger: Context["trigger"] = STARTS_ITSELF.test(source.text.slice(0, 200_000)) ? "load" : "call";
  const context: Context = { ...source.context, trigger };
  const known = new Map<string, string>();
  let last: Value | null = null;
  let from = 0;
  for (let line = 0; from < source.text.length; line += 1) {
    if (line === MAX_MACRO_LINES) {
      tellUnread(source, reading, "too-many", `more than ${MAX_MACRO_LINES} lines of macros; the rest was not read`);
      return;
    }
    const end = endOfLine(source.text, from);
    const text = source.text.slice(from, Math.min(end, from + MAX_LINE)).trimEnd();
    const base = factAt(source, from, end, context);
    const tell = (operation: Operation): void => reading.fact({ kind: "operation", operation, ...base });
    const assigned = ASSIGNMENT.exec(text);
    const value = assigned === null ? null : fold(assigned[2] ?? "", known).text;
    if (assigned !== null && value !== null && known.size < MAX_MACRO_LINES)
      known.set((assigned[1] ?? "").toLowerCase(), value);
    const fetched = FETCH.exec(text);
    const moniker = MONIKER.exec(text)?.[1];
    const url =
      moniker === undefined
        ? fetched === null
          ? null
          : firstAddress(fetched[1] ?? fetched[2] ?? "", known)
        : constant(moniker);
    if (url !== null) {
      tell({ op: "download", url, destination: null });
      last = url;
    }
    if (last !== null && (moniker !== undefined || EXECUTES.test(text))) {
      const code = unknown([{ kind: "network", url: last.shape, at: base.at }]);
      tell({ op: "evaluate", language: "other-code", code });
    }
    const started = START.exec(text)?.[1];
    const command = started === undefined ? null : fold(started, known);
    if (command !== null && command.shape.replaceAll(HOLE, "").trim().length > 2) {
      tell({ op: "spawn", program: command, arguments: [], shell: true });
      if (command.text !== null) {
        const layer = { kind: "field", name: "macro" } as const;
        const language = /^\s{0,4}"?(?:powershell|pwsh)/iu.test(command.text) ? "powershell" : "batch";
        embedPieces(
          [{ text: command.text, offset: from, exact: false }],
          { language, layer, context },
          source,
          reading,
        );
      }
    }
    from = end + 1;
  }
};

const PART = /"((?:[^"\n]|""){0,4000})"|\bChr[BW]?\$?\s{0,2}\(\s{0,2}(\d{1,5})\s{0,2}\)|\b[A-Za-z]\w{0,80}\b|[,)']/giu;

/** The first argument: texts, characters and known names joined by `&` or `+`. */
function fold(expression: string, known: ReadonlyMap<string, string>): Value {
  let shape = "";
  for (const { 0: whole, 1: literal, 2: code, index } of expression.matchAll(PART)) {
    if (whole === "," || whole === ")" || whole === "'") break;
    if (literal !== undefined) shape += literal.replaceAll('""', '"');
    else if (code !== undefined) shape += String.fromCharCode(Number(code) & 0xff_ff);
    else shape += known.get(whole.toLowerCase()) ?? HOLE;
    // What another function gives is not known, and neither is what its arguments are for.
    if (literal === undefined && code === undefined && expression[index + whole.length] === "(") break;
    if (shape.length > MAX_LINE) break;
  }
  return literal(shape);
}

function firstAddress(rest: string, known: ReadonlyMap<string, string>): Value | null {
  for (const part of rest.split(",").slice(0, 8)) {
    const value = fold(part, known);
    if (/^https?:\/\//iu.test(value.shape)) return value;
  }
  return null;
}
