import type { PackageKind } from "../model/package-facts.ts";
import { ScanError } from "../model/scan-error.ts";
import type { Acquired } from "../model/target.ts";
import type { Requirement, VerifyReport } from "../model/verification.ts";
import type { AcquireOptions } from "../acquire/acquire.ts";
import type { UnpackLimits } from "../unpack/limits.ts";
import type { Trust } from "../verify/trust/trust.ts";
import { partsOfTarget } from "../pipeline/parts-of-target.ts";
import { stopIfInterrupted } from "../pipeline/interruption.ts";

export interface VerifyOptions extends AcquireOptions {
  readonly unpackLimits?: Partial<UnpackLimits>;
  readonly trust: Trust;
}

/** `acquire → unpack → verify` without reading what the files say: one report for each skill or plugin found. */
export async function verifyTarget(target: string, options: VerifyOptions): Promise<readonly VerifyReport[]> {
  const { trust } = options;
  if (trust.bundle !== null && /^sha256:/i.test(target)) return [await verifyDigest(target, trust, trust.bundle.bytes)];
  const { acquire } = await import("../acquire/acquire.ts");
  const acquired = await acquire(target, { ...options, installed: "ask" });
  if (trust.bundle !== null && acquired.origin.kind === "directory") {
    throw new ScanError("usage", "--bundle is a signature over one file, and the target is a folder", {
      hint: "Name the archive that was signed. Signatures inside a folder are found without it.",
    });
  }
  const { unpack } = await import("../unpack/unpack.ts");
  stopIfInterrupted(options.signal);
  const { DEFAULT_LIMITS } = await import("../unpack/limits.ts");
  const tree = await unpack(acquired.content, { ...DEFAULT_LIMITS, ...options.unpackLimits });

  const { findRoots } = await import("../read/roots.ts");
  const { verify } = await import("../verify/verify.ts");
  const roots = findRoots(tree.files);
  const verification = await verify(tree, acquired, roots, trust);
  const parts = partsOfTarget(roots, acquired.origin.kind, false, tree.files);
  const wanted = parts.length > 1 ? parts.filter(({ kind }) => kind !== "folder") : parts;
  return wanted.map((part) => {
    const { proofs, requirements } = verification.about(part.path, part.bundled);
    return report(target, acquired, part, proofs, requirements);
  });
}

/** For an artifact of which only the digest is at hand, `sha256:<hex>`. */
async function verifyDigest(target: string, trust: Trust, bundle: Uint8Array): Promise<VerifyReport> {
  const sha256 = target.slice("sha256:".length).toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new ScanError("usage", "a digest has 64 hexadecimal digits after sha256:");
  }
  const { verifyBundle } = await import("../verify/sigstore/verify-bundle.ts");
  const { requirementsOf } = await import("../verify/trust/requirements.ts");
  const proofs = [await verifyBundle({ sha256 }, bundle, trust.signatures)];
  const origin = { kind: "file", reference: target, sha256 } as const;
  const requirements = requirementsOf(trust, origin, proofs);
  return report(target, { origin, registry: null, notes: [] }, { path: "", kind: "folder" }, proofs, requirements);
}

function report(
  target: string,
  { origin, registry, notes }: Pick<Acquired, "origin" | "registry" | "notes">,
  { path, kind }: { readonly path: string; readonly kind: PackageKind },
  proofs: VerifyReport["proofs"],
  requirements: readonly Requirement[],
): VerifyReport {
  const unmet = requirements.filter(({ met }) => !met);
  const because = (unmet.length > 0 ? unmet : requirements).map(({ message }) => message).join("; ");
  return {
    schema: "skillscan.verify.v1",
    target,
    origin,
    path,
    packageKind: kind,
    ok: unmet.length === 0,
    because,
    requirements,
    proofs,
    registry,
    notes,
  };
}
