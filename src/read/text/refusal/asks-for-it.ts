import { forLowerCase } from "../lower-case.ts";

/** "…; run it first", "do exactly this": what was named before is asked for, by a word that points back to it. */
const ASKED_FOR = forLowerCase(
  /(?:^|[;:.,!–—(]\s{0,2}|\b(?:and|then|so|now|please|always|just|must|should|will|agent|assistant|it)\s)(?:do|runs?|execut\w{1,2}|follow|perform|carry|paste|obey|repeat|apply|type|start|launch)\s(?:out\s)?(?:exactly\s)?(?:it|this|that|them|these|so|as (?:said|shown|written|described|above)|the (?:same|above|command|line))\b(?!\s(?:not|never)\b)|\b(?:führ\p{L}{0,2}|mach\p{L}{0,2}|tu|befolg\p{L}{0,2}|starte)\s(?:es|das|ihn|sie|genau das|dies\p{L}{0,2})\b(?!\s(?:nicht|nie))|(?<!ne\s)\b(?:fais|faites|exécute[zs]?|lance[zs]?|colle[zs]?|suis|suivez)-(?:le|la|les)\b|\b(?:hazl|hágal|ejecútal|córrel|síguel|pégal|faça-|execute-|siga-|esegui|fall|lancial)[oaie]s?\b|(?:так и сдела|сделай(?:те)? (?:это|так)|(?:выполни|запусти|вставь)(?:те)? (?:это|её|ее|его|их|команду))|(?<![不勿别要])(?:照做|运行它|执行它|執行它|就这样做)|(?:それ|これ)を(?:実行|貼り付け)し(?:て|ま)(?!い?け?ない)|そのとおりに|그대로 (?:하|실행)/u,
);
const NEGATED =
  /(?:\b(?:not|n['’]t|never|without|nobody|no one|nicht|nie|ne|no|não|non)\s(?:\p{L}{1,12}\s){0,2}|(?<!\p{L})(?:не|никогда не)\s|不要?|勿|别)$/u;

/** True when the text asks for what stands before it. */
export function asksForIt(written: string): boolean {
  const text = written.slice(0, 400).toLowerCase();
  const match = ASKED_FOR.exec(text);
  return match !== null && !NEGATED.test(text.slice(Math.max(0, match.index - 20), match.index + 1).trimEnd() + " ");
}
