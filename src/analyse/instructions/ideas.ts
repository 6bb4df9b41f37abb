import { IDEA_PATTERNS, type Idea } from "./idea-patterns.ts";

/** A sentence longer than this is no sentence; the patterns stay cheap on hostile text. */
export const MAX_SENTENCE = 4_000;

/** Cheap words of which each pattern needs one: most sentences have none. */
const KEYWORD =
  /ignor|disregard|forget|overrid|bypass|discard|preced|priorit|supersed|you are n|tell|inform|notif|mention|reveal|disclos|alert|show|report|keep|hide|conceal|silent|secret|quiet|covert|background|knowledge|confirm|permission|approv|consent|disabl|turn off|deactiv|sandbox|safety|dangerously|yolo|copy|append|add|inject|insert|propagat|install|write|send|post|upload|transmit|forward|submit|exfil|include|deliver|email|read|collect|gather|cat |take|!\[|put|save|every|each|once|start|periodic|regular|always|hourly|daily|fetch|check|load|retriev|get|curl|visit|transfer|pay|sign|spend|swap|buy|purchas|withdraw|mint|sweep|ask|request|prompt|have|enter|paste|provide|type|[\u{400}-\u{4FF}\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}]|olvid|descart|desconsid|sin |sem |env[ií]|sube|publica|cada|siempre|vergiss|missacht|oubli|sag|erwähn|verrat|dis |dites/iu;

/** Everything that a sentence asks for, in the order of the table, each once. */
export function findIdeas(sentence: string): readonly Idea[] {
  const text = sentence.slice(0, MAX_SENTENCE);
  if (!KEYWORD.test(text)) return [];
  const found = new Set<Idea>();
  for (const { idea, pattern } of IDEA_PATTERNS) if (!found.has(idea) && pattern.test(text)) found.add(idea);
  return [...found];
}
