import type { Policy, Setting } from "../model/policy.ts";
import type { Problem } from "./yaml-document.ts";

/** What is allowed to be written and may not be meant. `known`: ids of signatures; those of packs are not looked up. */
export function policyWarnings(policy: Policy, known: readonly string[]): readonly Problem[] {
  const objectives = new Set(known.map((id) => id.split("/", 1)[0] ?? ""));
  const warnings: Problem[] = [];
  const warn = (line: number | null, message: string): void => void warnings.push({ line: line ?? 1, message });
  for (const [name, { line }] of policy.categories) {
    if (!objectives.has(name))
      warn(line, `there is no built-in category ${name}; known are ${[...objectives].join(", ")}`);
  }
  for (const [id, { line, severity, reason }] of policy.signatures) {
    if (!id.includes(".") && !known.includes(id))
      warn(line, `there is no built-in signature ${id}${similar(id, known)}`);
    if (severity === "off" && reason === null) warn(line, `${id} is off without a reason`);
  }
  for (const [name, { allow, deny }] of Object.entries({ ...policy.subjects, publishers: policy.publishers })) {
    for (const setting of [...(allow?.value ?? []), ...deny]) warnWidth(name, setting, warn);
  }
  return warnings.toSorted((a, b) => a.line - b.line);
}

function similar(id: string, known: readonly string[]): string {
  const name = id.split("/").at(-1) ?? id;
  const found = known
    .filter((other) => other.includes(name) || id.includes(other.split("/").at(-1) ?? "/"))
    .slice(0, 3);
  return found.length === 0 ? "" : `; did you mean ${found.join(", ")}?`;
}

function warnWidth(
  name: string,
  { value, line }: Setting<string>,
  warn: (line: number | null, text: string) => void,
): void {
  if (line === null) return;
  if (name === "hosts" && /^\*\.[^.]+$/u.test(value)) warn(line, `hosts: “${value}” covers a whole top-level domain`);
  if (name === "publishers" && /^@[^#*]+$/u.test(value)) {
    warn(line, `publishers: “${value}” is whoever has this handle; ${value}#<id> is one publisher`);
  }
}
