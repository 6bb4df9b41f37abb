import type { ProofProblem } from "../model/proof.ts";
import type { VerifiedStatement } from "./sigstore/verify-statement.ts";

/** The package that attestations have to be about. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly sha512: string;
}

/** Null when one subject is this version by its package URL and this tarball by its SHA-512. */
export function subjectProblem({ subjects }: VerifiedStatement, about: Tarball): ProofProblem | null {
  const purl = `pkg:npm/${about.name.replace("@", "%40")}@${about.version}`;
  const named = subjects.filter(({ name }) => name === purl);
  if (named.length === 0) {
    const other = subjects[0]?.name.slice(0, 200) ?? "nothing";
    return { code: "SUBJECT", message: `the attestation is about ${other}, not ${purl}` };
  }
  if (named.some(({ digest }) => digest.get("sha512") === about.sha512)) return null;
  return { code: "SUBJECT", message: `the attestation is about another tarball of ${about.name}@${about.version}` };
}

export function typeProblem({ predicateType }: VerifiedStatement, claimed: string): ProofProblem | null {
  if (predicateType === claimed) return null;
  return { code: "STATEMENT", message: "the signed statement is of another kind than the registry says" };
}
