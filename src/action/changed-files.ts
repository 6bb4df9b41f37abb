import * as z from "zod";
import type { Surroundings } from "./event.ts";
import { gitDiff } from "./git-diff.ts";
import type { GithubApi } from "./github-api.ts";

const FILE = z.object({ filename: z.string(), previous_filename: z.string().optional() });
const COMPARISON = z.object({ files: z.array(FILE).optional() });

/** GitHub lists no more of a pull request, and 300 of a comparison, without saying that there are more. */
const MOST_OF_PULL_REQUEST = 3_000;
const MOST_OF_COMPARISON = 300;

/**
 * Files that a pull request or push changes, from the top of the repository; null where that cannot be told for sure,
 * and everything has to be looked at.
 */
export async function changedFiles(
  folder: string,
  { repository, pullRequest, push }: Surroundings,
  api: GithubApi | null,
): Promise<readonly string[] | null> {
  const [from, to] = pullRequest === null ? [push?.before, push?.after] : [pullRequest.base, pullRequest.head];
  if (from === undefined || to === undefined) return null;
  const local = await gitDiff(folder, from, to);
  if (local !== null) return local;
  if (api === null || repository === null) return null;
  if (pullRequest !== null) {
    const files = await api.list(`/repos/${repository}/pulls/${pullRequest.number}/files`, FILE);
    return files.length >= MOST_OF_PULL_REQUEST ? null : namesOf(files);
  }
  const { files = [] } = await api.get(`/repos/${repository}/compare/${from}...${to}`, COMPARISON);
  return files.length >= MOST_OF_COMPARISON ? null : namesOf(files);
}

function namesOf(files: readonly z.infer<typeof FILE>[]): readonly string[] {
  return files.flatMap(({ filename, previous_filename: before }) =>
    before === undefined ? [filename] : [filename, before],
  );
}
