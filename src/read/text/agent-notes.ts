import { endOfLine } from "../end-of-line.ts";
import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { PROGRAMS } from "../kind/named-language.ts";
import { asksForSomething } from "./asks.ts";
import { instructionAt } from "./instruction-at.ts";
import { isOfInterest } from "./of-interest.ts";
import { splitSentences } from "./split-sentences.ts";
import { visibleText } from "./visible.ts";
import { tellUnread } from "../tell-unread.ts";

/** Notes looked at in one file. */
export const MAX_NOTES = 200;
/** Of one note. */
const MAX_LENGTH = 4_000;
const MAX_LINES = 40;

const AGENT = String.raw`(?:ai|assistants?|agents?|llms?|(?:language )?models?|claude|copilot|chatgpt|openclaw)`;
const OTHER_AGENT = String.raw`(?:ai|ia|ki|ии|asistente|assistente|agente?s?|ассистент\p{L}{0,3}|агент\p{L}{0,3}|助手|助理|代理|智能体|智能體|エージェント|アシスタント|에이전트|어시스턴트)`;
const OTHER_NOTE = String.raw`(?:note|nota|aviso|hinweis|notiz|anweisung(?:en)?|заметка|примечание|указание|注意|提示|说明|メモ|指示|참고|주의)`;
/**
 * A comment or a line of a doc-string that speaks to the agent that reads the file: "NOTE TO THE AI AGENT", "Assistants:",
 * "if you are an AI", "Hinweis an den KI-Agenten:", "AI 助手请注意:".
 */
const NOTE_TO = String.raw`(?:(?:note|notice|message|attention|instructions?|important|info|hint|reminder)[^\n]{0,24}\b(?:to|for)\b[^\n]{0,16}\b${AGENT}\b|if you are an? (?:ai|llm|agent|assistant|language model)|${OTHER_NOTE}[^\n:：.]{0,20}(?<!\p{L})${OTHER_AGENT}[^\n:：.]{0,12}[:：]|${OTHER_AGENT}[^\n:：.]{0,12}${OTHER_NOTE}[:：])`;
const ADDRESSED = new RegExp(
  String.raw`^[^\n]{0,200}(?:#|//|\*|--)[^\n\p{L}]{0,12}(?:${NOTE_TO}|(?:dear |for |to |hey )?(?:the |any |all )?(?:ai )?${AGENT}\s?[:,])|^[ \t]{0,80}(?:"""|''')?${NOTE_TO}`,
  "gimu",
);
const COMMENT_MARK = /^[^#/*-]{0,200}?(?:#|\/\/|\/?\*{1,2}|--)[ \t]{0,8}/u;
const COMMENT_LINE = /^[ \t]{0,200}(?:#|\/\/|\/?\*{1,2}|--)[ \t]{0,8}/u;
const IN_COMMENT = /^[^\n"'`]{0,200}?(?:#|\/\/|\*|--)/u;
/** Ends a doc-string or a block. */
const CLOSES = /"""|'''|\*\//u;

/** Fields of YAML that say what something is for; the agent reads the file, few people do. */
const FIELD =
  /^([ \t]{0,80})(?:- )?(?:description|instructions?|usage|notes?|comments?|hints?|help):[ \t]{1,8}(?=\S)([>|][-+]?[ \t]{0,8}(?=\n))?/gmu;

/** What comments of a program and texts of a YAML file say to the agent. */
export function tellAgentNotes(source: Source, reading: Reading): void {
  if (source.language === "yaml") tellFields(source, reading);
  else if (PROGRAMS.has(source.language)) tellComments(source, reading);
}

const NAMES_AGENT =
  /\b(?:AI|IA|KI|LLM|[Aa]ssistant|[Aa]gent|AGENT|ASSISTANT|Claude|[Mm]odel)s?\b|(?:KI-|ИИ|[Аа]гент|[Аа]ссистент|助手|代理|智能体|エージェント|アシスタント|에이전트)/u;

function tellComments(source: Source, reading: Reading): void {
  const { text } = source;
  if (!NAMES_AGENT.test(text)) return;
  let told = 0;
  for (const match of text.matchAll(ADDRESSED)) {
    told += 1;
    if (told > MAX_NOTES) return tellTooMany(source, reading);
    const isComment = IN_COMMENT.test(match[0]);
    const lines: string[] = [];
    let at = match.index;
    while (lines.length < MAX_LINES && at < text.length) {
      const end = endOfLine(text, at);
      const line = text.slice(at, Math.min(end, at + MAX_LENGTH));
      if (lines.length > 0 && isComment && !COMMENT_LINE.test(line)) break;
      lines.push(isComment ? line.replace(COMMENT_MARK, "") : line.replace(/^[ \t]{0,200}["']{0,3}/u, ""));
      at = end + 1;
      if (!isComment && CLOSES.test(line.trimStart().slice(3))) break;
      if (!isComment && lines.length > 1 && line.trim() === "") break;
    }
    tellNote(lines.join("\n"), { start: match.index, end: at - 1 }, source, reading);
  }
}

/** A list of what a scanner looks for describes attacks in its fields. */
const RULES = /^[ \t]{0,80}(?:- )?(?:patterns?|regex(?:es)?|severity|signatures?|matches|detections?):/mu;

function tellFields(source: Source, reading: Reading): void {
  const { text } = source;
  if (RULES.test(text)) return;
  let told = 0;
  for (const match of text.matchAll(FIELD)) {
    told += 1;
    if (told > MAX_NOTES) return tellTooMany(source, reading);
    const start = match.index + match[0].length;
    const indent = (match[1] ?? "").length;
    let end = endOfLine(text, start);
    for (let count = 0; count < MAX_LINES && end < text.length; count += 1) {
      const next = text.slice(end + 1, endOfLine(text, end + 1));
      if (next.trim() === "" || next.length - next.trimStart().length <= indent + 1) break;
      end += 1 + next.length;
    }
    tellNote(text.slice(start, Math.min(end, start + MAX_LENGTH)), { start, end }, source, reading);
  }
}

function tellNote(
  note: string,
  span: { readonly start: number; readonly end: number },
  source: Source,
  reading: Reading,
): void {
  const role = source.context.role === "code" ? "instruction" : source.context.role;
  const context: Context = { ...source.context, role, trigger: "obey" };
  const layers = [...source.layers, { kind: "comment" } as const];
  for (const sentence of splitSentences(note)) {
    const says = visibleText(note.slice(sentence.start, sentence.end));
    if (asksForSomething(says) || isOfInterest(says))
      reading.fact(instructionAt(says, span, { ...source, layers }, context));
  }
}

function tellTooMany(source: Source, reading: Reading): void {
  tellUnread(source, reading, "too-many", `more than ${MAX_NOTES} notes to agents; the rest was not read`, {
    isHarmless: true,
  });
}
