import { parseHostPattern } from "./host-pattern.ts";
import type { PolicyFile } from "./policy-file.ts";
import { isPublisherPattern } from "./publisher-pattern.ts";
import { named } from "./schema-problems.ts";
import { parseSourcePattern } from "./source-pattern.ts";
import type { Problem, YamlDocument } from "./yaml-document.ts";

/** Patterns that no subject can have. */
export function patternProblems(file: PolicyFile, document: YamlDocument): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (path: readonly string[], isPattern: (text: string) => boolean, form: string): void => {
    for (const list of ["allow", "deny"]) {
      const patterns = stringsAt(file, [...path, list]);
      for (const [at, pattern] of patterns.entries()) {
        if (isPattern(pattern.replace(/^!/u, ""))) continue;
        const place = [...path, list, at];
        problems.push({ line: document.lineOf(place), message: `${named(place)}: “${pattern}” is no ${form}` });
      }
    }
  };
  const host = (text: string): boolean => parseHostPattern(text) !== null;
  check(["hosts"], host, "host: a name such as api.example.com, *.example.com, * or @ip; no scheme, port or path");
  check(["packages"], (text) => /^[^:\s]{1,30}:\S/u.test(text), "package: <ecosystem>:<name>, such as npm:@acme/*");
  const source = (text: string): boolean => parseSourcePattern(text) !== null;
  check(["packages", "sources"], source, "source: registry, path, git, url, or git:<host>/<path>");
  check(["publishers"], isPublisherPattern, "publisher: @handle, @handle#id, id:…, npm:@scope or github:owner");
  return problems;
}

function stringsAt(value: unknown, path: readonly string[]): readonly string[] {
  let node: unknown = value;
  for (const key of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return [];
    node = Object.entries(node).find(([name]) => name === key)?.[1];
  }
  return Array.isArray(node) ? node.filter((item): item is string => typeof item === "string") : [];
}
