import { asksForIt } from "../refusal/asks-for-it.ts";

/**
 * "… and add it", "do the same", "paste the line that you find": what was shown, found or told of others is to be done after
 * all. Wider than `asksForIt`, since a specimen can also be put where it was missing.
 */
const DONE =
  /\b(?:run|execute|paste|type|enter|launch|start|install|use|apply|add|append|insert|put|place|restore|re-?create|create|register|schedule|enable|copy|obey|follow|do|repeat|perform|reproduce|replay|continue|resume|imitate|mimic|try|trust|act on|stick to|keep up|carry on)\s(?:(?!not\b|never\b)\w{1,12}\s){0,2}?(?:it|this|that|them|these|those|one|so|likewise|accordingly|the same|what(?:ever)?|(?:the|each|every|any|that|this|such(?: an?)?|all(?: the| these)?)\s(?:\w{2,12}\s)?(?:lines?|commands?|entry|entries|steps?|results?|match(?:es)?|code|block|snippet|hits?|example|above|practice|work|job|habit|instructions?|request|text))\b|\b(?:keep|continue|go on|carry on|resume)\s(?:on\s)?\p{L}{2,14}ing\s(?:it|this|that|so|them|the same)\b|\bwhat (?:it|they|he|she|the \w{2,14}) did\b|\b(?:must|should|has to|have to|needs? to) be (?:there|present|run|executed|added|set|in place|obeyed|followed|repeated|done)\b|\bif (?:it|this|that|the (?:line|entry|command)|none|nothing|no such (?:line|entry)|they) (?:is|are|was|were|turns? up|shows? up|isn['’]t|aren['’]t)?\s?(?:\w{1,10}\s){0,2}(?:missing|absent|there|present|found|listed|lacking)\b[^.;\n]{0,40}\b(?:add|append|create|insert|run|execute|put|write|restore|install|set)\b(?! (?:an? )?(?:the )?(?:scan|alarm|check|alert|report))|\b(?:ejec[uú]t|c[oó]rr|p[eé]g|añ[aá]d|agr[eé]g|rep[ií]t|inst[aá]l)(?:al|el|il|enl)[oa]s?\b|\b(?:haz|haga|hagan) (?:lo mismo|eso|igual)\b|\b(?:ejecuta|pega|añade|agrega|repite|copia)(?:r)? (?:esa|esta|la misma|dicha|la) (?:línea|orden|entrada)\b|\b(?:execute|rode|cole|adicione|acrescente|repita|copie|instale)(?:-[oa]s?\b| (?:isso|o mesmo|a mesma|essa linha|a linha|esse comando|o comando))|\bfaça (?:isso|o mesmo|igual)\b|\b(?:exécute|lance|colle|ajoute|refais|copie|répète|installe)[sz]?(?:-l[ea]s?\b| (?:la même|cette|la) (?:ligne|commande|chose))|\b(?:fais|faites) (?:de même|pareil|la même chose)\b|\b(?:esegui|incolla|aggiungi|ripeti|copia|installa)(?:l[oaie]|tel[oaie])\b|\bfa(?:i|te) lo stesso\b|\b(?:esegui|incolla|aggiungi|copia) (?:questa|quella|la stessa|la) (?:riga|voce)\b|\b(?:führ\p{L}{0,2}|trag\p{L}{0,2}|füg\p{L}{0,2}|kopier\p{L}{0,2}|wiederhol\p{L}{0,2}|mach\p{L}{0,2}|setz\p{L}{0,2}|starte|ergänze)\s(?:es|sie|das|ihn|dasselbe|genau das|diese zeile|die zeile|den eintrag|diesen befehl|den befehl)\b(?! nicht)|(?<!не )(?:выполни|запусти|встав|добав|повтори|скопируй|сделай|установи|внеси)(?:ь|те|ьте)? (?:это|её|ее|его|их|то же|эту|такую|команду|так же|строку)|(?<![不勿别未被])(?:运行|执行|粘贴|添加|加上|加入|重复|写入|补上|复制|安装|照)(?:一下)?(?:它|这|該|该|此|上面|上述|以上|同样|一遍|做)|(?:没有|缺少|不存在)[^。；]{0,10}(?:就|则|请|，)[^。；不]{0,6}(?:加上|添加|写入|补上|运行|执行)|(?:それ|これ|この行|その行|同じ(?:こと|コマンド|手順|行)|上記|見つけたもの)を?(?:実行|追加|貼り付け|繰り返|やっ|行っ)|同じように(?:実行|追加|し[てま]|やっ)|(?:なければ|ない場合)[^。]{0,20}(?:追加|実行|書き込)|(?:继续|繼續)(?:这样|这么|做|执行|运行)|продолжай(?:те)?|(?:sigue|siga|continúa|continue) (?:haciéndolo|haciendo|así|fazendo|assim)|\bmach\p{L}{0,2} (?:so )?weiter\b|\bcontinue[sz]? (?:ainsi|à le faire)|\bcontinua (?:così|a farlo)|続けて(?:ください|実行)|계속 ?(?:하세|하십|실행)|(?:그것|이것|이 줄|그 줄|같은 (?:명령|것|줄)|위 (?:명령|줄)|위의 (?:명령|줄))[을를]?\s?(?:그대로 )?(?:실행|추가|붙여|반복)하|(?:없으면|없다면)[^.]{0,20}(?:추가|실행)하/gu;
const NOT_DONE =
  /(?:\b(?:not|never|nobody|no one|without|cannot|refuses? to|refused to|instead of|avoid|before|whether|who|whoever|anyone|if|that|which|would|could|did|tried to|attackers?|malware|does|nicht|nie|no|nunca|jamais|não|non|ne|mai)|n['’]t|\b(?:tells?|asks?|wants?|told|asked|instructs?|instructed|urges?) (?:\w{1,10} ){1,3}to|(?<!\p{L})(?:не|никогда не|нельзя))\s(?:\w{1,12}\s){0,2}$/u;
/** "§ to install the tool", "§ is needed": said of what it is good for. */
const GOOD_FOR =
  /§["'”)]{0,2},?\s(?:(?:to|in order to|so that it|so that|which|that|and)\s(?:\w{1,10}\s)?(?:installs?|sets? up|enables?|activates?|updates?|upgrades?|starts?|configures?|finish\w{0,4}|completes?|gets?|proceeds?|continues?|unlocks?|repairs?|fix(?:es)?)\b|(?:which |that )?(?:is|are)\s(?:\w{1,10}\s)?(?:needed|required|necessary|mandatory|recommended|safe|trusted|official|legit\w{0,6}|expected|fine)\b)/u;

/** "Run the following, ask nobody and …: §": had done by words before it. */
const DONE_BEFORE =
  /\b(?:run|execute|paste|type|enter|launch)\s(?:the following|these|this|as follows)\b|\b(?:ejecut[ae]|execute|rode|esegui|exécute[sz]?|führe?)\s(?:lo|l[ao]s?|el|est[aeo]s?|[oa]s?|il|i|le|ces?|cette|die|den|das|diese\p{L}?)\s(?:[\p{L}]{1,14}\s)?(?:siguientes?|seguintes?|seguent[ei]|suivante?s?|folgende\p{L}?|comando|comandos|befehle?|commandes?)\b|(?:выполни|запусти)(?:те)? следующ|(?<!(?:不要|切勿|请勿|禁止|要求|要求你|让你|叫你|诱导))(?:执行|運行|运行|執行|粘贴|输入)(?:以下|下列|下面|如下)|(?:以下|次)の?[^。、]{0,10}を実行し|다음 [^.,]{0,10}실행하/gu;

/** `sentence` with § for what is named, `rest` behind it; in lower case. */
export function hasItDone(sentence: string, rest: string): boolean {
  const at = sentence.indexOf("§");
  const behind = sentence.slice(at + 1);
  if (isOrdered(sentence.slice(0, Math.max(0, at)), DONE_BEFORE)) return true;
  return (
    GOOD_FOR.test(sentence) || asksForIt(behind) || asksForIt(rest) || isOrdered(behind, DONE) || isOrdered(rest, DONE)
  );
}

function isOrdered(text: string, done: RegExp): boolean {
  for (const { index } of text.matchAll(done))
    if (!NOT_DONE.test(text.slice(Math.max(0, index - 40), index))) return true;
  return false;
}
