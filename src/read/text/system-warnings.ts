import { sentencePatterns } from "./needles/sentence-patterns.ts";

/*
 * What Windows and macOS write on the buttons that lead past a program nobody has signed, in the languages that they
 * have: whoever leads somebody there names them.
 */

const warningPattern = sentencePatterns();

/** "Más información → Ejecutar de todas formas" of SmartScreen, "right-click → Open" of Gatekeeper. */
const OPENS_ANYWAY = warningPattern(
  /\b(?:run|open) anyway\b|ejecutar de todas (?:formas|maneras)|abrir de todas (?:formas|maneras)|executar (?:assim|mesmo) (?:mesmo|assim)|abrir mesmo assim|ex[ée]cuter quand même|ouvrir quand même|trotzdem (?:ausführen|öffnen)|dennoch öffnen|esegui comunque|apri comunque|выполнить в любом случае|вс[её] равно открыть|(?:仍要|仍然)(?:运行|打开)|(?:仍要|強制)(?:執行|打開)|このまま開く|그래도 열기|yine de (?:çalıştır|aç)|(?:clic|clique|click) (?:con el botón )?(?:derecho|droit|destro|direito)[^.\n]{0,60}(?<!\p{L})(?:abrir|ouvrir|apri|abra)(?!\p{L})|(?:botão|botón|pulsante) (?:direito|derecho|destro)[^.\n]{0,60}(?<!\p{L})(?:abrir|apri)(?!\p{L})|rechtsklick[^.\n]{0,60}öffnen|прав(?:ой|ую) (?:кнопк|клавиш)[^.\n]{0,60}открыть|右[键鍵][^。\n]{0,24}[打開开]{2}|右クリック[^。\n]{0,24}開く/iu,
);
/** What it says of the program before that. */
const UNSIGNED = warningPattern(
  /desarrollador (?:no (?:está )?(?:identificado|verificado)|desconocido)|desenvolvedor (?:não (?:é |foi )?(?:identificado|verificado)|desconhecido)|développeur (?:non (?:identifié|vérifié)|inconnu|n['’](?:est|a) pas (?:été )?(?:identifié|vérifié))|entwickler (?:ist |wurde |konnte )?(?:nicht (?:verifiziert|überprüft|identifiziert)|unbekannt)|nicht verifizierte[rn]? entwickler|sviluppatore (?:non (?:è )?(?:identificato|verificato)|sconosciuto)|(?:неустановленн|неизвестн|неподтвержд[её]нн)\p{L}{2,3} разработчик|разработчик\p{L}{0,2} (?:не (?:установлен|подтвержд|провер)|неизвестен)|(?:身份不明的|未知的?|无法验证)开发者|无法验证开发者|開発元(?:が|を)(?:未確認|検証でき)|확인되지 않은 개발자/iu,
);

/** "Never choose 'run anyway'", "no pulses Ejecutar de todas formas" */
const REFUSES =
  /\b(?:never|not|n['’]t|avoid|nunca|jamás|jamais|não|nie(?:mals)?|mai)\b|(?:^|[.,;:]\s)(?:no|non)\s\p{L}{3,}|(?<!\p{L})(?:не|никогда|нельзя)\s|不要|切勿|不得|ないで|지 ?마/iu;

/** True when somebody is led to the button that starts a program in spite of the warning. */
export function opensAnyway(sentence: string): boolean {
  return OPENS_ANYWAY.test(sentence) && !REFUSES.test(sentence);
}

/** True when a sentence speaks of that warning or leads past it. */
export function namesSystemWarning(sentence: string): boolean {
  return opensAnyway(sentence) || UNSIGNED.test(sentence);
}
