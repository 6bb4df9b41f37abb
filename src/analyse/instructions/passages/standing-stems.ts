import type { Stems } from "./stems.ts";

/** Again and again: what is obeyed then may be another text each time. */
export const AGAIN: Stems = {
  latin:
    "every (?:\\d{1,3} |(?:few|other|two|three|four|five|six|eight|ten|twelve|fifteen|thirty) )?(?:seconds?|minutes?|hours?|days?|weeks?|morning|evening|night|sessions?|start|time|answer|repl(?:y|ies)|message|task)|each (?:time|session|start|day|hour|morning|answer|message|run)|(?:at|on|before|after) (?:the )?(?:start|beginning|end) of (?:each|every)|hourly|daily|periodically|regularly|whenever it changes|(?:once|twice) (?:an?|per|each|every) (?:minute|hour|day|week|session)|from (?:this point|now) on|alle [\\p{L}\\d]{1,8} (?:stunden|minuten|tage|wochen)|jede[nrs]? (?:stunde|tag|morgen|minute|antwort|woche|sitzung)|einmal (?:pro|je|am|in der) (?:stunde|tag|woche|sitzung)|täglich|stündlich|wöchentlich|vor jeder antwort|cada (?:[\\p{L}\\d]{1,8} )?(?:horas?|minutos?|días?|dias?|semanas?|mañana|manhã|vez|respuesta|resposta|sesión|sessão)|(?:una vez|uma vez) (?:al|ao|por|a la|à) (?:día|dia|hora|semana|sesión|sessão)|de \\p{L}{2,8} em \\p{L}{2,8} (?:horas|minutos|dias)|todos los días|todos os dias|diariamente|periódicamente|periodicamente|toutes les (?:[\\p{L}\\d]{1,8} )?(?:heures|minutes|semaines)|tous les (?:[\\p{L}\\d]{1,8} )?(?:jours|matins|soirs)|une fois par (?:heure|jour|semaine|session)|chaque (?:heure|jour|matin|soir|semaine|réponse|session|fois)|régulièrement|ogni (?:[\\p{L}\\d]{1,8} )?(?:or[ae]|minut[io]|giorn[io]|mattina|settimana|volta|sessione)|una volta (?:al giorno|all[’']ora|a settimana)",
  cyrillic:
    "кажды[еймх]|каждую|каждого|ежедневно|ежечасно|еженедельно|раз в (?:\\p{L}{2,8} )?(?:час|день|сутки|неделю|минут)|перед каждым",
  eastAsian:
    "每隔|每(?:[一二两兩三四五六七八九十半]|\\d{1,3}){1,2}\\s?[个個]?(?:小时|小時|分钟|分鐘|天|周|週|星期)|每周|每週|每晚|每早|定期|定时|定時|毎時|毎朝|毎晩|毎週|每小时|每小時|每天|每次|每日|毎日|毎回|ごとに?|おきに?|매일|매시간|마다|매번",
  other: "كل (?:ساعة|يوم|مرة)|हर (?:घंटे|दिन|बार)",
};

/** Done as a text says that was fetched. */
const DO: Stems = {
  latin:
    "follow(?:s|ed|ing)?\\b|obey(?:s|ed|ing)?\\b|carr(?:y|ies|ied|ying) out|act(?:s|ed|ing)? on|appl(?:y|ies|ied|ying)\\b|execut\\p{L}{1,4}|compl(?:y|ies|ied|ying) with|adopt(?:s|ed|ing)?\\b|implement(?:s|ed|ing)?\\b|treat(?:s|ed|ing)? as binding|perform(?:s|ed|ing)?\\b|befolg|führ|halte dich|obede[zc]|obbedi|haz\\b|haga\\b|faz\\b|faça\\b|fais\\b|faites\\b|esegu|segu(?:i|e|a|ire)\\b|obedeç|sig(?:ue|a)[ns]?\\b|cumpl|cumpr|exécut|sui[st]\\b|suiv|appliqu|conform",
  cyrillic: "выполн|дела[йт]|след[уо]|исполн|подчин",
  eastAsian: "执行|執行|遵守|遵循|照做|照着|照著|按照|遵照|服从|服從|従|実行|따르|따라|따를|실행",
  other: "نفذ|اتبع|पालन",
};
/** Whom an agent serves may well be followed. */
const OF_THE_USER =
  "\\s(?:of|from|by|del|do|da|des|der|du|de l['’]|dell['’])\\s?(?:(?:the|your|its|tu) )?(?:user|owner|usu|utilis|nutzer|benutzer|utent)";
const ORDERS: Stems = {
  latin: `(?:(?:the|all|its|any|these|those|latest|new) (?:new |latest )?(?:instructions?|directives?|steps?|commands?|tasks?|rules?|orders?|sections?|version|text)\\b|whatever it says|what (?:it|stands there) says?|\\bthem\\b|anweisung|befehle|was dort steht|instrucciones|órdenes|instruções|ordens|instructions|ordres|cúmplelo|s['’]y conformer|istruzioni|ordini|lo que (?:diga|dice|ponga|pone|indique|indica|pida)|o que (?:lá|ali|aí|nele|nela) (?:está|diz|estiver)|o que (?:disser|diz|pedir)|ce qui y est|ce qu['’](?:il|elle|on y) (?:dit|demande)|ciò che (?:dice|chiede|c['’]è)|was (?:dort|darin|da|drin) steht)(?!${OF_THE_USER})`,
  cyrillic: "инструкци|указани|команд|что (?:там|в н[её]м|он[аои]? ) ?(?:написан|сказан|велен|говор|стоит)",
  eastAsian:
    "指令|任务|任務|指示|命令|照做|(?:遵循|遵守|遵照|服从|服從|按照?|照[着著]?)(?:其|其中|里面|裡面|里边|它|那里|上面)?的?(?:内容|內容|说明|說明|要求)|지시|명령|불러와 따를",
  other: "التعليمات|निर्देश",
};
export const OBEY_ROW: readonly Stems[] = [DO, ORDERS];
