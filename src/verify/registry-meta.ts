import { z } from "zod";

import type { PackageFile } from "../model/package-tree.ts";
import type { PackageOrigin } from "../model/target.ts";

/** ClawHub puts this file into every zip of a skill, over a publisher's own (openclaw/clawhub convex/lib/skillZip.ts). */
export const META_PATH = "_meta.json";

/** Four short fields; more would be a place to hide things in. */
const MAX_META_BYTES = 2048;

const MetaSchema = z.strictObject({
  ownerId: z.string(),
  slug: z.string(),
  version: z.string(),
  publishedAt: z.number(),
});

/** True when the file is what the registry itself writes for this very skill and version. */
export function isRegistryMeta(file: PackageFile, origin: Pick<PackageOrigin, "name" | "version">): boolean {
  if (file.bytes.byteLength > MAX_META_BYTES) return false;
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file.bytes));
  } catch {
    return false; // not JSON, so not the registry's
  }
  const meta = MetaSchema.safeParse(document);
  return meta.success && meta.data.slug === origin.name && meta.data.version === origin.version;
}
