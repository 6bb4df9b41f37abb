import type { IncomingMessage, ServerResponse } from "node:http";

import { z } from "zod";

import { digest, sourceFingerprint } from "./digests.ts";
import { sendDownload } from "./download.ts";
import { bytesOf, PUBLISHED_AT, type TestSkill } from "./fixtures.ts";
import { readBody, send, sendJson, sendText } from "./loopback-server.ts";
import {
  moderationDetails,
  reasonsOf,
  scanDocument,
  securitySummary,
  skillDocument,
  verifyDocument,
  versionDocument,
} from "./skill-documents.ts";
import { blockOf, latestOf, versionOf, type Store } from "./store.ts";

function ownerIn(url: URL): string | null {
  return url.searchParams.get("ownerHandle") ?? url.searchParams.get("owner");
}

/** `/skills/{slug}` and everything below it. */
export function answerSkill(
  store: Store,
  slug: string,
  rest: readonly string[],
  url: URL,
  response: ServerResponse,
): void {
  const skill = store.find(slug, ownerIn(url), response, "skills");
  if (skill === null) return;
  const [route, name] = rest;
  if (route === undefined) {
    if (!store.fails(skill, "skill", response)) sendJson(response, 200, skillDocument(skill));
  } else if (route === "versions" && name === undefined) {
    const items = skill.versions.toReversed().map((one) => ({
      version: one.version,
      createdAt: PUBLISHED_AT,
      changelog: "",
      changelogSource: null,
    }));
    sendJson(response, 200, { items, nextCursor: null });
  } else if (route === "versions") answerVersion(store, skill, name ?? "", response);
  else if (route === "scan") {
    if (!store.fails(skill, "scan", response)) {
      sendJson(response, 200, scanDocument(skill, versionOf(skill, url.searchParams)));
    }
  } else if (route === "install") answerInstall(store, skill, response);
  else if (route === "file") answerFile(skill, url, response);
  else if (route === "verify") {
    const version = versionOf(skill, url.searchParams);
    if (version === null) sendText(response, 404, "Version not found");
    else sendJson(response, 200, verifyDocument(skill, version, url.searchParams.has("version"), url.origin));
  } else if (route === "moderation") {
    const details = moderationDetails(skill);
    if (details === null) sendText(response, 404, "Moderation details unavailable");
    else sendJson(response, 200, details);
  } else sendText(response, 404, "Not found");
}

function answerVersion(store: Store, skill: TestSkill, name: string, response: ServerResponse): void {
  if (store.fails(skill, "version", response)) return;
  const version = skill.versions.find((one) => one.version === name);
  if (version === undefined) {
    sendText(response, 404, "Version not found");
    return;
  }
  const block = blockOf(skill, version);
  if (block === null) sendJson(response, 200, versionDocument(skill, version));
  else sendText(response, block.status, block.message);
}

/** What to install: the archive of the latest version, or a folder at GitHub; refusals are JSON here. */
function answerInstall(store: Store, skill: TestSkill, response: ServerResponse): void {
  if (store.fails(skill, "install", response)) return;
  const { slug, github } = skill;
  const latest = latestOf(skill);
  if (latest !== null) {
    const archive = { version: latest.version, downloadUrl: `/api/v1/download?slug=${slug}&version=${latest.version}` };
    sendJson(response, 200, { ok: true, slug, installKind: "archive", archive });
  } else if (github === undefined) {
    const status = 409;
    const message = "This skill has no version to install.";
    sendJson(response, status, { ok: false, slug, reason: "archive_version_missing", message, status });
  } else {
    const sourceUrl = `https://github.com/${github.repo}/tree/${github.commit}/${github.path}`;
    sendJson(response, 200, { ok: true, slug, installKind: "github", github: { ...github, sourceUrl } });
  }
}

/** Paths match without case where they do not match with it, as at ClawHub. */
function answerFile(skill: TestSkill, url: URL, response: ServerResponse): void {
  const files = Object.entries(versionOf(skill, url.searchParams)?.files ?? {});
  const wanted = url.searchParams.get("path") ?? "";
  const found =
    files.find(([path]) => path === wanted) ?? files.find(([path]) => path.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) {
    sendText(response, 404, "File not found");
    return;
  }
  const bytes = bytesOf(found[1]);
  const sha256 = digest("sha256", bytes).toString("hex");
  send(response, 200, bytes, {
    "content-type": "text/plain; charset=utf-8",
    etag: sha256,
    "x-content-sha256": sha256,
    "x-content-size": String(bytes.byteLength),
  });
}

export function answerDownload(store: Store, url: URL, response: ServerResponse): void {
  const slug = url.searchParams.get("slug");
  if (slug === null || slug === "") {
    sendText(response, 400, "Missing slug");
    return;
  }
  const skill = store.find(slug, ownerIn(url), response, "other");
  if (skill === null || store.fails(skill, "download", response)) return;
  const version = versionOf(skill, url.searchParams);
  const block = blockOf(skill, version);
  if (block !== null) sendText(response, block.status, block.message);
  else if (version !== null) sendDownload(skill, version, response);
  else if (skill.github !== undefined && !url.searchParams.has("version")) {
    const { repo, commit } = skill.github;
    const archiveUrl = `https://api.github.com/repos/${repo}/zipball/${commit}`;
    sendJson(response, 200, { sourceRef: "public-github", ...skill.github, archiveUrl });
  } else sendText(response, 404, "Version not found");
}

export function answerSearch(store: Store, url: URL, response: ServerResponse): void {
  const query = (url.searchParams.get("q") ?? "").toLowerCase();
  const limit = Number(url.searchParams.get("limit") ?? 20);
  const found = store.skills.filter((skill) =>
    `${skill.slug} ${skill.displayName ?? ""} ${skill.summary ?? ""}`.toLowerCase().includes(query),
  );
  const results = found.slice(0, limit).map((skill) => ({
    slug: skill.slug,
    ownerHandle: skill.owner,
    displayName: skill.displayName ?? skill.slug,
    summary: skill.summary ?? null,
    version: latestOf(skill)?.version ?? null,
    score: 1,
    updatedAt: PUBLISHED_AT,
    owner: { handle: skill.owner, displayName: skill.owner, image: null },
  }));
  sendJson(response, 200, { results });
}

/** Which version has this fingerprint: how the client finds out what is installed. */
export function answerResolve(store: Store, url: URL, response: ServerResponse): void {
  const skill = store.find(url.searchParams.get("slug") ?? "", ownerIn(url), response, "other");
  if (skill === null) return;
  const hash = url.searchParams.get("hash");
  const match = skill.versions.find((one) => sourceFingerprint(one.files) === hash);
  const latest = latestOf(skill);
  sendJson(response, 200, {
    match: match === undefined ? null : { version: match.version },
    latestVersion: latest === null ? null : { version: latest.version },
  });
}

export async function answerVerdicts(
  store: Store,
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
): Promise<void> {
  const body: unknown = JSON.parse(await readBody(request));
  const items = typeof body === "object" && body !== null && "items" in body ? body.items : null;
  if (request.method !== "POST" || !Array.isArray(items) || items.length === 0 || items.length > 100) {
    sendText(response, 400, "items must have 1 to 100 entries");
    return;
  }
  const answers: object[] = [];
  for (const item of items) answers.push(verdictOn(store, RequestedVerdict.parse(item), base));
  sendJson(response, 200, { schema: "clawhub.skill.security-verdicts.v1", items: answers });
}

const RequestedVerdict = z.object({ slug: z.string(), ownerHandle: z.string().optional(), version: z.string() });

function verdictOn(store: Store, item: z.infer<typeof RequestedVerdict>, base: string): object {
  const owner = item.ownerHandle?.replace(/^@+/, "").toLowerCase();
  const skill = store.skills.find((one) => one.slug === item.slug && (owner === undefined || one.owner === owner));
  const version = skill?.versions.find((one) => one.version === item.version);
  const requested = {
    requestedSlug: item.slug,
    ...(owner === undefined ? {} : { requestedOwnerHandle: owner }),
    requestedVersion: item.version,
  };
  if (skill === undefined || version === undefined) {
    const code = skill === undefined ? "skill_not_found" : "version_not_found";
    return { ok: false, decision: "fail", reasons: [code], ...requested, error: { code, message: "Not found" } };
  }
  const reasons = reasonsOf(skill, version);
  return {
    ok: reasons.length === 0,
    decision: reasons.length === 0 ? "pass" : "fail",
    reasons,
    ...requested,
    slug: skill.slug,
    displayName: skill.displayName ?? skill.slug,
    publisherHandle: skill.owner,
    publisherDisplayName: skill.owner,
    version: version.version,
    createdAt: PUBLISHED_AT,
    checkedAt: PUBLISHED_AT,
    skillUrl: `${base}/${skill.owner}/skills/${skill.slug}`,
    security: securitySummary(version),
  };
}
