import { onTestFinished } from "vitest";
import { readBody, sendJson, startLoopbackServer } from "../registry/loopback-server.ts";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** The text of a comment; empty for everything else. */
  readonly body: string;
}

export interface GithubComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string };
}

export interface GithubServer {
  readonly url: string;
  readonly asked: readonly Asked[];
}

/** A GitHub on loopback that knows comments, changed files and who asks; gone when the test ends. */
export async function startGithubServer(state: {
  readonly comments?: readonly GithubComment[];
  readonly files?: readonly string[];
  /** Login behind the token; absent: a workflow's own token, which has no user. */
  readonly user?: string;
  /** Status for whoever wants to write. */
  readonly writing?: number;
}): Promise<GithubServer> {
  const asked: Asked[] = [];
  const files = (state.files ?? []).map((filename) => ({ filename }));
  const server = await startLoopbackServer(async (request, response, url) => {
    const { method = "GET", url: path = "/", headers } = request;
    const text = await readBody(request);
    const document: unknown = text === "" ? {} : JSON.parse(text);
    const isComment = typeof document === "object" && document !== null && "body" in document;
    const body = isComment ? String(document.body) : "";
    asked.push({ method, path, authorization: headers.authorization, body });
    const page = Number(url.searchParams.get("page") ?? 1);
    const paged = (all: readonly unknown[]): readonly unknown[] => all.slice((page - 1) * 100, page * 100);
    if (method !== "GET") sendJson(response, state.writing ?? 201, {});
    else if (path === "/user") sendJson(response, state.user === undefined ? 403 : 200, { login: state.user });
    else if (path.includes("/comments?")) sendJson(response, 200, paged(state.comments ?? []));
    else if (path.includes("/files?")) sendJson(response, 200, paged(files));
    else if (path.includes("/compare/")) sendJson(response, 200, { files });
    else sendJson(response, 404, {});
  });
  onTestFinished(() => server.close());
  return { url: server.url, asked };
}
