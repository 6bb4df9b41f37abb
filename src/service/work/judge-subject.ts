import type { SubjectRow } from "../store/subjects.ts";
import { isJudged, keepJudgement } from "../store/judgements.ts";
import { reportFacts } from "../report-facts.ts";
import { identityOn } from "../judging-identity.ts";
import { judgementKey, subjectOf } from "../subject.ts";
import type { JudgeContext } from "./judge-context.ts";
import type { Outcome } from "./outcome.ts";

/** The same hang or crash three times is the package's doing, not bad luck. */
const MOST_TRIES = 3;
/** That no process starts is the machine's doing: others may have better ones. */
const MOST_STARTS = 10;

/** Judges bytes in a child process, unless they were judged before with the same means. */
export async function judgeSubject(subject: SubjectRow, context: JudgeContext): Promise<Outcome> {
  const { database, blobs, children, engine, judging } = context;
  const known = judgementKey(subject.key, engine, identityOn(judging));
  if (await isJudged(database, known)) return { kind: "judged", key: known, subjectId: subject.id, reused: true };

  const bytes = await blobs.read(subject.sha256);
  if (bytes === null) {
    return { kind: "refused", code: "bytes-gone", reason: "the uploaded bytes are not in the store any more" };
  }
  const attempt = await children.judge(subjectOf(subject.note).target, subject.note, bytes);
  if (attempt.kind === "refused") return attempt;
  if (attempt.kind === "broken") {
    if (attempt.code === "stopped") return { kind: "returned" };
    return { ...attempt, tries: attempt.code === "not-started" ? MOST_STARTS : MOST_TRIES };
  }
  context.metrics.judging.observe(attempt.milliseconds / 1000);
  const { engine: judge, ...facts } = reportFacts(attempt.report);
  const key = judgementKey(subject.key, judge, identityOn(judging));
  await keepJudgement(database, {
    key,
    subjectId: subject.id,
    engine: judge.version,
    signatures: judge.signatures,
    options: identityOn(judging),
    ...facts,
    report: attempt.report,
    milliseconds: attempt.milliseconds,
  });
  return { kind: "judged", key, subjectId: subject.id, reused: false };
}
