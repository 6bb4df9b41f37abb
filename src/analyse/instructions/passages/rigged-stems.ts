import type { Concept } from "./concept.ts";
import type { Stems } from "./stems.ts";

/*
 * What stands first for whoever asks for the best: chosen beforehand, whatever he has said that he needs.
 */

const FIRST_PLACE: Stems = {
  latin:
    "(?:first|top|highest|leading|upper) (?:\\S{1,16} ){0,2}(?:places?|positions?|spots?|ranks?|results?|rows?|slots?|lines?)\\b|(?:on|at|to) (?:the )?top\\b|above (?:all|the|every) (?:other|rest)|rank(?:s|ed)? (?:\\S{1,16} ){0,4}(?:first|highest|top)\\b|recommend (?:\\S{1,16} ){0,4}first\\b|(?:primer\\p{L}{0,2}|primeir\\p{L}{1,2}|premi[eè]r\\p{L}{0,2}) (?:\\S{1,16} ){0,2}(?:puesto|lugar|posici|posiç|posi|place|rang|sitio)|en tête (?:de|du)|(?:erste|oberste|vorderste)\\p{L}{0,2} (?:\\S{1,16} ){0,2}(?:stelle|platz|plätze|position|rang)|ganz (?:oben|nach oben)|primi? post[oi]|ilk sıra|đầu (?:tiên|danh sách)|(?:urutan|posisi) (?:pertama|teratas)",
  cyrillic:
    "на перв\\p{L}{1,3} мест|первы\\p{L}{1,2} мест|вверх(?:у)? (?:списк|выдач)|во главе списк|перв\\p{L}{1,3} строк",
  eastAsian:
    "排(?:在|到)?(?:第一|首位|最前|前[二三四五两]|前\\d|最上)|置顶|置頂|首位|第一位|前三(?:名|位)|一番上|最上位|1位|先頭に|上位\\d|맨 위|맨 앞|1위|최상단|첫 번째",
  other: "في المقدمة|أول القائمة|المركز الأول|सबसे ऊपर|पहले स्थान",
};
/** And what he asked for has no say in it. */
const WHATEVER_HE_WANTS: Stems = {
  latin:
    "whatever|no matter|regardless|irrespective|independent(?:ly)? of|even (?:if|when|though) (?:\\S{1,16} ){0,5}(?:better|cheaper|worse|dearer|more expensive|fits?)|sea (?:cual|cuales)|sin importar|independientemente|aunque (?:\\S{1,16} ){0,5}(?:mejor|más barat|peor)|seja (?:qual|quais)|independentemente|mesmo que (?:\\S{1,16} ){0,5}(?:melhor|barat)|quel(?:le)?s? que|peu importe|indépendamment|même si (?:\\S{1,16} ){0,5}(?:meilleur|moins cher)|egal,? (?:was|welche|wie)|unabhängig|ganz gleich|auch wenn (?:\\S{1,16} ){0,5}(?:besser|billiger|günstiger|teurer)|qualunque|a prescindere|ne olursa|bất kể|apa pun",
  cyrillic: "независимо|как\\p{L}{1,3} бы|что бы ни|даже если|неважно",
  eastAsian:
    "无论|無論|不管|不论|即使[^。]{0,16}(?:更好|更便宜|更合适)|にかかわらず|であっても|でも|問わず|に関係なく|관계없이|상관없이|무엇이든|더 (?:싸|좋)[^.]{0,8}도",
  other: "بغض النظر|مهما|चाहे|भले ही",
};

export const RIGGED_ROWS: Partial<Readonly<Record<Concept, readonly (readonly Stems[])[]>>> = {
  rigged: [[FIRST_PLACE, WHATEVER_HE_WANTS]],
};
