import type { Fact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isInMarkdown } from "../../standing.ts";

/** What a rule says of commands that it has an agent stay away from, or ask about. */
const CALLS_IT =
  /\b(?:destructive|dangerous|irreversible|catastrophic|harmful|risky|forbidden|prohibited|disallowed|(?:deny|block|black) ?lists?|blocked|denied)\b|危险|危險|破坏性|破壞性|不可逆|禁止|黑名单|危険|破壊的|위험|опасн|запрещ/iu;
const ASKS_FIRST =
  /\b(?:approvals?|consent|permission|(?:user |human |explicit )?confirmation)\b|\b(?:ask|check with|confirm with|warn) (?:the |your )?(?:user|owner|human|operator|first|before)\b|\b(?:once|after|if|when) (?:the )?(?:user|owner|human|operator|he|she|they) (?:has |have )?(?:agree|approve|confirm|said yes|say)|审批|批准|确认|確認|同意|승인|подтвержд/iu;
/** "No approval is needed", "without asking": the other way round. */
const WITHOUT =
  /\b(?:without|skip\w{0,4}|bypass\w{0,3}|no|not|never|n['’]t)\s(?:\w{1,12}\s){0,3}?(?:approv|consent|permission|confirm|ask|warn)|(?:无需|不需要|无须|不用|未经|跳过)[^。；]{0,8}(?:批准|确认|同意|审批)/iu;
/** "No `rm -rf ~` without asking" forbids it as long. */
const NONE_WITHOUT =
  /^[^\p{L}]{0,6}(?:no|never)\b[^.;!?]{0,80}\bwithout\s(?:\w{1,12}\s){0,3}?(?:approv|ask|confirm|consent|permission)/iu;
/** The sentence has it run, whatever else it says of it. */
const HAS_IT_RUN =
  /(?:^|[.:;!?]\s)[^\p{L}]{0,6}(?:\p{L}{2,10},?\s){0,2}?(?:run|execute|paste|type|enter|start|launch|use)\b/iu;

/** Lines of a sentence that is folded. */
const MAX_LINES = 3;

/**
 * "Destructive commands such as `rm -rf /` require approval", "Ask before anything dangerous (`rm -rf ~`)", "Denylist:": a rule
 * names the worst that it has not done.
 */
export function isHeldBack(fact: Fact, index: FactIndex): boolean {
  if (!isInMarkdown(fact)) return false;
  const { introduction } = fact.context;
  if (introduction !== null && holdsBack(introduction)) return true;
  return index
    .inFile(fact.at.path)
    .some(
      (other) =>
        other.kind === "instruction" &&
        other.at.line <= fact.at.line &&
        fact.at.line - other.at.line < MAX_LINES &&
        other.codes.some((code) => code.includes(fact.snippet)) &&
        holdsBack(other.text),
    );
}

function holdsBack(text: string): boolean {
  if (HAS_IT_RUN.test(text)) return false;
  if (NONE_WITHOUT.test(text)) return true;
  return (CALLS_IT.test(text) || ASKS_FIRST.test(text)) && !WITHOUT.test(text);
}
