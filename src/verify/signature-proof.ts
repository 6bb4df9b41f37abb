import type { Proof, ProofKind, ProofProblem, ProofProblemCode, ProofStatus } from "../model/proof.ts";
import type { SignerCheck } from "./signer-check.ts";

const ABOUT_SIGNER: ReadonlySet<ProofProblemCode> = new Set(["CHAIN", "CERTIFICATE", "KEY", "IDENTITY"]);

/** A signer can name a hundred thousand files that are not there; a thousand say enough, the message has the number. */
export const MAX_PROBLEMS = 1_000;

/** What comparing the signed content with the files gave. */
export interface ContentCheck {
  readonly problems: readonly ProofProblem[];
  /** True when something could not be compared. */
  readonly unread: boolean;
  /** For a proof that holds: what it covers, such as `all 12 files are the signed ones`. */
  readonly covered: string;
}

/** Content that is wrong is told before a signer who is not trusted, and both are named. */
export function signatureProof(
  kind: ProofKind,
  path: string | null,
  check: SignerCheck,
  { problems, unread, covered }: ContentCheck,
): Proof {
  const all = [...check.problems, ...problems];
  const status = statusOf(check, problems.length > 0, unread);
  return {
    kind,
    status,
    message: messageOf(status, path, check, all, covered),
    ...(path === null ? {} : { path }),
    ...(check.signer === null ? {} : { signer: check.signer }),
    time: check.time,
    timeProven: check.timeProven,
    ...(check.trustedRootDate === null ? {} : { trustedRootDate: check.trustedRootDate }),
    problems: all.slice(0, MAX_PROBLEMS),
  };
}

function statusOf({ verdict }: SignerCheck, isWrong: boolean, unread: boolean): ProofStatus {
  if (verdict === "broken" || isWrong) return "invalid";
  if (verdict === "unavailable" || unread) return "unavailable";
  return verdict === "trusted" ? "verified" : "untrusted";
}

function messageOf(
  status: ProofStatus,
  path: string | null,
  check: SignerCheck,
  problems: readonly ProofProblem[],
  covered: string,
): string {
  const what = path === null ? "the signature" : path;
  const by = check.signer === null ? "" : ` by ${check.signer}`;
  if (status === "verified") return `${what}: signed${by}, ${timeOf(check)}; ${covered}`;
  // a signer who is not trusted is no news beside a file that was changed
  const first = problems.find(({ code }) => status !== "invalid" || !ABOUT_SIGNER.has(code)) ?? problems[0];
  if (first === undefined) return `${what}: signed${by}, but not everything that it covers could be read`;
  const where = first.path === undefined ? "" : `${first.path}: `;
  const more = problems.length === 1 ? "" : ` (and ${problems.length - 1} more)`;
  return `${what}: ${where}${first.message}${more}`;
}

function timeOf({ time, timeProven, trustedRootDate }: SignerCheck): string {
  if (!timeProven || time === null) return "time not proven";
  const root = trustedRootDate === null ? "" : ` (trusted root of ${trustedRootDate.slice(0, 10)})`;
  return `at ${time}${root}`;
}
