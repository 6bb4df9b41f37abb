import { readFile } from "node:fs/promises";
import path from "node:path";

import type { Proof } from "../../model/proof.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Acquired, Target } from "../../model/target.ts";
import { archiveFormat } from "../folder/archive-format.ts";
import { createHttp, type Http } from "../../network/http.ts";
import { npmAuthorization } from "./authorization.ts";
import { readNpmConfig, type NpmConfig } from "./config.ts";
import { npmEvidence } from "./evidence.ts";
import { npmStatusError } from "./error.ts";
import { integrityOf } from "./integrity.ts";
import { npmConnection } from "./connection.ts";
import { resolveNpm } from "./resolve.ts";
import type { ResolvedOptions } from "../options.ts";
import { shownUrl } from "../../network/request-url.ts";
import { sha256 } from "../sha256.ts";

export type NpmTarget = Extract<Target, { kind: "npm" }>;

/**
 * A package from the npm registry of the user's own configuration. pacote chooses the version as npm does; every
 * request is made by our own client, with its limits, and nothing is written: no cache, no temporary folder.
 */
export async function acquireNpm(target: NpmTarget, options: ResolvedOptions): Promise<Acquired> {
  const config = await readNpmConfig(options.environment);
  const { environment, tls } = await npmConnection(config, options);
  const http = createHttp({ ...options, environment }, tls);
  try {
    return await fetched(target, options, config, http);
  } finally {
    await http.close();
  }
}

async function fetched(target: NpmTarget, options: ResolvedOptions, config: NpmConfig, http: Http): Promise<Acquired> {
  const resolved = await resolveNpm(target, options, config, http);
  const { name, version, tarball, integrity, registry } = resolved;
  const exact = `${name}@${version}`;
  const answer = await http.get({
    url: tarball,
    accept: "application/octet-stream, */*",
    maxBytes: options.limits.maxDownloadBytes,
    named: registry.named && new URL(tarball).host === registry.url.host, // it may not send us elsewhere inside
    authorization: npmAuthorization(new URL(tarball), registry.url, config),
    progress: true,
  });
  if (answer.status !== 200) throw npmStatusError(answer, target);
  const { bytes } = answer;
  const proof = integrityProof(bytes, integrity, exact);
  const format = archiveFormat(bytes);
  if (format === null || format === "zip") {
    throw new ScanError("bad-response", `what the npm registry sends for ${exact} is no tarball`);
  }
  return {
    origin: {
      kind: "npm",
      reference: `npm:${exact}`,
      name,
      version,
      url: shownUrl(answer.url),
      sha256: sha256(bytes),
    },
    content: { kind: "archive", format, bytes, strip: 1 }, // npm drops the first part, whatever its name
    listed: null,
    registry: null,
    notes: await ignoredNpmrc(options.workingDirectory),
    proofs: [proof],
    npm: await npmEvidence(resolved, config, http),
  };
}

function integrityProof(bytes: Uint8Array, promised: string | null, exact: string): Proof {
  const integrity = integrityOf(bytes, promised);
  if (integrity === null) {
    return { kind: "npm-integrity", status: "absent", message: "the npm registry gives no digest", problems: [] };
  }
  const { algorithm, matches } = integrity;
  if (!matches) {
    throw new ScanError("integrity", `the tarball of npm:${exact} is not the one that the npm registry promises`, {
      hint: "Do not install it. A mirror or proxy may have changed or damaged it.",
    });
  }
  const weak = algorithm === "sha1" ? ", an algorithm for which collisions can be made" : "";
  return {
    kind: "npm-integrity",
    status: "verified",
    message: `the tarball has the ${algorithm} digest that the npm registry gives for it${weak}`,
    problems: [],
  };
}

async function ignoredNpmrc(folder: string): Promise<readonly string[]> {
  try {
    const text = await readFile(path.join(folder, ".npmrc"), "utf8");
    return /registry\s*=/.test(text)
      ? ["the .npmrc of this folder was not used: a scanned folder could bring its own"]
      : [];
  } catch {
    return []; // none, or none that can be read: nothing to remark
  }
}
