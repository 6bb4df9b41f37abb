import type { CodeFlow, Result, Suppression } from "sarif";
import type { Finding } from "../../model/finding.ts";
import type { SuppressedFinding } from "../../model/policy.ts";
import { throughWhat } from "../words.ts";
import { cleanLine, cleanText } from "../clean-text.ts";
import { GITHUB_LIMITS } from "./limits.ts";
import { sarifLocation, type Base } from "./place.ts";
import { levelOf } from "./rule.ts";

export interface ResultContext {
  readonly base: Base;
  readonly ruleIndex: number;
  /** False where the whole file would be too large for GitHub with them. */
  readonly snippets: boolean;
}

/** Our fingerprint holds id, path and subject and no line. GitHub's own `primaryLocationLineHash` is left to upload-sarif,
 * which takes it from the checkout and warns about every result that brings another one (codeql-action, fingerprints.ts). */
const FINGERPRINT = "skillscan/v1";

export function resultOf(finding: Finding, context: ResultContext, suppressed: SuppressedFinding | null): Result {
  const { at, chain, snippet, excerpt, fingerprint, severity, confidence, role, ratedFrom } = finding;
  const { base, ruleIndex, snippets } = context;
  return {
    ruleId: finding.id,
    ruleIndex,
    level: levelOf(severity),
    kind: "fail",
    message: { text: messageText(finding) },
    locations: [sarifLocation(at, base, snippets ? { snippet, excerpt } : {})],
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(chain.length < 2 ? {} : { codeFlows: [codeFlow(finding, base)] }),
    ...(suppressed === null ? {} : { suppressions: [suppressionOf(suppressed)] }),
    properties: { severity, confidence, role, ...(ratedFrom === undefined ? {} : { ratedFrom }) },
  };
}

/** Brackets of a package would be read as a link into the results or to an address (SARIF 2.1.0, 3.11.6). */
export function messageText({ message, title, at }: Finding): string {
  const inside = at.path.includes("!/") ? ` (in ${at.path})` : "";
  const text = cleanLine(`${message === "" ? title : message}${inside}`, 1_000);
  return (text.charAt(0).toUpperCase() + text.slice(1)).replaceAll(/[[\]\\]/g, String.raw`\$&`);
}

/** The chain in the order in which it would happen; the last step is where the harm is done. */
function codeFlow({ chain }: Finding, base: Base): CodeFlow {
  const last = chain.length - 1;
  return {
    threadFlows: [
      {
        locations: chain.slice(0, GITHUB_LIMITS.threadFlowLocationsPerResult).map((step, index) => {
          const message = cleanLine(step.does) + throughWhat(step);
          return {
            location: sarifLocation(step.at, base, { message: message.replaceAll(/[[\]\\]/g, String.raw`\$&`) }),
            executionOrder: index + 1,
            importance: index === last ? "essential" : "important",
          };
        }),
      },
    ],
  };
}

function suppressionOf({ source, reason, author, date, expires, file, line }: SuppressedFinding): Suppression {
  return {
    kind: source === "inline" ? "inSource" : "external",
    status: "accepted",
    justification: cleanText(reason),
    properties: { source, author, date, expires, file, line },
  };
}
