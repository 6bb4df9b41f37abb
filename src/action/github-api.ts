import * as z from "zod";
import { createHttp, type Http } from "../network/http.ts";
import { ScanError } from "../model/scan-error.ts";

/** Pages of 100: 3,000 files is what GitHub lists of a pull request, and as many comments are looked through. */
const MOST_PAGES = 30;
const PAGE = 100;
/** A page of files carries their patches, 100 times up to a megabyte; GitHub cuts them, we only bound it. */
const MOST_BYTES = 64_000_000;

export interface GithubApi {
  /** All items of a list, page by page. */
  list<Item>(path: string, item: z.ZodType<Item>): Promise<readonly Item[]>;
  get<Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer>;
  send(method: "POST" | "PATCH", path: string, document: unknown): Promise<void>;
  close(): Promise<void>;
}

/** Throws ScanError for every answer but a good one. */
export function openGithubApi(
  apiUrl: string,
  token: string,
  environment: Readonly<Record<string, string | undefined>>,
): GithubApi {
  const http: Http = createHttp({
    environment,
    limits: { maxSeconds: 120, maxIdleSeconds: 30 },
    allowInsecure: false,
    signal: null,
    onProgress: null,
  });
  const base = apiUrl.replace(/\/+$/, "");
  const request = (path: string) => ({
    url: `${base}${path}`,
    maxBytes: MOST_BYTES,
    accept: "application/vnd.github+json",
    named: true,
    authorization: `Bearer ${token}`,
  });
  const get = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const { status, bytes } = await http.get(request(path));
    mustBeGood(status, path);
    return answer.parse(JSON.parse(new TextDecoder().decode(bytes)));
  };
  return {
    get,
    async list(path, item) {
      const found = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const items = await get(`${path}?per_page=${PAGE}&page=${page}`, z.array(item));
        found.push(...items);
        if (items.length < PAGE) break;
      }
      return found;
    },
    async send(method, path, document) {
      const { status } = await http.post({ ...request(path), method }, document);
      mustBeGood(status, path);
    },
    close: () => http.close(),
  };
}

function mustBeGood(status: number, path: string): void {
  if (status >= 200 && status < 300) return;
  const hint =
    status === 401 || status === 403 || status === 404
      ? { hint: "The token needs `pull-requests: write`; in pull requests from forks it never has it." }
      : {};
  throw new ScanError(status === 403 ? "forbidden" : "bad-response", `GitHub answered ${status} to ${path}`, hint);
}
