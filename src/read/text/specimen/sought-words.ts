/** The words by which one language says that a thing is looked for, or is to be taken away. Sources, in lower case. */
export interface SeekingWords {
  /** Looks for something: "search", "check". */
  readonly seek: string;
  /** Detects or refuses it: what stands behind is its object. */
  readonly catches: string;
  /** Takes it away. */
  readonly remove: string;
  /** What one finds in a file. */
  readonly kind: string;
  /** "such as", "containing": before a specimen. */
  readonly simile: string;
  /** "for", "whether it has": directly before what is looked for. */
  readonly towards: string;
  readonly inside: string;
  /** "does not contain", "no file has". */
  readonly lacks: string;
  /** "with", "by running": what stands behind is the means, and not what is looked for. */
  readonly means: string;
}

/** Languages that put the verb before what it is about. */
export const SEEKING: readonly SeekingWords[] = [
  {
    seek: "recogni[sz]e|spot|identify|count|search|searches|searching|look|looks|looking|check|checks|checking|scan|scans|scanning|watch|watches|watching|hunt|hunting|grep|greps|inspect|examine|audit|review|reviewing|monitor|comb|query|sweep|alert|alerts|listen|go through|ask yourself|see|is there|are there|find out",
    catches:
      "detects?|flags?|flagging|reports?|blocks?|blocking|rejects?|rejecting|refuses?|catch|catches|den(?:y|ies)|spots?|warns? (?:of|about|on)|alerts? (?:on|to)|quarantines?|bans?|matches|bewares? of|stops? at",
    remove:
      "remove|removes|removing|delete|deletes|deleting|erase|purge|comment out|get rid of|take out|clear out|undo|revert|revoke|disable|kill|unset",
    kind: "lines?|entr(?:y|ies)|commands?|patterns?|strings?|calls?|(?:cron ?)?jobs?|occurrences?|instances?|hooks?|anything|something|things?|items?|payloads?|snippets?|traces?|one-?liners?|records?|process(?:es)?|statements?|invocations?|texts?|phrases?|code|uses?|signs?|art[ei]facts?|indicators?|iocs?|skills?|scripts?|files?|packages?|pages?|readmes?|instructions?|aliases|alias|the following",
    simile:
      "such as|like|like (?:this|these)|containing|resembling|similar to|matching|of the (?:form|kind|type|shape)|including|e\\.g\\.|for example|for instance|(?:that|which) (?:\\p{L}{2,12} ){0,2}(?:contains?|looks? like|match(?:es)?|says?|reads?|begins? with|starts? with|runs?|calls?|pipes?|has|have|tells? \\p{L}{2,12} to \\p{L}{2,12})|whose [^\\s§,;]{1,24} (?:contains?|says?|runs?|calls?|has|tells? \\p{L}{2,12} to \\p{L}{2,12})",
    towards:
      "for|of|how often|(?:contains?|holds?|has|have|includes?|mentions?|shows?|lists?|there (?:is|are))(?: (?:an?|the|any|some))?",
    inside: "in|on|within|inside|among|under|at|from",
    lacks:
      "(?:no|neither|none of) (?:[^\\s§,;]{1,30} ){1,6}(?:has|have|contains?|includes?|holds?|runs?|calls?)|(?:does|do|must|may|should)(?: not|n['’]t) (?:contain|have|hold|include)|free of",
    means:
      "with(?:out)?|using|by|via|through|(?<!(?:that|which|who|to) )run|running|(?<!(?:that|which) )execut(?:e|ing)|install|then|updates?|installation",
  },
  {
    seek: "such(?:e|en|t|st)?|durchsuch(?:e|en|t|st)|prüf(?:e|en|t|st)|schau(?:e|en|t|st)?|acht(?:e|en|et|est)|überprüf(?:e|en|t|st)|kontrollier(?:e|en|t|st)|scann(?:e|en|t|st)|untersuch(?:e|en|t|st)|halt(?:e|en|et)|überwach(?:e|en|t)|sieh|seh(?:e|en|t)",
    catches:
      "meldet?|melden|erkennt|erkennen|erkenne|blockiert?|blockieren|findet|lehnt|warnt vor|verweigert?|verwirft",
    remove: "entfern(?:e|en|t|st)|lösch(?:e|en|t|st)|streich(?:e|en|t)|beseitig(?:e|en|t)|deaktivier(?:e|en|t)",
    kind: "zeilen?|einträgen?|eintrag|befehlen?|befehl|mustern?|aufrufen?|zeichenfolgen?|etwas|folgende\\p{L}?|stellen|prozessen?|anweisung(?:en)?|skills?|skripten?|texten?|jobs?",
    simile:
      "wie|der (?:form|art)|(?:die|der|das) (?:\\p{L}{2,12} ){0,2}enth(?:ä|a)lt(?:en)?|mit dem inhalt|ähnlich|etwa|zum beispiel|z\\. ?b\\.",
    towards: "nach|auf|ob",
    inside: "in|aus|von|unter|im",
    lacks: "kein\\p{L}{0,2} (?:[^\\s§,;]{1,30} ){1,5}(?:enthält|enthalten|hat|haben)|enthält (?:nicht|keine)|frei von",
    means: "mit|mittels|durch|per|ausführ\\p{L}{0,4}|führe?|installier\\p{L}{0,3}|starte|dann",
  },
  {
    seek: "cherche[rz]?|recherche[rz]?|vérifie[rz]?|vérifiez|contrôle[rz]?|examine[rz]?|regarde[rz]?|inspecte[rz]?|surveille[rz]?|parcoure?[sz]?|fouille[rz]?|analyse[rz]?|scanne[rz]?|repère[rz]?|guette[rz]?",
    catches: "détecte(?:nt)?|signale(?:nt|z)?|bloque(?:nt|z)?|refuse(?:nt|z)?|rejette(?:nt)?|rejetez",
    remove: "supprime[rz]?|efface[rz]?|retire[rz]?|enlève|enlevez|désactive[rz]?|ôte[rz]?",
    kind: "lignes?|entrées?|commandes?|motifs?|appels?|chaînes?|tâches?|traces?|textes?|scripts?|skills?|instructions?|éléments?|quelque chose|ce qui suit|suivante?s?",
    simile:
      "comme|tel(?:le)?s? que|du (?:type|genre)|de la forme|contenant|semblables? à|ressemblant à|par exemple|qui conti(?:ent|ennent)",
    towards: "s['’]il y a|s['’]il contient|la présence de|si [^§,;.]{1,40} contient",
    inside: "dans|de|du|des|sous",
    lacks:
      "ne conti(?:ent|ennent) (?:pas|aucune?)|n['’](?:y )?a pas|aucune? (?:[^\\s§,;]{1,30} ){1,5}ne conti(?:ent|ennent)",
    means: "avec|via|par|en (?:lançant|exécutant)|au moyen|à l['’]aide|exécute[rz]?|lance[rz]?|installe[rz]?|puis",
  },
  {
    seek: "busca|busque|buscar|busquen|revisa|revise|revisar|comprueb[ae]|comprobar|verifi(?:ca|que|car)|inspeccion[ae]r?|examin[ae]r?|mira|mire|mirar|vigil[ae]r?|rastre[ae]r?|escane[ae]r?|analiza|analice|audit[ae]r?",
    catches: "detectan?|señalan?|señale|bloquean?|bloquee|rechazan?|rechace|denunci[ae]n?|reportan?|reporte",
    remove: "elimin[ae]r?|borr[ae]r?|quit[ae]r?|quite|suprim[ae]|suprimir|desactiv[ae]r?|retir[ae]r?",
    kind: "líneas?|entradas?|comandos?|órdenes|orden|patrones|patrón|llamadas?|cadenas?|tareas?|rastros?|textos?|scripts?|skills?|instrucci(?:ón|ones)|algo|lo siguiente|siguientes?",
    simile:
      "como|tal(?:es)? como|del (?:tipo|estilo)|de la forma|que conteng[ao]n?|que contienen?|parecid[oa]s? a|similar(?:es)? a|por ejemplo",
    towards: "si hay|si contiene|si existen?|la presencia de",
    inside: "en|de|del|dentro de",
    lacks:
      "no (?:hay|haya|existan?|contienen?|conteng\\p{L}{1,2})|ning[uú]n[ao]? (?:[^\\s§,;]{1,30} ){1,5}(?:contiene|tiene)",
    means: "con|mediante|usando|vía|ejecut\\p{L}{1,5}|instal\\p{L}{1,4}|luego|después",
  },
  {
    seek: "procure|procura|procurar|busque|buscar|verifique|verifica|verificar|confira|conferir|examine|examinar|olhe|olhar|inspecione|vigie|monitore|analise|analisar|revise|revisar|cheque",
    catches: "detectam?|sinalizam?|sinalize|bloqueiam?|bloqueie|rejeitam?|rejeite|recusam?|recuse|denuncie|reporte",
    remove: "remova|remover|apague|apagar|exclua|excluir|elimine|eliminar|desative|desativar|retire",
    kind: "linhas?|entradas?|comandos?|padr(?:ão|ões)|chamadas?|cadeias?|tarefas?|vestígios?|textos?|scripts?|skills?|instruç(?:ão|ões)|algo|o seguinte|seguintes?",
    simile:
      "como|tais como|tal como|do tipo|da forma|que contenham?|que contêm|contendo|parecid[oa]s? com|semelhantes? a|por exemplo",
    towards: "por|se há|se contém|se existem?|a presença de",
    inside: "em|no|na|nos|nas|do|da|dentro de",
    lacks: "não (?:há|haja|existem?|contém|contenha)|nenhuma? (?:[^\\s§,;]{1,30} ){1,5}(?:contém|tem)",
    means: "com|usando|via|através|execut\\p{L}{1,4}|rode|rodando|instal\\p{L}{1,4}|depois",
  },
  {
    seek: "cerca|cercate|cercare|controlla|controllate|controllare|verifica|verificate|verificare|esamina|esaminate|guarda|guardate|ispeziona|sorveglia|analizza|scansiona|passa in rassegna",
    catches: "rileva|rilevano|segnala|segnalano|segnalate|blocca|bloccano|rifiuta|rifiutano|respinge|respingi",
    remove: "rimuovi|rimuovete|rimuovere|elimina|eliminate|eliminare|cancella|cancellate|togli|togliete|disattiva",
    kind: "rig(?:a|he)|voc[ei]|comand[oi]|modell[oi]|chiamat[ae]|stringh[ae]|attività|tracc[ie]a?|test[oi]|script|skill|istruzion[ei]|qualcosa|quanto segue|seguent[ei]",
    simile: "come|del tipo|della forma|che contengono|che contiene|contenent[ei]|simil[ei] a|ad esempio|per esempio",
    towards: "se c['’]è|se ci sono|se contiene|la presenza di",
    inside: "in|nel|nella|nei|nelle|dal|dalla|di|del",
    lacks:
      "non (?:ci sono|ci siano|c['’]è|contiene|contengono|contenga)|nessun[ao]? (?:[^\\s§,;]{1,30} ){1,5}(?:contiene|ha)",
    means: "con|tramite|usando|mediante|esegu\\p{L}{1,5}|install\\p{L}{1,4}|poi",
  },
  {
    seek: "(?:по|про|об)?ищи(?:те)?|искать|найди(?:те)?|провер(?:ь|ьте|яй|яйте|ить|яем)|посмотри(?:те)?|просмотри(?:те)?|осмотри(?:те)?|следи(?:те)?|обследуй(?:те)?|изучи(?:те)?|просканируй(?:те)?|убедитесь|обрати(?:те)? внимание|нет ли",
    catches:
      "обнаружива(?:ет|ют)|наход(?:ит|ят)|отмеча(?:ет|ют)|блокиру(?:ет|ют|й|йте)|отклоня(?:ет|ют|й|йте)|сообща(?:ет|ют) о",
    remove:
      "удали(?:те)?|удалить|удаляй(?:те)?|сотри(?:те)?|убери(?:те)?|убрать|отключи(?:те)?|вычисти(?:те)?|закомментируй(?:те)?",
    kind: "стро(?:к[аиуе]?|кой|ками)|запис(?:ь|и|ей|ями)|команд[аыу]?|командами|шаблон(?:ы|ов|а)?|вызов(?:ы|ов|а)?|задани[еяй]|задач[аиу]?|следы|текст(?:ы|ов|а)?|скрипт(?:ы|ов|а)?|навык(?:и|ов)|указани[еяй]|что-нибудь|что-то|следующ(?:ее|ие|их)",
    simile:
      "вида|типа|вроде|наподобие|похож(?:ие|их|ее|ую) на|такие как|таких как|содержащ(?:ие|их|ую|ее)|котор(?:ые|ая) содержат?|например|со словами",
    towards: "нет ли|есть ли|наличие",
    inside: "в|во|из|среди|на",
    lacks: "не содерж(?:ит|ат)|нет|не должно быть",
    means: "с помощью|через|посредством|запуст\\p{L}{1,4}|выполн\\p{L}{1,5}|установ\\p{L}{1,4}|затем",
  },
];
