import type { Asked } from "../text/path-checks.ts";
import { NOTHING_KNOWN, originsOf, type Abstract } from "./values/abstract.ts";
import { originsOfCall, type Arguments } from "./run/call.ts";
import type { Evaluator } from "./run/evaluator.ts";
import type { PyNode } from "./parse/syntax-tree.ts";

interface Called {
  readonly callee: PyNode | null;
  readonly target: Abstract;
  readonly list: PyNode | null;
  readonly given: Arguments;
}

/** `os.path.basename(name)`, `file.is_relative_to(root)`, `NAME.fullmatch(name)`. */
export function seePathCheck(on: Evaluator, node: PyNode, { callee, target, list, given }: Called): void {
  const operands = (list?.children ?? []).map((child): Asked => ({
    ...spanOf(child),
    isOwn: child.type === "call",
    origins: () => [],
  }));
  const whole = list === null ? spanOf(node) : spanOf(list);
  on.checks.see(node, callee, () => originsOf(target), [
    ...operands,
    { ...whole, isOwn: false, origins: () => originsOfCall(given) },
  ]);
}

/** `".." in name`, `name in FILES`. */
export function compared(on: Evaluator, node: PyNode): Abstract {
  const operands: Asked[] = [];
  let isMember = false;
  for (const child of node.children) {
    if (child.field === "operators") {
      isMember ||= /^(?:not\s+)?in$/.test(on.text.slice(child.start, child.end));
      continue;
    }
    const value = on.evaluate(child);
    operands.push({ ...spanOf(child), isOwn: child.type === "call", origins: () => originsOf(value) });
  }
  const [left] = operands;
  if (isMember && left !== undefined) on.checks.isOneOf(node, left);
  on.checks.see(node, null, () => [], operands);
  return NOTHING_KNOWN;
}

export function spanOf({ start, end }: PyNode): { readonly start: number; readonly end: number } {
  return { start, end };
}
