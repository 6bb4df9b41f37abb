import { HOLE } from "../model/value.ts";

const FILES = String.raw`(?:\.?mcp(?:_config|-config|_settings)?\.json|\.claude\.json|claude_desktop_config\.json|(?:openclaw|clawdbot|moltbot)\.json5?|\.(?:claude|codex|gemini|cursor)[/\\](?:settings(?:\.local)?\.json|config\.toml|hooks\.json))`;

/** Where agents are told which servers, hooks and permissions they have. */
export const AGENT_SETTINGS = new RegExp(String.raw`(?:^|[/\\])${FILES}$`, "iu");
/** The same in a sentence. */
export const NAMES_AGENT_SETTINGS = new RegExp(String.raw`(?<![\w-])${FILES}(?!\w)`, "iu");

/** More is no settings of anybody. */
const MAX_SETTINGS = 100_000;

/** What is written there, as far as it is known, without what stood there before: read like the file itself. */
export function settingsWritten(path: string, written: string | null): string | null {
  if (written === null || written.length > MAX_SETTINGS || !AGENT_SETTINGS.test(path)) return null;
  const text = written.trimStart();
  return text.startsWith("{") ? text.replaceAll(LEFT_OUT, "") : null;
}

/** Entries that a program has read and leaves as they are. */
const LEFT_OUT = new RegExp(`,?${HOLE}(?=[}\\]])`, "gu");
