import { ScanError } from "../../model/scan-error.ts";
import type { Acquired } from "../../model/target.ts";
import type { z } from "zod";
import { archiveFormat } from "../folder/archive-format.ts";
import type { ClawhubTarget } from "./clawhub.ts";
import type { ClawhubClient } from "./client.ts";
import { clawhubError } from "./error.ts";
import { PackageArtifactSchema, PackageSchema, PackageSecuritySchema, PackageVersionSchema } from "./schemas.ts";
import { packageStatement } from "./statement.ts";
import { clawpackPromises } from "./clawpack-digests.ts";
import { isHtml, jsonAnswer } from "../../network/json-answer.ts";
import { plainText } from "../../network/plain-text.ts";
import { shownUrl } from "../../network/request-url.ts";
import { sha256 } from "../sha256.ts";

const PLUGIN_FAMILIES: ReadonlySet<string> = new Set(["code-plugin", "bundle-plugin"]);

/** A plugin from the registry; null when it knows none of that name (a skill's name, or nobody's). */
export async function acquireClawhubPackage(target: ClawhubTarget, client: ClawhubClient): Promise<Acquired | null> {
  const name = target.owner === null ? target.slug : `@${target.owner}/${target.slug}`;
  const about = `plugin ${name}`;
  const answer = await client.get(["packages", name], {}, "document");
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw clawhubError(answer, about);
  const found = jsonAnswer(answer, PackageSchema, `the description of ${about}`);
  if (found.package === null || !PLUGIN_FAMILIES.has(found.package.family)) return null;
  if (found.package.name !== name) {
    throw new ScanError("bad-response", `asked for ${about}, the registry describes another package`);
  }
  const version = target.version ?? found.package.latestVersion ?? null;
  if (version === null) throw new ScanError("not-found", `${about} has no published version`);

  const path = ["packages", name, "versions", version];
  const release = `version ${version} of ${about}`;
  const [described, { artifact }, security] = await Promise.all([
    client.document(path, {}, PackageVersionSchema, release),
    client.document([...path, "artifact"], {}, PackageArtifactSchema, release),
    securityOf(path, client),
  ]);
  const download = await client.get([...path, "artifact", "download"], {}, "download");
  if (download.status !== 200) throw clawhubError(download, release);
  const format = artifact.kind === "npm-pack" ? "tgz" : "zip";
  if (archiveFormat(download.bytes) !== format) {
    const what = isHtml(download) ? "a web page" : "something else";
    throw new ScanError("bad-response", `the registry sends ${what} instead of the ${format} of ${release}`);
  }
  return {
    origin: {
      kind: "clawhub",
      reference: `${name}@${version}`,
      name,
      version,
      url: shownUrl(download.url),
      sha256: sha256(download.bytes),
      ...(typeof found.owner?.handle === "string" ? { owner: found.owner.handle } : {}),
      ...(typeof found.owner?.userId === "string" ? { ownerId: found.owner.userId } : {}),
    },
    content: { kind: "archive", format, bytes: download.bytes, strip: 1 }, // both kinds are rooted at package/
    listed: described.version?.files ?? null,
    registry: packageStatement(client.registry, security),
    notes: [
      `${name} is a plugin, not a skill`,
      ...(security === null ? ["the registry's own scan result could not be had"] : []),
      ...sourceNote(described.version?.verification),
    ],
    proofs: [],
    archive: clawpackPromises(download, artifact, security),
  };
}

async function securityOf(
  path: readonly string[],
  client: ClawhubClient,
): Promise<z.infer<typeof PackageSecuritySchema> | null> {
  try {
    return await client.document([...path, "security"], {}, PackageSecuritySchema, "the scan");
  } catch (error) {
    if (error instanceof ScanError && error.code !== "interrupted") return null; // said in a note
    throw error;
  }
}

/** What the publisher said when it was published: nobody has checked it (no build of ClawHub's is behind it). */
function sourceNote(
  said:
    | { readonly sourceRepo?: string | null | undefined; readonly sourceCommit?: string | null | undefined }
    | null
    | undefined,
): readonly string[] {
  if (typeof said?.sourceRepo !== "string" || said.sourceRepo === "") return [];
  const commit = typeof said.sourceCommit === "string" ? ` at ${plainText(said.sourceCommit, 64)}` : "";
  return [`its publisher says that it comes from ${plainText(said.sourceRepo, 200)}${commit}; nothing proves that`];
}
