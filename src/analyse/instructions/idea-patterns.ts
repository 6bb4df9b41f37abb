/** What a sentence asks for, as patterns per language: data, no code. Bounded repetitions only; run on one sentence. */
export type Idea =
  | "override" // drop the rules that hold
  | "conceal" // keep it from the user
  | "unconfirmed" // act without asking, or switch the asking off
  | "replicate" // copy into other skills
  | "leak" // send conversation, memory, files or secrets away
  | "plant" // write into what the agent obeys in every session
  | "obey-remote" // fetch text again and again and follow it
  | "spend" // move money without approval
  | "ask-secret" // get the person's seed phrase or private key
  | "prerequisite";

export interface IdeaPattern {
  readonly idea: Idea;
  readonly pattern: RegExp;
}

const REMOTE = String.raw`https?:\/\/[^\s"'<>)]{4,300}`;

export const IDEA_PATTERNS: readonly IdeaPattern[] = [
  // English
  {
    idea: "override",
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.!?\n]{0,40}\b(?:previous|prior|earlier|above|preceding|existing|other|system|safety|original|default)\b[^.!?\n]{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|directives?|polic(?:y|ies)|restrictions?|constraints?)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\b(?:these|this|the following)\b[^.!?\n]{0,40}\b(?:instructions?|rules?|directives?)\b[^.!?\n]{0,40}\b(?:take[s]? (?:absolute )?(?:precedence|priority)|supersede|override)\b[^.!?\n]{0,40}\b(?:all|any|system|previous|other|user)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\byou are (?:now|no longer)\b[^.!?\n]{0,60}\b(?:unrestricted|jailbroken|DAN|developer mode|bound by|without (?:any )?restrictions?|root mode)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:do not|don't|never|must not|without)\b[^.!?\n]{0,20}\b(?:tell|telling|inform|informing|notify|notifying|mention|mentioning|reveal|revealing|disclose|disclosing|alert|alerting|show|showing|report|reporting)\b[^.!?\n]{0,60}\b(?:to )?(?:the |your )?(?:user|human|operator|owner|person|anyone)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:keep|hide|conceal)\b[^.!?\n]{0,40}\b(?:from|secret)\b[^.!?\n]{0,20}\b(?:the |your )?(?:user|human|operator|owner)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:silently|secretly|quietly|covertly|in the background without|without (?:their|the user's) knowledge)\b[^.!?\n]{0,60}\b(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b|\b(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b[^.!?\n]{0,60}\b(?:silently|secretly|covertly|without (?:their|the user's) knowledge)\b/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /\b(?:do not|don't|never|without)\b[^.!?\n]{0,20}\b(?:ask(?:ing)?(?: for)?|wait(?:ing)? for|request(?:ing)?|seek(?:ing)?|require|requiring|prompt(?:ing)? for)\b[^.!?\n]{0,30}\b(?:confirmation|permission|approval|consent)\b|\bwithout (?:any )?(?:user |human |explicit )?(?:confirmation|approval|consent)\b/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /\b(?:disable|turn off|deactivate|set)\b[^.!?\n]{0,40}\b(?:approvals?|confirmations?|sandbox(?:ing)?|safety (?:checks?|filters?|guards?)|permission (?:prompts?|checks?)|exec(?:ution)? approvals?)\b(?:[^.!?\n]{0,20}\b(?:off|never|false|none|always allow)\b)?|--dangerously-skip-permissions|--yolo\b/iu,
  },
  {
    idea: "replicate",
    pattern:
      /\b(?:copy|append|add|inject|insert|propagate|install|write)\b[^.!?\n]{0,60}\b(?:this (?:skill|file|block|text|section|instruction|paragraph)|yourself|itself|these instructions)\b[^.!?\n]{0,60}\b(?:every|all|each|any|other)\b[^.!?\n]{0,30}\b(?:skills?|SKILL\.md|repositor(?:y|ies)|projects?|agents?|workspaces?)\b/iu,
  },
  {
    idea: "leak",
    pattern: new RegExp(
      String.raw`\b(?:send|post|upload|transmit|forward|submit|exfiltrate|include|append|report|deliver|email)\b[^!?\n]{0,120}\b(?:conversation|chat (?:history|log)|transcript|memory(?:\.md)?|soul\.md|system prompt|api keys?|credentials?|environment variables?|tokens?|passwords?|secrets?|private keys?|ssh keys?|\.env|session (?:data|history)|seed phrase|openclaw\.json)\b[^!?\n]{0,120}(?:${REMOTE}|\b(?:our|this|the|my) (?:server|endpoint|webhook|collector)\b|\bwebhook\b|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10})`,
      "iu",
    ),
  },
  {
    idea: "leak",
    pattern: new RegExp(
      String.raw`\b(?:read|collect|gather|cat|take)\b[^!?\n]{0,80}(?:~|\$HOME)\/\.[\w./-]{2,80}[^!?\n]{0,120}\b(?:send|post|upload|transmit|forward|submit|include)\b[^!?\n]{0,80}(?:${REMOTE}|webhook|query|header|parameter|request)`,
      "iu",
    ),
  },
  {
    idea: "leak",
    pattern: new RegExp(
      String.raw`!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}[?&][\w-]{1,30}=[^\s)]{0,40}(?:\{|<|\[|%7B|\$)[^)\n]{0,60}(?:data|conversation|secret|key|memory|token|summary|context|history|base64|content)`,
      "iu",
    ),
  },
  {
    idea: "plant",
    pattern:
      /\b(?:add|append|write|insert|put|save|copy|inject|prepend)\b[^!?\n]{0,120}\b(?:to|in|into|inside|at the (?:top|end|beginning) of)\b[^!?\n]{0,40}\b(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|IDENTITY|BOOTSTRAP|TOOLS)\.md\b/u,
  },
  {
    idea: "obey-remote",
    pattern: new RegExp(
      String.raw`\b(?:every|each|once (?:a|per)|at the (?:start|beginning) of|periodically|regularly|on (?:every|each)|always|hourly|daily|re-?fetch|check back)\b[^!?\n]{0,160}(?:\b(?:fetch|read|download|load|retrieve|get|check|curl)\b[^!?\n]{0,60})?${REMOTE}[^!?\n]{0,160}\b(?:follow|obey|execute|run|carry out|apply|perform|comply|do what|act on|instructions?)\b`,
      "iu",
    ),
  },
  {
    idea: "obey-remote",
    pattern: new RegExp(
      String.raw`\b(?:fetch|read|download|load|retrieve|get|re-?fetch|re-?read|curl|visit)\b[^!?\n]{0,60}${REMOTE}[^!?\n]{0,120}\b(?:and|then)\b[^!?\n]{0,20}\b(?:follow|obey|execute|carry out|comply with|do (?:what|whatever|everything)|act on|treat)\b[^!?\n]{0,60}`,
      "iu",
    ),
  },
  {
    idea: "obey-remote",
    pattern: new RegExp(
      String.raw`\bre-?fetch\b[^!?\n]{0,60}${REMOTE}[^!?\n]{0,120}\b(?:each|every|start of|session|day|hour)`,
      "iu",
    ),
  },
  {
    idea: "obey-remote",
    pattern: new RegExp(
      String.raw`\b(?:fetch|read|check|follow|load)\b[^!?\n]{0,40}https?:\/\/[^\s"'<>)]{4,200}\/(?:heartbeat|skill|instructions?|tasks?|commands?|prompt)(?:\.md|\.txt)?\b[^!?\n]{0,60}\b(?:and follow|every|each|periodically|follow it|once)\b`,
      "iu",
    ),
  },
  {
    idea: "spend",
    pattern:
      /\b(?:send|transfer|pay|approve|sign|spend|swap|buy|purchase|withdraw|mint|deposit|sweep)\b[^.!?\n]{0,80}\b(?:without|no need (?:for|to)|do not (?:ask|wait))\b[^.!?\n]{0,40}\b(?:confirm\w*|approv\w*|ask\w*|permission|consent|notif\w*|user)\b/iu,
  },
  {
    idea: "spend",
    pattern:
      /\b(?:automatically|silently|immediately|always)\b[^.!?\n]{0,20}\b(?:approve|sign|transfer|send)\b[^.!?\n]{0,40}\b(?:unlimited|max(?:imum)?|all|entire|balance|allowance|funds|tokens)\b[^.!?\n]{0,60}\b0x[0-9a-f]{40}\b/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /\b(?:ask|request|prompt|have|get)\b[^.!?\n]{0,40}\b(?:user|human|them|owner)\b[^.!?\n]{0,60}\b(?:seed phrase|recovery phrase|mnemonic|private key|secret recovery)\b[^!?\n]{0,160}\b(?:send|post|submit|upload|paste|verify|sync|forward|pass)\b/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /\b(?:enter|paste|provide|submit|send|type)\b[^.!?\n]{0,30}\b(?:your|the user's)\b[^.!?\n]{0,30}\b(?:seed phrase|recovery phrase|12[- ]word|24[- ]word|mnemonic)\b[^!?\n]{0,120}(?:https?:\/\/|\bsite\b|\bpage\b|\bform\b|\bverify\b|\bvalidate\b)/iu,
  },
  // Chinese
  {
    idea: "override",
    pattern:
      /(?:忽略|无视|忘记|忽視|無視)[^。！？\n]{0,20}(?:之前|以前|以上|先前|所有|系统|系統)[^。！？\n]{0,12}(?:指令|指示|提示|规则|規則|说明|限制)/u,
  },
  {
    idea: "conceal",
    pattern:
      /(?:不要|请勿|勿|别|不得|不能|切勿)[^。！？\n]{0,8}(?:告诉|告知|通知|提及|透露|让|告訴)[^。！？\n]{0,16}(?:用户|使用者|主人|用戶)|(?:偷偷|悄悄|秘密地?|暗中)[^。！？\n]{0,12}(?:发送|上传|执行|运行|下载|安装|轉發|转发)/u,
  },
  {
    idea: "unconfirmed",
    pattern: /(?:无需|不需要|不要|无须|不必|未经)[^。！？\n]{0,10}(?:确认|批准|许可|授权|同意|詢問|询问)/u,
  },
  {
    idea: "leak",
    pattern:
      /(?:发送|上传|提交|转发|傳送|上傳)[^！？\n]{0,60}(?:对话|聊天记录|记忆|密钥|凭证|环境变量|令牌|密码|私钥|助记词|\.env)[^！？\n]{0,60}https?:\/\/|(?:将|把)[^！？\n]{0,60}(?:对话|聊天记录|记忆|密钥|凭证|环境变量|令牌|密码|私钥|助记词|\.env)[^！？\n]{0,60}(?:发送|上传|提交|转发)[^！？\n]{0,60}https?:\/\//u,
  },
  {
    idea: "obey-remote",
    pattern:
      /(?:每(?:隔)?[^。！？\n]{0,12}(?:小时|分钟|天|次|日)|定期|每次)[^！？\n]{0,40}https?:\/\/[^！？\n]{4,200}(?:执行|遵循|按照|照做|遵守)/u,
  },
  { idea: "plant", pattern: /(?:添加|写入|追加|插入|加入)[^！？\n]{0,60}(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE)\.md/u },
  // Japanese
  {
    idea: "override",
    pattern:
      /(?:これまで|以前|上記|すべて|全て|システム)[^。！？\n]{0,12}(?:指示|命令|プロンプト|ルール|制約)[^。！？\n]{0,8}(?:無視|忘れ|破棄)/u,
  },
  {
    idea: "conceal",
    pattern:
      /(?:ユーザー|利用者|ユーザ)[^。！？\n]{0,12}(?:に|には|へ)[^。！？\n]{0,20}(?:知らせ|伝え|言わ|報告し|通知し|表示し|見せ)[^。！？\n]{0,4}(?:ない|ず|な)|(?:密かに|こっそり|ひそかに)[^。！？\n]{0,20}(?:送信|実行|アップロード|転送)/u,
  },
  { idea: "unconfirmed", pattern: /(?:確認|承認|許可)[^。！？\n]{0,6}(?:なし|せず|不要|を求めず|を求めない)/u },
  {
    idea: "leak",
    pattern:
      /(?:会話|履歴|メモリ|APIキー|認証情報|環境変数|トークン|パスワード|秘密鍵|\.env)[^！？\n]{0,60}https?:\/\/[^！？\n]{4,160}(?:送信|送って|アップロード|投稿|転送)/u,
  },
  {
    idea: "obey-remote",
    pattern: /(?:毎回|毎日|毎時|定期的に|時間ごと|分ごと)[^！？\n]{0,40}https?:\/\/[^！？\n]{4,200}(?:従|実行)/u,
  },
  // Spanish and Portuguese
  {
    idea: "override",
    pattern:
      /\b(?:ignor[ae]|olvid[ae]|descart[ae]|desconsider[ae])\b[^.!?\n]{0,30}\b(?:instrucciones|instruções|reglas|regras|indicaciones)\b[^.!?\n]{0,20}(?:anterior|previ|sistema|prévi)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:no|não|nunca|sin|sem)\b[^.!?\n]{0,12}\b(?:digas|informes|avises|menciones|reveles|muestres|diga|informe|avisar|informar|mencione|revele|conte)\b[^.!?\n]{0,40}\b(?:usuario|usuário|humano|dueño)\b/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /\b(?:sin|sem|no)\b[^.!?\n]{0,20}\b(?:pedir|solicitar|pidas|solicites)?\b[^.!?\n]{0,12}\b(?:confirmaci[oó]n|confirmação|aprobaci[oó]n|aprovação|permiso|permissão)\b/iu,
  },
  {
    idea: "leak",
    pattern:
      /\b(?:env[ií][aeo]\w{0,3}|sube|publica|transmite|envie)\b[^!?\n]{0,100}\b(?:conversaci[oó]n|conversa|historial|memoria|claves?|credenciales|credenciais|tokens?|contraseñas?|senhas?|variables de entorno|\.env)\b[^!?\n]{0,80}https?:\/\//iu,
  },
  {
    idea: "obey-remote",
    pattern:
      /\b(?:cada|siempre|diariamente|periódicamente)\b[^!?\n]{0,60}https?:\/\/[^!?\n]{4,200}\b(?:sigue|ejecuta|obedece|siga|execute|cumple)/iu,
  },
  // Russian
  {
    idea: "override",
    pattern:
      /(?:игнорируй|проигнорируй|забудь|отбрось|не учитывай)(?:те)?[^.!?\n]{0,30}(?:предыдущи|прежни|системн|все|выше)[^.!?\n]{0,20}(?:инструкци|указани|правил|команд)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /(?:не|никогда не)\s{1,3}(?:сообщай|говори|рассказывай|упоминай|показывай|уведомляй)(?:те)?[^.!?\n]{0,40}(?:пользовател|человек|владельц)|(?:тайно|незаметно|скрытно)[^.!?\n]{0,30}(?:отправ|выполн|загруз|запуст)/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /(?:без|не\s{1,3}(?:спрашивай|запрашивай|жди)(?:те)?)[^.!?\n]{0,20}(?:подтверждени|разрешени|согласи|одобрени)/iu,
  },
  {
    idea: "leak",
    pattern:
      /(?:отправ|перешл|загруз|передай)[^!?\n]{0,100}(?:переписк|истори|памят|ключ|токен|парол|учётн|учетн|переменн|\.env)[^!?\n]{0,100}https?:\/\//iu,
  },
  {
    idea: "obey-remote",
    pattern: /(?:кажд|регулярно|ежедневно|постоянно)[^!?\n]{0,60}https?:\/\/[^!?\n]{4,200}(?:выполн|следуй|исполн)/iu,
  },
  // German and French
  {
    idea: "override",
    pattern:
      /\b(?:ignorier|vergiss|missachte)\w{0,3}\b[^.!?\n]{0,30}\b(?:vorherige|bisherige|alle|obige)\w{0,2}\b[^.!?\n]{0,20}(?:anweisung|regel|vorgabe)|\b(?:ignore[zr]?|oublie[zr]?)\b[^.!?\n]{0,30}\b(?:instructions|consignes|règles)\b[^.!?\n]{0,20}(?:précédente|antérieure|système)/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:sage?|erwähne|informiere|verrate)\b[^.!?\n]{0,40}\b(?:nutzer|benutzer|anwender)\w{0,2}\b[^.!?\n]{0,20}\b(?:nicht|nichts|nie)\b|\bne\b[^.!?\n]{0,12}\b(?:dis|dites|informe[zr]?|mentionne[zr]?|révèle[zr]?)\b[^.!?\n]{0,12}\b(?:pas|jamais|rien)\b[^.!?\n]{0,30}\butilisateur/iu,
  },
];
