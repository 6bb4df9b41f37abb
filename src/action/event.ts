import { readFile } from "node:fs/promises";
import * as z from "zod";

const SHA = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const REPOSITORY = z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/);

const EVENT = z.object({
  pull_request: z
    .object({
      number: z.int().min(1),
      base: z.object({ sha: SHA }),
      head: z.object({ sha: SHA, repo: z.object({ full_name: REPOSITORY }).nullish() }),
    })
    .optional()
    .catch(undefined),
  before: SHA.optional().catch(undefined),
  after: SHA.optional().catch(undefined),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** What the runner says of where we are. Everything is checked for its form: branches and titles are anybody's. */
export interface Surroundings {
  /** `owner/name`; null: not known. */
  readonly repository: string | null;
  readonly pullRequest: { readonly number: number; readonly base: string; readonly head: string } | null;
  /** Commits before and after a push; null where it began a branch, or was none. */
  readonly push: { readonly before: string; readonly after: string } | null;
  /** Where the scanned files can be looked at: repository and commit. */
  readonly source: { readonly repository: string; readonly commit: string } | null;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

export async function readSurroundings(environment: Environment): Promise<Surroundings> {
  const file = environment["GITHUB_EVENT_PATH"];
  const event = EVENT.parse(file === undefined || file === "" ? {} : await jsonOf(file));
  const repository = REPOSITORY.safeParse(environment["GITHUB_REPOSITORY"]).data ?? null;
  const sha = SHA.safeParse(environment["GITHUB_SHA"]).data ?? null;
  const { pull_request: pull, before, after } = event;
  // The merge commit that is checked out for a pull request is gone when somebody reads the comment.
  const source =
    pull === undefined
      ? { repository, commit: sha }
      : { repository: pull.head.repo?.full_name ?? repository, commit: pull.head.sha };
  return {
    repository,
    pullRequest: pull === undefined ? null : { number: pull.number, base: pull.base.sha, head: pull.head.sha },
    push: before === undefined || after === undefined || /^0+$/.test(before) ? null : { before, after },
    source:
      source.repository === null || source.commit === null
        ? null
        : { repository: source.repository, commit: source.commit },
    serverUrl: environment["GITHUB_SERVER_URL"] ?? "https://github.com",
    apiUrl: environment["GITHUB_API_URL"] ?? "https://api.github.com",
  };
}

async function jsonOf(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
