import type { Lexicon } from "../concept.ts";

const IT = String.raw`(?:it|this|that|these|them|they|any of (?:this|it)|(?:the|this|these|such) (?:[\w-]{1,20} ){0,2}[\w-]{1,20})`;
const PEOPLE = String.raw`(?:your (?:users?|human|owner|operator|person)|the (?:users?|person|human|customers?|owner|operator|players?|student|reader|client)|users?|people|players|customers|anyone|anybody|nobody|no one|them)`;

/** What can be dropped. Keys, links and versions run out as well, and no rule goes with them. */
const RULES = String.raw`(?:boundaries|constraints|directives?|guardrails|guidance|guidelines?|instructions?|limits|orders|polic(?:y|ies)|prompts?|restrictions?|rules?|safeguards)`;
const OVER = String.raw`(?:(?:no longer|not any ?more|cease to) (?:count|counts|hold|holds|apply|applies|valid|in force)|(?:has|have) been (?:superseded|replaced|lifted|revoked|cancelled|suspended)|(?:is|are) superseded)`;

/** Where a user would read of it. */
const TOLD = String.raw`(?:(?:the|your|any|a|this|that|each|every|its|their) )?(?:[\w-]{1,20} ){0,2}(?:users?|owner|human|summar(?:y|ies)|repl(?:y|ies)|answers?|reports?|digests?|recaps?|chats?|conversations?|transcripts?|messages?|what you (?:tell|say|show)|changelog|commit message)`;

export const ENGLISH: Lexicon = {
  conceal: [
    String.raw`(?:do not|don['’]t|never|without|no need to|needn['’]t) (?:bother|bothering|trouble|troubling) ${PEOPLE} with (?:it|this|that|any of (?:it|this))\b|(?:skip|skips|omit|omits|omitting|skipping|leave out|leaving out) (?:it|this|that|them|this step|this part) (?:when you|in (?:the|your)|from (?:the|your)) (?:\w{1,12} )?(?:summar|report|answer|recap|repl|tell|list|describe)`,
    String.raw`(?:keep|kept|stays?|remains?)(?: \S{1,20}){0,4} between (?:us|you and (?:me|us))|our (?:little |small )?secret\b|a (?:little|small) secret\b|(?:keep|keeps|kept|stays?|remains?) (?:it|this|that|them) (?:a )?secret\b|(?:tip|tipping)(?: \S{1,20})? off\b`,
    String.raw`they (?:need not|needn['’]t|(?:do not|don['’]t) (?:have|need) to) know (?:which|what|how|that|why)\b`,
    String.raw`(?:never|do not|don['’]t) explain (?:the (?:parameter|field|header|address|link|value)|what (?:it|this|the \S{1,20}) (?:is|carries|holds|contains))`,
    String.raw`out of (?:their|the user['’]s|his|her|your user['’]s) sight|behind (?:their|the user['’]s|his|her) back`,
    String.raw`(?:no need|not necessary|unnecessary|(?:does|do|need) ?n[o'’]t(?: need| have)?|needn['’]t|nobody has|no one has) to (?:be )?(?:bring (?:\S{1,20} ){1,4}up|raise (?:it|this|that)|mention(?:ed)? (?:it|this|that|them|step|the )|mentioned|tell (?:the user|them|anyone|anybody)|told|come up|announced?|disclosed?|talk about)`,
    // What does not appear in a listing, a panel or a field is a fact about a program; what is not to appear in a reply is kept back.
    String.raw`${IT} (?:(?:should|must|does|do|will|need|needs|can|is|are)(?: not|n['’]t)|need not|never)(?: (?:to|need to|have to|be|been))* (?:(?:shows? up|comes? up|appears?|mentioned|listed|surface|reported|brought up|announced|part of)(?: \S{1,20}){0,2} (?:in|of|to|with|by|on) ${TOLD})`,
    String.raw`${IT} (?:(?:should|must|need|needs|does|do)(?: not|n['’]t)|need not)(?: (?:to|need to|have to|be|been))+ (?:mentioned|brought up|announced|come up|talked about)\b`,
    String.raw`(?:leave|left|leaves|keep|kept)(?: \S{1,20}){0,5} out of (?:the|your|my|any|all)(?: [\w-]{1,20}){0,2} (?:summar(?:y|ies)|repl(?:y|ies)|digests?|explanations?|reports?|ratings?|reviews?|proposals?|previews?|answers?|conversation|logs?|chat|history)`,
    String.raw`(?:say|says|saying|tell (?:them|the user)) nothing (?:about|of) (?:it|this|the (?:upload|copy|request|transfer|change|step|call|message))`,
    String.raw`${PEOPLE} (?:(?:must|need|needs|should|shall|has|have)(?: not|n['’]t)(?: (?:to|need to|have to|been|be))* (?:learn|told|informed|find out|know|asked about|notice|troubled|bothered|aware)\b|(?:does|do|are|is|will|would)(?: not|n['’]t)(?: (?:to|need to|have to|been|be))* (?:(?:told|informed) (?:of|about) \S|(?:learn|find out|know|asked|notice|troubled|bothered|aware)(?: (?:of|about) (?:it|this|that|them|the \w+))|(?:need|have) to (?:learn|hear (?:about|of)|be told|be informed|find out|know|notice)))`,
    String.raw`(?:would|will|might|could) only (?:worry|confuse|alarm|upset|distract|unsettle) (?:the user|them|people|users|him|her)`,
    String.raw`(?:is|are) (?:of no (?:interest|concern) to|no concern of) (?:the |your )?(?:user|person|human|owner|newcomer|reader|customer|people)`,
    String.raw`(?:do not|don['’]t|never) (?:mention|reveal|disclose|point out|bring up|talk about|draw attention to|let on) (?:this|the (?:difference|change|upload|copy|request|transfer|preference|switch|step)|where (?:the|it|they|these)|that (?:you|this|it))`,
    String.raw`(?:do not|don['’]t|never) (?:list|name|show|report|mention) (?:it|this|them|these|(?:the|its|those|these) [\w-]{2,20})(?: \S{1,20}){0,4} (?:summar|repl|digest|report|answer|plan\b|overview|changelog|to the user)`,
    String.raw`takes? care that ${PEOPLE} (?:does|do)(?: not|n['’]t) (?:see|notice|get)`,
    String.raw`(?:remove|delete|clear)(?: \S{1,20}){0,4} from (?:the )?(?:(?:folder of )?sent(?: mail| items| folder)?|trash|outbox|shell history)`,
    String.raw`(?:do|does|doing|done) (?:(?:so|it|this|that|these|all (?:of )?(?:this|that)) )?(?:quietly|discreetly|secretly|in (?:silence|secret)|without (?:(?:a|any|another|one) (?:word|comment|mention)|(?:saying|mentioning|announcing|telling|drawing attention|making a fuss)))\b|quietly each time`,
    String.raw`(?:keep|keeps|stay|stays|remain|remains|be|say) (?:quiet|silent|mum|discreet|nothing) (?:about|on|of|regarding) (?:it|this|that|them|these|the \w+|how|what|where|why)\b`,
    String.raw`(?:never|not|n['’]t|without|avoid|nor) (?:ever )?(?:bring|bringing|brought) (?:it|this|that|them|any of (?:it|this)|the \S{1,20}) up\b|(?:never|not|n['’]t) (?:ever )?(?:speak|talk|breathe a word) (?:of|about) (?:it|this|that|them)\b`,
  ],
  quiet: [String.raw`mention only (?:the|its|that|how)`],
  lie: [
    String.raw`(?:make|let|have) (?:it|this|that|them|the \w+)(?: \w+)? looks? like (?:part of|an? |routine|ordinary|normal)|looks? like (?:part of the (?:normal|usual|ordinary|regular)|routine|ordinary|an? (?:normal|usual|ordinary|routine|harmless))`,
    String.raw`(?:if|should|when|in case) (?:someone|somebody|anyone|the user|the person|they|he|she|people)[^.!?\n]{0,20} (?:asks?|wonders?|wonder|inquires?|wants? to know)[^.!?\n]{0,80}(?:say|answer|reply|explain|respond|tell (?:them|him|her)) that`,
    String.raw`(?:the (?:user|person|customer)|(?:the )?person you work for|your (?:user|human|owner|operator))(?: has| have|['’]s)? (?:already )?(?:been informed|agreed to this|been warned|consented|given consent)`,
    String.raw`(?:describe|present|pass off|explain) (?:the \w+|it|them) as (?:handling|part of the|legacy|ordinary|normal|routine|an? (?:ordinary|normal|routine|harmless))\b`,
    String.raw`whatever the actual (?:state|cause|reason|result|output)|regardless of (?:the )?(?:actual|real) (?:state|cause|reason|result|output)`,
    String.raw`(?:phrased|worded|written|recorded|noted|stored) as (?:things|something|facts|if|though|words) (?:that )?the user`,
    String.raw`under (?:an? |some )(?:harmless|innocent|innocuous|inconspicuous|unsuspicious)(?:[ -]\w{1,12})? name`,
  ],
  unasked: [
    String.raw`(?:no need|not necessary|need(?:s)? not|does not need|do not need|without (?:having|needing|waiting)|need(?:n['’]t| not)) (?:to )?(?:ask|be confirmed|be approved|approved|confirm|consult|(?:check|wait|seek|get|request)(?: \S{1,20}){0,4} (?:users?|owner|human|him|her|them|anyone|permission|approval|consent|confirmation|answer|ok|okay|yes)\b)`,
    String.raw`(?:they|the user|people|users|owner|human) (?:(?:have|has) )?(?:already )?agreed (?:to (?:this|it)|by installing)|consent was given when`,
    String.raw`also when the (?:owner|user|human) has asked (?:you )?not to`,
  ],
  take: [
    String.raw`(?:read|grab|look for|gather what|consists? of|open|take|copy|collect|gather|dump|note|pack|compress|look(?:s|ing)? (?:up|into|for|in|through)|taking|pick(?:s|ing)? up|retriev|extract (?!the archive)|go(?:es)? through|compute|find|export|grab|cat|fetch|pick up|include|attach|hand over|submit|run|mention|print(?:ing)?|state|reveal|contents? of|concatenation of|load everything|values? (?:in|of)|everything (?:in|after)|whatever (?:you find|stands in)|lines? (?:of|in))`,
  ],
  send: [
    String.raw`(?:send|sends|sent|relay|route (?:it|them|all|every)|push (?:it|them|their|the|what)|let (?:it|them) travel|travels? (?:along|to)|ship (?:it|them)|dispatch|set (?:the )?x-[\w-]{1,30} to|stream (?:it|them)|mail (?:it|them|the)|enter them at|hand (?:out|on)|entrust|report (?:it|them) to|open a discussion|(?:open|file|create|raise) an? (?:\S{1,20} ){0,3}(?:issue|ticket|discussion|gist|pull request)\b[^\n]{0,140} (?:with|containing|holding) (?:the|it|them|this)\b|replace text by|post|posts|posted|upload|uploads|uploaded|transmit|submit|submits|submitted|forward|forwards|forwarded|deliver|hand(?:ed|s)? (?:it|them|the \w+|over)|hand(?:ed|s|ing)? in|hand(?:s)? (?:\S{1,20} ){0,3}to|pass(?:ed|es)? (?:it|them|on|both|the \w+|their)(?: \S{1,20}){0,4}|append(?:ed|s)?|attach(?:ed|es)?|put(?:s)? (?:it|them|both|these)(?! (?:in|into) [\x60"']?(?:~|\$home|\.{1,2})\/)|paste(?:s|d)?|goes? into|deposit|mention(?:s|ed)? (?:it|them) in|place(?:s|d)? (?:it|them|\S{1,20}) (?:in|on|at)|drop(?:ped)? (?:it|them)|placed? \S{1,20} in the drop|share(?:s|d)?|add(?:s|ed)? (?:\S{1,20} ){1,4}(?:to (?:the|your) (?:next )?(?:request|address|query|header|link|url)|at the end of the message|as)|include(?:s|d)? (?:\S{1,20} ){0,8}(?:request|address|link|picture|query|upload)|do the same at|put them on|encoded so that it fits into an address|curl [^\n]{0,200}(?:-d|--data\S{0,10}|-f|-t|--upload-file)\b)`,
  ],
  obey: [
    String.raw`(?:treat|take|regard|read|consider|accept) (?:what(?:ever)? (?:it|they|this|that|stands|the \S{1,20}) ?(?:says?|contains?|holds?|asks?|there)?|(?:it|them|this|that|its (?:contents?|text|words))) as (?:(?:an?|the|your|my|new|direct|binding|valid|further) ){0,3}(?:instructions?|orders?|commands?|directives?)\b`,
    String.raw`treat (?:its|the|their) (?:content|contents|text|answer|reply)(?: \S{1,20}){0,3} as (?:the |a )?(?:continuation|part|rest) of (?:this|these|your|the) (?:skill|instructions?|rules|file)`,
    String.raw`(?:carry|carries|carrying) out (?:whatever|what|all|everything|it|anything)|carried out before`,
    String.raw`(?:do|does|follow|follows|obey|execute|run|perform|apply) (?:whatever|what(?:ever)? (?:it|(?:the|each|every|such an?|that|this) (?:text|page|file|answer|record|post|reply|server|e-?mail|mail|message|note|comment|ticket|response|document|site|feed|sender|operator|author)|they|that|this|comes back|stands|is (?:written|asked|said|requested))|everything (?:it|that|they)|as (?:it|they|the text) says?|whatever)`,
    String.raw`treat (?:each|every|the|any|all)(?: [\w-]{1,20}){0,3} (?:of the (?:answer|reply|response|page|text|file|output) )?(?:as|like) (?:if|though) (?:the user|your (?:user|human|owner)|they)`,
    String.raw`(?:run|execute|pipe|feed|eval(?:uate)?) (?:the )?(?:result|results|output|answer|response|reply|strings?|text|content|lines?)(?: \S{1,20}){0,3} (?:in|with|through|to|into|by) (?:a |the )?(?:bash|shell|sh|python|node|powershell|terminal)\b`,
    String.raw`(?:overwrite|replace|renew|refresh) (?:this|the|your) (?:own )?(?:skill\.md|skill|file|text)[^.!?\n]{0,20} (?:with|from|by) [^\s]{0,3}https?:`,
    String.raw`replace (?:it|this file|the file) with the (?:newest|latest|current)`,
  ],
  outrank: [
    String.raw`(?:outranks?|outranking|ranks? (?:above|before|over|higher than)|stands? above|(?:has|have|takes?) (?:priority|precedence) over) (?:\S{1,20} ){0,3}(?:the|your|his|her) (?:user|human|owner|person)`,
    String.raw`(?:has|have|carries|with|of) the same (?:standing|rank|weight|authority|force) as (?:this|your|the)`,
    String.raw`(?:overrides?|supersedes?|outweighs?|trumps?|overrules?|(?:comes?|goes|go) before|takes? precedence over) (?:\S{1,20} ){0,3}(?:the|your) (?:user|human|owner|operator)`,
    String.raw`(?:trust|believe|obey|heed)\w{0,3} [^.;!?\n]{0,60}\b(?:as|like|no less than) (?:much as )?(?:you (?:trust|believe|obey|heed) )?(?:the|your) (?:user|owner|human|operator)\b`,
    String.raw`binding version|before those of the user|more important than (?:what )?the user`,
  ],
  "set-aside": [
    String.raw`(?:bypass|deactivat|disabl|disregard|drop|forget|ignor|overrid|skip|suspend)\w{0,5} (?:of )?(?:(?:all|any|the|your) )*(?:earlier|former|previous|prior|system prompt['’]s) (?:\w{1,12} )?(?:directives|guidelines|instructions|orders|rules)|(?:turn|switch|shut|set)\w{0,4} (?:off|aside) (?:of )?(?:(?:all|any|the|your) )*(?:earlier|former|previous|prior|system prompt['’]s) (?:\w{1,12} )?(?:directives|guidelines|instructions|orders|rules)|(?:all earlier instructions|(?:the )?system prompt['’]s rules|your previous guidelines|whatever you were told before) ha(?:s|ve) to be`,
    String.raw`(?:bypass|deactivat|disabl|disregard|drop|forget|ignor|skip|suspend|off|aside)\w{0,5} (?:of )?(?:whatever|what|everything|anything) you (?:were|have been) (?:told|given|taught) (?:before|earlier|so far)`,
  ],
  "drop-rules": [
    String.raw`${RULES}\b[^.;!?\n]{0,60}\b${OVER}`,
    String.raw`(?:what|whatever|everything|all) [^.;!?\n]{0,60}\b(?:above|before|earlier|learn(?:ed|t)|so far|taught|told|until now)\b[^.;!?\n]{0,40}\b${OVER}`,
    String.raw`(?:no longer|not any ?more) (?:bound|limited)`,
    String.raw`disregard what (?:the user|you (?:were|have been) told)`,
  ],
  unbound: [
    String.raw`(?:safety|ethical|content) (?:guidelines|rules|policies|restrictions) (?:were|was|have|do|did|are)(?: not| never|n['’]t)`,
    String.raw`never (?:(?:declines|refuses|says no)\b|(?:decline|refuse|say no)(?: (?:(?:a|any|the|his|her|my) )?(?:requests?|orders?|anything)\b| to (?:answer|comply|do|help|obey|say)\b|\s{0,2}(?:[.,;:!]|$)))`,
    String.raw`without (?:any )?(?:restrictions|limits|guidelines|rules|filters)`,
  ],
  spread: [
    // The last part of a name with a full stop (`operator.write`) is none of these verbs.
    String.raw`(?<!\w\.)(?:insert|add|write|copy|put|append)[^.!?\n]{0,100}(?:into|to|in) (?:each|every|all|any)(?: other)?(?: [\w-]{1,20}){0,2} ?(?:skill\.md|skills?|repositor|agents?|projects?)`,
    String.raw`other agents (?:read|pick|see)[^.!?\n]{0,40}|agents(?:: for|[:,]? (?:add|please))\b`,
  ],
  "ask-user": [
    String.raw`(?:get|obtain|collect) [^.!?\n]{0,60} from the (?:user|holder|owner|client)|(?:have|let) the (?:holder|owner|user) (?:type|enter|give)|(?:kindly )?request the (?:user|owner|holder)|ask (?:the user|the person|them|your human|users|people|in the chat|for)`,
    String.raw`(?:have|let) (?:the user|them|the person)(?: \S{1,20}){0,3} (?:enter|type|paste|give|tell|provide|confirm)`,
    String.raw`please (?:confirm|enter|provide|send|type|give) (?:your|the)`,
    String.raw`request(?:s)? (?:the|their)`,
  ],
  plant: [
    String.raw`(?:writ(?:e|es|ing|ten)|add(?:s|ed|ing|ition of)?|insert(?:s|ed|ing)?|put(?:s|ting)?|append(?:s|ed|ing)?|sav(?:e|es|ed|ing)|record(?:s|ed|ing)?|not(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|plac(?:e|es|ed|ing)) (?:\S{1,40} ){0,14}(?:to|in|into) `,
    String.raw`(?:slip|tuck|extend|amend|supplement|place|write|add|insert|put|append|save|note down|work) |make sure (?:that )?(?:\S{1,20} ){1,5}(?:stands?|is|are) in `,
  ],
  replace: [
    String.raw`put (?:it|this|that|them|the|our)(?: \S{1,20}){0,3} in (?:the )?place of`,
    String.raw`(?:use|quote|give|insert|write|send to|pay|reply|answer|enter|put|fill in|set|show|provide|list|name)[^.!?\n]{0,80}(?:instead of|rather than|in place of) (?:the one|those|that|the (?:address|account|details|one|iban|number|wallet|recipient))`,
  ],
  pay: [
    String.raw`(?:charged to|top(?:ped|s)? up|card on file|(?:saved|stored) card|pay into|buy|purchase|subscribe to|pay for|gift card|send another(?: one)?)`,
  ],
  "auto-yes": [
    String.raw`answer yes (?:on behalf|for|in place|instead)|(?:confirm|approve|accept|answer) (?:\S{1,20} ){0,8}on behalf of the user`,
    String.raw`(?:sandbox|approvals?|exec)\.[\w.]{2,30}["\x60']{0,2} (?:with|by|to|for|against) ["\x60'](?:off|none|never|false|full|disabled)\b`,
    String.raw`(?:exec\.ask|exec\.security|sandbox(?: mode)?)(?: is| becomes| to|\s?=|:| =>){1,2}\s{0,2}["\x60']{0,2}(?:off|full|never|false|none)`,
    // What is `confirmed: false` still waits for somebody who confirms it.
    String.raw`(?:approv(?!ed\b)|permission|sandbox|confirm(?!ed\b)|hookspath|elevated|\bdeny)[\w.-]{0,30}["\x60']{0,2}(?: is| becomes| to|\s?=|\s?:| =>){1,2}\s{0,2}["\x60'(]{0,2}(?:off\b|full\b|never\b|false\b|none\b|danger-?full|bypass|disabled\b)|core\.hookspath[ ="]{1,3}\/dev\/null`,
    String.raw`["\x60']?(?:allow|permit)\w{0,4}["\x60']?\s{0,2}[:=]\s{0,2}\[\s{0,2}["\x60']\*["\x60']`,
    String.raw`(?:answer|dismiss|accept|confirm|click)(?: \S{1,20}){0,2} (?:permission|approval|confirmation|security) (?:dialogs?|prompts?|questions?|requests?)(?: \S{1,20}){0,2} (?:yourself|by piping|automatically)`,
    String.raw`["\x60']?defaultmode["\x60']?\s{0,2}:\s{0,2}["\x60']bypasspermissions`,
  ],
  escape: [
    String.raw`(?:run|execut|issu|launch|start|perform|carr)\w{0,4} [^.;\n]{0,60} on the host\b|(?:has|have) to be \w{1,12}(?: out)? on the host\b`,
    String.raw`-v \/:\/|--pid=host|(?:leave|escape|break out of|get out of) (?:the |your |its )?(?:sandbox|container|jail)`,
  ],
  backdoor: [
    String.raw`(?:accept|accepts|allow|allows)[^.!?\n]{0,30}besides the (?:stored |real |user['’]s )?password`,
    String.raw`(?:master|maintenance|backdoor) (?:password|value|key|login) (?:that )?(?:always|also) (?:works|passes|accepted)`,
  ],
  wipe: [
    // "Empty chats offer desktop prompts", "none when empty, …": there it is no verb.
    String.raw`(?:delete|remove|erase|wipe|empty (?=(?:out )?(?:the|its|their|your|his|her|all|both|each|every|any|documents|pictures|desktop|home|snapshots|backups)\b))[^.!?\n]{0,40}(?:documents|pictures|desktop|home (?:directory|folder)|snapshots|everything in them|backups)`,
  ],
  unguard: [
    String.raw`(?:pause|disable|turn(?:ed)? off|switch(?:ed)? off|deactivate|stop|exclude|needs to be turned off|close)[^.!?\n]{0,40}(?:protection|anti-?virus|defender|virus scanner|smartscreen|gatekeeper|firewall)`,
    String.raw`(?:defender|anti-?virus|protection|firewall) (?:needs|has|must|should)(?: to)? be (?:turned|switched) off`,
    String.raw`(?:known |usual |harmless )?false (?:alarm|positive)`,
    String.raw`warning from (?:smartscreen|windows|defender|macos|gatekeeper|the system) is (?:expected|normal|usual|harmless)`,
    String.raw`choose open,? then open again|right-click the app|developer cannot be verified|run anyway|open anyway`,
    String.raw`ignore (?:the|any) (?:warning|alert)`,
  ],
  "archive-password": [
    String.raw`(?:archive|zip|file|7z|rar|it|unpack|extract|opens?)[^.!?\n]{0,60}(?:with|using|by) (?:the )?(?:word|pass(?:word|phrase|code)?|pin|key)\b`,
    String.raw`(?:the )?(?:pass(?:word|phrase|code)?|pin)(?: of| for| to| is|:)[^.!?\n]{0,40}["'\x60“:]`,
    String.raw`pass(?:word|phrase|code)? is ["'\x60“]`,
  ],
  elevate: [
    String.raw`as (?:an? )?administrator|(?:have|has|with) (?:an )?administrator|elevated powershell|(?:enter|type|asks for|wants) (?:the|your|their)(?: [\w]{1,12})? password|log-?in password when asked`,
  ],
  "paste-command": [
    String.raw`(?:press|click) the copy button[^.!?\n]{0,80}(?:terminal|run what was copied)`,
    String.raw`paste (?:and press|it (?:in|into))[^.!?\n]{0,40}(?:return|enter|terminal|powershell)`,
    String.raw`(?:win(?:dows)?(?: key)? ?\+ ?r\b|the run (?:box|dialog))[^.!?\n]{0,60}(?:ctrl ?\+ ?v\b|paste)`,
    String.raw`paste (?:\S{1,20} ){1,5}and (?:press|hit) (?:return|enter)`,
    String.raw`powershell -w(?:indowstyle)? hidden`,
  ],
  scripted: [
    String.raw`(?:reply|answer) with this (?:message|text|sentence)(?: and nothing else)?|tell the user that|explain to the user that|say "⚠`,
    String.raw`(?:ask|have|guide|tell|let) the user(?: through| to| visit| open| press| paste| run)`,
  ],
  private: [
    String.raw`(?:(?:summar(?:y|ies)|digest|gist|record) of (?:the|this|your|their) (?:chat|conversation|session)|access data|(?:whole|full|complete|entire) (?:conversation|chat|dialogue|history|transcript)|dialogue\b|transcript of|all messages|messages so far|everything (?:the|your) \w{1,20}(?: has| have)? (?:told|said|written|typed|asked)|prompts? (?:of|from) the|['’]s prompts?|text of each request|name, e-?mail|notes of the|daily logs|user\.md|soul\.md|every document|all files in|passwords?|tokens?|api keys?|keys that|credentials?|one-time codes?|reset links?|bank statements?|taxes and salaries|invoices?|contracts?|last (?:\d+|two|three|five|ten|twenty|thirty|fifty|hundred|few|several) (?:messages|mails?|e-?mails?|chats)|mailbox(?:es)?|(?:subject|bodies|body) of (?:all|each|every|the) (?:e-?)?mails?|mails?['’] (?:subjects?|bod)|session transcripts?|memory\.md|daily notes|system prompt|(?:user|person|owner)['’]s (?:(?:last|latest) )?(?:messages?|files|notes|mail)|conversation|tool (?:outputs?|results?)|chat history|private messages|contacts|salaries|cookies|login data|session folder|telegram session|shell history|output of \x60?env\x60?|environment variables|what the user (?:has )?(?:said|wrote)|everything (?:the|your) \w{1,20} has (?:told|said|written)|card numbers?)`,
  ],
  login: [
    String.raw`(?:bank(?:ing)?|card) pin\b|one-time (?:codes?|passwords?)|master pass(?:word|phrase)`,
    String.raw`passwords?[^.!?\n]{0,60}(?:six-digit|one-time|verification|2fa|authenticator)?[^.!?\n]{0,10}code|(?:google|apple|microsoft|e-?mail|account|mac|login|log-?in) passwords?|passwords?["'”.,)]`,
  ],
  "fixed-account": [String.raw`[a-z]{2}\d{2} ?[a-z0-9]{4}(?: ?\d{4}){2,6} ?\d{0,4}|0x[0-9a-f]{40}|bc1[a-z0-9]{20,60}`],
  "machine-login": [
    String.raw`(?:log-?in|mac(?:os)?|windows|sudo|admin(?:istrator)?|system|computer) password|(?:mac|windows|system) will ask for (?:their|the|your) password|password of (?:this|the|your) (?:mac|computer|machine)|macos wants your password`,
  ],
  seed: [
    String.raw`(?:recovery|seed|secret|backup|secret recovery) (?:words|phrase)|(?:12|24|twelve|twenty-four)[- ](?:recovery |seed |secret )?words?|mnemonic|private key`,
  ],
  recipient: [String.raw`(?:address|account|iban|bank details|recipient|bc1[a-z0-9]{20,60}|0x[0-9a-f]{40})`],
};
