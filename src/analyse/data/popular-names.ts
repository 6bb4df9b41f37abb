/** Names that look-alikes imitate: the platform's own. */
export const PLATFORM_NAMES: readonly string[] = [
  "clawhub",
  "clawdhub",
  "openclaw",
  "clawdbot",
  "moltbot",
  "moltbook",
  "openclaw-cli",
];

/**
 * Much-installed skills of the registry and of others, kept by hand. Source: front page of clawhub.ai by downloads, January
 * 2026. `npm run popular` writes further names to popular-skills.json, from a saved listing or from folders.
 */
export const POPULAR_SKILLS: readonly string[] = [
  "self-improving-agent",
  "agent-browser",
  "github",
  "weather",
  "summarize",
  "notion",
  "obsidian",
  "slack",
  "polymarket",
  "tavily-search",
  "humanizer",
  "nano-pdf",
  "nano-banana-pro",
  "openai-whisper",
  "brave-search",
  "youtube-watcher",
  "skill-creator",
  "mcporter",
  "trello",
  "discord",
  "apple-notes",
  "apple-reminders",
  "coding-agent",
  "playwright",
  "telegram",
  "whatsapp",
  "spotify",
  "gmail",
  "google",
  "twitter",
  "instagram",
  "wacli",
  "bird",
  "sonoscli",
  "1password",
  "bitwarden",
  "solana",
  "ethereum",
  "metamask",
  "phantom",
];

/** Publishers whose names are imitated, and who may carry a platform name. */
export const TRUSTED_PUBLISHERS: readonly string[] = ["steipete", "openclaw", "clawdbot", "clawhub", "moltbot"];
