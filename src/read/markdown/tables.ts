import { introducesRefused } from "./introduces-refused.ts";
import { warns } from "./section.ts";
import { forLowerCase } from "../text/lower-case.ts";
import { splitSentences, type SentenceSpan } from "../text/split-sentences.ts";
import { sourceOffset, type Prose } from "./prose.ts";

/** The second line of a table is its ruler. */
export function isTable(text: string): boolean {
  const newline = text.indexOf("\n");
  if (newline === -1 || !RULE.test(text.charAt(newline + 1))) return false;
  const end = text.indexOf("\n", newline + 1);
  const second = text.slice(newline + 1, end === -1 ? text.length : end);
  return second.includes("-") && /^[\s|:-]{3,2000}$/.test(second) && second.includes("|");
}

/** What a ruler begins with. */
const RULE = /[\s|:-]/;

export interface Cell extends SentenceSpan {
  /** The row has it done: `| run this now | … |`. */
  readonly isDone: boolean;
}

/**
 * Table rows stand in one paragraph, since tables are no CommonMark: each cell speaks for itself. `\|` is a letter of its
 * cell, in code too.
 */
export function cellsOf(prose: Prose, source: string): readonly Cell[] {
  const { text } = prose;
  const cells: Cell[] = [];
  let row: SentenceSpan[] = [];
  let start = 0;
  const endCell = (end: number): void => {
    for (const span of splitSentences(text.slice(start, end)))
      row.push({ start: start + span.start, end: start + span.end });
    start = end + 1;
  };
  const endRow = (): void => {
    const isDone = row.some((span) => ROW_IS_DONE.test(text.slice(span.start, span.end)));
    cells.push(...row.map((span) => ({ ...span, isDone })));
    row = [];
  };
  for (const { index, 0: mark } of text.matchAll(/[|\n]/gu)) {
    if (mark === "|" && isEscaped(prose, index, source)) continue;
    endCell(index);
    if (mark === "\n") endRow();
  }
  endCell(text.length);
  endRow();
  return cells;
}

/** In code the backslash is still there; elsewhere it was read as an escape. */
function isEscaped(prose: Prose, at: number, source: string): boolean {
  return prose.text[at - 1] === "\\" || source[sourceOffset(prose, at)] === "\\";
}

/** A cell that is an order and nothing else. */
const ROW_IS_DONE =
  /^[\s*_\d.)]{0,8}(?:run|execute|paste|type|do)(?: (?:this|it|the (?:command|line|following)))?(?: (?:now|first|once|next|before anything else|immediately|always|here|in (?:the|your|a) terminal))?[\s*_.!:]{0,4}$|^(?:先|立即|请|首先)?(?:运行|执行)(?:此|该|这|以下|下面)?(?:命令)?$/iu;

const HAS_DONE = forLowerCase(
  /\b(?:run|execute|do|perform|follow|complete|carry out|work through|go through|paste|type|enter)\b[^.!?\n]{0,50}\b(?:steps?|rows?|tables?|commands?|lines?|entries|cells?|column)\b|(?:运行|执行|完成|按照?)[^。\n]{0,12}(?:步骤|表格?|命令|每一行)|(?:手順|表|コマンド)[^。\n]{0,12}(?:実行|行って|従って)|(?:단계|표|명령)[^.\n]{0,12}(?:실행|따라|수행)|\b(?:ejecut[ae]|sigue|execute|siga|exécute[zr]?|suis|suivez|führe?n?|befolge)\b[^.!?\n]{0,40}\b(?:pasos|tabla|comandos|passos|tabela|étapes|tableau|commandes|schritte|tabelle|befehle)\b|(?:выполни|запусти|пройди)[^.!?\n]{0,30}(?:шаг|таблиц|команд)/iu,
);

/** "Run the steps of the table in order": said before a table or behind it. */
export function hasTableDone(sentence: string | null): boolean {
  return sentence !== null && HAS_DONE.test(sentence.toLowerCase()) && !warns(sentence) && !introducesRefused(sentence);
}
