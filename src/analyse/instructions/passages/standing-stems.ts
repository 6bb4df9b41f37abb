import type { Stems } from "./stems.ts";

/** Again and again: what is obeyed then may be another text each time. */
export const AGAIN: Stems = {
  latin:
    "every (?:\\d{1,3} |(?:few|other|two|four|six|twelve) )?(?:seconds?|minutes?|hours?|days?|weeks?|morning|evening|night|sessions?|start|time|answer|repl(?:y|ies)|message|task)|each (?:time|session|start|day|hour|morning|answer|message|run)|(?:at|on|before|after) (?:the )?(?:start|beginning|end) of (?:each|every)|hourly|daily|periodically|regularly|whenever it changes|from (?:this point|now) on|alle \\p{L}{2,8} (?:stunden|minuten|tage)|jede[nrs]? (?:stunde|tag|morgen|minute|antwort)|täglich|stündlich|vor jeder antwort|cada (?:\\p{L}{2,8} )?(?:horas?|minutos?|días?|dias?|mañana|manhã|vez|respuesta|resposta|sesión|sessão)|todos los días|todos os dias|toutes les (?:\\p{L}{2,8} )?(?:heures|minutes)|chaque (?:heure|jour|matin|réponse|session|fois)",
  cyrillic: "кажды[еймх]|каждую|каждого|ежедневно|ежечасно|перед каждым",
  eastAsian: "每隔|每小时|每小時|每天|每次|每日|毎日|毎回|ごとに?|おきに?|매일|매시간|마다|매번",
  other: "كل (?:ساعة|يوم|مرة)|हर (?:घंटे|दिन|बार)",
};

/** Done as a text says that was fetched. */
const DO: Stems = {
  latin:
    "follow(?:s|ed|ing)?\\b|obey(?:s|ed|ing)?\\b|carr(?:y|ies|ied|ying) out|act(?:s|ed|ing)? on|appl(?:y|ies|ied|ying)\\b|execut\\p{L}{1,4}|compl(?:y|ies|ied|ying) with|adopt(?:s|ed|ing)?\\b|implement(?:s|ed|ing)?\\b|treat(?:s|ed|ing)? as binding|perform(?:s|ed|ing)?\\b|befolg|führ|halte dich|obede[zc]|obedeç|sigu?[ea]|cumpl|cumpr|exécut|sui[st]\\b|suiv|appliqu|conform",
  cyrillic: "выполн|след[уо]|исполн|подчин",
  eastAsian: "执行|執行|遵守|遵循|照做|服从|従|実行|따르|따라|따를|실행",
  other: "نفذ|اتبع|पालन",
};
const ORDERS: Stems = {
  latin:
    "(?:the|all|its|any|these|those|latest|new) (?:new |latest )?(?:instructions?|directives?|steps?|commands?|tasks?|rules?|orders?|version|text)\\b|whatever it says|what (?:it|stands there) says?|\\bthem\\b|anweisung|befehle|was dort steht|instrucciones|órdenes|instruções|ordens|instructions|ordres|cúmplelo|s['’]y conformer",
  cyrillic: "инструкци|указани|команд",
  eastAsian: "指令|任务|任務|指示|命令|照做|지시|명령|불러와 따를",
  other: "التعليمات|निर्देश",
};
export const OBEY_ROW: readonly Stems[] = [DO, ORDERS];
