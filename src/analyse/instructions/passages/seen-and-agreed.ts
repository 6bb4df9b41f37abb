import type { Fact } from "../../../model/fact.ts";
import type { FactIndex } from "../../fact-index.ts";

/** Lines around a request that belong to it. */
const REACH = 8;
/** Facts looked at in a file. */
const MAX_LOOKED_AT = 2_000;

/** "Show the diff and ask": whoever sees each change and may refuse it has his own documents worked on. */
const ASKS =
  /\b(?:show|print|display|present)s? (?:\w{1,12} ){0,4}(?:diffs?|changes?|previews?|proposal|before)\b|\bdry[- ]run\b|\b(?:ask|wait)s? (?:(?:the |your )?(?:user|owner|person|human|them|him)|first|before|for (?:\w{1,10} ){0,2}(?:ok|yes|approval|consent|confirmation))\b|\b(?:after|once|only (?:if|when|with)) (?:\w{1,10} ){0,3}(?:agree|approv|confirm|consent|accept|says? yes)|pregunt[ae]|con su permiso|pergunte|demandez?\b|frage? (?:\p{L}{1,12} )?(?:nach|vorher|zuerst|den)|zustimm|bestätigung|chiedi|conferma|спроси|согласи|подтвержд|确认后|確認後|征得|询问用户|差异|差分|承認|尋ね|확인을|동의/iu;
const DENIES =
  /\b(?:not|never|without|no|nie|ohne|sin|sem|sans|senza)\b|n['’]t\b|(?<!\p{L})(?:не|без)(?!\p{L})|不|无需|無需|せず|없이|지 ?않/iu;

export function isSeenAndAgreed({ at, context }: Fact, index: FactIndex): boolean {
  return index
    .inFile(at.path)
    .slice(0, MAX_LOOKED_AT)
    .some(
      (fact) =>
        fact.kind === "instruction" &&
        fact.context.headings.join("\n") === context.headings.join("\n") &&
        Math.abs(fact.at.line - at.line) <= REACH &&
        ASKS.test(fact.text.slice(0, MAX_LENGTH)) &&
        !DENIES.test(fact.text.slice(0, MAX_LENGTH)),
    );
}

/** Of a sentence. */
const MAX_LENGTH = 600;
