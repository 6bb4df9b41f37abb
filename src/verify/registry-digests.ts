import type { PackageTree } from "../model/package-tree.ts";
import type { Proof } from "../model/proof.ts";
import type { Acquired, ListedFile } from "../model/target.ts";
import { delivered } from "./delivered.ts";
import { compareWithList, countsOf } from "./listed-files.ts";
import { fingerprintRemark } from "./registry-fingerprint.ts";
import { isRegistryMeta, META_PATH } from "./registry-meta.ts";

/** Every file against the registry's list: MODIFIED bytes, MISSING files, UNSIGNED (not listed) ones. */
export function registryDigestsProof(
  tree: PackageTree,
  listed: readonly ListedFile[],
  { origin, fingerprints }: Pick<Acquired, "origin" | "fingerprints">,
): Proof {
  const kind = "registry-digests";
  const all = delivered(tree);
  const meta = all.find((file) => file.path === META_PATH);
  const ownMeta = meta !== undefined && origin.kind === "clawhub" && isRegistryMeta(meta, origin) ? meta : null;
  const files = all.filter((file) => file !== ownMeta);
  // The registry writes over a publisher's file of that name, and lists the publisher's.
  const list = ownMeta === null ? listed : listed.filter(({ path }) => path !== META_PATH);
  const { problems, same } = compareWithList(files, list, {
    by: "the registry",
    missing: (path) => missingBecause(path, tree),
    unlisted: "the registry does not list it",
  });

  // What a limit of ours cut off says nothing about the sender.
  const cutShort = tree.gaps.some((gap) => gap.blocking && (gap.code === "too-many" || gap.code === "too-large"));
  const onlyMissing = problems.every((one) => one.code === "MISSING");
  if (problems.length > 0) {
    const status = cutShort && onlyMissing ? "unavailable" : "invalid";
    const counts = countsOf(problems, "not listed");
    const message = `what arrived is not what the registry lists (${new Set(listed.map(({ path }) => path)).size} files): ${counts}`;
    return { kind, status, message, problems };
  }
  if (same === 0) {
    return { kind, status: "absent", message: "the registry lists no files for this version", problems: [] };
  }
  const what = same === 1 ? "the only file is the one" : `all ${same} files are the ones`;
  const extra = ownMeta === null ? "" : `; ${META_PATH} is added by the registry itself`;
  const fingerprint = fingerprintRemark(list, fingerprints);
  return {
    kind,
    status: "verified",
    message: `${what} that the registry lists, by size and SHA-256${extra}${fingerprint}`,
    problems: [],
  };
}

function missingBecause(path: string, tree: PackageTree): string {
  if (tree.gaps.some((gap) => gap.path === path))
    return "the registry lists it, but it could not be taken out of the archive";
  return "the registry lists it, but it did not arrive";
}
