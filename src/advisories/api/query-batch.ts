import * as z from "zod";
import { ScanError } from "../../model/scan-error.ts";
import type { Http } from "../../network/http.ts";
import { jsonAnswer } from "../../network/json-answer.ts";
import type { PackageQuery } from "../package-name.ts";
import { LISTED, type Listed } from "./answer-cache.ts";
import { persistently, type Patience } from "./retry.ts";

/** https://google.github.io/osv.dev/post-v1-querybatch: the most that one request may ask. */
export const BATCH_SIZE = 1000;
/** A page has about 1,000 ids of one query or 3,000 of all; a server that goes on for ever is given up. */
export const MAX_PAGES = 50;
/** 3,000 ids of 100 bytes each are 300 KB. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

const ANSWER = z.object({
  results: z.array(z.object({ vulns: LISTED.nullish(), next_page_token: z.string().nullish() }).nullable()),
});

export interface ApiConnection {
  readonly http: Http;
  /** Without a slash at the end. */
  readonly url: string;
  readonly patience: Patience;
  readonly signal: AbortSignal | null;
}

/** What OSV lists for at most BATCH_SIZE packages, all pages; in the order of the queries. Throws ScanError. */
export async function queryBatch(queries: readonly PackageQuery[], to: ApiConnection): Promise<readonly Listed[]> {
  const found = queries.map((): Listed => []);
  let waiting = queries.map((_, at): { at: number; token: string | null } => ({ at, token: null }));
  for (let page = 0; waiting.length > 0; page += 1) {
    if (page === MAX_PAGES) throw new ScanError("bad-response", `${to.url} goes on after ${MAX_PAGES} pages`);
    const document = {
      queries: waiting.map(({ at, token }) => {
        const query = queries[at];
        return {
          package: { ecosystem: query?.ecosystem, name: query?.name },
          ...(query === undefined || query.version === null ? {} : { version: query.version }),
          ...(token === null ? {} : { page_token: token }),
        };
      }),
    };
    const { results } = await ask(document, waiting.length, to);
    const next: typeof waiting = [];
    for (const [position, result] of results.entries()) {
      const at = waiting[position]?.at ?? 0;
      found[at]?.push(...(result?.vulns ?? []));
      const token = result?.next_page_token ?? "";
      if (token !== "") next.push({ at, token });
    }
    waiting = next;
  }
  return found;
}

function ask(
  document: unknown,
  count: number,
  { http, url, patience, signal }: ApiConnection,
): Promise<z.infer<typeof ANSWER>> {
  const request = {
    url: `${url}/v1/querybatch`,
    accept: "application/json",
    maxBytes: MAX_ANSWER_BYTES,
    named: true,
    waits: false,
  };
  return persistently(
    () => http.post(request, document),
    (answer) => {
      const parsed = jsonAnswer(answer, ANSWER, "a list of advisories");
      // Answers are told apart by their order alone: one too few and all would be about the wrong packages.
      if (parsed.results.length === count) return parsed;
      throw new ScanError("bad-response", `${url} answers ${parsed.results.length} of ${count} queries`);
    },
    patience,
    signal,
  );
}
