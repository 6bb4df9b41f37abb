import path from "node:path";
import type { Gap } from "../../model/gap.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Environment } from "../../network/connection.ts";
import { createHttp, type Http } from "../../network/http.ts";
import { jsonAnswer, MAX_JSON_BYTES } from "../../network/json-answer.ts";
import { ourCacheFolder } from "../database/locate.ts";
import { isMalwareId } from "../match.ts";
import { OSV_RECORD, type OsvRecord } from "../osv-record.ts";
import type { PackageQuery } from "../package-name.ts";
import { counted, sourceGap, type AdvisorySource, type Answers } from "../source.ts";
import { openAnswerCache, type AnswerCache, type Listed } from "./answer-cache.ts";
import { packageExists } from "./package-names.ts";
import { BATCH_SIZE, queryBatch, type ApiConnection } from "./query-batch.ts";
import { PATIENCE, persistently, type Patience } from "./retry.ts";

export const OSV_API = "https://api.osv.dev";
/** Open Source Insights, which is asked whether a package exists: one service for all ecosystems, by the makers of OSV. */
export const NAMES_API = "https://api.deps.dev";

export interface ApiOptions {
  readonly url?: string;
  readonly namesUrl?: string | null;
  /** Only what the cache has. */
  readonly offline: boolean;
  readonly environment: Environment;
  readonly signal: AbortSignal | null;
  /** For tests. */
  readonly patience?: Patience;
  readonly maxSeconds?: number;
  readonly now?: () => number;
}

/** For all requests about one target. */
const MAX_SECONDS = 300;
const MAX_IDLE_SECONDS = 30;
/** Requests for single records at a time; OSV serves them from a store, one after the other would take minutes. */
const CONCURRENCY = 8;
/** A lock of 3,000 packages, all years old, has some 2,000 advisories. */
export const MAX_RECORDS = 5_000;
/** Names that manifests and commands give; whether they exist is asked one by one. */
export const MAX_NAMES = 300;

/** OSV's own service. Names and versions of dependencies are sent to it, nothing else. */
export function openApi(options: ApiOptions): AdvisorySource {
  const url = (options.url ?? OSV_API).replace(/\/+$/u, "");
  const folder = path.join(ourCacheFolder(options.environment), "osv-api");
  const now = options.now ?? Date.now;
  const cache = openAnswerCache(folder, url, now);
  return {
    async ask(queries) {
      const http = options.offline ? null : connect(options);
      try {
        const run = new Run(queries, url, http, cache, options);
        return await run.answers(now);
      } finally {
        await http?.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

function connect({ environment, signal, maxSeconds }: ApiOptions): Http {
  const limits = { maxSeconds: maxSeconds ?? MAX_SECONDS, maxIdleSeconds: MAX_IDLE_SECONDS };
  return createHttp({ environment, limits, allowInsecure: false, signal, onProgress: null });
}

/** One round of questions: lists, then the records that they name, then names. */
class Run {
  readonly #queries: readonly PackageQuery[];
  readonly #to: ApiConnection | null;
  readonly #url: string;
  readonly #cache: AnswerCache;
  readonly #options: ApiOptions;
  readonly #gaps: Gap[] = [];

  constructor(
    queries: readonly PackageQuery[],
    url: string,
    http: Http | null,
    cache: AnswerCache,
    options: ApiOptions,
  ) {
    this.#queries = queries;
    this.#url = url;
    this.#cache = cache;
    this.#options = options;
    const { signal, patience = PATIENCE } = options;
    this.#to = http === null ? null : { http, url, patience, signal };
  }

  async answers(now: () => number): Promise<Answers> {
    const lists = await this.#lists();
    const records = await this.#records(lists);
    const exists = await this.#names();
    const asOf = new Date(now()).toISOString();
    return {
      records,
      exists,
      gaps: this.#gaps,
      source: { kind: "api", name: `OSV at ${this.#url}`, asOf: this.#to === null ? null : asOf },
    };
  }

  async #lists(): Promise<readonly (Listed | null)[]> {
    const cached = await Promise.all(this.#queries.map((query) => this.#cache.list(query)));
    const found: (Listed | null)[] = cached.map((each) => (each?.fresh === true ? each.value : null));
    const open = found.flatMap((each, at) => (each === null ? [at] : []));
    try {
      for (let from = 0; from < open.length && this.#to !== null; from += BATCH_SIZE) {
        const places = open.slice(from, from + BATCH_SIZE);
        const batch = places.flatMap((at) => this.#queries[at] ?? []);
        const lists = await queryBatch(batch, this.#to);
        for (const [position, at] of places.entries()) {
          const [query, list] = [this.#queries[at], lists[position]];
          if (query === undefined || list === undefined) continue;
          found[at] = list;
          await this.#cache.keepList(query, list);
        }
      }
    } catch (cause) {
      this.#failed(cause, "the advisories cannot be looked up");
    }
    this.#useOld(cached, found);
    return found;
  }

  /** In need an old answer is better than none, when its age is said. */
  #useOld(
    cached: readonly ({ readonly value: Listed; readonly asked: string } | null)[],
    found: (Listed | null)[],
  ): void {
    const dates: string[] = [];
    let missing = 0;
    for (const [at, list] of found.entries()) {
      if (list !== null) continue;
      const old = cached[at] ?? null;
      if (old === null) missing += 1;
      else dates.push(old.asked);
      found[at] = old?.value ?? null;
    }
    const [oldest] = dates.toSorted();
    if (oldest !== undefined)
      this.#gaps.push(sourceGap(`${counted(dates.length)} judged by answers of OSV kept since ${oldest.slice(0, 10)}`));
    if (missing > 0)
      this.#gaps.push(
        sourceGap(
          `${counted(missing)} could not be looked up${this.#to === null ? ": offline, and OSV was not asked lately" : ""}`,
        ),
      );
  }

  async #records(lists: readonly (Listed | null)[]): Promise<readonly (readonly OsvRecord[] | null)[]> {
    const wanted = new Map<string, string>();
    const isWanted = (at: number, id: string): boolean => this.#queries[at]?.version !== null || isMalwareId(id);
    for (const [at, list] of lists.entries())
      for (const { id, modified } of list ?? []) if (isWanted(at, id)) wanted.set(id, modified);
    if (wanted.size > MAX_RECORDS)
      this.#gaps.push(sourceGap(`${wanted.size} advisories match; ${MAX_RECORDS} of them were looked at`, "too-many"));
    const records = new Map<string, OsvRecord>();
    const failures: string[] = [];
    await inParallel([...wanted].slice(0, MAX_RECORDS), async ([id, modified]) => {
      const record =
        (await this.#cache.record(id, modified)) ??
        (await this.#fetch(id, failures)) ??
        (await this.#cache.record(id, ""));
      if (record !== null) records.set(id, record);
    });
    const lost = [...wanted.keys()].slice(0, MAX_RECORDS).filter((id) => !records.has(id));
    if (lost.length > 0)
      this.#gaps.push(
        sourceGap(
          `${counted(lost.length, "advisory", "advisories")} could not be fetched (${failures[0] ?? "offline"}): ${lost.toSorted().slice(0, 5).join(", ")}`,
        ),
      );
    return lists.map(
      (list, at) => list?.flatMap(({ id }) => (isWanted(at, id) ? (records.get(id) ?? []) : [])) ?? null,
    );
  }

  async #fetch(id: string, failures: string[]): Promise<OsvRecord | null> {
    // After some failures in a row the service is down: every further record would wait as long.
    if (this.#to === null || failures.length >= CONCURRENCY) return null;
    const { http, url, patience, signal } = this.#to;
    const request = {
      url: `${url}/v1/vulns/${encodeURIComponent(id)}`,
      accept: "application/json",
      maxBytes: MAX_JSON_BYTES,
      named: true,
      waits: false,
    };
    try {
      const record = await persistently(
        () => http.get(request),
        (answer) => jsonAnswer(answer, OSV_RECORD, "an advisory"),
        patience,
        signal,
      );
      await this.#cache.keepRecord(id, record);
      return record;
    } catch (cause) {
      this.#interrupted(cause);
      failures.push(cause instanceof Error ? cause.message : String(cause));
      return null;
    }
  }

  async #names(): Promise<readonly (boolean | null)[]> {
    const names = this.#queries.map((): boolean | null => null);
    const base = this.#options.namesUrl === undefined ? NAMES_API : this.#options.namesUrl;
    const asked = this.#queries.flatMap((query, at) => (query.named ? [at] : []));
    if (base === null) return names;
    const to = this.#to === null ? null : { ...this.#to, url: base.replace(/\/+$/u, "") };
    let failed: unknown = null;
    if (asked.length > MAX_NAMES)
      this.#gaps.push(sourceGap(`${asked.length} names; whether they exist was asked of ${MAX_NAMES}`, "too-many"));
    await inParallel(asked.slice(0, MAX_NAMES), async (at) => {
      const query = this.#queries[at];
      if (query === undefined) return;
      const known = await this.#cache.exists(query);
      if (known?.fresh === true || to === null || failed !== null) {
        names[at] = known?.value ?? null;
        return;
      }
      try {
        names[at] = await packageExists(query, to);
        if (names[at] !== null) await this.#cache.keepExists(query, names[at]);
      } catch (cause) {
        failed ??= cause;
      }
    });
    if (failed !== null) this.#failed(failed, "whether its dependencies exist cannot be looked up");
    return names;
  }

  #failed(cause: unknown, what: string): void {
    this.#interrupted(cause);
    this.#gaps.push(sourceGap(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`));
  }

  #interrupted(cause: unknown): void {
    if (this.#options.signal?.aborted === true) throw new ScanError("interrupted", "interrupted", { cause });
  }
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}
