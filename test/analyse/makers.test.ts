import { expect, test } from "vitest";
import { destinationOf } from "../../src/analyse/destination.ts";
import { isMakers, isOwnPackage } from "../../src/analyse/makers.ts";
import { profileOf, type Profile } from "../../src/analyse/profile.ts";
import { readFile } from "../../src/read/read-file.ts";

async function profile(frontmatter: string): Promise<Profile> {
  const bytes = new TextEncoder().encode(`---\n${frontmatter}\n---\n\nText.\n`);
  const { facts } = await readFile({ path: "SKILL.md", bytes, mode: null });
  return profileOf({
    kind: "skill",
    root: "",
    origin: { kind: "directory", reference: "." },
    paths: ["SKILL.md"],
    facts,
    anomalies: [],
    proofs: [],
    registry: null,
  });
}

const SKILL = "name: harbourd-admin\ndescription: Works.\nauthor: Northpier";

test.each([
  ["a host that bears the skill's name", "https://get.harbourd.example/install.sh", true],
  ["the publisher's", "https://cli.northpier.example/install.sh", true],
  ["without encryption", "http://get.harbourd.example/install.sh", false],
  ["a name that only begins so", "https://harbourd-setup.example/install.sh", false],
  ["a tenant by that name", "https://harbourd.vercel.app/install.sh", false],
  ["an account by that name", "https://raw.githubusercontent.com/harbourd/harbourd/main/install.sh", true],
  ["a company's account", "https://raw.githubusercontent.com/harbourd-labs/cli/main/install.sh", true],
  ["a branch of the publisher's", "https://raw.githubusercontent.com/northpier/x/main/install.sh", false],
  ["a release of the publisher's", "https://github.com/northpier/x/releases/latest/download/x.tgz", true],
  ["a release by the skill's name", "https://github.com/some/harbourd/releases/download/v1/h.tgz", true],
  ["a branch of it", "https://raw.githubusercontent.com/some/harbourd/main/install.sh", false],
  ["a provider's place for programs", "https://cli.tavily.com/install.sh", true],
  ["a stranger", "https://tools-cdn.example/install.sh", false],
  ["a bare address", "https://203.0.113.9/harbourd.sh", false],
])("%s", async (_name, url, expected) => {
  const destination = destinationOf(url);
  expect(destination !== null && isMakers(destination, await profile(SKILL))).toBe(expected);
});

test("the agent's name is everybody's", async () => {
  const destination = destinationOf("https://openclaw.example/install.sh");
  expect(destination !== null && isMakers(destination, await profile("name: openclaw-notes"))).toBe(false);
});

test.each([
  ["@harbourd/cli", true],
  ["harbourd", true],
  ["@northpier/tool", true],
  ["harbourd-extra", false],
  ["@harbourd-sh/cli", false],
])("%s", async (name, expected) => {
  expect(isOwnPackage(name, await profile(SKILL))).toBe(expected);
});
