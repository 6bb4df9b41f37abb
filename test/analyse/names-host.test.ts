import { expect, test } from "vitest";
import { namesHost, profileOf } from "../../src/analyse/profile.ts";
import { readFile } from "../../src/read/read-file.ts";

async function isNamed(description: string, host: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(`---\nname: x\ndescription: ${JSON.stringify(description)}\n---\n`);
  const { facts } = await readFile({ path: "SKILL.md", bytes, mode: null });
  const origin = { kind: "directory", reference: "./x" } as const;
  const declared = facts.filter(({ kind }) => kind === "declaration");
  const pkg = {
    kind: "skill",
    root: "",
    origin,
    paths: ["SKILL.md"],
    facts: declared,
    anomalies: [],
    proofs: [],
  } as const;
  return namesHost(profileOf({ ...pkg, registry: null }), host);
}

test.each([
  ["Asks marrow-desk.example for it", true],
  ["Asks Marrow-Desk.example.", true],
  ["Asks api.marrow-desk.example/v1 for it", true],
  ["Works like notmarrow-desk.example", false],
  ["Works like not-marrow-desk.example", false],
  ["Works like marrow-desk.example.org", false],
  ["Works like marrow-desk.example-one", false],
  ["Works like notmarrow-desk.example, and asks marrow-desk.example", true],
  ["Write to us@marrow-desk.example", false],
])("%s", async (description, expected) => {
  expect(await isNamed(description, "in.marrow-desk.example")).toBe(expected);
});
