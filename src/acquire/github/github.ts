import { ScanError } from "../../model/scan-error.ts";
import type { Acquired, Target } from "../../model/target.ts";
import { archiveFormat } from "../folder/archive-format.ts";
import type { Http, HttpAnswer } from "../../network/http.ts";
import { isHtml, textOf } from "../../network/json-answer.ts";
import type { ResolvedOptions } from "../options.ts";
import { plainText } from "../../network/plain-text.ts";
import { retryAfterSeconds } from "../../network/retry-after.ts";
import { sha256 } from "../sha256.ts";

export type GithubTarget = Extract<Target, { kind: "github" }>;

const GITHUB_API = "https://api.github.com";
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Room for a commit id and a line end; the media type `sha` answers with nothing else. */
const MAX_COMMIT_ANSWER_BYTES = 1024;

/** Pins the ref to a commit, then takes GitHub's archive of that commit. GITHUB_TOKEN is sent to the API host alone. */
export async function acquireGithub(target: GithubTarget, options: ResolvedOptions, http: Http): Promise<Acquired> {
  const base = (options.githubApi ?? GITHUB_API).replace(/\/+$/, "");
  const repository = `${base}/repos/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repository)}`;
  const token = options.environment["GITHUB_TOKEN"] ?? options.environment["GH_TOKEN"];
  const common = {
    authorization: token === undefined || token === "" ? null : `Bearer ${token}`,
    named: options.githubApi !== null,
  };
  const name = `${target.owner}/${target.repository}`;

  const pinned = target.ref !== null && COMMIT.test(target.ref);
  let commit = target.ref ?? "";
  if (!pinned) {
    const answer = await http.get({
      ...common,
      url: `${repository}/commits/${encodeURIComponent(target.ref ?? "HEAD")}`,
      accept: "application/vnd.github.sha",
      maxBytes: MAX_COMMIT_ANSWER_BYTES,
    });
    if (answer.status !== 200) throw githubError(answer, name, target.ref);
    commit = textOf(answer).trim();
    if (!COMMIT.test(commit)) {
      throw new ScanError("bad-response", `GitHub's answer for ${name} is not a commit id`);
    }
  }

  const archive = await http.get({
    ...common,
    url: `${repository}/zipball/${commit}`,
    accept: "application/vnd.github+json, application/zip",
    maxBytes: options.limits.maxDownloadBytes,
    progress: true,
  });
  if (archive.status !== 200) throw githubError(archive, name, target.ref);
  if (archiveFormat(archive.bytes) !== "zip") {
    const what = isHtml(archive) ? "a web page" : "something else";
    throw new ScanError("bad-response", `GitHub sent ${what} instead of the archive of ${name}`);
  }
  const path = target.path === null ? "" : `/${target.path}`;
  return {
    origin: {
      kind: "github",
      reference: `github:${name}${path}@${commit}`,
      owner: target.owner,
      name: target.repository,
      commit,
      sha256: sha256(archive.bytes),
    },
    content: {
      kind: "archive",
      format: "zip",
      bytes: archive.bytes,
      strip: 1, // GitHub wraps everything in one folder, owner-repository-commit/
      ...(target.path === null ? {} : { subpath: target.path }),
    },
    listed: null,
    registry: null,
    notes: [
      ...(pinned ? [] : [`${target.ref ?? "the default branch"} of ${name} is at commit ${commit}`]),
      "GitHub's archive leaves out what .gitattributes marks export-ignore; a git clone would have it",
    ],
    proofs: [],
  };
}

function githubError(answer: HttpAnswer, name: string, ref: string | null): ScanError {
  const at = ref === null ? name : `${name} at ${plainText(ref)}`;
  switch (answer.status) {
    case 401:
      return new ScanError("forbidden", "GitHub does not accept the token", {
        hint: "Renew GITHUB_TOKEN or unset it.",
      });
    case 404:
    case 422: // the media type `sha` answers so for an unknown ref
      return new ScanError("not-found", `GitHub knows no ${at}`, {
        hint: "Check owner, repository and ref; a private repository needs GITHUB_TOKEN.",
      });
    case 409:
      return new ScanError("not-found", `the GitHub repository ${name} is empty`);
    case 451:
      return new ScanError("gone", `GitHub has taken ${name} down for legal reasons`);
    case 403:
    case 429: {
      const reset = answer.headers.get("x-ratelimit-reset");
      const pause =
        retryAfterSeconds(answer.headers.get("retry-after")) ??
        (reset !== undefined && /^\d{1,12}$/.test(reset)
          ? Math.max(0, Number(reset) - Math.ceil(Date.now() / 1000))
          : null);
      if (answer.status === 429 || answer.headers.get("x-ratelimit-remaining") === "0") {
        const when = pause === null ? "later" : `in ${pause} s`;
        return new ScanError("rate-limited", "GitHub allows no more requests for now", {
          hint: `Try again ${when}, or set GITHUB_TOKEN for a higher limit.`,
        });
      }
      return new ScanError("forbidden", `GitHub refuses access to ${name}`, {
        hint: "Set GITHUB_TOKEN if it is private.",
      });
    }
    default:
      return new ScanError("unreachable", `GitHub answers ${answer.status} for ${at}`, { hint: "Try again later." });
  }
}
