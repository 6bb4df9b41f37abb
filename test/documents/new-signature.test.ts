import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// CONTRIBUTING's five minutes, walked in a copy: what stands there has to work as it stands there.
const ROOT = path.resolve(import.meta.dirname, "../..");
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), "skillscan-walk-"));
  for (const part of ["src", "signatures", "package.json"])
    cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(ROOT, "node_modules"), path.join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function scaffold(...words: readonly string[]): { readonly code: number | null; readonly said: string } {
  const run = spawnSync(process.execPath, ["src/documents/new-signature.ts", ...words], {
    cwd: copy,
    encoding: "utf8",
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

function examplesOf(id: string): string {
  const run = spawnSync(process.execPath, ["src/cli/skillscan.js", "rules", "test", "--only", id], {
    cwd: copy,
    encoding: "utf8",
  });
  return run.stdout + run.stderr;
}

const TIMEOUT = 120_000;

test("a signature with a detector of its own passes as it is written", { timeout: TIMEOUT }, () => {
  const id = "exfiltration/over-carrier-pigeon";
  const { code, said } = scaffold(id);
  expect(code).toBe(0);
  expect(said).toContain(`rules test --only ${id}`);
  expect(said).not.toContain("objective that no signature has");
  expect(examplesOf(id)).toContain("0 failed");
});

test("a signature on a detector that exists says which file has to give its id", { timeout: TIMEOUT }, () => {
  const id = "concealment/silences-other-scanners";
  const { code, said } = scaffold(id, "silences-scanner");
  expect(code).toBe(0);
  expect(said).toContain("src/analyse/shape/silences-scanner.ts");
  expect(examplesOf(id)).toContain(`${id} is not found in its example`);
  expect(said).toContain("concealment/silences-scanner");
});

test("a new objective is said to be one", { timeout: TIMEOUT }, () => {
  const { code, said } = scaffold("harbour-life/feeds-gulls");
  expect(code).toBe(0);
  expect(said).toContain("harbour-life is an objective that no signature has yet; those so far: capability, ");
});

test("what cannot work is refused with the way out", { timeout: TIMEOUT }, () => {
  expect(scaffold("NoSlash")).toMatchObject({ code: 2 });
  expect(scaffold("NoSlash").said).toContain("objectives so far: ");
  expect(scaffold("concealment/silences-scanner").said).toContain("exists already");
  expect(scaffold("concealment/another-name", "no-such").said).toContain("lists no detector no-such");
  expect(scaffold("deception/silences-scanner").said).toContain("there is a detector silences-scanner already");
});
