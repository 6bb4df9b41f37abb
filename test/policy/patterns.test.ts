import { describe, expect, test } from "vitest";
import type { PackageOrigin } from "../../src/model/target.ts";
import { compileGlob } from "../../src/policy/glob.ts";
import { compilePackage, packageOfCommand } from "../../src/policy/package-pattern.ts";
import { compilePublisher, publisherNames } from "../../src/policy/publisher-pattern.ts";
import { compileSource, parseSourcePattern, sourceOf } from "../../src/policy/source-pattern.ts";

describe("globs", () => {
  test.each([
    ["~/.ssh/**", "~/.ssh/keys/id", true],
    ["~/.ssh/*", "~/.ssh/keys/id", false],
    ["~/.ssh/*", "~/.ssh/id", true],
    ["**", "", true],
    ["*.md", ".md", true],
    ["a?c", "abc", true],
    ["a?c", "a/c", false],
    ["a.c", "abc", false],
    ["[a]", "a", false],
    ["AWS_*", "AWS_SECRET", true],
    ["AWS_*", "MY_AWS_SECRET", false],
  ])("%s on %s: %s", (pattern, text, fits) => {
    expect(compileGlob(pattern)(text)).toBe(fits);
  });

  test("a pattern of many stars takes no more steps than pattern times text", () => {
    expect(compileGlob("*a".repeat(100))(`${"a".repeat(2_500)}/${"a".repeat(2_500)}`)).toBe(false);
  });
});

describe("packages", () => {
  test.each([
    ["npm:left-pad", "npm left-pad@1.3.0"],
    ["npm:@acme/*", "npx @acme/tool@latest"],
    ["npm:left-pad", "pnpm left-pad"],
    ["pip:my-tool", "uv My_Tool==2.0"],
    ["pypi:requests", "pip3 requests[socks]>=2"],
    ["cargo:*", "cargo ripgrep"],
    ["go:github.com/acme/**", "go github.com/acme/tool/cmd@v1"],
  ])("%s is %s", (pattern, subject) => {
    expect(compilePackage(pattern)(packageOfCommand(subject).id)).toBe(true);
  });

  test.each([
    ["npm:left-pad", "npm left-pad-evil"],
    ["npm:@acme/*", "npm @acme-evil/tool"],
    ["npm:requests", "pip requests"],
  ])("%s is not %s", (pattern, subject) => {
    expect(compilePackage(pattern)(packageOfCommand(subject).id)).toBe(false);
  });
});

describe("sources of packages", () => {
  test.each([
    ["left-pad@1", "registry", null, ""],
    ["@acme/tool", "registry", null, ""],
    ["./local", "path", null, ""],
    ["file:../x", "path", null, ""],
    ["acme/tool", "git", "github.com", "acme/tool"],
    ["github:acme/tool#main", "git", "github.com", "acme/tool"],
    ["git+https://git.example/acme/tool.git@v1", "git", "git.example", "acme/tool"],
    ["git+ssh://git@git.example/acme/tool.git", "git", "git.example", "acme/tool"],
    ["git@git.example:acme/tool.git", "git", "git.example", "acme/tool"],
    ["https://files.example/a/tool.tgz?x=1", "url", "files.example", "a/tool.tgz"],
    ["tool @ https://files.example/tool.whl", "url", "files.example", "tool.whl"],
    ["https://github.com@evil.example/acme/tool.tgz", "url", "evil.example", "acme/tool.tgz"],
  ])("%s comes from %s %s/%s", (spec, kind, host, path) => {
    expect(sourceOf(spec)).toEqual({ kind, host, path });
  });

  test.each([
    ["git:github.com/acme/**", "acme/tool", true],
    ["git:github.com/acme/**", "acme-evil/tool", false],
    ["git:github.com", "git+https://evil-github.com/acme/tool", false],
    ["url:*.files.example", "https://cdn.files.example/x.tgz", true],
    ["git", "https://files.example/x.tgz", false],
    ["registry", "left-pad", true],
  ])("%s on %s: %s", (pattern, spec, fits) => {
    expect(compileSource(pattern)(sourceOf(spec))).toBe(fits);
  });

  test.each(["ftp:x", "registry:x", "git:https://x.example", "url:"])("%s is no source", (pattern) => {
    expect(parseSourcePattern(pattern)).toBeNull();
  });
});

describe("publishers", () => {
  const clawhub: PackageOrigin = { kind: "clawhub", reference: "@acme/x@1", owner: "Acme", ownerId: "u_1", name: "x" };
  const npm: PackageOrigin = { kind: "npm", reference: "npm:@acme/x@1", name: "@acme/x" };
  const github: PackageOrigin = { kind: "github", reference: "github:Acme/repo/skills/x@abc" };
  test.each([
    ["@acme", clawhub, true],
    ["@ACME#u_1", clawhub, true],
    ["id:u_1", clawhub, true],
    ["@acme#u_2", clawhub, false],
    ["@acme2", clawhub, false],
    ["npm:@acme", npm, true],
    ["npm:@acme/x", npm, true],
    ["npm:@acme-evil", npm, false],
    ["@acme", npm, false],
    ["github:acme", github, true],
    ["github:acme-evil", github, false],
    ["*", clawhub, true],
    ["*", { kind: "url", reference: "https://x.example/a.zip" } satisfies PackageOrigin, false],
  ])("%s on %o: %s", (pattern, origin, fits) => {
    expect(compilePublisher(pattern)(publisherNames(origin))).toBe(fits);
  });

  test("a handle without the id that the policy asks for is nobody", () => {
    const { ownerId: _, ...nameless } = clawhub;
    expect(compilePublisher("@acme#u_1")(publisherNames(nameless))).toBe(false);
  });
});
