import * as z from "zod";

import type { NpmAttestation } from "../model/npm-evidence.ts";
import type { PackageTree } from "../model/package-tree.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import type { NpmSource } from "../model/trust-policy.ts";
import { sourceClaims, webAddress, type SourceClaims } from "./npm-claims.ts";
import { subjectProblem, typeProblem, type Tarball } from "./npm-subject.ts";
import type { VerifiedStatement } from "./sigstore/verify-statement.ts";
import { isNamed } from "./trust/requirements.ts";
import type { Trust } from "./trust/trust.ts";

/** Who built it, by the signing certificate: the provider vouches for that, while the statement is the workflow's own. */
export interface Build {
  readonly issuer: string;
  readonly repository: string;
  readonly commit: string | null;
  /** Path of the workflow file with its ref, as the certificate names it. */
  readonly workflow: string | null;
}

/** Fulcio's extensions, GitHub sigstore/fulcio docs/oid-info.md: those of today before the older ones. */
const OID = "1.3.6.1.4.1.57264.1.";
const ISSUER = [`${OID}8`, `${OID}1`];
const REPOSITORY = `${OID}12`;
const REPOSITORY_NAME = `${OID}5`; // owner/name on GitHub
const COMMIT = [`${OID}13`, `${OID}3`];
const BUILD_SIGNER = `${OID}9`;
const BUILD_CONFIG = `${OID}18`;

export async function provenanceProof(
  { bundle, predicateType }: NpmAttestation,
  about: Tarball,
  tree: PackageTree,
  trust: Trust,
): Promise<Proof> {
  const kind = "npm-provenance";
  const { verifyStatement } = await import("./sigstore/verify-statement.ts");
  const signers = { ...trust.signatures, roots: [], keys: [] };
  const { proof, statement } = await verifyStatement(Buffer.from(bundle), signers, kind);
  if (statement === null) return proof;
  const build = buildOf(statement, proof.signer ?? "");
  if (build === null) {
    const message = "the certificate does not say which repository it was built from";
    return { ...proof, status: "invalid", message, problems: [{ code: "CERTIFICATE", message }] };
  }
  const claims = sourceClaims(tree.files.find(({ path }) => path === "package.json"));
  const wrong = [
    subjectProblem(statement, about),
    typeProblem(statement, predicateType),
    sourceProblem(statement, build),
    ...claimProblems(claims, build),
  ].filter((problem) => problem !== null);
  const from = `${build.repository}${build.commit === null ? "" : ` at ${build.commit.slice(0, 12)}`}`;
  const [first] = wrong;
  if (first !== undefined) {
    return { ...proof, status: "invalid", message: `its provenance does not fit: ${first.message}`, problems: wrong };
  }
  const unclaimed = claims.repository === null ? "; package.json names no repository to compare with" : "";
  const built = `built from ${from} by ${build.workflow ?? "a workflow without a name"}${unclaimed}`;
  const sources = trust.npm.filter(({ package: pattern }) => isNamed(about.name, pattern));
  if (proof.status === "verified" || sources.some((source) => isFrom(source, build))) {
    return { ...proof, status: "verified", message: built, problems: [] };
  }
  const message = sources.length === 0 ? `${built}, which you did not name` : `${built}, not where you said`;
  return {
    ...proof,
    status: "untrusted",
    message,
    problems: [{ code: "IDENTITY", message: whatToName(about, build) }],
  };
}

function whatToName({ name }: Tarball, { repository }: Build): string {
  return `to trust it, name the source in the trust policy: npm: [{ package: "${name}", repository: "${repository}" }]`;
}

function buildOf({ claims }: VerifiedStatement, signer: string): Build | null {
  const first = (oids: readonly string[]): string | null => oids.map((oid) => claims.get(oid)).find(Boolean) ?? null;
  const issuer = first(ISSUER);
  const name = claims.get(REPOSITORY_NAME);
  const address = claims.get(REPOSITORY) ?? (name === undefined ? null : `https://github.com/${name}`);
  const repository = address === null ? null : webAddress(address);
  if (issuer === null || repository === null || !mayVouch(issuer, repository)) return null;
  const file = claims.get(BUILD_SIGNER) ?? claims.get(BUILD_CONFIG) ?? signer.split(" ", 1)[0] ?? "";
  return {
    issuer,
    repository,
    commit: first(COMMIT)?.toLowerCase() ?? null,
    workflow: file.toLowerCase().startsWith(`${repository}/`) ? file.slice(repository.length + 1) : file || null,
  };
}

/** Each provider speaks for its own repositories only. */
function mayVouch(issuer: string, repository: string): boolean {
  const { host } = new URL(repository);
  if (host === "github.com")
    return /^https:\/\/token\.actions\.githubusercontent\.com(?:\/[\w-]{1,100})?$/.test(issuer);
  return URL.canParse(issuer) && new URL(issuer).host === host;
}

const Slsa02 = z.object({ invocation: z.object({ configSource: z.object({ uri: z.string() }) }) });
const Slsa1 = z.object({
  buildDefinition: z.object({ externalParameters: z.object({ workflow: z.object({ repository: z.string() }) }) }),
});

/** The statement is written inside the build; the certificate by who ran it. They must name one repository. */
function sourceProblem({ predicate }: VerifiedStatement, { repository }: Build): ProofProblem | null {
  const old = Slsa02.safeParse(predicate);
  const now = Slsa1.safeParse(predicate);
  const said = old.success
    ? old.data.invocation.configSource.uri.replace(/@[^@]*$/, "")
    : now.success
      ? now.data.buildDefinition.externalParameters.workflow.repository
      : null;
  if (said === null) return { code: "STATEMENT", message: "the statement names no source repository" };
  if (webAddress(said) === repository) return null;
  return { code: "STATEMENT", message: `it states ${said.slice(0, 200)}, the certificate is for ${repository}` };
}

function claimProblems({ repository, source }: SourceClaims, build: Build): readonly ProofProblem[] {
  const problems: ProofProblem[] = [];
  const claim = (what: string, said: string | null, is: string | null): void => {
    if (said === null || is === null || said === is) return;
    const message = `package.json says ${what} ${said}, it was built from ${is}`;
    problems.push({ code: "STATEMENT", path: "package.json", message });
  };
  claim("repository", repository, build.repository);
  claim("openclaw source", source?.repository ?? null, build.repository);
  claim("openclaw commit", source?.commit ?? null, build.commit);
  return problems;
}

function isFrom({ repository, workflow }: NpmSource, build: Build): boolean {
  if (webAddress(repository) !== build.repository) return false;
  if (workflow === undefined) return true;
  const file = build.workflow?.split("@", 1)[0];
  return file === workflow || file === `.github/workflows/${workflow}`;
}
