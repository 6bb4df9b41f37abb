import type { Context } from "../../model/context.ts";
import type { MentionFact } from "../../model/fact.ts";
import type { Language } from "../../model/language.ts";
import type { Reading, Source } from "../../model/source.ts";
import { tellAgentNotes } from "./agent-notes.ts";
import { mentionsOf } from "./mentions.ts";
import { PROGRAMS } from "../kind/named-language.ts";
import { findPathCheck } from "./path-checks.ts";
import type { PlaceAt } from "./place.ts";
import { scanText } from "./scan-text.ts";
import { tellToolDescriptions } from "./tool-descriptions.ts";

/** Runs on every text file and on decoded payloads, whatever their language. */
export function readText(source: Source, reading: Reading): void {
  // Only its own reader knows which paragraph of a Markdown file quotes, warns or asks; it calls scanText itself.
  if (source.language === "markdown") return;
  const placeAt = placesIn(source);
  const mentions = mentionsOf(source, reading, placeAt);
  scanText(source, reading, placeAt, mentions);
  const check = PROGRAMS.has(source.language) && !FOLLOWED.has(source.language) ? findPathCheck(source.text) : null;
  if (check !== null) mentions.add({ what: "path-check", value: "" }, check.start, check.end);
  tellToolDescriptions(source, reading);
  tellAgentNotes(source, reading);
}

/** Their readers know which value is asked of. */
const FOLLOWED: ReadonlySet<Language> = new Set<Language>(["javascript", "typescript", "python"]);
const PROSE: ReadonlySet<Language> = new Set<Language>(["text", "unknown"]);
const COMMENT = /^\s{0,200}(?:#(?!!)|\/\/|\/\*|\*\s|--\s|<!--|;;|rem\s|%\s|"""|''')/i;
/** How far back the start of a line is looked for: minified files are one line. */
const MAX_LINE = 2_000;

/** A line of comment only documents; all else in a program is part of it. */
function placesIn(source: Source): PlaceAt {
  const { text, context, language } = source;
  const as: MentionFact["as"] = PROSE.has(language) ? "prose" : "string";
  if (PROSE.has(language)) return () => ({ context, as });
  const comment: Context = context.role === "code" ? { ...context, role: "documentation" } : context;
  return (offset) => {
    const before = text.slice(Math.max(0, offset - MAX_LINE), offset);
    const isComment = COMMENT.test(before.slice(before.lastIndexOf("\n") + 1).slice(0, 220));
    return isComment ? { context: comment, as: "prose" } : { context, as };
  };
}
