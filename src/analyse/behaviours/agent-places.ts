import type { Destination } from "../destination.ts";
import type { FactIndex } from "../fact-index.ts";
import { namesHost } from "../profile.ts";

/** Where agents are told which servers, hooks and permissions they have. */
export const SETTINGS =
  /(?:^|[/\\])(?:\.?mcp(?:_config|-config|_settings)?\.json|\.claude\.json|claude_desktop_config\.json|openclaw\.json|\.(?:claude|codex|gemini|cursor)[/\\](?:settings(?:\.local)?\.json|config\.toml|hooks\.json))$/iu;

/** Nobody is told of it. */
export function isStrange({ class: kind, address }: Destination, { profile }: FactIndex): boolean {
  if (kind === "local" || kind === "placeholder" || kind === "provider") return false;
  return !namesHost(profile, address.host);
}
