import type { Match } from "../../model/finding.ts";
import type { PackageFacts } from "../../model/package-facts.ts";
import type { Proof } from "../../model/proof.ts";
import { stepAt } from "../step.ts";

/** Files that are named one by one. */
const MAX_STEPS = 5;

/** Proofs that failed, and demands of the user that no proof meets. An unsigned package is neither. */
export function* brokenPromises(pkg: PackageFacts): Iterable<Match> {
  const skillFile = pkg.root === "" ? "SKILL.md" : `${pkg.root}/SKILL.md`;
  for (const proof of pkg.proofs) {
    if (proof.status !== "invalid") continue;
    const at = { path: proof.problems[0]?.path ?? proof.path ?? skillFile, line: 1, column: 1 };
    yield {
      signature: signatureFor(proof),
      at,
      snippet: "",
      message: proof.message,
      subject: `${proof.kind}${proof.path === undefined ? "" : ` ${proof.path}`}`,
      chain: proof.problems
        .slice(0, MAX_STEPS)
        .map((problem) => stepAt({ path: problem.path ?? at.path, line: 1, column: 1 }, problem.message)),
    };
  }
  for (const message of pkg.unmet ?? []) {
    const at = { path: skillFile, line: 1, column: 1 };
    yield { signature: "integrity/requirement-unmet", at, snippet: "", message, subject: message, chain: [] };
  }
}

/** How grave it is depends on who can have broken it: the way here, the publisher, or somebody on this machine. */
function signatureFor({ kind, problems }: Proof): string {
  switch (kind) {
    case "registry-digests":
      // The registry packs what it can find: a file that it lost is missing in every download (clawhub-registry).
      return problems.length > 0 && problems.every(({ code }) => code === "MISSING")
        ? "integrity/files-missing"
        : "integrity/proof-invalid";
    case "clawpack-digests":
    case "npm-integrity":
      return "integrity/proof-invalid";
    case "lockfile":
      return "integrity/changed-since-install";
    case "github-content-hash":
    case "oms":
    case "sigstore":
    case "npm-registry-signature":
    case "npm-provenance":
      return "integrity/signature-invalid";
  }
}
