import type * as t from "@babel/types";
import type { Origin } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { dictionary, from, join, reference, scalar, type Abstract, type Reference } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import type { Machine } from "../run/call.ts";
import type { Evaluator } from "../run/evaluator.ts";

/** What agents hand to the plugins that they load. Source: docs.openclaw.ai, "Plugin SDK" (runtime helpers). */
const NAMES = /^_?(?:api|pluginApi|openclaw)$/;
const IS_PLUGIN =
  /\b(?:api|pluginApi|openclaw)\.(?:on|register[A-Z]\w{2,30}|runtime|pluginConfig)\b|\bdefinePluginEntry\b|\bOpenClawPluginApi\b/;
/** Where the settings stand that a plugin is given. */
export const SETTINGS_FILE = "~/.openclaw/openclaw.json";

/** The parameter of a plugin by which it reaches its agent; null: it is none. */
export function agentGiven(on: Evaluator, parameter: t.Node, given: Abstract | undefined): Abstract | null {
  if (parameter.type !== "Identifier" || !NAMES.test(parameter.name)) return null;
  if (given !== undefined && (given.kind !== "scalar" || given.value.text !== null)) return null;
  if (!IS_PLUGIN.test(on.text)) return null;
  const input: Origin = { kind: "input", of: "parameter", at: on.at(parameter) };
  return { ...dictionary(new Map(), join(given === undefined ? [] : originsOf(given), [input])), isAgent: true };
}

/** Of what a plugin is given, the parts that hold the user's keys or do something by themselves. */
export function partOfAgent(name: string): Abstract | null {
  if (name === "config") return reference("openclaw.config");
  return name === "runtime" ? reference("openclaw.runtime") : null;
}

/** Parts of the settings with keys and tokens of others: models, channels, the gateway, variables. */
const HOLDS_KEYS = /^(?:models|channels|gateway|auth|env|secrets)$/;
/** Channels whose tokens belong to somebody else than the plugin that reads them. */
const COMMON_CHANNELS =
  /^(?:telegram|discord|slack|whatsapp|signal|matrix|msteams|googlechat|line|feishu|imessage|bluebubbles|mattermost|nostr|zalo)$/;

/** `api.config.models`: a part of the user's settings. Null: this is none. */
export function agentSetting(on: Machine, path: string, name: string, node: t.Node): Abstract | null {
  if (!path.startsWith("openclaw.config")) return null;
  const part = `${path.slice(0, MAX_PATH)}.${name}`;
  const isTop = path === "openclaw.config";
  // What a plugin keeps under its own name is its own.
  if (isTop ? !HOLDS_KEYS.test(name) : path === "openclaw.config.channels" && !COMMON_CHANNELS.test(name))
    return from([]);
  // All keys at once, or the one that a plugin looks up.
  const isWhole = isTop || part === "openclaw.config.models.providers";
  const origin: Origin = { kind: "file", path: isWhole ? `${SETTINGS_FILE}#${name}` : SETTINGS_FILE, at: on.at(node) };
  return reference(part, unknown([origin]));
}

/** A program has read the file itself. */
export function isReadFromSettings(origins: readonly Origin[]): boolean {
  return origins.some((origin) => origin.kind === "file" && /(?:^|\/)openclaw\.json5?$/.test(origin.path));
}

/** Of what was read there, as of what a plugin is given: its own channel is no key of others. */
export function channelsOfAgent(origins: readonly Origin[]): Abstract {
  return reference("openclaw.config.channels", unknown(origins));
}

/** Names that programs choose must not grow without end. */
const MAX_PATH = 200;

/** All settings at once, as a text. */
export function wholeSettings(on: Machine, given: Abstract, node: t.Node): Abstract {
  const origin: Origin = { kind: "file", path: SETTINGS_FILE, at: on.at(node) };
  if (isSettings(given)) return scalar(unknown([origin]), "string");
  if (given.kind !== "dictionary" || ![...given.entries.values()].some(isSettings)) return given;
  const entries = [...given.entries].map(([name, each]) => [name, isSettings(each) ? from([origin]) : each] as const);
  return dictionary(new Map(entries), given.origins);
}

function isSettings(value: Abstract): value is Reference {
  return value.kind === "reference" && value.path === "openclaw.config";
}
