import * as z from "zod";
import { ServiceError } from "../../service-error.ts";
import { decisionsOfArtifact } from "../../store/reviews.ts";
import { listScans } from "../../store/scan-list.ts";
import { skillHistory } from "../../store/skill-history.ts";
import { artifactByDigest } from "../../store/subjects.ts";
import { PROBLEM } from "../problems.ts";
import { decisionResource, scanResource } from "../resources.ts";
import type { Route } from "../route.ts";
import { ARTIFACT, HISTORY } from "../schemas.ts";
import { historyEntries } from "../skill-changes.ts";

const MOST_SCANS = 100;
const DIGEST = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) });
const SKILL = z.object({
  owner: z.string().min(1).max(200).meta({ description: "Publisher without @; a single - for packages without one" }),
  name: z.string().min(1).max(214),
});
const PAGE = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.uuid().optional(),
});

export const GET_ARTIFACT: Route = {
  method: "GET",
  path: "/v1/artifacts/{sha256}",
  scope: "read",
  operationId: "getArtifact",
  summary: "What is known of these bytes, whatever they were called",
  parameters: DIGEST,
  answers: {
    200: { description: "Known", content: { "application/json": ARTIFACT } },
    404: { description: "Nobody ever sent these bytes", content: { "application/json": PROBLEM } },
  },
  async handle({ request, context: { database } }) {
    const { sha256 } = DIGEST.parse(request.params);
    const artifact = await artifactByDigest(database, sha256);
    if (artifact === null) throw new ServiceError("not-found", `nobody ever sent ${sha256}`);
    const scans = await listScans(database, { sha256 }, { after: null, limit: MOST_SCANS });
    const decisions = await decisionsOfArtifact(database, sha256);
    const { bytes, format, stored_at } = artifact;
    return {
      sha256,
      bytes,
      format,
      storedAt: stored_at.toISOString(),
      scans: scans.map(scanResource),
      decisions: decisions.map(decisionResource),
    };
  },
};

export const GET_HISTORY: Route = {
  method: "GET",
  path: "/v1/skills/{owner}/{name}/history",
  scope: "read",
  operationId: "getHistory",
  summary: "The verdicts on one skill, newest first, and what changed from one to the next",
  parameters: SKILL,
  query: PAGE,
  answers: {
    200: { description: "One page; empty for a skill that nobody sent", content: { "application/json": HISTORY } },
  },
  async handle({ request, context: { database } }) {
    const skill = SKILL.parse(request.params);
    const owner = skill.owner === "-" ? null : skill.owner;
    const { limit, after = null } = PAGE.parse(request.query);
    // one more, to compare the last one with
    const rows = await skillHistory(database, { owner, name: skill.name }, { after, limit: limit + 1 });
    const next = rows.length > limit ? (rows[limit - 1]?.id ?? null) : null;
    return { owner, name: skill.name, entries: historyEntries(rows).slice(0, limit), next };
  },
};
