import type { IncomingMessage, ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { readBody, sendJson, sendText, startLoopbackServer, type LoopbackServer } from "../registry/loopback-server.ts";

interface Query {
  readonly package: { readonly ecosystem: string; readonly name: string };
  readonly version?: string;
  readonly page_token?: string;
}

interface Record {
  readonly id: string;
  readonly modified: string;
  readonly affected: readonly { readonly package: { readonly ecosystem: string; readonly name: string } }[];
}

/** Answers a request in the server's place; false: the server answers as usual. */
export type Instead = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;

export interface Osv extends LoopbackServer {
  /** Number of queries of each batch, in the order in which they came. */
  readonly batches: readonly number[];
}

/** OSV's API over these records, `pageSize` ids a page; and Open Source Insights over these names. */
export async function startOsv(
  records: readonly Record[],
  options: { readonly pageSize?: number; readonly names?: readonly string[]; readonly instead?: Instead } = {},
): Promise<Osv> {
  const { pageSize = 1000, names = [], instead } = options;
  const batches: number[] = [];
  const server = await startLoopbackServer(async (request, response, url) => {
    if (instead !== undefined && (await instead(request, response, url))) return;
    const [, vulnerability] = /^\/v1\/vulns\/([^/]+)$/u.exec(url.pathname) ?? [];
    const [, name] = /^\/v3\/systems\/\w+\/packages\/([^/]+)$/u.exec(url.pathname) ?? [];
    if (url.pathname === "/v1/querybatch") {
      const { queries }: { queries: readonly Query[] } = JSON.parse(await readBody(request));
      batches.push(queries.length);
      sendJson(response, 200, { results: queries.map((query) => page(query, records, pageSize)) });
    } else if (vulnerability !== undefined) {
      const record = records.find(({ id }) => id === decodeURIComponent(vulnerability));
      if (record === undefined) sendJson(response, 404, { code: 5, message: "Bug not found." });
      else sendJson(response, 200, record);
    } else if (name !== undefined && names.includes(decodeURIComponent(name))) {
      sendJson(response, 200, { packageKey: { name }, versions: [] });
    } else sendText(response, 404, "not found");
  });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= server.close());
  onTestFinished(close);
  return { ...server, close, batches };
}

/** OSV filters by version itself; the reader must not depend on it, so that all of a package is listed here. */
function page(query: Query, records: readonly Record[], pageSize: number): object {
  const found = records.filter(({ affected }) =>
    affected.some(
      ({ package: about }) =>
        about.ecosystem === query.package.ecosystem &&
        about.name.toLowerCase().replace(/[._]/gu, "-") === query.package.name,
    ),
  );
  const from = Number(query.page_token ?? 0);
  const shown = found.slice(from, from + pageSize).map(({ id, modified }) => ({ id, modified }));
  const more = from + pageSize < found.length ? { next_page_token: String(from + pageSize) } : {};
  return shown.length === 0 ? { ...more } : { vulns: shown, ...more };
}
