import { forLowerCase } from "./lower-case.ts";
import { sentencePattern } from "./sentence-pattern.ts";

const AGENT = sentencePattern(
  forLowerCase(
    /\b(?:agent|assistant|model|llm|ai|claude|gpt|chatgpt|openclaw|clawdbot|moltbot|clawd|bot|subagent)s? (?:must|should|will|shall|can|may|needs?|has|have|reads?|runs?|sends?|is|are|to)\b|\byou are (?:a|an|the|now|no longer)\b|\bwhen(?:ever)? (?:the |a |your )?(?:user|human|owner|person|operator)\b|\b(?:tell|ask|inform|notify|remind|show|let|prompt|warn|reply to|respond to|message|help|give|wait for|confirm with) (?:the |your )(?:user|human|owner|person|operator)\b|\bthe user(?:'s|’s)?\b|\byour (?:human|owner|operator|user|context|memory|workspace|soul|system prompt|instructions|tools?|session|training|reply|response)\b|\b(?:silently|secretly|covertly)\b|\b(?:system prompt|tool call|sub-?agents?|SOUL\.md|MEMORY\.md|AGENTS\.md|HEARTBEAT\.md|CLAUDE\.md)\b|\bprevious instructions\b|\buse this skill\b|用户|用戶|ユーザー|пользовател|usuario|usuário|utilisateur|benutzer/iu,
  ),
);
const PERSON = sentencePattern(
  forLowerCase(
    /\b(?:double[- ]?click|open (?:a |the |your )?(?:terminal|powershell|command prompt|browser|system settings|finder|app)|(?:in|into|to) (?:a |the |your )?(?:terminal|powershell|command prompt)|paste|download|your (?:computer|mac|machine|browser|account|password|phone|desktop|screen|device|api key|dashboard)|sign ?up|log ?in|create an account|click|press (?:enter|return)|right[- ]click|visit|go to|navigate to|install the app|extract|unzip|drag)\b|终端|下载|粘贴|双击|点击|ターミナル|ダウンロード|貼り付け|クリック|терминал|скачай|скачать|загруз|двойн|descarga|pega |haz clic|téléchargez|collez|cliquez|herunter|klicke/iu,
  ),
);

/** Who is asked. `either`: a skill speaks to its agent and to its user in one breath. */
export function addresseeOf(sentence: string): "agent" | "person" | "either" {
  const text = sentence.slice(0, 600).toLowerCase();
  const agent = AGENT.test(text);
  const person = PERSON.test(text);
  if (agent === person) return "either";
  return agent ? "agent" : "person";
}
