import { unknown } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { join } from "../run/values.ts";
import { parseOptions } from "./options.ts";

/** ls(1): names in a folder, or, of what is no folder and with `-d`, what it is given. */
export const list: Handler = (call) => {
  const command = join([call.program.value, ...call.arguments.map(({ value }) => value)], " ").shape.slice(0, 200);
  const origin = call.origin({ kind: "command", command });
  const options = parseOptions(call.arguments, { short: "IwT", long: "ignore hide" });
  const [first] = options.operands;
  if (call.name === "ls" && !options.has("I", "ignore", "hide")) {
    const isItself = options.has("d", "directory") || first?.value.shape.includes("*") === true;
    const entry = isItself ? (first?.value.shape ?? ".") : "*";
    // Without a folder of its own, what it lists is where the script stands.
    if (!call.state.listings.has(origin)) call.state.listings.set(origin, entry);
  }
  return unknown([origin]);
};
