import { zipOf } from "./archives.ts";
import { bytesOf, type Files } from "./fixtures.ts";
import { send, sendText, startLoopbackServer, type LoopbackServer } from "./loopback-server.ts";

export interface TestRepository {
  /** `owner/name`. */
  readonly repo: string;
  /** 40 hex digits. */
  readonly commit: string;
  /** Branches and tags that lead to the commit; `HEAD` always does. */
  readonly refs?: readonly string[];
  readonly files: Files;
  /** Bytes in place of the archive. */
  readonly archive?: string;
  /** Needs this token, as a private repository does. */
  readonly token?: string;
}

/** The two requests that skillscan makes of GitHub's REST interface; the real one redirects archives to another host. */
export async function startGithub(
  repositories: readonly TestRepository[],
  options: { readonly rateLimited?: boolean } = {},
): Promise<LoopbackServer> {
  return startLoopbackServer((request, response, url) => {
    if (options.rateLimited === true) {
      const reset = String(Math.ceil(Date.now() / 1000) + 600);
      sendText(response, 403, "rate limit", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset });
      return;
    }
    const [, owner = "", name = "", kind, ref = ""] = url.pathname.split("/").slice(1).map(decodeURIComponent);
    const found = repositories.find((one) => one.repo.toLowerCase() === `${owner}/${name}`.toLowerCase());
    const allowed = found?.token === undefined || request.headers.authorization === `Bearer ${found.token}`;
    if (found === undefined || !allowed) sendText(response, 404, "Not Found");
    else if (kind === "commits") {
      const known = ref === "HEAD" || ref === found.commit || (found.refs ?? []).includes(ref);
      sendText(response, known ? 200 : 422, known ? found.commit : `No commit found for SHA: ${ref}`);
    } else if (kind !== "zipball" || ref !== found.commit) sendText(response, 404, "Not Found");
    else send(response, 200, archiveOf(found), { "content-type": "application/zip" });
  });
}

function archiveOf(repository: TestRepository): Uint8Array {
  if (repository.archive !== undefined) return bytesOf(repository.archive);
  return zipOf(repository.files, `${repository.repo.replace("/", "-")}-${repository.commit.slice(0, 7)}/`);
}
