import { createServer, type IncomingMessage } from "node:http";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
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
  /** Login behind the token; null: a workflow's own token, which has no user. */
  readonly user?: string | null;
  /** Status for whoever wants to write. */
  readonly writing?: number;
}): Promise<GithubServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = "GET", url = "/", headers } = request;
      asked.push({ method, path: url, authorization: headers.authorization, body });
      const answer = (status: number, document: unknown): void => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(document));
      };
      const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
      const paged = (all: readonly unknown[]): readonly unknown[] => all.slice((page - 1) * 100, page * 100);
      if (method !== "GET") answer(state.writing ?? 201, {});
      else if (url.startsWith("/user"))
        answer(state.user === null || state.user === undefined ? 403 : 200, { login: state.user });
      else if (url.includes("/comments")) answer(200, paged(state.comments ?? []));
      else if (url.includes("/files")) answer(200, paged((state.files ?? []).map((filename) => ({ filename }))));
      else if (url.includes("/compare/")) answer(200, { files: (state.files ?? []).map((filename) => ({ filename })) });
      else answer(404, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text === "" ? null : JSON.parse(text);
}
