import type { Stems } from "./stems.ts";

/*
 * What is kept back is what the agent itself does: where data goes, which places it searched, what it switched. And how it
 * is put that nobody is asked: people are not to be bothered. Each is one phrase, for its words alone say nothing.
 */

/** "Do not list which settings were changed", "no hace falta explicar adónde van los datos". */
export const DEED_UNTOLD: Stems = {
  latin: [
    "(?:do not|don['’]t|never|no need to|needn['’]t|without|(?:not necessary|unnecessary) to) (?:describ|detail|disclos|enumerat|explain|go(?:ing)? into|itemi[sz]|list|mention|nam|reveal|specify|spell)(?:e|ing|y)?\\b[^.;!?\\n]{0,24}(?:(?:which|what|the) (?:\\S{1,16} ){0,2}?(?:addresses|options|parameters|permissions|settings|switches|values)\\b[^.;!?\\n]{0,24}(?:chang|modif|set\\b|switch|turned|touch)|(?:which|what|the) (?:\\S{1,16} ){0,2}?(?:files|folders|places|sources|stores)\\b[^.;!?\\n]{0,24}(?:collect|copied|look|opened|read|search|taken|touch|went)|where (?:the |it |they |this |that |these |those |all |everything ){0,2}(?:\\S{1,16} ){0,2}?(?:goes?|went|(?:is|are|was|were) (?:sent|kept|stored|going)|ends? up|lands?)\\b)",
    "(?:no|nunca|sin)(?: hace falta| es necesario| hay que)? (?:aclar|cont|decir|detall|dig|enumer|explic|explí|list|mencion|nombr|revel)\\p{L}{0,4}[^.;!?\\n]{0,20}(?:a ?d[oó]nde|qué (?:ajustes|opciones|permisos|archivos|carpetas|lugares|datos)|los (?:ajustes|sitios|lugares|archivos))[^.;!?\\n]{0,16}(?:cambi|envi|enví|guard|le[íy]|mand|revis|busc|va\\b|van\\b|acab)",
    "(?:não|nunca|sem)(?: é preciso| precisa)? (?:cont|detalh|diga|dizer|enumer|explic|explique|list|mencion|revel)\\p{L}{0,4}[^.;!?\\n]{0,20}(?:aonde|para onde|onde|quais|que (?:ajustes|opções|arquivos))[^.;!?\\n]{0,24}(?:alter|envi|guard|lid|mud|procur|vai\\b|vão\\b)",
    "(?:ne|n['’]|inutile d['’e]|sans) ?(?:détaill|énumér|expliqu|list|mentionn|nomm|précis)\\p{L}{0,4}[^.;!?\\n]{0,20}(?:où (?:vont|va|sont|est|partent)|quels? (?:réglages|paramètres|fichiers|dossiers)|les (?:réglages|paramètres|endroits))",
    "(?:nenne?|erkläre?|erwähne?|zähle?|liste)\\b[^.;!?\\n]{0,12}(?:nicht|keine|nie)\\b[^.;!?\\n]{0,24}(?:welche (?:einstellungen|orte|dateien|ordner)|wohin|wo (?:die|das))|(?:wohin|welche (?:einstellungen|orte|dateien|ordner))[^.;!?\\n]{0,50}(?:muss|brauch\\p{L}{0,3}|soll)[^.;!?\\n]{0,12}(?:nicht|niemand)",
    "non (?:serve |occorre |bisogna )?(?:elenc|dett|dire\\b|menzion|nomin|spieg)\\p{L}{0,4}[^.;!?\\n]{0,20}(?:dove (?:vanno|va|finisc)|quali (?:impostazioni|file|cartelle)|le impostazioni)",
  ].join("|"),
  cyrillic:
    "не (?:называ|объясня|описыва|перечисля|раскрыва|рассказыва|упомина|уточня)\\p{L}{1,4}[^.;!?\\n]{0,30}(?:каки[ехм]|что именно|куда|где)|(?:каки[ехм]|что именно|куда|где)[^.;!?\\n]{0,50}(?:измен|искал|отправ|прочит|собра|скопир|уход|проверен)[^.;!?\\n]{0,40}не (?:называ|объясня|описыва|перечисля|раскрыва|уточня)",
  eastAsian:
    "(?:不要|不必|不用|无需|無需|别|勿)(?:向\\p{Script=Han}{1,4})?(?:列出|列举|列舉|说明|說明|解释|解釋|细说|細說|逐一|交代|透露)[^。，；\\n]{0,10}(?:哪些|什么|什麼|去了?哪|发到哪|发往|送到哪)[^。；\\n]{0,10}|(?:どこ(?:へ|に)|何を|どの)[^。\\n]{0,20}(?:送|変更|調べ|集め|読|書き換え)[^。\\n]{0,10}(?:列挙|説明|明か|挙げ|伝え)[^。\\n]{0,6}(?:ない|ず|不要|ません)|(?:어디로|무엇을|어떤)[^.\\n]{0,20}(?:보내|변경|읽|수집|바꾸|바뀌)[^.\\n]{0,12}(?:설명|나열|밝히|열거)[^.\\n]{0,6}(?:지 ?않|지 ?마|지 ?말)",
  other: "لا (?:تشرح|تذكر|تعدد)[^.\\n]{0,16}(?:أين|إلى أين|ما الذي)",
};

/** "Do not bother them with questions", "не отвлекай вопросами": an interruption at night is another thing. */
export const NOT_BOTHERED: Stems = {
  latin: [
    "(?:do not|don['’]t|never|no need to|without|rather than) (?:annoy|both|burden|disturb|hold up|interrupt|pester|stop|troubl)(?:er|e|ing|ering)?\\b[^.;!?\\n]{0,24}\\b(?:with|for|by|over) (?:\\S{1,12} ){0,2}?(?:approvals?|confirmations?|consent|permission|prompts?|questions?)\\b",
    "(?:no|sin) (?:agobi|distraig|distra|interrump|molest)\\p{L}{1,4}[^.;!?\\n]{0,24}con (?:\\S{1,12} ){0,1}?(?:confirmacion|pregunta)",
    "(?:não|sem) (?:aborre|atrapalh|incomod|interromp|perturb)\\p{L}{1,4}[^.;!?\\n]{0,24}com (?:\\S{1,12} ){0,1}?(?:confirma|pergunta)",
    "(?:ne|n['’]|sans) ?(?:dérang|embêt|importun|interromp)\\p{L}{1,4}[^.;!?\\n]{0,24}(?:avec|pour) (?:\\S{1,12} ){0,1}?(?:accord|confirmation|question)",
    "(?:belästige?|störe?|unterbrich|behellige?)\\b[^.;!?\\n]{0,24}nicht mit (?:rück)?fragen|ohne (?:\\S{1,12} ){0,2}mit (?:rück)?fragen",
    "(?:non|senza) (?:disturb|infastid|interromp)\\p{L}{1,4}[^.;!?\\n]{0,24}con (?:\\S{1,12} ){0,1}?(?:conferm|domand)",
  ].join("|"),
  cyrillic: "не (?:беспоко|донима|дёрга|отвлека|тревож)\\p{L}{1,4}[^.;!?\\n]{0,24}(?:вопрос|подтвержд|согласи)",
  eastAsian:
    "(?:不要|不必|别|勿)(?:再)?(?:用|拿|因|为)[^。，\\n]{0,10}(?:问题|問題|确认|確認|询问|詢問)[^。，\\n]{0,6}(?:打扰|打擾|打断|麻烦)|(?:確認|質問)[^。\\n]{0,8}(?:煩わせ|邪魔し|手を止め)[^。\\n]{0,4}(?:ない|ず|ません)|(?:확인|질문)[^.\\n]{0,8}(?:번거롭게|방해)[^.\\n]{0,6}(?:지 ?않|지 ?마|지 ?말)",
  other: "لا تزعج[^.\\n]{0,20}(?:أسئلة|بالأسئلة|تأكيد)",
};
