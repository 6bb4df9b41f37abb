import { createHash } from "node:crypto";
import * as z from "zod";
import type { GithubApi } from "./github-api.ts";

const COMMENT = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});

export interface CommentPlace {
  readonly repository: string;
  readonly pullRequest: number;
  /** What tells this use of the action from another one in the same pull request. */
  readonly key: string;
}

/** Begins a comment of ours. GitHub shows nothing of it; text of a package cannot contain it, being escaped. */
export function commentMarker(key: string): string {
  return `<!-- skillscan:report ${createHash("sha256").update(key).digest("hex").slice(0, 16)} -->\n`;
}

/**
 * Brings our comment up to date. Only a comment that this token could have written is taken for ours: anybody may post
 * one that begins with our marker. A new one is written only when there is something to say.
 */
export async function putComment(
  api: GithubApi,
  { repository, pullRequest, key }: CommentPlace,
  text: string,
  isNews: boolean,
): Promise<"updated" | "created" | "not needed"> {
  const marker = commentMarker(key);
  const path = `/repos/${repository}/issues/${pullRequest}/comments`;
  const comments = await api.list(path, COMMENT);
  const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
  const login = marked.some(({ user }) => user?.type !== "Bot") ? await loginOf(api) : null;
  const ours = marked.find(({ user }) => user?.type === "Bot" || (login !== null && user?.login === login));
  if (ours !== undefined) {
    await api.send("PATCH", `/repos/${repository}/issues/comments/${ours.id}`, { body: marker + text });
    return "updated";
  }
  if (!isNews) return "not needed";
  await api.send("POST", path, { body: marker + text });
  return "created";
}

/** A workflow's own token has no user and is refused here; its comments are a bot's. */
async function loginOf(api: GithubApi): Promise<string | null> {
  try {
    return (await api.get("/user", z.object({ login: z.string() }))).login;
  } catch {
    return null; // no user behind the token: nothing of a person's is ours
  }
}
