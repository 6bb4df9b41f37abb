import type { ServerResponse } from "node:http";

import type { RouteName, TestSkill, TestVersion } from "./fixtures.ts";
import { send, sendJson, sendText } from "./loopback-server.ts";

export interface Store {
  readonly skills: readonly TestSkill[];
  /** The skill that a name means; null when an answer (404, 409) has been sent instead. */
  find(slug: string, owner: string | null, response: ServerResponse, where: "skills" | "other"): TestSkill | null;
  /** True when the skill's fixture wants a status in place of this route's answer, and it has been sent. */
  fails(skill: TestSkill, route: RouteName, response: ServerResponse): boolean;
}

export function createStore(skills: readonly TestSkill[], ambiguityAsJson: boolean): Store {
  const spent = new Map<string, number>();
  return {
    skills,
    find(slug, owner, response, where) {
      const wanted = owner?.replace(/^@+/, "").toLowerCase() ?? null;
      const name = slug.trim().toLowerCase();
      const found = skills.filter(
        (skill) =>
          (skill.slug === name || (skill.formerSlugs ?? []).includes(name)) &&
          (wanted === null || skill.owner.toLowerCase() === wanted),
      );
      const [only] = found;
      if (only === undefined) sendText(response, 404, "Skill not found");
      else if (found.length > 1) sendAmbiguous(response, name, found, where === "skills" && ambiguityAsJson);
      else return only;
      return null;
    },
    fails(skill, route, response) {
      const fault = skill.faults?.[route];
      if (fault === undefined) return false;
      const key = `${skill.owner}/${skill.slug}/${route}`;
      const used = spent.get(key) ?? 0;
      if (fault.times !== undefined && used >= fault.times) return false;
      spent.set(key, used + 1);
      send(response, fault.status, fault.body ?? "", { "content-type": "text/plain; charset=utf-8", ...fault.headers });
      return true;
    },
  };
}

function sendAmbiguous(response: ServerResponse, slug: string, found: readonly TestSkill[], asJson: boolean): void {
  if (!asJson) {
    sendText(response, 409, `Ambiguous skill slug "${slug}". Multiple publishers use this slug.`);
    return;
  }
  sendJson(response, 409, {
    code: "AMBIGUOUS_SKILL_SLUG",
    message: `Found multiple skills with the slug "${slug}"; specify which one you want to install:`,
    slug,
    matches: found.map((skill) => ({
      ownerHandle: skill.owner,
      slug: skill.slug,
      ref: `@${skill.owner}/${skill.slug}`,
      url: `https://clawhub.ai/${skill.owner}/skills/${skill.slug}`,
    })),
  });
}

export function latestOf(skill: TestSkill): TestVersion | null {
  return skill.versions.at(-1) ?? null;
}

/** The version asked for by `version`, else by `tag` (an unknown tag means the latest, as at ClawHub), else the latest. */
export function versionOf(skill: TestSkill, query: URLSearchParams): TestVersion | null {
  const wanted = query.get("version");
  if (wanted === null) return latestOf(skill);
  return skill.versions.find((one) => one.version === wanted) ?? null;
}

/** Why the public may not have this version: status and words, as ClawHub's skillFileAccess decides. */
export function blockOf(skill: TestSkill, version: TestVersion | null): { status: number; message: string } | null {
  const { moderation } = skill;
  if (moderation?.isRemoved === true) return { status: 410, message: "This skill was removed by a moderator." };
  if (moderation?.isHiddenByMod === true) return { status: 403, message: "This skill is unavailable at present." };
  const moderated = moderation?.sourceVersion ?? latestOf(skill)?.version;
  if (version !== null && moderated !== version.version) return null;
  if (moderation?.isMalwareBlocked === true) {
    return { status: 403, message: "Blocked: this skill was flagged as malicious." };
  }
  if (moderation?.isPendingScan === true) return { status: 423, message: "This skill awaits its security review." };
  return null;
}

export function ownerIdOf(skill: TestSkill): string {
  return `user_${skill.owner}`;
}
