import { createServer } from "node:http";

import { request as undiciRequest } from "undici";
import { afterEach, describe, expect, test } from "vitest";

import { createDispatchers, PRIVATE_ADDRESS_CODE } from "../../src/network/dispatchers.ts";
import { createHttp, MAX_ERROR_BYTES, MAX_REDIRECTS, type Http, type HttpRequest } from "../../src/network/http.ts";
import { resolveOptions, type AcquireOptions } from "../../src/acquire/options.ts";
import type { ScanError } from "../../src/model/scan-error.ts";
import {
  readBody,
  send,
  sendText,
  startLoopbackServer,
  type Handler,
  type LoopbackServer,
} from "../registry/loopback-server.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function server(handler: Handler): Promise<LoopbackServer> {
  const started = await startLoopbackServer(handler);
  open.push(started);
  return started;
}

function client(options: AcquireOptions = {}): Http {
  const http = createHttp(resolveOptions(options));
  open.push(http);
  return http;
}

const request = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url,
  accept: "*/*",
  maxBytes: 1000,
  named: true,
  ...more,
});

async function failure(promise: Promise<unknown>): Promise<ScanError> {
  return promise.then(
    () => {
      throw new Error("it was answered");
    },
    (error: ScanError) => error,
  );
}

describe("size", () => {
  test("a body of exactly the limit passes, one byte more is refused, announced or not", async () => {
    const { url } = await server((_, response, { pathname }) => {
      const body = "x".repeat(Number(pathname.slice(2)));
      if (pathname.startsWith("/a")) send(response, 200, body, {});
      else {
        response.writeHead(200); // chunked: no length
        response.end(body);
      }
    });
    for (const way of ["a", "c"]) {
      expect((await client().get(request(`${url}/${way}1000`))).bytes).toHaveLength(1000);
      expect(await failure(client().get(request(`${url}/${way}1001`)))).toMatchObject({ code: "too-large" });
    }
  });

  test("the body of an error is cut, not refused", async () => {
    const { url } = await server((_, response) => sendText(response, 500, "x".repeat(MAX_ERROR_BYTES * 3)));
    const answer = await client().get(request(url));
    expect(answer.status).toBe(500);
    expect(answer.bytes.byteLength).toBeLessThanOrEqual(MAX_ERROR_BYTES);
  });

  test("an answer that breaks off is told as such", async () => {
    const { url } = await server((_, response) => {
      response.writeHead(200, { "content-length": "500" });
      response.write("half", () => response.destroy());
    });
    expect(await failure(client().get(request(url)))).toMatchObject({ code: "bad-response" });
  });

  test("a compressed answer is refused: it could expand past every limit", async () => {
    const { url, requests } = await server((_, response) => {
      send(response, 200, "x", { "content-encoding": "gzip" });
    });
    expect(await failure(client().get(request(url)))).toMatchObject({ code: "bad-response" });
    expect(requests[0]?.headers["accept-encoding"]).toBe("identity");
  });

  test("progress is reported with the announced total", async () => {
    const { url } = await server((_, response) => send(response, 200, "12345", {}));
    const seen: unknown[] = [];
    const http = client({ onProgress: (...progress) => seen.push(progress) });
    await http.get(request(url, { progress: true }));
    await http.get(request(url));
    expect(seen).toEqual([[5, 5]]);
  });
});

describe("redirects", () => {
  test("five are followed, a sixth is not", async () => {
    const { url } = await server((_, response, { pathname }) => {
      const left = Number(pathname.slice(1));
      if (left === 0) sendText(response, 200, "there");
      else sendText(response, 302, "", { location: `/${left - 1}` });
    });
    expect((await client().get(request(`${url}/${MAX_REDIRECTS}`))).url.pathname).toBe("/0");
    const error = await failure(client().get(request(`${url}/${MAX_REDIRECTS + 1}`)));
    expect(error).toMatchObject({ code: "refused" });
  });

  test.each([
    "http://127.0.0.1:9/x",
    "http://localhost:9/",
    "http://[::1]:9/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.1.2.3/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://[::ffff:10.0.0.1]/",
    "file:///etc/passwd",
    "ftp://host.example/x",
  ])("to %s is refused", async (location) => {
    const { url } = await server((_, response) => sendText(response, 302, "", { location }));
    expect(await failure(client({ allowInsecure: true }).get(request(url)))).toMatchObject({ code: "refused" });
  });

  test("from a host that the user named to another port of it is refused, too", async () => {
    const inner = await server((_, response) => sendText(response, 200, "secret"));
    const { url } = await server((_, response) => sendText(response, 307, "", { location: inner.url }));
    expect(await failure(client().get(request(url)))).toMatchObject({ code: "refused" });
    expect(inner.requests).toHaveLength(0);
  });

  test("a name whose DNS answer is private is refused at connect time", async () => {
    const inner = await server((_, response) => sendText(response, 200, "secret"));
    const dispatchers = createDispatchers({}, 1);
    open.push(dispatchers);
    // `localhost` stands for any public name that resolves so: the text of the name plays no part here
    const url = `http://localhost:${new URL(inner.url).port}/`;
    await expect(undiciRequest(url, { dispatcher: dispatchers.guarded })).rejects.toMatchObject({
      code: PRIVATE_ADDRESS_CODE,
    });
    expect(inner.requests).toHaveLength(0);
    expect((await undiciRequest(url, { dispatcher: dispatchers.named })).statusCode).toBe(200);
  });
});

describe("plain http and private hosts", () => {
  test("http to another machine needs --insecure; loopback does not", async () => {
    expect(await failure(client().get(request("http://host.example/")))).toMatchObject({
      code: "refused",
      hint: expect.stringContaining("--insecure"),
    });
  });

  test("a loopback host that the user did not name is refused", async () => {
    const { url, requests } = await server((_, response) => sendText(response, 200, "x"));
    expect(await failure(client().get(request(url, { named: false })))).toMatchObject({ code: "refused" });
    expect(requests).toHaveLength(0);
  });

  test("credentials in an address are refused and not repeated", async () => {
    const error = await failure(client().get(request("https://anna:geheim@host.example/")));
    expect(error.code).toBe("refused");
    expect(error.message).not.toContain("geheim");
  });
});

/** Stands for the whole internet: plain http through a proxy names its host in the request line. */
async function proxied(handler: Handler): Promise<{ http: Http; proxy: LoopbackServer }> {
  const proxy = await server(handler);
  return { http: client({ allowInsecure: true, environment: { http_proxy: proxy.url } }), proxy };
}

describe("through a proxy", () => {
  test("the proxy variable is honoured, and an authorization stays with its host", async () => {
    const { http, proxy } = await proxied((incoming, response) => {
      if (incoming.url?.startsWith("http://a.example/") === true) {
        sendText(response, 302, "", { location: "http://b.example/file" });
      } else sendText(response, 200, "done");
    });
    const answer = await http.get(request("http://a.example/start", { authorization: "Bearer secret" }));
    expect(answer.url.href).toBe("http://b.example/file");
    expect(proxy.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer secret", undefined]);
  });

  test("an authorization does not come back when the first host does", async () => {
    const { http, proxy } = await proxied((incoming, response) => {
      if (incoming.url === "http://a.example/start") sendText(response, 302, "", { location: "http://b.example/" });
      else sendText(response, 200, "done");
    });
    await http.get(request("http://a.example/start", { authorization: "Bearer secret" }));
    expect(proxy.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  test.each(["https_proxy", "HTTPS_PROXY"])("%s gets a tunnel for https, and no credentials", async (variable) => {
    const asked: { readonly to: string | undefined; readonly authorization: string | undefined }[] = [];
    const proxy = createServer().on("connect", (incoming, socket) => {
      asked.push({ to: incoming.url, authorization: incoming.headers.authorization });
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    open.push({ close: () => new Promise((resolve) => proxy.close(() => resolve())) });
    const address = proxy.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const http = client({ environment: { [variable]: `http://127.0.0.1:${port}` } });
    const error = await failure(http.get(request("https://a.example/x", { authorization: "Bearer secret" })));
    expect(error.code).toBe("unreachable");
    expect(asked).toEqual([{ to: "a.example:443", authorization: undefined }]);
  });

  test("NO_PROXY and loopback go round it", async () => {
    const direct = await server((_, response) => sendText(response, 200, "direct"));
    const proxy = await server((_, response) => sendText(response, 200, "proxied"));
    const http = client({ environment: { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } });
    expect(Buffer.from((await http.get(request(direct.url))).bytes).toString()).toBe("direct");
    expect(proxy.requests).toHaveLength(0);
  });
});

describe("time", () => {
  test("silence ends a request", async () => {
    const { url } = await server((_, response) => {
      response.writeHead(200);
      response.write("x");
    });
    const error = await failure(client({ limits: { maxIdleSeconds: 1 } }).get(request(url)));
    expect(error).toMatchObject({ code: "timed-out", message: expect.stringContaining("nothing came") });
  });

  test("so does a trickle, at the limit of the whole", async () => {
    const { url } = await server((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 50);
      response.once("close", () => clearInterval(timer));
    });
    const error = await failure(client({ limits: { maxSeconds: 0.3 } }).get(request(url)));
    expect(error).toMatchObject({ code: "timed-out", message: expect.stringContaining("not finished") });
  });

  test("Ctrl-C ends it at once", async () => {
    const interrupt = new AbortController();
    const { url } = await server(() => interrupt.abort());
    expect(await failure(client({ signal: interrupt.signal }).get(request(url)))).toMatchObject({
      code: "interrupted",
    });
  });

  test("a short Retry-After is waited for, a long one is handed on", async () => {
    let times = 0;
    const { url } = await server((_, response, { pathname }) => {
      times += 1;
      if (pathname === "/long") sendText(response, 429, "", { "retry-after": "60" });
      else if (times === 1) sendText(response, 503, "", { "retry-after": "0" });
      else sendText(response, 200, "now");
    });
    expect((await client().get(request(`${url}/short`))).status).toBe(200);
    expect(times).toBe(2);
    expect((await client().get(request(`${url}/long`))).status).toBe(429);
    expect(times).toBe(3);
  });

  test("a server that asks to wait again and again is not waited for for ever", async () => {
    const { url, requests } = await server((_, response) => sendText(response, 429, "", { "retry-after": "0" }));
    expect((await client().get(request(url))).status).toBe(429);
    expect(requests).toHaveLength(3);
  });

  test("a port where nobody listens", async () => {
    const gone = await startLoopbackServer((_, response) => sendText(response, 200, ""));
    await gone.close();
    expect(await failure(client().get(request(gone.url)))).toMatchObject({ code: "unreachable" });
  });
});

describe("documents, conditions and pieces", () => {
  test("a document is posted as JSON, and no redirect repeats it elsewhere", async () => {
    const { url, requests } = await server(async (incoming, response, { pathname }) => {
      if (pathname === "/away") send(response, 307, "", { location: "/there" });
      else
        sendText(response, 200, `${incoming.method} ${incoming.headers["content-type"]} ${await readBody(incoming)}`);
    });
    const answer = await client().post(request(`${url}/x`), { a: 1 });
    expect(new TextDecoder().decode(answer.bytes)).toBe('POST application/json {"a":1}');
    expect((await client().post(request(`${url}/away`), { a: 1 })).status).toBe(307);
    expect(requests.map(({ line }) => line)).toEqual(["POST /x", "POST /away"]);
  });

  test("conditions go to the server that was named, not to where it redirects", async () => {
    const other = await server((_, response) => sendText(response, 200, "x"));
    const { url, requests } = await server((_, response) => send(response, 302, "", { location: `${other.url}/y` }));
    await client({ allowInsecure: true, privateHosts: "named" })
      .get(request(`${url}/x`, { conditions: { "if-none-match": '"1"' } }))
      .catch(() => null); // loopback elsewhere is refused; what was sent is what counts
    expect(requests[0]?.headers["if-none-match"]).toBe('"1"');
    expect(other.requests.map(({ headers }) => headers["if-none-match"])).not.toContain('"1"');
  });

  test("a body comes in pieces, within its limit, and only of a good answer", async () => {
    const { url } = await server((_, response, { pathname }) =>
      sendText(response, Number(pathname.slice(1)), "x".repeat(800)),
    );
    const pieces: number[] = [];
    const sink = async (chunk: Uint8Array): Promise<void> => void pieces.push(chunk.byteLength);
    expect((await client().get(request(`${url}/200`, { sink }))).bytes).toHaveLength(0);
    expect(pieces.reduce((sum, bytes) => sum + bytes, 0)).toBe(800);
    expect((await client().get(request(`${url}/404`, { sink }))).bytes).toHaveLength(800);
    expect(await failure(client().get(request(`${url}/200`, { sink, maxBytes: 799 })))).toMatchObject({
      code: "too-large",
    });
  });

  test("a caller with patience of its own gets the answer that asks for a pause", async () => {
    const { url, requests } = await server((_, response) => send(response, 503, "", { "retry-after": "0" }));
    expect((await client().get(request(url, { waits: false }))).status).toBe(503);
    expect(requests).toHaveLength(1);
  });
});
