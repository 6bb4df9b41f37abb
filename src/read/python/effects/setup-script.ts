import type { DependencyFact } from "../../../model/fact.ts";
import { isForExtra, pythonRequirement } from "../../packages/python-requirement.ts";
import type { Abstract } from "../values/abstract.ts";
import { NOTHING_KNOWN } from "../values/abstract.ts";
import { argument, share, type Call, type Effects } from "../run/call.ts";
import { textOf } from "../values/operand.ts";

/** Requirements of one list; setup scripts have some dozens. */
const MAX_REQUIREMENTS = 1_000;

const LISTS: readonly (readonly [string, DependencyFact["scope"]])[] = [
  ["install_requires", "runtime"],
  ["setup_requires", "runtime"],
  ["tests_require", "dev"],
];

/** setup.py: the packages that `setup()` is given, as far as they are constant. */
export const SETUP_SCRIPT: Effects = share(
  ["setuptools.setup", "distutils.core.setup", "setuptools.core.setup"],
  (call) => {
    for (const [name, scope] of LISTS) tellAll(call, argument(call, -1, name), scope);
    const extras = argument(call, -1, "extras_require");
    if (extras?.kind === "mapping") for (const list of extras.entries.values()) tellAll(call, list, "optional");
    return NOTHING_KNOWN;
  },
);

function tellAll(call: Call, list: Abstract | null, scope: DependencyFact["scope"]): void {
  const items = list?.kind === "sequence" ? list.items : list === null ? [] : [list];
  for (const item of items.slice(0, MAX_REQUIREMENTS)) {
    const text = textOf(item);
    // One text may hold a line for each requirement.
    for (const line of (text ?? "").split("\n", MAX_REQUIREMENTS)) {
      const request = pythonRequirement(line);
      if (request === null) continue;
      const offset = item.kind === "scalar" && line === text ? item.offset : null;
      const span = offset === null ? call.node : { start: offset, end: offset + line.length };
      call.machine.depend(span, request, isForExtra(line) ? "optional" : scope);
    }
  }
}
