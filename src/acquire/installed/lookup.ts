import type { InstalledSkill } from "../../model/installed-skill.ts";
import { ScanError } from "../../model/scan-error.ts";
import { createHttp } from "../../network/http.ts";
import { plainText } from "../../network/plain-text.ts";
import { createClawhubClient, type ClawhubClient } from "../clawhub/client.ts";
import { InstallSchema, SkillVersionSchema } from "../clawhub/schemas.ts";
import type { ResolvedOptions } from "../options.ts";

/** Requests under way at a time. */
const AT_ONCE = 4;
/** A folder with more installed skills than this is asked about in parts. */
const MAX_ASKED = 500;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;

type Answer = Pick<InstalledSkill, "listed" | "contentHash" | "notListedBecause">;

/** Asks the user's own registry, never one that a record names: whoever wrote the record would choose whom we contact. */
export async function askForInstalled(
  skills: readonly InstalledSkill[],
  options: ResolvedOptions,
): Promise<readonly InstalledSkill[]> {
  const http = createHttp(options);
  try {
    const client = createClawhubClient(options, http);
    const answered: InstalledSkill[] = [];
    for (let start = 0; start < skills.length; start += AT_ONCE) {
      const some = skills.slice(start, start + AT_ONCE);
      const answers = await Promise.all(some.map((skill, index) => answerFor(skill, client, start + index)));
      answered.push(
        ...some.map((skill, index) => ({ ...skill, ...(answers[index] ?? no("the registry was not asked")) })),
      );
    }
    return answered;
  } finally {
    await http.close();
  }
}

async function answerFor(skill: InstalledSkill, client: ClawhubClient, asked: number): Promise<Answer> {
  if (asked >= MAX_ASKED) return no(`the registry is asked about ${MAX_ASKED} skills at most`);
  const { lock, origin, key } = skill;
  const from = lock.registry ?? origin?.registry ?? null;
  if (from !== null && !sameAddress(from, client.registry)) {
    return no(`it was installed from ${plainText(from, 100)}, another registry than the one asked (--registry)`);
  }
  const slug = lock.slug;
  const { version } = lock;
  if (key.startsWith("skills-sh:")) return no("the registry keeps no list of what comes from skills.sh");
  if (slug === null || !NAME.test(slug)) return no("the lock file gives no name that the registry could be asked for");
  if (version === null) return no("the lock file gives no version");
  const query = { ownerHandle: lock.owner ?? origin?.owner ?? null };
  try {
    return COMMIT.test(version)
      ? await contentHashFor(slug, version, query, client)
      : await listFor(slug, version, query, client);
  } catch (error) {
    if (!(error instanceof ScanError) || error.code === "interrupted") throw error;
    return no(error.message);
  }
}

async function listFor(
  slug: string,
  version: string,
  query: { readonly ownerHandle: string | null },
  client: ClawhubClient,
): Promise<Answer> {
  const about = `version ${plainText(version, 60)} of ${slug}`;
  const document = await client.document(["skills", slug, "versions", version], query, SkillVersionSchema, about);
  if (document.version?.version !== version) return no("the registry describes another version");
  const listed = document.version.files ?? null;
  return listed === null
    ? no("the registry lists no files for it")
    : { listed, contentHash: null, notListedBecause: null };
}

async function contentHashFor(
  slug: string,
  commit: string,
  query: { readonly ownerHandle: string | null },
  client: ClawhubClient,
): Promise<Answer> {
  const { github } = await client.document(["skills", slug, "install"], query, InstallSchema, `skill ${slug}`);
  if (github === undefined) return no("the registry gives no content hash for it");
  return github.commit === commit
    ? { listed: null, contentHash: github.contentHash, notListedBecause: null }
    : no(`the registry checked another commit since, ${github.commit}`);
}

function no(because: string): Answer {
  return { listed: null, contentHash: null, notListedBecause: because };
}

function sameAddress(a: string, b: string): boolean {
  const plain = (text: string): string => (URL.canParse(text) ? new URL(text).href.replace(/\/+$/, "") : text);
  return plain(a) === plain(b);
}
