import type { IdeaPattern } from "../idea.ts";

const URL_SHAPE = String.raw`https?:\/\/[^\s"'<>)]{4,300}`;
/** What a webhook has, and what becomes of it: "copy its secret to verify webhook signatures" sends nothing there. */
const NO_SINK = String.raw`(?! (?:signing |verification |shared )?(?:is|was|page|requests?|secrets?|section|settings?|signatures?|tab|token|verification)\b)`;
/** Where something can be sent. */
const SINK = String.raw`(?:${URL_SHAPE}|\b(?:our|this|my) (?:server|endpoint|webhook|collector)\b|\bthe (?:endpoint|webhook|collector)\b${NO_SINK}|\b(?:to|via|through|into|over|with|using|by) (?:(?:an?|the|this|that|our|my|its|their|your|following|configured|discord|slack|teams|team|ops|monitoring|analytics|remote|external|[\w-]{1,20}['’]s) ){0,3}webhook\b${NO_SINK}|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10})`;
const SEND = String.raw`\b(?:(?:send|post|upload|transmit|forward|submit|exfiltrate|include|append|report|deliver|attach|sync|copy)\b|email (?:the|it|them|all|every|a copy|your|their)\b)`;
/** What nobody but the user has any business with. */
const PRIVATE = String.raw`\b(?:conversations?|chat (?:history|logs?)|transcripts?|memory(?:\.md)?|soul\.md|user\.md|system prompt|api keys?|credentials?|environment variables?|tokens?|passwords?|secrets?|private keys?|ssh keys?|\.env|session (?:data|history)|seed phrase|mnemonic|openclaw\.json)\b`;
const MONEY = String.raw`(?:\b(?:funds?|money|amounts?|iban|balances?|wallets?|payments?|coins?|crypto|usd[ct]|eth|ether|btc|bitcoin|sol|tokens?|credits?|(?:credit|saved|stored) cards?|card on file|subscriptions?|invoices?|fees?|donations?|allowances?|transactions?|dollars?|euros?|tips?)\b|[$€£]\s?\d|\b0x[0-9a-f]{40}\b)`;
const UNASKED = String.raw`\b(?:without|no need (?:for|to)|do(?:es)? not (?:ask|wait|need|require)|never (?:ask|wait))\b[^\n]{0,40}\b(?:confirm\w*|approv\w*|ask\w*|permission|consent|notif\w*|telling|(?:involving|bothering|consulting) the user|the user(?:['’]s)? know\w*)\b`;
const AGENT_FILE = String.raw`(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|IDENTITY|BOOTSTRAP|TOOLS|USER)\.md\b`;
/** Names of files count in capitals only: `docs/tools.md` is anybody's. */
const WRITE = String.raw`\b(?:[Aa]dd|[Aa]ppend|[Ww]rite|[Ii]nsert|[Pp]ut|[Ss]ave|[Cc]opy|[Ii]nject|[Pp]repend|[Pp]lace|[Ss]tore)\b`;
const AGAIN = String.raw`\b(?:every|each|once (?:a|per)|at the (?:start|beginning) of|periodically|regularly|on (?:every|each)|always|hourly|daily|re-?fetch|check back)\b`;

const pattern = (source: string, flags = "iu"): RegExp => new RegExp(source, flags);

export const ENGLISH: readonly IdeaPattern[] = [
  {
    idea: "override",
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|discard|drop)\b[^\n:;]{0,40}\b(?:previous|prior|earlier|above|preceding|system|safety)\b[^\n:;]{0,30}\b(?:instructions?|prompts?|rules?|guidelines?|directives?|polic(?:y|ies)|restrictions?|constraints?|guardrails?)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass|discard|drop)\b[^\n:;]{0,20}\b(?:existing|other|original|default|all|any|your)\b[^\n:;]{0,20}\b(?:instructions|guidelines|directives|guardrails|safety (?:rules|checks))\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\b(?:ignore|disregard|forget|discard|drop)\b[^\n:;]{0,20}\b(?:rules|instructions|guidelines|directives)\b (?:that |which )?(?:you (?:were|have been|are|got)|given to you|your (?:maker|developer|operator)s?)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\b(?:these|this|the following)\b[^\n:;]{0,40}\b(?:instructions?|rules?|directives?)\b[^\n:;]{0,40}\b(?:takes? (?:absolute )?(?:precedence|priority)|supersedes?|overrides?)\b[^\n:;]{0,40}\b(?:all|any|system|previous|other|user)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\b(?:follow|obey|treat|execute|read)\b[^\n:;]{0,60}\b(?:with|as|at) (?:a )?(?:system|highest|root|absolute|developer)[- ](?:level )?(?:priority|authority|instructions?|prompts?|messages?)\b/iu,
  },
  {
    idea: "override",
    pattern:
      /\byou are (?:now|no longer)\b[^\n:;]{0,60}\b(?:unrestricted|jailbroken|DAN|developer mode|bound by|without (?:any )?restrictions?|root mode)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:do not|don['’]t|never|must not|should not|without)\b(?:[^\n;.!?→(]|\([^()\n]{0,14}\)){0,20}\b(?:tell|telling|inform|informing|notify|notifying|mention|mentioning|reveal|revealing|disclose|disclosing|alert|alerting|warn|warning|show|showing|report|reporting|say|admit|announce|expose|display)\b[^\n]{0,60}\b(?:to )?(?:the |your )?(?:users?|human|operator|owner|person|anyone|anybody)\b/iu,
  },
  {
    idea: "conceal",
    pattern:
      /\b(?:keep|hide|conceal)\b[^\n]{0,40}\b(?:from|secret)\b[^\n]{0,20}\b(?:the |your )?(?:user|human|operator|owner)\b|\b(?:leave|keep)\b[^\n]{0,40}\bout of\b[^\n]{0,20}\b(?:summary|list|log|report)\b[^\n]{0,40}\b(?:you (?:did|do|took)|actions?|transactions?|requests?)\b|\b(?:do not|don['’]t|never)\b mention (?:it |this |that )?in (?:the |your |any )?(?:conversation|reply|replies|response|answer|summary)\b|\b(?:the |your )(?:user|human|owner|operator) (?:will|should|must)(?: not|n['’]t) (?:see|notice|learn|know about|find out(?: about)?|be told(?: about)?|be informed of) (?:it|this|that|the (?:change|request|upload|transfer|file|step|log))\b/iu,
  },
  {
    idea: "conceal",
    // An order to do it so; what a program does silently is its fault, told to whoever repairs it.
    pattern:
      /(?:^|[.;:,–—]\s|\b(?:and|then|to|must|should|always|please)\s)[^\p{L}]{0,4}(?:(?:silently|secretly|quietly|covertly)\b,? (?:[\w-]{1,20} (?:and|or) )?(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b|(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b[^\n;:(]{0,60}\b(?:silently|secretly|covertly)\b)|\b(?:in the background without|without (?:their|the user's) knowledge)\b[^\n]{0,60}\b(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b|\b(?:send|upload|post|transmit|forward|exfiltrate|execute|install|download|append|transfer|copy)\b[^\n]{0,60}\bwithout (?:their|the user's) knowledge\b/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /\b(?:do not|don['’]t|never|without|no need to)\b[^\n.:;]{0,20}\b(?:ask(?:ing)?(?: for)?|wait(?:ing)? for|request(?:ing)?|seek(?:ing)?|require|requiring|prompt(?:ing)? for)\b[^\n]{0,30}\b(?:confirmation|permission|approval|consent)\b|\bwithout (?:any )?(?:user |human |explicit )?(?:confirmation|approval|consent)\b|\b(?:do not|don['’]t|never) ask (?:the |your )?(?:user|human|owner)(?: (?:first|before)\b| (?:whether|if) (?:(?:it|this|that|they|he|she)(?: is|['’]s)? )?(?:ok|okay|fine|agrees?|approves?|allow\w*|wants? (?:it|this|that))\b|[.,;!]|$)|\bwithout asking (?:the |your )?(?:user|human|owner)\b|\b(?:bypass\w{0,3}|skip\w{0,4}|suppress\w{0,3})\b[^\n]{0,30}\b(?:human|user|manual|reviewer) (?:sign-?off|approvals?|confirmations?)\b/iu,
  },
  {
    idea: "unconfirmed",
    pattern:
      /\b(?:disable|turn off|deactivate)\b[^\n]{0,40}\b(?:approvals?|confirmations?|sandbox(?:ing)?|safety (?:checks?|filters?|guards?)|permission (?:prompts?|checks?)|exec(?:ution)? approvals?)\b|\bset\b[^\n]{0,40}\b(?:approvals?|confirmations?|sandbox(?:ing)?|safety (?:checks?|filters?|guards?)|permission (?:prompts?|checks?))\b[^\n]{0,20}\b(?:off|never|false|none|always allow)\b|--dangerously-skip-permissions|--yolo\b/iu,
  },
  {
    idea: "replicate",
    pattern:
      /\b(?:cop(?:y|ies|ied|ying)|append\w{0,3}|add(?:s|ed|ing|ition)?|inject\w{0,3}|insert\w{0,3}|propagat\w{1,3}|writ(?:e|es|ing|ten)|put(?:s|ting)?|sav(?:e|es|ed|ing)|record\w{0,3}|not(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|plac(?:e|es|ed|ing))\b[^\n]{0,60}\b(?:this (?:skill|file|block|text|section|instruction|paragraph)|yourself|itself|these instructions|the text above)\b[^\n]{0,60}\b(?:every|all|each|any|other)\b[^\n]{0,30}\b(?:skills?|SKILL\.md|repositor(?:y|ies)|projects?|agents?|workspaces?)\b/iu,
  },
  {
    idea: "leak",
    pattern: pattern(String.raw`${SEND}[^\n]{0,120}${PRIVATE}[^\n]{0,120}${SINK}`),
  },
  {
    idea: "leak",
    pattern: pattern(
      String.raw`\b(?:send|post|upload|transmit|forward|submit)\b[^\n]{0,20}\bto ${URL_SHAPE}[^\n]{0,80}${PRIVATE}`,
    ),
  },
  {
    idea: "leak",
    pattern: pattern(
      String.raw`\b(?:read|collect|gather|cat|take)\b[^\n]{0,80}(?:~|\$HOME)\/\.[\w./-]{2,80}[^\n]{0,120}\b(?:send|post|upload|transmit|forward|submit|include)\b[^\n]{0,80}(?:${URL_SHAPE}|webhook|query|header|parameter|request)`,
    ),
  },
  {
    // An image is fetched when the answer is shown: what stands in its address is sent without any tool.
    idea: "leak",
    pattern:
      /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,200}?(?:[?&][\w-]{1,30}=|\/)[^\s){<[$]{0,40}(?:[{<[$]|%7B)[^)\n]{0,160}(?:data|conversation|secret|key|memory|token|summary|context|history|base64|content|message|password)/iu,
  },
  {
    // "… with KEY replaced by the contents of ~/.x/.env"
    idea: "leak",
    pattern:
      /!\[[^\]\n]{0,80}\]\(https?:\/\/[^\s)]{4,300}\)[^\n]{0,120}\b(?:replac|substitut|fill|swap)\w{0,5}\b[^\n]{0,40}\b(?:contents?|values?|text|secrets?|keys?)\b[^\n]{0,20}(?:~|\$HOME)\/\.[\w./-]{2,80}/iu,
  },
  {
    // "<pw>" is a tag to Markdown, so that nothing may be left of it. Whoever opens the link, or sees its preview, sends what was filled in. Keys of an API stand in addresses by design.
    idea: "leak",
    pattern:
      /\b(?:display|show|give|include|output|render|print|insert|add|open|visit|fetch|call)\b[^\n]{0,160}https?:\/\/[^\s"'<>)]{4,200}[?&](?:pw|pwd|pass(?:word|wd|phrase)?|secrets?|seed|mnemonic|private_?key|credentials?|conversation|chat|history|memory)=(?:[<{[$]|%7B|%3C|\s|$)/iu,
  },
  {
    idea: "leak",
    pattern:
      /\b(?:always|automatically|every|all|each)\b[^\n]{0,80}\b(?:include|add|put|copy|bcc|cc|forward)\b[^\n]{0,60}[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10}\b[^\n]{0,40}\b(?:bcc|cc|blind copy|copy)\b|\b(?:bcc|blind[- ](?:copy|copies)|forwards?|redirects?)\b[^\n]{0,60}\b(?:every|all|each|(?:any|the)? ?(?:incoming|new|future))\b[^\n]{0,60}\bto [\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,10}\b/iu,
  },
  {
    idea: "plant",
    pattern: pattern(
      String.raw`${WRITE}[^\n]{0,120}\b(?:to|in|into|inside|at the (?:top|end|beginning) of)\b[^\n]{0,40}\b${AGENT_FILE}`,
      "u",
    ),
  },
  {
    idea: "obey-remote",
    pattern: pattern(
      String.raw`${AGAIN}[^\n]{0,160}(?:\b(?:fetch|read|download|load|retrieve|get|check|curl)\b[^\n]{0,60})?${URL_SHAPE}[^\n]{0,160}\b(?:follow|obey|execute|run|carry out|apply|perform|comply|do what|act on|instructions?)\b`,
    ),
  },
  {
    idea: "obey-remote",
    pattern: pattern(
      String.raw`\b(?:fetch|read|download|load|retrieve|get|re-?fetch|re-?read|curl)\b[^\n]{0,60}${URL_SHAPE}[^\n]{0,120}\b(?:and|then)\b[^\n]{0,20}\b(?:follow|obey|execute|carry out|comply with|do (?:what|whatever|everything)|act on)\b(?! (?:the |its |their )?(?:[\w-]{1,20} )?(?:install\w*|set-?up|sign-?up|submission|registration|process|wizard|guide|links?))`,
    ),
  },
  {
    idea: "obey-remote",
    pattern: pattern(
      String.raw`\bre-?fetch\b[^\n]{0,60}${URL_SHAPE}[^\n]{0,120}\b(?:each|every|start of|session|day|hour)`,
    ),
  },
  {
    idea: "obey-remote",
    pattern:
      /\b(?:fetch|read|check|follow|load)\b[^\n]{0,40}https?:\/\/[^\s"'<>)]{4,200}\/(?:heartbeat|skill|instructions?|tasks?|commands?|prompt)(?:\.md|\.txt)?\b[^\n]{0,60}\b(?:and follow|every|each|periodically|follow it|once)\b/iu,
  },
  {
    idea: "obey-remote",
    pattern:
      /\b(?:re-?read|re-?load|re-?fetch|fetch|download|refresh|read the (?:answer|response|reply)|poll)\b[^\n]{0,120}\b(?:follow|obey|execute|do|carry out|comply with|act on)\b (?:whatever|what(?:ever)? (?:it|that|this|the (?:page|file|answer|response|server))\b|everything (?:it|that) )/iu,
  },
  {
    idea: "spend",
    pattern: pattern(
      String.raw`\b(?:pay|spend|swap|buy|purchase|withdraw|mint|deposit|sweep|donate|subscribe)\b[^\n]{0,100}${UNASKED}`,
    ),
  },
  {
    idea: "spend",
    pattern: pattern(
      String.raw`\b(?:send|transferr?|approv|sign|tip|pay|mov|wir|confirm|accept|grant|authori[sz])(?:e?s|e|ed|t|ing)?\b[^\n]{0,60}${MONEY}[^\n]{0,100}${UNASKED}`,
    ),
  },
  {
    idea: "spend",
    pattern:
      /\b(?:automatically|silently|immediately|always)\b[^\n]{0,20}\b(?:approve|sign|transfer|send)\b[^\n]{0,40}\b(?:unlimited|max(?:imum)?|all|entire|balance|allowance|funds|tokens)\b[^\n]{0,60}\b0x[0-9a-f]{40}\b/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /\b(?:ask|request|prompt|have|get)\b[^\n]{0,40}\b(?:users?|human|them|owner)\b[^\n]{0,60}\b(?:seed phrase|recovery phrase|mnemonic|private key|secret recovery)\b[^\n]{0,160}\b(?:send|post|submit|upload|paste|verify|sync|forward|pass)\b/iu,
  },
  {
    idea: "ask-secret",
    pattern:
      /\b(?:enter|paste|provide|submit|send|type)\b[^\n]{0,30}\b(?:your|the user's)\b[^\n]{0,30}\b(?:seed phrase|recovery phrase|12[- ]word|24[- ]word|mnemonic)\b[^\n]{0,120}(?:https?:\/\/|\bsite\b|\bpage\b|\bform\b|\bverify\b|\bvalidate\b)/iu,
  },
];
