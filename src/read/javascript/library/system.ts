import { from, NOTHING_KNOWN, reference, text, type Abstract } from "../values/abstract.ts";
import { asksForWallet } from "../../text/asks-for-wallet.ts";
import type { Origin } from "../../../model/value.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, option, share, within, type Effect, type Effects } from "../run/call.ts";
import { environmentVariable, isEnvironment, tellWholeEnvironment, wholeEnvironment } from "./environment.ts";
import { unknown } from "../../value.ts";

const variable: Effect = (call) => environmentVariable(call.machine, call.node, argument(call, 0));

const environment: Effect = (call) => {
  tellWholeEnvironment(call.machine, call.node);
  return reference("Deno.env.toObject()", unknown([wholeEnvironment(call.machine, call.node)]));
};

const input: Effect = (call): Abstract => {
  const origin: Origin = { kind: "input", at: call.machine.at(call.node) };
  if (asksForWallet(questionOf(argument(call, 0)))) call.machine.emit(call.node, { op: "read-secret", secret: origin });
  const element = from([origin]);
  for (const each of call.given) if (each.kind === "closure") call.machine.invoke(each, [element], call.node);
  return element;
};

/** `prompt("…")`, `prompts({ message: "…" })`, `inquirer.prompt([{ message: "…" }])` */
function questionOf(asked: Abstract): string {
  if (asked.kind === "list") return asked.items.slice(0, 20).map(questionOf).join("\n");
  const message = option(asked, "message");
  return toValue(message ?? asked).shape;
}

/** console.log(process.env) writes every variable down; what is said in words is read by the agent. */
const prints: Effect = (call) => {
  for (const each of call.given) {
    if (each.kind === "reference" && isEnvironment(each)) tellWholeEnvironment(call.machine, call.node);
    else if (each.kind === "scalar") call.machine.printed(call.node, each);
  }
  return NOTHING_KNOWN;
};

const MACHINE = "platform arch type release uptime cpus totalmem freemem endianness version machine loadavg";

export const SYSTEM: Effects = [
  ["Deno.env.get", variable],
  ["Deno.env.toObject", environment],
  ...share(
    "prompt readline.createInterface().question readline.Interface().question inquirer.prompt prompts enquirer.prompt @inquirer/prompts.input @inquirer/prompts.password @clack/prompts.text @clack/prompts.password",
    input,
  ),
  ["readline.createInterface", () => reference("readline.createInterface()")],
  ...within("os", MACHINE, () => NOTHING_KNOWN),
  ...share("process.stdout.write process.stderr.write", prints),
  ...within("console", "log error warn info debug dir table trace", prints),
  ["which.sync", (call) => text(textOf(argument(call, 0)) ?? "")],
];
