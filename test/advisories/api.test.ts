import { describe, expect, test } from "vitest";
import { openApi, type ApiOptions } from "../../src/advisories/api/api-source.ts";
import { FRESH_MILLISECONDS } from "../../src/advisories/api/answer-cache.ts";
import { MAX_PAGES } from "../../src/advisories/api/query-batch.ts";
import { PATIENCE } from "../../src/advisories/api/retry.ts";
import { ScanError } from "../../src/model/scan-error.ts";
import type { AdvisorySource } from "../../src/advisories/source.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { send, sendJson, sendText } from "../registry/loopback-server.ts";
import { ask, npm, pypi } from "./ask.ts";
import { ALL_RECORDS, RECORDS } from "./osv-records.ts";
import { startOsv, type Instead } from "./start-osv.ts";

const QUICK = { ...PATIENCE, firstSeconds: 0.001, longestSeconds: 2 };

function api(url: string, more: Partial<ApiOptions> = {}): AdvisorySource {
  const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
  return openApi({ url, namesUrl: null, offline: false, environment, signal: null, patience: QUICK, ...more });
}

const QUERIES = [
  npm("cloudparse", "2.4.0"),
  npm("cloudparse", "2.4.1"),
  npm("weather-helper-cli", null),
  npm("other", "1.0.0"),
  pypi("sunny-days", "1.1"),
];
const IDS = [["GHSA-aaaa-bbbb-0001"], ["OSV-2025-7"], ["MAL-2025-1"], [], ["PYSEC-2025-1"]];

/** Answers the first `times` requests to this path otherwise. */
function atFirst(pathname: string, times: number, answer: Instead): Instead {
  let left = times;
  return (request, response, url) => {
    if (!url.pathname.startsWith(pathname) || left === 0) return false;
    left -= 1;
    return answer(request, response, url);
  };
}

test("lists in one batch, each record once", async () => {
  const osv = await startOsv(ALL_RECORDS);
  expect(await ask(api(`${osv.url}/`), QUERIES)).toEqual({ ids: IDS, gaps: [] });
  expect(osv.batches).toEqual([5]);
  const records = osv.requests.map(({ line }) => line).filter((line) => line.startsWith("GET"));
  expect(new Set(records).size).toBe(records.length);
  expect(records.toSorted()).toEqual(ALL_RECORDS.map(({ id }) => `GET /v1/vulns/${id}`).toSorted());
});

test("2,500 packages are three batches, and the answers stay with their packages", async () => {
  const osv = await startOsv(ALL_RECORDS);
  const many = Array.from({ length: 2_500 }, (_, at) =>
    at === 1_700 ? npm("cloudparse", "2.4.0") : npm(`p${at}`, "1.0.0"),
  );
  const { ids, gaps } = await ask(api(osv.url), many);
  expect(osv.batches).toEqual([1000, 1000, 500]);
  expect(ids.flatMap((each, at) => ((each?.length ?? 0) > 0 ? [at] : []))).toEqual([1_700]);
  expect(gaps).toEqual([]);
});

test("only queries with a further page are asked again", async () => {
  const osv = await startOsv(ALL_RECORDS, { pageSize: 1 });
  expect(await ask(api(osv.url), QUERIES)).toEqual({ ids: IDS, gaps: [] });
  // cloudparse, twice, has three records and so three pages
  expect(osv.batches).toEqual([5, 2, 2]);
});

test("a page that holds nothing but a token is followed, pages without end are not", async () => {
  const osv = await startOsv(ALL_RECORDS, {
    instead: (_, response, url) => {
      if (url.pathname !== "/v1/querybatch") return false;
      sendJson(response, 200, { results: [{ next_page_token: "again" }] });
      return true;
    },
  });
  const { ids, gaps } = await ask(api(osv.url, { patience: { ...QUICK, attempts: 1 } }), [npm("x", "1.0.0")]);
  expect(ids).toEqual([null]);
  expect(gaps[0]).toContain(`goes on after ${MAX_PAGES} pages`);
  expect(osv.requests).toHaveLength(MAX_PAGES);
});

describe("failures that pass", () => {
  test.each<[string, Instead]>([
    ["429 with a pause", (_, response) => (sendText(response, 429, "slow down", { "retry-after": "0" }), true)],
    ["500", (_, response) => (sendText(response, 500, "oops"), true)],
    ["503", (_, response) => (sendText(response, 503, "busy"), true)],
    [
      "an answer that is cut off",
      (_, response) => (
        response.writeHead(200, { "content-length": "1000" }),
        response.write("{"),
        response.destroy(),
        true
      ),
    ],
    ["JSON that is cut off", (_, response) => (sendText(response, 200, '{"results": ['), true)],
    ["one answer too few", (_, response) => (sendJson(response, 200, { results: [{}] }), true)],
    ["a connection that breaks", (request) => (request.destroy(), true)],
  ])("%s", async (_, answer) => {
    const osv = await startOsv(ALL_RECORDS, { instead: atFirst("/v1/querybatch", 2, answer) });
    expect(await ask(api(osv.url), QUERIES)).toEqual({ ids: IDS, gaps: [] });
  });

  test("of a single record", async () => {
    const osv = await startOsv(ALL_RECORDS, {
      instead: atFirst("/v1/vulns/", 3, (_, response) => (sendText(response, 502, "bad gateway"), true)),
    });
    expect(await ask(api(osv.url), QUERIES)).toEqual({ ids: IDS, gaps: [] });
  });
});

describe("failures that do not pass are gaps, never a clean bill", () => {
  const always =
    (answer: Instead): Instead =>
    (request, response, url) =>
      url.pathname === "/v1/querybatch" ? answer(request, response, url) : false;

  test.each<[string, Instead, string]>([
    ["500", (_, response) => (sendText(response, 500, "oops"), true), "status 500"],
    [
      "429 with a pause beyond our patience",
      (_, response) => (sendText(response, 429, "", { "retry-after": "3600" }), true),
      "status 429",
    ],
    ["400", (_, response) => (sendJson(response, 400, { message: "invalid" }), true), "status 400"],
    [
      "a web page",
      (_, response) => (send(response, 200, "<!doctype html><html></html>", { "content-type": "text/html" }), true),
      "web page",
    ],
    ["another document", (_, response) => (sendJson(response, 200, { results: "none" }), true), "a list of advisories"],
    ["a redirect", (_, response) => (send(response, 302, "", { location: "/v1/other" }), true), "status 302"],
    ["silence", () => true, "not finished within 1 s"],
  ])("%s", async (_, answer, message) => {
    const osv = await startOsv(ALL_RECORDS, { instead: always(answer) });
    const { ids, gaps } = await ask(
      api(osv.url, { maxSeconds: 1, patience: { ...QUICK, attempts: 2 } }),
      QUERIES.slice(0, 2),
    );
    expect(ids).toEqual([null, null]);
    expect(gaps[0]).toMatch(/^unreachable: the advisories cannot be looked up/u);
    expect(gaps[0]).toContain(message);
    expect(gaps[1]).toBe("unreachable: 2 dependencies could not be looked up");
  });

  test("nobody is there", async () => {
    const osv = await startOsv([]);
    await osv.close();
    const { ids, gaps } = await ask(api(osv.url, { patience: { ...QUICK, attempts: 2 } }), QUERIES.slice(0, 1));
    expect(ids).toEqual([null]);
    expect(gaps[0]).toContain("refuses connections");
  });

  test("a record that cannot be had is named", async () => {
    const instead: Instead = (_, response, url) =>
      url.pathname.endsWith("/MAL-2025-1") && (sendText(response, 404, "no"), true);
    const osv = await startOsv(ALL_RECORDS, { instead });
    const { ids, gaps } = await ask(api(osv.url), QUERIES);
    expect(ids).toEqual([["GHSA-aaaa-bbbb-0001"], ["OSV-2025-7"], [], [], ["PYSEC-2025-1"]]);
    expect(gaps).toEqual([expect.stringMatching(/^unreachable: 1 advisory could not be fetched .*: MAL-2025-1$/u)]);
  });

  test("a record of another shape, or larger than any, is not used", async () => {
    const instead: Instead = (_, response, url) => {
      if (url.pathname.endsWith("/MAL-2025-1")) sendJson(response, 200, { id: 7 });
      else if (url.pathname.endsWith("/PYSEC-2025-1"))
        send(response, 200, Buffer.alloc(17 * 1024 * 1024, 32), { "content-type": "application/json" });
      else return false;
      return true;
    };
    const osv = await startOsv(ALL_RECORDS, { instead });
    const { ids, gaps } = await ask(api(osv.url), [npm("weather-helper-cli", null), pypi("sunny-days", "1.1")]);
    expect(ids).toEqual([[], []]);
    expect(gaps[0]).toContain("2 advisories could not be fetched");
  });

  test("an interruption ends it at once", async () => {
    const interrupt = new AbortController();
    const osv = await startOsv(ALL_RECORDS, { instead: always(() => (interrupt.abort(), true)) });
    await expect(ask(api(osv.url, { signal: interrupt.signal }), QUERIES)).rejects.toThrow(ScanError);
  });
});

describe("the cache", () => {
  const at = (time: string) => () => Date.parse(time);
  const MORNING = "2025-11-20T08:00:00Z";

  test("fresh answers are used, also offline", async () => {
    const osv = await startOsv(ALL_RECORDS);
    const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
    await ask(api(osv.url, { environment, now: at(MORNING) }), QUERIES);
    const asked = osv.requests.length;
    for (const offline of [false, true])
      expect(await ask(api(osv.url, { environment, offline, now: at("2025-11-20T09:00:00Z") }), QUERIES)).toEqual({
        ids: IDS,
        gaps: [],
      });
    expect(osv.requests).toHaveLength(asked);
  });

  test("old answers are asked again; records that have not changed are not", async () => {
    const osv = await startOsv(ALL_RECORDS);
    const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
    await ask(api(osv.url, { environment, now: at(MORNING) }), QUERIES);
    const later = Date.parse(MORNING) + FRESH_MILLISECONDS;
    const before = osv.requests.length;
    expect(await ask(api(osv.url, { environment, now: () => later }), QUERIES)).toEqual({ ids: IDS, gaps: [] });
    expect(osv.requests.slice(before).map(({ line }) => line)).toEqual(["POST /v1/querybatch"]);
  });

  test("a record that has changed is fetched again", async () => {
    const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
    const records = [{ ...RECORDS.malware, modified: "2025-04-01T00:00:00Z" }];
    const osv = await startOsv(records);
    await ask(api(osv.url, { environment, now: at(MORNING) }), [npm("weather-helper-cli", null)]);
    records[0] = { ...RECORDS.malware, modified: "2025-04-02T00:00:00Z" };
    await ask(api(osv.url, { environment, now: at("2025-11-22T08:00:00Z") }), [npm("weather-helper-cli", null)]);
    expect(osv.requests.filter(({ line }) => line === "GET /v1/vulns/MAL-2025-1")).toHaveLength(2);
  });

  test("in need old answers are used, and their age is said", async () => {
    const osv = await startOsv(ALL_RECORDS);
    const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
    await ask(api(osv.url, { environment, now: at(MORNING) }), QUERIES);
    await osv.close();
    const old = { environment, now: at("2025-12-24T08:00:00Z"), patience: { ...QUICK, attempts: 1 } };
    const { ids, gaps } = await ask(api(osv.url, old), [...QUERIES, npm("new", "1.0.0")]);
    expect(ids).toEqual([...IDS, null]);
    expect(gaps.slice(1)).toEqual([
      "unreachable: 5 dependencies judged by answers of OSV kept since 2025-11-20",
      "unreachable: 1 dependency could not be looked up",
    ]);
  });

  test("offline nothing is asked, and what is not known is a gap", async () => {
    const osv = await startOsv(ALL_RECORDS);
    const { ids, gaps } = await ask(api(osv.url, { offline: true }), QUERIES.slice(0, 2));
    expect({ ids, requests: osv.requests }).toEqual({ ids: [null, null], requests: [] });
    expect(gaps).toEqual(["unreachable: 2 dependencies could not be looked up: offline, and OSV was not asked lately"]);
  });
});

describe("whether a package exists", () => {
  test("is asked of names that somebody gives, not of locks, and is kept", async () => {
    const osv = await startOsv([], { names: ["@scope/known"] });
    const environment = { XDG_CACHE_HOME: temporaryFolder({}) };
    const queries = [npm("@scope/known", null, true), npm("unknown", "1.0.0", true), npm("locked", "1.0.0")];
    for (let time = 0; time < 2; time += 1)
      expect((await api(osv.url, { namesUrl: osv.url, environment }).ask(queries)).exists).toEqual([true, false, null]);
    const asked = osv.requests.map(({ line }) => line).filter((line) => line.includes("/v3/"));
    expect(asked.toSorted()).toEqual([
      "GET /v3/systems/npm/packages/%40scope%2Fknown",
      "GET /v3/systems/npm/packages/unknown",
    ]);
  });

  test("an index that fails is a gap, and says of none that it does not exist", async () => {
    const osv = await startOsv([], {
      instead: (_, response, url) => url.pathname.startsWith("/v3/") && (sendText(response, 500, "oops"), true),
    });
    const { exists, gaps } = await api(osv.url, { namesUrl: osv.url }).ask([npm("x", null, true)]);
    expect(exists).toEqual([null]);
    expect(gaps.map(({ message }) => message)).toEqual([
      expect.stringContaining("whether its dependencies exist cannot be looked up"),
    ]);
  });
});
