import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noteOfUpload } from "../../src/tasks/delivery.ts";
import { openChildPool } from "../../src/service/isolation/child-pool.ts";
import { networkIsolation, type NetworkIsolation } from "../../src/service/isolation/launch.ts";
import { startScanChild } from "../../src/service/isolation/scan-child.ts";
import { faultyZip, skillZip, thievingZip } from "./packages.ts";
import { FAULTY_CHILD } from "./running-service.ts";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
const NOTE = noteOfUpload("0".repeat(64), "zip", { owner: null, name: "x", version: null, files: null });
const LIMITS = { seconds: 50, megabytes: 1_000, rules: {} };
const isolation = networkIsolation();

describe.each([...new Set<NetworkIsolation>([isolation, "guard"])])("a child with %s", (kind) => {
  let folder: string;
  let port: number;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "skillscan-isolation-"));
    writeFileSync(path.join(folder, "secret"), "secret");
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("reaches nobody, reads and writes nothing, starts nothing, knows nothing", async () => {
    const program = path.join(import.meta.dirname, "probing-child.ts");
    const child = startScanChild({ ...LIMITS, isolation: kind, program });
    const attempt = await child.judge(`${port} ${path.join(folder, "secret")}`, NOTE, new Uint8Array());
    child.kill();
    expect(attempt.kind).toBe("report");
    const probed: unknown = JSON.parse(attempt.kind === "report" ? attempt.report : "{}");
    expect(probed).toMatchObject({
      read: "ERR_ACCESS_DENIED",
      passwords: "ERR_ACCESS_DENIED",
      write: "ERR_ACCESS_DENIED",
      program: "ERR_ACCESS_DENIED",
      connect: expect.not.stringMatching("possible"),
      datagram: expect.not.stringMatching("possible"),
      name: expect.not.stringMatching("possible"),
      thread: expect.not.stringMatching("possible"),
      environment: expect.not.stringMatching(/HOME|PATH|TOKEN/u),
    });
    expect(connections).toBe(0);
  });
});

test("the system that these tests run on has network namespaces", () => {
  // Where it has none, the weaker ways are used, and the tests above have shown them; CI has to show this one.
  expect(process.platform === "linux" ? isolation : "namespace").toBe("namespace");
});

describe("a pool of children", () => {
  test("says why none of its processes can start", async () => {
    const program = path.join(import.meta.dirname, "no-such-child.ts");
    const pool = openChildPool({ ...LIMITS, isolation, size: 1, packagesPerChild: 3, program });
    await expect(pool.started()).rejects.toThrow(/packages cannot be judged here: .*ended with code 1/u);
    pool.close();
  });

  test("starts where node_modules is a link", async () => {
    const copy = mkdtempSync(path.join(tmpdir(), "skillscan-linked-"));
    for (const name of ["src", "signatures", "package.json"])
      cpSync(path.join(PROJECT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(PROJECT, "node_modules"), path.join(copy, "node_modules"));
    const options = JSON.stringify({ ...LIMITS, isolation, size: 1, packagesPerChild: 3 });
    const program = `import { openChildPool } from "./src/service/isolation/child-pool.ts";
      const pool = openChildPool(${options});
      await pool.started();
      pool.close();
      console.log("started");`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: copy });
    expect(stdout).toBe("started\n");
    rmSync(copy, { recursive: true });
  });

  test("judges many packages with few processes, the same every time", async () => {
    const pool = openChildPool({ ...LIMITS, isolation, size: 2, packagesPerChild: 3 });
    const bytes = thievingZip("same");
    const attempts = await Promise.all(Array.from({ length: 8 }, () => pool.judge("same", NOTE, bytes)));
    pool.close();
    expect(new Set(attempts.map(({ kind }) => kind))).toEqual(new Set(["report"]));
    expect(new Set(attempts.map((attempt) => (attempt.kind === "report" ? attempt.report : ""))).size).toBe(1);
  });

  test("goes on after packages that killed their processes", async () => {
    const pool = openChildPool({ ...LIMITS, isolation, size: 1, packagesPerChild: 50, program: FAULTY_CHILD });
    const crash = await pool.judge("crash", NOTE, faultyZip("crash", "crash"));
    const memory = await pool.judge("memory", NOTE, faultyZip("memory", "memory"));
    const after = await pool.judge("after", NOTE, skillZip("after"));
    pool.close();
    expect(crash).toMatchObject({ kind: "broken", code: "crashed" });
    expect(memory).toMatchObject({ kind: "broken", code: "out-of-memory" });
    expect(after.kind).toBe("report");
  });

  test("gives back what it judges when it is closed", async () => {
    const pool = openChildPool({ ...LIMITS, isolation, size: 1, packagesPerChild: 50, program: FAULTY_CHILD });
    const judging = pool.judge("hang", NOTE, faultyZip("hang", "hang"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    pool.close();
    expect(await judging).toMatchObject({ kind: "broken", code: "stopped" });
    expect(await pool.judge("late", NOTE, skillZip("late"))).toMatchObject({ kind: "broken", code: "stopped" });
  });
});
