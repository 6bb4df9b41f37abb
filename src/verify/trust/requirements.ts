import type { Proof, ProofKind } from "../../model/proof.ts";
import type { PackageOrigin } from "../../model/target.ts";
import type { SignatureDemand } from "../../model/trust-policy.ts";
import type { Requirement } from "../../model/verification.ts";
import { namedPublisher, type Trust } from "./trust.ts";

/** Proofs of who made the package; the others are about where its bytes come from. */
const SIGNATURES: ReadonlySet<ProofKind> = new Set<ProofKind>(["oms", "sigstore", "npm-provenance"]);

/** What the user demands of a package from there, and whether its proofs give it. */
export function requirementsOf(trust: Trust, origin: PackageOrigin, proofs: readonly Proof[]): readonly Requirement[] {
  const demand = demandFor(trust, origin);
  return [
    integrity(proofs, demand),
    ...(demand === "required" ? [signature(proofs, trust)] : []),
    ...publisher(trust, origin),
    ...npmSource(trust, origin, proofs),
  ];
}

function demandFor(trust: Trust, origin: PackageOrigin): SignatureDemand {
  if (trust.bundle !== null) return "required"; // who brings a signature wants it to hold
  const named = origin.kind === "clawhub" ? namedPublisher(trust, origin.owner) : null;
  return named?.demand ?? trust.demand;
}

/** Whatever is demanded: a promise that is broken is never all right. */
function integrity(proofs: readonly Proof[], demand: SignatureDemand): Requirement {
  const looked = proofs.filter(({ kind }) => demand !== "ignored" || !SIGNATURES.has(kind));
  const broken = looked.filter(({ status }) => status === "invalid");
  if (broken.length > 0) {
    const message = broken.map((proof) => proof.message).join("; ");
    return { demand: "integrity", met: false, message };
  }
  return { demand: "integrity", met: true, message: whatVouches(looked) };
}

function whatVouches(proofs: readonly Proof[]): string {
  const good = proofs.filter(({ status }) => status === "verified");
  if (good.length > 0) {
    const holds = good.length === 1 ? "one proof holds, and none" : `${good.length} proofs hold, and none`;
    const who = good.some(({ kind }) => SIGNATURES.has(kind)) ? "" : "; who made it is not shown";
    return `${holds} speaks against it${who}`;
  }
  const stranger = proofs.find(({ status }) => status === "untrusted");
  if (stranger === undefined) return "nothing vouches for these bytes, and nothing speaks against them";
  return stranger.signer === undefined
    ? "it is signed, but by nobody whom you named"
    : `it is signed by ${stranger.signer}, whom you did not name`;
}

function signature(proofs: readonly Proof[], trust: Trust): Requirement {
  const all = proofs.filter(({ kind }) => (trust.bundle === null ? SIGNATURES.has(kind) : kind === "sigstore"));
  const good = all.find(({ status }) => status === "verified");
  const demand = trust.bundle === null ? "signature" : "bundle";
  if (good !== undefined) return { demand, met: true, message: `signed by ${good.signer ?? "a trusted signer"}` };
  return { demand, met: false, message: `a trusted signature is required; ${instead(all)}` };
}

function instead(signatures: readonly Proof[]): string {
  const stranger = signatures.find(({ status }) => status === "untrusted");
  if (stranger?.signer !== undefined) return `it is signed, but by ${stranger.signer}, whom you did not name`;
  if (stranger !== undefined) return stranger.message;
  const other = signatures.find(({ status }) => status !== "absent");
  if (other === undefined) return "it is not signed";
  return other.status === "invalid" ? "the one that it has does not hold" : other.message;
}

function publisher(trust: Trust, origin: PackageOrigin): readonly Requirement[] {
  if (origin.kind !== "clawhub") {
    if (trust.publisher !== "listed" || origin.kind === "npm") return [];
    const message = "it does not come from a registry, so no publisher is known";
    return [{ demand: "publisher", met: false, message }];
  }
  const { owner, ownerId } = origin;
  const named = namedPublisher(trust, owner);
  if (named === null) {
    if (trust.publisher !== "listed") return [];
    const message = `@${owner ?? "nobody"} is not among the publishers of the trust policy`;
    return [{ demand: "publisher", met: false, message }];
  }
  if (ownerId === undefined) {
    const message = `the registry gives no user id for @${named.handle}, which the trust policy asks for`;
    return [{ demand: "publisher", met: false, message }];
  }
  const met = ownerId === named.userId;
  const message = met
    ? `@${named.handle} is the publisher that the trust policy names`
    : `@${named.handle} has the user id ${ownerId}, not ${named.userId}: the name belongs to another account now`;
  return [{ demand: "publisher", met, message }];
}

function npmSource(trust: Trust, origin: PackageOrigin, proofs: readonly Proof[]): readonly Requirement[] {
  if (origin.kind !== "npm" || origin.name === undefined) return [];
  const name = origin.name;
  const named = trust.npm.filter(({ package: pattern }) => isNamed(name, pattern));
  if (named.length === 0) return [];
  const met = proofs.some(({ kind, status }) => kind === "npm-provenance" && status === "verified");
  const where = named.map(({ repository }) => repository).join(" or ");
  const message = met ? `it was built from ${where}` : `it has to be built from ${where}, and no provenance shows that`;
  return [{ demand: "npm-source", met, message }];
}

/** `@scope/*` stands for everything of a scope; anything else for itself. */
export function isNamed(name: string, pattern: string): boolean {
  return pattern.endsWith("/*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
