import { hash } from "node:crypto";

import { ScanError } from "../model/scan-error.ts";
import type { Proof, ProofProblem } from "../model/proof.ts";
import type { Acquired } from "../model/target.ts";
import type { z } from "zod";
import { archiveFormat } from "./archive-format.ts";
import type { ClawhubTarget } from "./clawhub.ts";
import type { ClawhubClient } from "./clawhub-client.ts";
import { clawhubError } from "./clawhub-error.ts";
import {
  PackageArtifactSchema,
  PackageSchema,
  PackageSecuritySchema,
  PackageVersionSchema,
} from "./clawhub-schemas.ts";
import { packageStatement } from "./clawhub-statement.ts";
import type { HttpAnswer } from "./http.ts";
import { isHtml, jsonAnswer } from "./json-answer.ts";
import { shownUrl } from "./request-url.ts";
import { sha256 } from "./sha256.ts";

type Artifact = z.infer<typeof PackageArtifactSchema>["artifact"];

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
    },
    content: { kind: "archive", format, bytes: download.bytes, strip: 1 }, // both kinds are rooted at package/
    listed: described.version?.files ?? null,
    registry: packageStatement(client.registry, security),
    notes: [
      `${name} is a plugin, not a skill`,
      ...(security === null ? ["the registry's own scan result could not be had"] : []),
    ],
    proofs: [artifactProof(download, artifact)],
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

/** Every digest that the document and the response headers promise, over the bytes as downloaded. */
function artifactProof(answer: HttpAnswer, artifact: Artifact): Proof {
  const { bytes, headers } = answer;
  const sha512 = `sha512-${hash("sha512", bytes, "base64")}`;
  const problems: ProofProblem[] = [];
  let compared = 0;
  const compare = (what: string, promised: string | null | undefined, actual: string): void => {
    if (promised === null || promised === undefined || promised === "") return;
    compared += 1;
    if (promised !== actual) problems.push({ code: "MODIFIED", message: `the archive is not the one of its ${what}` });
  };
  compare("listed SHA-256", artifact.sha256, sha256(bytes));
  compare("X-ClawHub-Artifact-Sha256 header", headers.get("x-clawhub-artifact-sha256")?.toLowerCase(), sha256(bytes));
  if (artifact.size !== null && artifact.size !== undefined && artifact.size !== bytes.byteLength) {
    problems.push({
      code: "MODIFIED",
      message: `the archive has ${bytes.byteLength} bytes, listed are ${artifact.size}`,
    });
  }
  if (artifact.kind === "npm-pack") {
    const shasum = hash("sha1", bytes, "hex");
    compare("listed npm integrity", artifact.npmIntegrity, sha512);
    compare("X-ClawHub-Npm-Integrity header", headers.get("x-clawhub-npm-integrity"), sha512);
    compare("listed npm shasum", artifact.npmShasum?.toLowerCase(), shasum);
    compare("X-ClawHub-Npm-Shasum header", headers.get("x-clawhub-npm-shasum")?.toLowerCase(), shasum);
  }
  const status = problems.length > 0 ? "invalid" : compared > 0 ? "verified" : "absent";
  const message = {
    invalid: "the archive is not the one that the registry describes",
    verified: `the archive agrees with all ${compared} digests that the registry gives for it`,
    absent: "the registry gives no digest for the archive",
  }[status];
  return { kind: "clawpack-digests", status, message, problems };
}
