import { ScanError } from "../../model/scan-error.ts";
import { archiveFormat } from "../folder/archive-format.ts";
import { clawhubError } from "./error.ts";
import type { ClawhubClient } from "./client.ts";
import type { ResolvedSkill } from "./resolve.ts";
import { GithubHandoffSchema } from "./schemas.ts";
import { isHtml, jsonAnswer } from "../../network/json-answer.ts";
import { shownUrl } from "../../network/request-url.ts";

export type SkillDownload =
  | { readonly kind: "zip"; readonly version: string; readonly bytes: Uint8Array; readonly url: string }
  | {
      readonly kind: "github";
      readonly owner: string;
      readonly repository: string;
      readonly path: string | null;
      readonly commit: string;
      readonly contentHash: string;
    };

/** The zip of the pinned version, or where GitHub keeps the skill. */
export async function downloadSkill(skill: ResolvedSkill, client: ClawhubClient): Promise<SkillDownload> {
  const about = skill.owner === null ? `skill “${skill.slug}”` : `skill @${skill.owner}/${skill.slug}`;
  const { slug, version } = skill;
  const answer = await client.get(["download"], { slug, ownerHandle: skill.owner, version }, "download");
  if (answer.status !== 200) throw clawhubError(answer, about);

  if (archiveFormat(answer.bytes) === "zip") {
    if (version === null) {
      throw new ScanError("bad-response", `the registry sends a zip of ${about} but names no version of it`);
    }
    return { kind: "zip", version, bytes: answer.bytes, url: shownUrl(answer.url) };
  }
  if (isHtml(answer)) {
    throw new ScanError("bad-response", `${shownUrl(answer.url)} answers with a web page instead of ${about}`, {
      hint: "Is this the base address of a registry? A sign-in page of a network or proxy looks like this, too.",
    });
  }
  if (!/^application\/json\b/i.test(answer.headers.get("content-type") ?? "")) {
    throw new ScanError("bad-response", `what the registry sends for ${about} is no zip archive`, {
      hint: "The download may have been cut off; try again.",
    });
  }
  const handoff = jsonAnswer(answer, GithubHandoffSchema, `the GitHub source of ${about}`);
  const [owner = "", repository = ""] = handoff.repo.split("/");
  return { kind: "github", owner, repository, path: folder(handoff.path, about), ...pick(handoff) };
}

function pick(handoff: { commit: string; contentHash: string }): { commit: string; contentHash: string } {
  return { commit: handoff.commit, contentHash: handoff.contentHash };
}

/** Null for the top of the repository, which the registry writes as "" or ".". */
function folder(path: string, about: string): string | null {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.some((part) => part === ".." || part.includes("\\") || part.includes("\0"))) {
    throw new ScanError("bad-response", `the registry gives an impossible folder for ${about}`);
  }
  return parts.length === 0 ? null : parts.join("/");
}
