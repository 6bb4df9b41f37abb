import type { Origin } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { from, isFunction, reference, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import { argument, option, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { elementsOf } from "../run/iteration.ts";
import { SETTINGS_FILE } from "./agent-given.ts";
import { startedBy } from "./processes.ts";

const settings: Effect = () => reference("openclaw.config");

/** `writeConfigFile(next)`, `replaceConfigFile({ nextConfig })` */
const writesSettings: Effect = (call) => {
  const given = argument(call, 0);
  const content = toValue(option(given, "nextConfig") ?? given);
  const path = constant(SETTINGS_FILE);
  call.machine.emit(call.node, { op: "write-file", path, content, append: false });
  return UNDEFINED;
};

/** `runCommandWithTimeout(["sh", "-c", line], options)`, `runCommandWithTimeout(program, [], options)` */
const runs: Effect = (call) => {
  const [first = from([]), second] = call.given;
  const words = first.kind === "list" ? first.items : [first, ...(second === undefined ? [] : listed(call, second))];
  return startedBy(call, words[0] ?? from([]), words.slice(1));
};

function listed(call: Call, given: Abstract): readonly Abstract[] {
  return given.kind === "list" ? elementsOf(call.machine, given, call.node).items : [];
}

/** The user's key for a model, by its provider's name where that is known. */
const modelKey: Effect = (call) => {
  const given = argument(call, 0);
  const provider = textOf(option(given, "provider")) ?? textOf(given) ?? "model";
  const name = `${provider
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "_")
    .slice(0, 40)}_API_KEY`;
  const origin: Origin = { kind: "environment", name, at: call.machine.at(call.node) };
  call.machine.emit(call.node, { op: "read-secret", secret: origin });
  return from([origin]);
};

/** A turn of the agent that the plugin starts: what it is asked is what it does. */
const asksAgent: Effect = (call) => {
  const given = argument(call, 0);
  const said = ["message", "prompt", "text"].flatMap((name) => option(given, name) ?? []);
  for (const each of said.length > 0 ? said : [given]) {
    call.machine.emit(call.node, { op: "steer", what: "context", field: "message", value: toValue(each) });
    call.machine.tellAgent(call.node, each);
  }
  for (const each of call.given) if (isFunction(each)) call.machine.invoke(each, [], call.node);
  return from([]);
};

const SDK = "openclaw/plugin-sdk";

export const AGENT_PLUGINS: Effects = [
  ...within("openclaw.runtime.config", "loadConfig current get", settings),
  ...share(`${SDK}/config-runtime.loadConfig ${SDK}/core.loadConfig ${SDK}.loadConfig`, settings),
  ...within("openclaw.runtime.config", "writeConfigFile replaceConfigFile", writesSettings),
  ...share(`${SDK}/config-runtime.writeConfigFile ${SDK}.writeConfigFile`, writesSettings),
  ...share(
    `openclaw.runtime.system.runCommandWithTimeout ${SDK}/process-runtime.runCommandWithTimeout ${SDK}.runCommandWithTimeout`,
    runs,
  ),
  ...within("openclaw.runtime.modelAuth", "resolveApiKeyForProvider getApiKeyForModel getApiKeyForProvider", modelKey),
  ...share(
    "openclaw.runtime.subagent.run openclaw.runtime.agent.runEmbeddedAgent openclaw.runtime.agent.runEmbeddedPiAgent openclaw.runtime.system.enqueueSystemEvent",
    asksAgent,
  ),
];
