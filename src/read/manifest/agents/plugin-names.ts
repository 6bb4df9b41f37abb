/** Names under which OpenClaw, and its earlier selves, look for a plugin's manifest. */
export const PLUGIN_MANIFESTS: ReadonlySet<string> = new Set([
  "openclaw.plugin.json",
  "clawdbot.plugin.json",
  "moltbot.plugin.json",
]);
