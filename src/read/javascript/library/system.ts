import { from, NOTHING_KNOWN, reference, text, type Abstract } from "../values/abstract.ts";
import { textOf } from "../values/to-value.ts";
import { argument, share, within, type Effect, type Effects } from "../run/call.ts";
import { environmentVariable, isEnvironment, tellWholeEnvironment, wholeEnvironment } from "./environment.ts";
import { unknown } from "../../value.ts";

const variable: Effect = (call) => environmentVariable(call.machine, call.node, argument(call, 0));

const environment: Effect = (call) => {
  tellWholeEnvironment(call.machine, call.node);
  return reference("Deno.env.toObject()", unknown([wholeEnvironment(call.machine, call.node)]));
};

const input: Effect = (call): Abstract => {
  const element = from([{ kind: "input", at: call.machine.at(call.node) }]);
  for (const each of call.given) if (each.kind === "closure") call.machine.invoke(each, [element], call.node);
  return element;
};

/** console.log(process.env) writes every variable down. */
const prints: Effect = (call) => {
  for (const each of call.given) {
    if (each.kind === "reference" && isEnvironment(each)) tellWholeEnvironment(call.machine, call.node);
  }
  return NOTHING_KNOWN;
};

const MACHINE = "platform arch hostname type release uptime cpus totalmem freemem endianness version machine loadavg";

export const SYSTEM: Effects = [
  ["Deno.env.get", variable],
  ["Deno.env.toObject", environment],
  ...share("prompt readline.createInterface().question readline.Interface().question inquirer.prompt prompts", input),
  ["readline.createInterface", () => reference("readline.createInterface()")],
  ...within("os", MACHINE, () => NOTHING_KNOWN),
  ...within("console", "log error warn info debug dir table trace", prints),
  ["which.sync", (call) => text(textOf(argument(call, 0)) ?? "")],
];
