import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runCli } from "../cli/run-cli.ts";
import { sendJson, startLoopbackServer, type LoopbackServer } from "../registry/loopback-server.ts";

let root: string;
let server: LoopbackServer;
let onDownload: () => void;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "skillscan-interrupt-"));
  for (const name of ["home", "temporary", "work"]) await mkdir(path.join(root, name));
  // Names are answered; a download begins and never ends.
  server = await startLoopbackServer((request, response, { pathname }) => {
    if (pathname === "/pkg") {
      const tarball = `http://${request.headers.host}/pkg/-/pkg-1.0.0.tgz`;
      const versions = { "1.0.0": { name: "pkg", version: "1.0.0", dist: { tarball } } };
      sendJson(response, 200, { name: "pkg", "dist-tags": { latest: "1.0.0" }, versions });
    } else if (pathname === "/api/v1/skills/weather") {
      sendJson(response, 200, {
        skill: { slug: "weather" },
        latestVersion: { version: "1.0.0" },
        owner: { handle: "sunny" },
      });
    } else if (pathname === "/api/v1/skills/weather/versions/1.0.0") {
      sendJson(response, 200, { version: { version: "1.0.0", files: [] } });
    } else if (pathname.endsWith("/scan") || pathname.endsWith("/verify")) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { "content-length": "1000000" });
      response.write("PK\u0003\u0004", () => onDownload());
    }
  });
});
afterEach(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

test.each<[string, (url: string) => readonly string[], NodeJS.Signals]>([
  ["a skill of the registry", (url) => ["--registry", url, "@sunny/weather"], "SIGINT"],
  ["a package of npm", () => ["npm:pkg"], "SIGINT"],
  ["an archive on the web", (url) => [`${url}/skill.zip`], "SIGTERM"],
])("%s: a download that is interrupted ends at once and leaves nothing behind", async (_, words, signal) => {
  const home = path.join(root, "home");
  await writeFile(path.join(home, ".npmrc"), `registry=${server.url}/\n`);
  const result = await runCli(words(server.url), {
    cwd: path.join(root, "work"),
    env: { HOME: home, TMPDIR: path.join(root, "temporary"), XDG_CACHE_HOME: path.join(root, "cache") },
    onStart: (kill) => {
      onDownload = () => kill(signal);
    },
  });
  expect(result.stderr).toContain("interrupted");
  expect(result).toMatchObject({ code: 130, stdout: "" });
  expect(await readdir(home)).toEqual([".npmrc"]);
  expect(await readdir(path.join(root, "temporary"))).toEqual([]);
  expect(await readdir(path.join(root, "work"))).toEqual([]);
  expect(server.requests.length).toBeGreaterThan(0);
});
