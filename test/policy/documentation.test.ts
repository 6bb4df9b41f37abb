import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-code.ts";
import { checkPolicy } from "../../src/policy/parse-policy.ts";
import { POLICY_FILE } from "../../src/policy/policy-file.ts";
import { describePolicy } from "../../src/report/policy-in-force.ts";

const PAGE = readFileSync(new URL("../../docs/policy.md", import.meta.url), "utf8");

test("the policy that docs/policy.md shows is in force as it says", () => {
  const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(PAGE) ?? [];
  const { policy, problems } = checkPolicy(text, { file: "skillscan.policy.yaml", folder: null });
  expect(problems).toEqual([]);
  if (policy === null) throw new Error("no policy");
  for (const { rule, value, line } of describePolicy(policy)) {
    const from = line === null ? "(balanced)" : `line ${line}`;
    expect(PAGE).toContain(`\n  ${from.padEnd(12)} ${rule}: ${value}\n`);
  }
});

test("docs/policy.md names every key of the schema, and every exit code", () => {
  for (const key of Object.keys(POLICY_FILE.shape)) expect(PAGE).toContain(key);
  for (const code of [EXIT.ok, EXIT.found, EXIT.failed, EXIT.incomplete])
    expect(PAGE).toMatch(new RegExp(`^\\| ${code} `, "m"));
});
