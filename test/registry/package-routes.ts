import type { ServerResponse } from "node:http";

import { tarballOf, zipOf } from "./archives.ts";
import { digest, fileEntries } from "./digests.ts";
import { PUBLISHED_AT, type TestPlugin } from "./fixtures.ts";
import { send, sendJson, sendText, type Headers } from "./loopback-server.ts";

interface OpenPlugin extends TestPlugin {
  readonly bytes: Uint8Array;
}

export async function openPlugins(plugins: readonly TestPlugin[]): Promise<readonly OpenPlugin[]> {
  return Promise.all(
    plugins.map(async (plugin) => ({
      ...plugin,
      bytes: plugin.kind === "npm-pack" ? await tarballOf(plugin.files) : zipOf(plugin.files, "package/"),
    })),
  );
}

/** `/packages/{name}` and below; a scoped name comes as one encoded part or as two. */
export function answerPackage(
  plugins: readonly OpenPlugin[],
  parts: readonly string[],
  base: string,
  response: ServerResponse,
): void {
  const [first = "", second = ""] = parts;
  const twoParts = first.startsWith("@") && !first.includes("/");
  const name = twoParts ? `${first}/${second}` : first;
  const rest = parts.slice(twoParts ? 2 : 1);
  const plugin = plugins.find((one) => one.name === name);
  if (plugin === undefined) {
    sendText(response, 404, "Package not found");
    return;
  }
  const [route, version, below, last] = rest;
  if (route === undefined) sendJson(response, 200, packageDocument(plugin));
  else if (route === "download") sendArtifact(plugin, response);
  else if (route !== "versions") sendText(response, 404, "Not found");
  else if (version === undefined) {
    const item = { version: plugin.version, createdAt: PUBLISHED_AT, changelog: "", distTags: ["latest"] };
    sendJson(response, 200, { items: [item], nextCursor: null });
  } else if (version !== plugin.version) sendText(response, 404, "Version not found");
  else if (below === undefined) sendJson(response, 200, versionDocument(plugin));
  else if (below === "security") sendJson(response, 200, securityDocument(plugin));
  else if (below !== "artifact") sendText(response, 404, "Not found");
  else if (last === undefined) sendJson(response, 200, artifactDocument(plugin, base));
  else if (plugin.trust?.blockedFromDownload === true) sendText(response, 403, "This release is quarantined.");
  else if (plugin.kind === "legacy-zip") {
    const location = `/api/v1/packages/${encodeURIComponent(plugin.name)}/download?version=${plugin.version}`;
    sendText(response, 307, "", { location });
  } else sendArtifact(plugin, response);
}

function briefly(plugin: OpenPlugin): object {
  return { name: plugin.name, displayName: plugin.name, family: plugin.family ?? "code-plugin" };
}

function packageDocument(plugin: OpenPlugin): object {
  return {
    package: {
      ...briefly(plugin),
      runtimeId: plugin.name,
      channel: "community",
      isOfficial: false,
      summary: null,
      ownerHandle: plugin.owner,
      createdAt: PUBLISHED_AT,
      updatedAt: PUBLISHED_AT,
      latestVersion: plugin.version,
      tags: { latest: plugin.version },
    },
    owner: { handle: plugin.owner, userId: `user_${plugin.owner}`, displayName: plugin.owner, image: null },
  };
}

function versionDocument(plugin: OpenPlugin): object {
  return {
    package: briefly(plugin),
    version: {
      version: plugin.version,
      createdAt: PUBLISHED_AT,
      changelog: "",
      distTags: ["latest"],
      files: fileEntries(plugin.files),
      ...(plugin.source === undefined ? {} : { verification: { tier: "source-linked", ...plugin.source } }),
    },
  };
}

function announced(plugin: OpenPlugin): { sha256: string; npmIntegrity: string; npmShasum: string } {
  return {
    sha256: digest("sha256", plugin.bytes).toString("hex"),
    npmIntegrity: `sha512-${digest("sha512", plugin.bytes).toString("base64")}`,
    npmShasum: digest("sha1", plugin.bytes).toString("hex"),
    ...plugin.announced,
  };
}

function artifactDocument(plugin: OpenPlugin, base: string): object {
  const { sha256, npmIntegrity, npmShasum } = announced(plugin);
  const npm = plugin.kind === "npm-pack";
  const path = `${base}/api/v1/packages/${encodeURIComponent(plugin.name)}/versions/${plugin.version}/artifact/download`;
  return {
    package: briefly(plugin),
    version: plugin.version,
    artifact: {
      kind: plugin.kind,
      sha256,
      size: plugin.bytes.byteLength,
      format: npm ? "tgz" : "zip",
      ...(npm ? { npmIntegrity, npmShasum, npmTarballName: "package.tgz" } : {}),
      downloadUrl: path,
    },
  };
}

function securityDocument(plugin: OpenPlugin): object {
  const { sha256, npmIntegrity, npmShasum } = announced(plugin);
  return {
    package: briefly(plugin),
    release: {
      releaseId: `release_${plugin.version}`,
      version: plugin.version,
      artifactKind: plugin.kind,
      artifactSha256: sha256,
      ...(plugin.kind === "npm-pack" ? { npmIntegrity, npmShasum } : {}),
      createdAt: PUBLISHED_AT,
    },
    trust: {
      scanStatus: plugin.trust?.scanStatus ?? "clean",
      moderationState: plugin.trust?.moderationState ?? null,
      blockedFromDownload: plugin.trust?.blockedFromDownload ?? false,
      reasons: plugin.trust?.reasons ?? [],
      pending: false,
      stale: false,
    },
  };
}

function sendArtifact(plugin: OpenPlugin, response: ServerResponse): void {
  if (plugin.bare === true) {
    send(response, 200, plugin.bytes, { "content-type": "application/octet-stream" });
    return;
  }
  const { sha256, npmIntegrity, npmShasum } = announced(plugin);
  const common: Headers = { etag: `"sha256:${sha256}"`, "x-clawhub-artifact-sha256": sha256 };
  if (plugin.kind === "npm-pack") {
    send(response, 200, plugin.bytes, {
      ...common,
      "content-type": "application/octet-stream",
      "x-clawhub-artifact-type": "npm-pack-tarball",
      "x-clawhub-npm-integrity": npmIntegrity,
      "x-clawhub-npm-shasum": npmShasum,
    });
    return;
  }
  send(response, 200, plugin.bytes, {
    ...common,
    "content-type": "application/zip",
    digest: `sha-256=${digest("sha256", plugin.bytes).toString("base64")}`,
    "x-clawhub-artifact-type": "legacy-plugin-zip",
  });
}
