import { ScanError } from "../../model/scan-error.ts";
import type { ListedFile } from "../../model/target.ts";
import type { ClawhubTarget } from "./clawhub.ts";
import type { ClawhubClient } from "./client.ts";
import { SkillScanSchema, SkillSchema, SkillVersionSchema } from "./schemas.ts";
import type { SkillStatements } from "./statement.ts";
import { plainText } from "../../network/plain-text.ts";

/** One version of one publisher's skill. */
export interface ResolvedSkill {
  readonly slug: string;
  /** Handle without `@`; null when the registry names none. */
  readonly owner: string | null;
  readonly ownerId: string | null;
  /** Null: the skill has no version at the registry, GitHub holds it. */
  readonly version: string | null;
  readonly files: readonly ListedFile[] | null;
  readonly statements: SkillStatements;
  readonly notes: readonly string[];
}

/** What goes into a request path or a command line; anything else in an answer is refused. */
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
const HANDLE = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,99}$/;

export async function resolveSkill(target: ClawhubTarget, client: ClawhubClient): Promise<ResolvedSkill> {
  const about = describe(target);
  const found = await client.document(["skills", target.slug], { ownerHandle: target.owner }, SkillSchema, about);
  if (found.skill === null) throw new ScanError("not-found", `the registry knows no ${about}`);
  const slug = checked(found.skill.slug, SLUG, "slug");
  const handle = found.owner?.handle?.replace(/^@/, "") ?? target.owner;
  const owner = handle === null ? null : checked(handle, HANDLE, "publisher");
  const version = target.version ?? found.latestVersion?.version ?? null;
  if (version !== null) checked(version, VERSION, "version");

  const pinned = { slug, owner };
  const [described, scan] =
    version === null
      ? [null, await scanOf(pinned, null, client)]
      : await describedAndScan(pinned, version, about, client);
  return {
    ...pinned,
    ownerId: found.owner?.userId ?? null,
    version,
    files: described?.files ?? null,
    statements: { moderation: found.moderation ?? null, scan: scan ?? null, security: described?.security ?? null },
    notes: [
      ...renamed(target, slug, owner),
      ...(target.owner === null && owner !== null
        ? [`${slug} is @${owner}/${slug}; other publishers may use the name, too`]
        : []),
      ...(scan === null ? ["the registry's own scan result could not be had"] : []),
      ...(version !== null && described?.files === null ? ["the registry lists no files for this version"] : []),
    ],
  };
}

interface Described {
  readonly files: readonly ListedFile[] | null;
  readonly security: SkillStatements["security"];
}

async function describedAndScan(
  pinned: { readonly slug: string; readonly owner: string | null },
  version: string,
  about: string,
  client: ClawhubClient,
): Promise<readonly [Described, SkillStatements["scan"]]> {
  const query = { ownerHandle: pinned.owner };
  const path = ["skills", pinned.slug, "versions", version];
  const [document, scan] = await Promise.all([
    client.document(path, query, SkillVersionSchema, `version ${version} of ${about}`),
    scanOf(pinned, version, client),
  ]);
  if (document.version === null) throw new ScanError("not-found", `${about} has no version ${version}`);
  if (document.version.version !== version) {
    throw new ScanError("bad-response", `asked for ${about} ${version}, the registry describes another version`);
  }
  return [{ files: document.version.files ?? null, security: document.version.security ?? null }, scan];
}

/** Null when the registry does not say: its opinion is an extra and stops no scan. */
async function scanOf(
  pinned: { readonly slug: string; readonly owner: string | null },
  version: string | null,
  client: ClawhubClient,
): Promise<SkillStatements["scan"]> {
  try {
    const query = { ownerHandle: pinned.owner, version };
    return await client.document(["skills", pinned.slug, "scan"], query, SkillScanSchema, `the scan of ${pinned.slug}`);
  } catch (error) {
    if (error instanceof ScanError && error.code !== "interrupted") return null; // said in a note
    throw error;
  }
}

function renamed(target: ClawhubTarget, slug: string, owner: string | null): readonly string[] {
  const notes: string[] = [];
  if (slug.toLowerCase() !== target.slug.toLowerCase()) {
    notes.push(`the registry answers ${target.slug} with ${slug}: renamed or merged into it`);
  }
  if (target.owner !== null && owner !== null && owner.toLowerCase() !== target.owner.toLowerCase()) {
    notes.push(`the registry answers @${target.owner} with @${owner}: renamed, or handed over to somebody else`);
  }
  return notes;
}

/** As a person names it, for messages. */
export function describe(target: ClawhubTarget): string {
  return target.owner === null ? `skill “${target.slug}”` : `skill @${target.owner}/${target.slug}`;
}

function checked(text: string, form: RegExp, what: string): string {
  if (form.test(text) && !text.includes("..")) return text;
  throw new ScanError("bad-response", `the registry gives an impossible ${what}: ${plainText(text, 60)}`);
}
