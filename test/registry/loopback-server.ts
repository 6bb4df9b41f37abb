import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface LoopbackServer {
  /** `http://127.0.0.1:port`, without a trailing slash. */
  readonly url: string;
  /** Every request so far: `GET /path?query`, and its headers. */
  readonly requests: readonly { readonly line: string; readonly headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** A real HTTP server on a free port of 127.0.0.1. A handler that throws is an answer of 500 with its message. */
export async function startLoopbackServer(handler: Handler): Promise<LoopbackServer> {
  const requests: { line: string; headers: IncomingMessage["headers"] }[] = [];
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    const url = new URL(request.url ?? "/", "http://loopback.invalid");
    Promise.resolve()
      .then(() => handler(request, response, url))
      .catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
        response.end(error instanceof Error ? error.message : String(error));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections(); // slow answers are cut off
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, document: unknown, headers: Headers = {}): void {
  send(response, status, JSON.stringify(document), { "content-type": "application/json", ...headers });
}

export function sendText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  send(response, status, text, { "content-type": "text/plain; charset=utf-8", ...headers });
}

export type Headers = Readonly<Record<string, string>>;

export function send(response: ServerResponse, status: number, body: string | Uint8Array, headers: Headers): void {
  response.writeHead(status, { ...headers, "content-length": String(Buffer.byteLength(body)) });
  response.end(body);
}

export async function readBody(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
