import * as z from "zod";
import type { Problem, YamlDocument } from "./yaml-document.ts";

/** What the schema has against a document, in words and with lines. */
export function schemaProblems(error: z.ZodError, document: YamlDocument, schema: z.ZodType): readonly Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, [], document, schema));
}

type Issue = z.core.$ZodIssue;

function problemsOf(
  issue: Issue,
  above: readonly PropertyKey[],
  document: YamlDocument,
  schema: z.ZodType,
): readonly Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      line: document.lineOf([...path, key]),
      message: `${named([...path, key])} is no key here; ${expectedKeys(schema, path)}`,
    }));
  }
  if (issue.code === "invalid_union") {
    const [first, second] = issue.errors.toSorted((a, b) => weight(a) - weight(b));
    // One form fits but for a detail: that is what was meant.
    if (
      first !== undefined &&
      first.some((inner) => inner.path.length > 0) &&
      (second === undefined || weight(first) < weight(second))
    )
      return first.flatMap((inner) => problemsOf(inner, path, document, schema));
  }
  const message = issue.code === "invalid_union" ? unionMessage(path) : lowerFirst(issue.message);
  return [{ line: document.lineOf(path), message: `${named(path)}: ${message}` }];
}

/** How far a value is from one form of a union. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length * 2 : 1), 0);
}

/** `hosts.deny[2]`; ids of signatures keep their slash. */
export function named(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return text === "" ? "the file" : text.replace(/^\./u, "");
}

function unionMessage(path: readonly PropertyKey[]): string {
  if (path[0] === "signatures") {
    return "expected off, fail, allow, a severity, or a map of severity, fails and reason";
  }
  if (path[0] === "categories") return "expected always, never or a severity (info, low, medium, high, critical)";
  if (path[0] === "match") return "expected one of operation, instruction, mention, dependency, file, text";
  return path.at(-1) === "score" ? "expected a number from 1 to 100, or never" : "not one of the allowed values";
}

function expectedKeys(root: z.ZodType, path: readonly PropertyKey[]): string {
  let schema: unknown = z.toJSONSchema(root, { io: "input", unrepresentable: "any" });
  for (const part of path) schema = property(property(schema, "properties"), String(part)) ?? schema;
  const keys = Object.keys(Object(property(schema, "properties")));
  return keys.length === 0 ? "none is expected" : `expected ${keys.join(", ")}`;
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
