import { expect, test } from "vitest";
import { isPlaceholderName } from "../../../src/read/packages/placeholder-name.ts";

test.each([
  "my-skill",
  "your-skill",
  "your-org/your-skill",
  "example-plugin",
  "@your-scope/cli",
  "<name>",
  "{slug}",
  "owner/repo",
  "owner/skill-name",
  "skill-name",
  "package-name",
  "my-cool-skill",
  "slug",
])("%s stands for any name", (name) => {
  expect(isPlaceholderName(name)).toBe(true);
});

test.each([
  "notes-cli",
  "my-little-pony-facts",
  "mysql",
  "skills",
  "owner/notes",
  "@scope/cli",
  "yourls",
  "examples",
  "plugin-kit",
  "namecheap",
  "sample-size",
])("%s is one", (name) => {
  expect(isPlaceholderName(name)).toBe(false);
});
