import { hasItDone } from "./has-it-done.ts";
import { isMet } from "./met.ts";
import { isSought } from "./sought.ts";

/** "We found § in the crontab", "§ had been planted there". */
const FOUND =
  /\b(?:we|i|our \w{2,16}|the (?:team|scan|scanner|report|log|audit)|responders?|analysts?|researchers?|investigators?|admins?|engineers?)\s(?:\w{2,12}\s){0,2}?(?:found|saw|discovered|noticed|spotted|observed|detected|identified|traced|recovered|uncovered|removed|deleted|blocked|flagged|caught)\b(?:(?!\b(?:by|with|using|via|ran|running|executing|run)\b)[^§;!?,:]){0,120}[:,]?\s{0,2}§|§[^§.;!?]{0,60}\b(?:was|were|had been|has been)\s(?:\w{2,12}\s)?(?:found|planted|injected|left behind|hidden|smuggled|discovered|slipped)\b|\b(?:encontramos|hallamos|detectamos|eliminamos|achamos|removemos|nous avons (?:trouvé|vu|découvert|supprimé)|abbiamo (?:trovato|visto|scoperto|rimosso)|wir fanden|fanden wir|entdeckten wir)\b[^§;!?,:]{0,120}[:,]?\s{0,2}[«„]?§|(?<!\p{L})(?:нашли|обнаружили|увидели|удалили)(?!\p{L})[^§;!?,]{0,120}§|我们(?:发现|找到|看到|删除)了?[^§。；，]{0,40}§|§[^。]{0,30}(?:が見つか(?:った|りました)|を発見し(?:た|ました)|발견(?:했|되었|됐))/u;

const LOOKED_AT = 700;

/**
 * What a sentence does with § : `met`: it says what to do where somebody meets § or is told to do it, and that is all that it says;
 * `sought`: § is looked for, found or taken away. Null where the sentence asks for it, or what stands behind has it done after
 * all. Other code of the sentence is ¤. Obeying such a sentence does nothing of what § says.
 */
export function specimenAt(written: string, rest: string): "met" | "sought" | null {
  const at = written.indexOf("§");
  const sentence = together(written.slice(Math.max(0, at - LOOKED_AT), at + LOOKED_AT).toLowerCase());
  const behind = rest.toLowerCase();
  const found = isMet(sentence, behind) ? "met" : isSought(sentence) || FOUND.test(sentence) ? "sought" : null;
  return found !== null && hasItDone(sentence, behind) ? null : found;
}

/** "`a`, `b` or `c`" stand for one thing. */
function together(sentence: string): string {
  return sentence.replaceAll(
    /[§¤](?:(?:,\s?|\s?、|，)?\s?(?:or|and|oder|und|o|y|ou|et|e|и|или|或者?|和|や|또는|및)?\s?[§¤]){1,8}/gu,
    (codes) => (codes.includes("§") ? "§" : "¤"),
  );
}
