import type { ListedFile } from "./target.ts";

/** What a client wrote down when it installed a skill, and what the registry lists for it now. Nothing of it is signed. */
export interface InstalledSkill {
  /** Folder of the skill inside what is scanned; "" for the top. */
  readonly folder: string;
  /** Its name in the lock file: `slug`, `@owner/slug` or `skills-sh:owner/repo/slug`. */
  readonly key: string;
  readonly lock: InstallRecord;
  /** From the skill's own folder; null: there is none, or none that can be read. */
  readonly origin: InstallRecord | null;
  /** Files by the registry's present answer for the recorded version; null: not asked, or no answer. */
  readonly listed: readonly ListedFile[] | null;
  /** For a skill that GitHub holds: what the registry checked, when its commit is the recorded one. */
  readonly contentHash: string | null;
  /** Why there is neither a list nor a content hash, as half a sentence; null when there is one. */
  readonly notListedBecause: string | null;
}

/** The fields that `lock.json` and `origin.json` share (openclaw/clawhub packages/clawhub/src/skills.ts and OpenClaw's own). */
export interface InstallRecord {
  readonly slug: string | null;
  readonly owner: string | null;
  /** A version, or the commit of a skill that GitHub holds. */
  readonly version: string | null;
  readonly registry: string | null;
  /** The `clawhub` program's digest over the files that it looks at. */
  readonly fingerprint: string | null;
  /** OpenClaw's digest over every file, `sha256:<hex>`. */
  readonly fileTree: string | null;
  /** OpenClaw notes SKILL.md apart. */
  readonly skillFile: { readonly path: string; readonly sha256: string } | null;
  /** The registry's list as it was at the time of installing, where the client kept it. */
  readonly files: readonly ListedFile[] | null;
}
