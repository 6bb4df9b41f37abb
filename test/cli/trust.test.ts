import { readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("init writes a policy that check takes and show explains, and never writes over one", async () => {
  const cwd = temporaryFolder({});
  const written = await runCli(["trust", "init"], { cwd });
  expect(written).toMatchObject({ code: 0, stderr: "" });
  const before = readFileSync(path.join(cwd, "skillscan.trust.yaml"), "utf8");
  expect(await runCli(["trust", "check"], { cwd })).toMatchObject({
    code: 0,
    stdout:
      "skillscan.trust.yaml can be used: 0 certificate roots, 0 keys, 0 identities, 0 publishers, 0 npm sources\n",
  });
  expect((await runCli(["trust", "show"], { cwd })).stdout).toMatch(/Signatures are preferred\.[^]*Keys\n {2}none/);
  const again = await runCli(["trust", "init"], { cwd });
  expect(again.code).toBe(2);
  expect(again.stderr).toMatch(/skillscan\.trust\.yaml is there already and was not touched\n {2}hint: /);
  expect(readFileSync(path.join(cwd, "skillscan.trust.yaml"), "utf8")).toBe(before);
});

test("check names file, line and field", async () => {
  const cwd = temporaryFolder({ "p.yaml": "version: 1\npublishers:\n  - handle: acme\n" });
  const { code, stderr } = await runCli(["trust", "check", "p.yaml"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("p.yaml:3: publishers[0].userId: is missing");
});
