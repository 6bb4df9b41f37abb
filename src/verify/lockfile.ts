import type { InstalledSkill } from "../model/installed-skill.ts";
import type { PackageFile, PackageTree } from "../model/package-tree.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import { githubContentHash } from "./github-content-hash.ts";
import { installedFiles, type InstalledFiles } from "./installed-files.ts";
import { compareWithList, countsOf } from "./listed-files.ts";
import { fileTreeDigest } from "./lockfile-tree.ts";
import { clientFingerprint } from "./lockfile-fingerprint.ts";
import { CARD_PATH } from "./registry-fingerprint.ts";

type Finding = Pick<Proof, "status" | "message" | "problems">;

/**
 * An installed skill against what is known of it: the registry's list first, since it names each file; else what the
 * client wrote down, which lies on the same disk and is not signed. Every file counts, dot-files and node_modules too,
 * which the client's own fingerprint passes over.
 */
export function lockfileProof(tree: PackageTree, skill: InstalledSkill): Proof {
  const installed = installedFiles(tree, skill);
  const found = againstBest(installed, skill);
  const problems = [...disagreements(skill), ...installed.links, ...found.problems];
  const broken = found.status !== "invalid" && problems.length > found.problems.length;
  return {
    kind: "lockfile",
    status: broken ? "invalid" : found.status,
    message: broken ? `${countsOf(problems, "added") || "its records disagree"}; ${found.message}` : found.message,
    problems: problems.map((problem) =>
      problem.path === undefined ? problem : { ...problem, path: below(skill.folder, problem.path) },
    ),
  };
}

function againstBest(installed: InstalledFiles, skill: InstalledSkill): Finding {
  const { lock, origin } = skill;
  const list = skill.listed ?? lock.files;
  if (list !== null) return againstList(installed, list, skill);
  if (skill.contentHash !== null) return againstContentHash(installed.files, skill.contentHash);
  const because = skill.notListedBecause === null ? "" : `; ${skill.notListedBecause}`;
  const fileTree = lock.fileTree ?? origin?.fileTree ?? null;
  // Both are made over what lies on the disk, the registry's own file among it.
  const onDisk = installed.meta === null ? installed.files : [...installed.files, installed.meta];
  if (fileTree !== null) return againstFileTree(onDisk, fileTree, because);
  const fingerprint = lock.fingerprint ?? origin?.fingerprint ?? null;
  if (fingerprint !== null) return againstFingerprint(onDisk, fingerprint, because);
  const message = `the client wrote no digest down when it installed this${because}`;
  return { status: "unavailable", message, problems: [] };
}

function againstList(
  { files, meta, cutShort }: InstalledFiles,
  list: NonNullable<InstalledSkill["listed"]>,
  skill: InstalledSkill,
): Finding {
  const who = skill.listed === null ? "the lock file" : "the registry";
  const version = skill.lock.version ?? "";
  const { problems, same } = compareWithList(
    files,
    meta === null ? list : list.filter(({ path }) => path !== meta.path),
    { by: who, missing: () => "it was there when the skill was installed", unlisted: "it was added since" },
  );
  const others = problems.filter((one) => one.path !== CARD_PATH);
  if (others.length === 0) {
    const card =
      problems.length === 0 ? "" : `; ${CARD_PATH}, which the registry writes, is another now or was not there then`;
    const files = same === 1 ? "its only file is the one" : `all ${same} files are the ones`;
    const dots = "dot-files and node_modules included";
    // What the registry renews itself accuses nobody, but is not vouched for either.
    const status = problems.some(({ code }) => code === "MODIFIED" || code === "UNSIGNED") ? "unavailable" : "verified";
    return { status, message: `${files} that ${who} lists for ${version}, ${dots}${card}`, problems: [] };
  }
  const onlyMissing = others.every(({ code }) => code === "MISSING");
  const message = `it is not what was installed (${version}, by ${who}'s list): ${countsOf(others, "added")}`;
  return { status: cutShort && onlyMissing ? "unavailable" : "invalid", message, problems: others };
}

function againstContentHash(files: readonly PackageFile[], promised: string): Finding {
  if (githubContentHash(files) === promised) {
    const message = "the folder has the content hash that the registry checked for its commit";
    return { status: "verified", message, problems: [] };
  }
  const message = "it is not the folder that the registry checked for its commit: files changed since";
  return { status: "invalid", message, problems: [{ code: "ROOT-DIGEST", message }] };
}

function againstFileTree(files: readonly PackageFile[], promised: string, because: string): Finding {
  if (fileTreeDigest(files) === promised) {
    const message = `every file, dot-files included, is as OpenClaw wrote it down when it installed them${because}`;
    return { status: "verified", message, problems: [] };
  }
  return changed(`files changed, were added or removed since OpenClaw installed it${because}`);
}

function againstFingerprint(files: readonly PackageFile[], promised: string, because: string): Finding {
  const { fingerprint, covered, uncovered, ignoreFile } = clientFingerprint(files);
  if (fingerprint !== promised) {
    if (ignoreFile === null) return changed(`files changed, were added or removed since it was installed${because}`);
    const message = `the client's fingerprint cannot be made again: by ${ignoreFile} it left out files${because}`;
    return { status: "unavailable", message, problems: [] };
  }
  if (uncovered.length === 0) {
    const what = covered === 1 ? "its only file is" : `all ${covered} files are`;
    return {
      status: "verified",
      message: `${what} as the client wrote down when it installed them${because}`,
      problems: [],
    };
  }
  const message =
    `${covered} files are unchanged; ${uncovered.length} more ${uncovered.length === 1 ? "lies" : "lie"} where the client's ` +
    "fingerprint does not look " +
    `(dot-files, node_modules)${because}`;
  return {
    status: "unavailable",
    message,
    problems: uncovered.map((path) => ({ code: "UNSIGNED", path, message: "the client's fingerprint leaves it out" })),
  };
}

function changed(message: string): Finding {
  return {
    status: "invalid",
    message,
    problems: [{ code: "MODIFIED", message: "which ones, the record does not say" }],
  };
}

/** Two records of one installation; whoever exchanges the skill has to forge both. */
function disagreements({ lock, origin }: InstalledSkill): readonly ProofProblem[] {
  if (origin === null) return [];
  const fields = [
    ["name", lock.slug, origin.slug],
    ["publisher", lock.owner, origin.owner],
    ["version", lock.version, origin.version],
    ["registry", lock.registry, origin.registry],
    ["digest", lock.fileTree, origin.fileTree],
  ] as const;
  return fields.flatMap(([what, inLock, inOrigin]) =>
    inLock === null || inOrigin === null || inLock === inOrigin || lastPart(inOrigin) === inLock
      ? []
      : [
          {
            code: "STATEMENT",
            path: ".clawhub/origin.json",
            message: `it says ${what} ${inOrigin}, the lock file says ${inLock}`,
          } as const,
        ],
  );
}

/** An origin's slug can be written with its owner, as a person typed it. */
function lastPart(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}

function below(folder: string, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}
