import { unknown } from "../../value.ts";
import { from, give, NOTHING_KNOWN, type Abstract } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, share } from "../run/call.ts";
import { toValue } from "../values/operand.ts";
import { readPath } from "./read-file.ts";

/** `parser.read("~/.aws/credentials")`: whatever is asked of it later comes out of that file. */
function readInto(call: Call): Abstract {
  const given = argument(call, 0, "filenames") ?? NOTHING_KNOWN;
  const names = given.kind === "sequence" ? given.items.slice(0, MAX_FILES) : [given];
  const origins = names.flatMap((name) => readPath(call.machine, call.node, toValue(name)));
  give(call.callee.state, [unknown(origins)]);
  return from(origins);
}

/** A program asks for a setting in a handful of places. */
const MAX_FILES = 8;

export const CONFIG_FILES: Effects = {
  ...share(
    ["ConfigParser", "RawConfigParser", "SafeConfigParser"].flatMap((name) => [
      `configparser.${name}().read`,
      `ConfigParser.${name}().read`,
    ]),
    readInto,
  ),
};
