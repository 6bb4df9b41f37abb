import { hash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { acquire, type AcquireOptions } from "../../src/acquire/acquire.ts";
import { npmAuthorization } from "../../src/acquire/npm/authorization.ts";
import { parseNpmrc, readNpmConfig } from "../../src/acquire/npm/config.ts";
import { integrityOf } from "../../src/acquire/npm/integrity.ts";
import type { Acquired } from "../../src/model/target.ts";
import {
  send,
  sendJson,
  sendText,
  startLoopbackServer,
  type Handler,
  type LoopbackServer,
} from "../registry/loopback-server.ts";
import { startNpmRegistry, type TestNpmPackage } from "../registry/start-npm-registry.ts";

const open: { close(): Promise<void> }[] = [];
let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), "skillscan-home-"));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await rm(home, { recursive: true, force: true });
});

const RADAR: TestNpmPackage = {
  name: "@sunny/radar",
  version: "1.2.0",
  files: { "index.js": "module.exports = {};\n" },
};

async function serve(...packages: readonly TestNpmPackage[]): Promise<LoopbackServer> {
  const registry = await startNpmRegistry(packages);
  open.push(registry);
  return registry;
}

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  HOME: home,
  npm_config_globalconfig: path.join(home, "none"),
  ...more,
});

async function fetched(
  target: string,
  one: Partial<TestNpmPackage> = {},
  options: AcquireOptions = {},
): Promise<Acquired> {
  const registry = await serve({ ...RADAR, version: "1.0.0" }, { ...RADAR, ...one });
  return acquire(target, {
    environment: environment({ npm_config_registry: registry.url }),
    workingDirectory: home,
    ...options,
  });
}

describe("a package", () => {
  test.each([
    ["npm:@sunny/radar", "1.2.0"],
    ["npm:@sunny/radar@1.0.0", "1.0.0"],
    ["npm:@sunny/radar@^1.0.0", "1.2.0"],
    ["npm:@sunny/radar@latest", "1.2.0"],
  ])("%s is version %s", async (target, version) => {
    const { origin, content, proofs, notes } = await fetched(target);
    expect(origin).toMatchObject({ kind: "npm", reference: `npm:@sunny/radar@${version}`, version });
    expect(content).toMatchObject({ kind: "archive", format: "tgz", strip: 1 });
    expect(proofs).toEqual([
      { kind: "npm-integrity", status: "verified", message: expect.stringContaining("sha512"), problems: [] },
    ]);
    expect(notes).toEqual([]);
  });

  test("install scripts are bytes like any other: nothing is run, and nothing is left behind", async () => {
    const before = await leftovers();
    const manifest = { scripts: { preinstall: `touch ${home}/ran`, prepare: `touch ${home}/ran` } };
    await fetched("npm:@sunny/radar", { manifest });
    expect(await readdir(home)).toEqual([]);
    expect(await leftovers()).toEqual(before);
  });

  test("no temporary folder is needed", async () => {
    const registry = await serve(RADAR);
    vi.stubEnv("TMPDIR", path.join(home, "none"));
    const { origin } = await asked("npm:@sunny/radar", registry).finally(() => vi.unstubAllEnvs());
    expect(origin.version).toBe("1.2.0");
  });

  test("bytes other than the promised ones are refused", async () => {
    const integrity = `sha512-${Buffer.alloc(64).toString("base64")}`;
    await expect(fetched("npm:@sunny/radar", { integrity })).rejects.toMatchObject({
      code: "integrity",
      hint: expect.stringContaining("Do not install"),
    });
  });

  test("no promise is no proof", async () => {
    expect((await fetched("npm:@sunny/radar", { integrity: null })).proofs[0]).toMatchObject({ status: "absent" });
  });

  test("names and versions that do not exist", async () => {
    await expect(fetched("npm:nothing")).rejects.toMatchObject({ code: "not-found" });
    await expect(fetched("npm:@sunny/radar@9")).rejects.toMatchObject({
      code: "not-found",
      message: expect.stringContaining("“9”"),
    });
  });

  test("one that is larger than the limit", async () => {
    const limits = { maxDownloadBytes: 50 };
    await expect(fetched("npm:@sunny/radar", {}, { limits })).rejects.toMatchObject({ code: "too-large" });
  });

  test("a tarball in the private network of the one who scans", async () => {
    for (const tarballUrl of ["http://127.0.0.1:1/x.tgz", "https://10.0.0.1/x.tgz", "http://host.example/x.tgz"]) {
      await expect(fetched("npm:@sunny/radar", { tarballUrl })).rejects.toMatchObject({ code: "refused" });
    }
  });

  test("Ctrl-C", async () => {
    const signal = AbortSignal.abort();
    await expect(fetched("npm:@sunny/radar", {}, { signal })).rejects.toMatchObject({ code: "interrupted" });
  });

  test("another package than the one asked for", async () => {
    const registry = await answering((_, response) => {
      const dist = { tarball: "http://127.0.0.1:1/x.tgz" };
      sendJson(response, 200, {
        name: "other",
        "dist-tags": { latest: "1.0.0" },
        versions: { "1.0.0": { name: "other", version: "1.0.0", dist } },
      });
    });
    await expect(asked("npm:pkg", registry)).rejects.toMatchObject({ code: "bad-response" });
  });

  test.each([
    [401, "forbidden"],
    [403, "forbidden"],
    [404, "not-found"],
    [410, "gone"],
    [451, "gone"],
    [500, "unreachable"],
    [204, "bad-response"],
  ])("status %i is %s", async (status, code) => {
    const registry = await answering((_, response) => sendText(response, status, ""));
    await expect(asked("npm:pkg", registry)).rejects.toMatchObject({ code });
  });

  test("429 says when to come again", async () => {
    const registry = await answering((_, response) => sendText(response, 429, "", { "retry-after": "90" }));
    await expect(asked("npm:pkg", registry)).rejects.toMatchObject({
      code: "rate-limited",
      hint: expect.stringContaining("90 s"),
    });
  });

  test.each([
    "<html></html>",
    "{",
    "[]",
    "{}",
    '{"name":"pkg","versions":{}}',
    '{"name":"pkg","versions":{"1.0.0":{}}}',
  ])("a description that is %s", async (body) => {
    const registry = await answering((_, response) =>
      send(response, 200, body, { "content-type": "application/json" }),
    );
    await expect(asked("npm:pkg", registry)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:bad-response|not-found)$/),
    });
  });

  test("a registry that sends us on into the private network, or to plain http", async () => {
    for (const location of ["http://127.0.0.1:1/pkg", "https://169.254.169.254/", "http://host.example/pkg"]) {
      const registry = await answering((_, response) => sendText(response, 302, "", { location }));
      await expect(asked("npm:pkg", registry)).rejects.toMatchObject({ code: "refused" });
    }
  });

  test("a registry that falls silent", async () => {
    const registry = await answering((_, response) => void response.writeHead(200).write("{"));
    await expect(asked("npm:pkg", registry, { limits: { maxIdleSeconds: 1 } })).rejects.toMatchObject({
      code: "timed-out",
    });
  });

  test("Ctrl-C in the middle of it", async () => {
    const interrupt = new AbortController();
    const registry = await answering(() => interrupt.abort());
    await expect(asked("npm:pkg", registry, { signal: interrupt.signal })).rejects.toMatchObject({
      code: "interrupted",
    });
  });

  test("progress is reported", async () => {
    const seen: number[] = [];
    const acquired = await fetched("npm:@sunny/radar", {}, { onProgress: (bytes) => seen.push(bytes) });
    if (acquired.content.kind !== "archive") throw new Error("no archive");
    expect(seen.at(-1)).toBe(acquired.content.bytes.length);
  });

  test("--registry is ClawHub's and not npm's", async () => {
    const acquired = await fetched("npm:@sunny/radar", {}, { registry: "http://127.0.0.1:1" });
    expect(acquired.origin.version).toBe("1.2.0");
  });
});

describe("the user's configuration", () => {
  test("registry, scope and token of ~/.npmrc", async () => {
    const registry = await serve({ ...RADAR, token: "t0ken" });
    const host = registry.url.replace("http:", "");
    await writeFile(
      path.join(home, ".npmrc"),
      `; corporate mirror\n@sunny:registry = ${registry.url}/\n${host}/:_authToken=\${NPM_TOKEN}\n`,
    );
    const options = { environment: environment({ NPM_TOKEN: "t0ken" }), workingDirectory: path.join(home, "none") };
    expect((await acquire("npm:@sunny/radar", options)).origin.version).toBe("1.2.0");
    const wrong = { ...options, environment: environment({ NPM_TOKEN: "other" }) };
    await expect(acquire("npm:@sunny/radar", wrong)).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each<[string, Readonly<Record<string, string>>, string | null]>([
    ["a token", { "//r.example/:_authToken": "t" }, "Bearer t"],
    ["a token for a path", { "//r.example/npm/:_authToken": "t", "//r.example/:_authToken": "other" }, "Bearer t"],
    ["a token without a slash", { "//r.example/npm:_authToken": "t" }, "Bearer t"],
    ["both in one", { "//r.example/:_auth": "dTpw" }, "Basic dTpw"],
    ["user and password", { "//r.example/:username": "u", "//r.example/:_password": "cA==" }, "Basic dTpw"],
    ["a token for another host", { "//other.example/:_authToken": "t" }, null],
    ["a token for another port", { "//r.example:8080/:_authToken": "t" }, null],
    ["a token for a longer path", { "//r.example/npm/more/:_authToken": "t" }, null],
    ["a token with a line end", { "//r.example/:_authToken": "t\r\nX: y" }, null],
  ])("%s", (_, settings, header) => {
    const url = new URL("https://r.example/npm/pkg");
    expect(npmAuthorization(url, new URL("https://r.example/npm/"), new Map(Object.entries(settings)))).toBe(header);
  });

  test("a token of the registry's path serves for its tarballs, and for no other host", () => {
    const registry = new URL("https://r.example/npm/");
    const config = new Map([["//r.example/npm/:_authToken", "t"]]);
    expect(npmAuthorization(new URL("https://r.example/files/x.tgz"), registry, config)).toBe("Bearer t");
    expect(npmAuthorization(new URL("https://files.example/x.tgz"), registry, config)).toBeNull();
  });

  test("npm's own proxy comes before the environment's", async () => {
    const proxy = await answering((_, response) => sendText(response, 404, ""));
    const options = {
      allowInsecure: true,
      environment: environment({
        npm_config_registry: "http://mirror.example/",
        npm_config_proxy: proxy.url,
        http_proxy: "http://127.0.0.1:1",
      }),
    };
    await expect(acquire("npm:pkg", options)).rejects.toMatchObject({ code: "not-found" });
    expect(proxy.requests.map(({ line }) => line)).toEqual(["GET http://mirror.example/pkg"]);
  });

  test("a cafile that is not there is told", async () => {
    const options = { environment: environment({ npm_config_cafile: path.join(home, "none.pem") }) };
    await expect(acquire("npm:pkg", options)).rejects.toMatchObject({ code: "unreadable" });
  });

  test("the .npmrc of the folder is not used: a scanned folder can bring one along", async () => {
    const stranger = await serve({ ...RADAR, version: "6.6.6" });
    const folder = await mkdtemp(path.join(home, "skill-"));
    await writeFile(path.join(folder, ".npmrc"), `registry=${stranger.url}/\${NPM_TOKEN}/\n`);
    const { origin, notes } = await fetched("npm:@sunny/radar", {}, { workingDirectory: folder });
    expect(origin.version).toBe("1.2.0");
    expect(notes).toContainEqual(expect.stringContaining(".npmrc"));
    expect(stranger.requests).toEqual([]);
  });

  test("a plain http registry needs --insecure", async () => {
    const options = { environment: environment({ npm_config_registry: "http://mirror.example/" }) };
    await expect(acquire("npm:pkg", options)).rejects.toMatchObject({ code: "refused" });
  });

  test("variables win over files, and the file format is npm's", async () => {
    await writeFile(path.join(home, ".npmrc"), "registry=https://file.example/\nstrict-ssl=false\n");
    const config = await readNpmConfig(
      environment({ npm_config_registry: "https://variable.example/", NPM_CONFIG_STRICT_SSL: "true" }),
    );
    expect(config.get("registry")).toBe("https://variable.example/");
    expect(config.get("strict-ssl")).toBe("true");
    const text = '#c\n;c\n[section]\na = "quoted"\nb=${X}${MISSING?}${MISSING}\nflag\r\n//h.example/:_authToken=a=b\n';
    expect([...parseNpmrc(text, { X: "x" })]).toEqual([
      ["a", "quoted"],
      ["b", "x${MISSING}"],
      ["flag", "true"],
      ["//h.example/:_authToken", "a=b"],
    ]);
  });
});

const sri = (algorithm: string, text = "hello"): string => `${algorithm}-${hash(algorithm, text, "base64")}`;

describe("a promised digest", () => {
  const bytes = Buffer.from("hello");

  test.each<[string, string | null, ReturnType<typeof integrityOf>]>([
    ["none", null, null],
    ["of no known algorithm", "md5-XUFAKrxLKna5cZ2REBfFkg==", null],
    ["that fits", sri("sha512"), { algorithm: "sha512", matches: true }],
    ["with options", `${sri("sha256")}?x`, { algorithm: "sha256", matches: true }],
    ["that does not fit", sri("sha512", "other"), { algorithm: "sha512", matches: false }],
    [
      "weak but right beside strong but wrong",
      `${sri("sha1")} ${sri("sha512", "x")}`,
      { algorithm: "sha512", matches: false },
    ],
    ["one of several", `${sri("sha512", "x")} ${sri("sha512")}`, { algorithm: "sha512", matches: true }],
  ])("%s", (_, promised, expected) => {
    expect(integrityOf(bytes, promised)).toEqual(expected);
  });
});

async function answering(handler: Handler): Promise<LoopbackServer> {
  const registry = await startLoopbackServer(handler);
  open.push(registry);
  return registry;
}

function asked(target: string, registry: LoopbackServer, options: AcquireOptions = {}): Promise<Acquired> {
  return acquire(target, {
    environment: environment({ npm_config_registry: registry.url }),
    workingDirectory: home,
    ...options,
  });
}

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("skillscan-npm-")).toSorted();
}
