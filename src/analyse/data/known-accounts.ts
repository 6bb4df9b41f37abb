/**
 * Accounts of code hosts that many install from, under names long enough that a slip of them is no other word. Source: the
 * accounts that their makers' own repositories stand under, looked up on GitHub on 2026-11-27. ClawHub has none of its own: the
 * account of that name is an older one of somebody else.
 */
export const KNOWN_ACCOUNTS: readonly string[] = [
  "openclaw",
  "clawdbot",
  "moltbot",
  "steipete",
  "openai",
  "anthropics",
  "modelcontextprotocol",
  "huggingface",
  "langchain-ai",
  "microsoft",
  "googleapis",
  "google-gemini",
  "cloudflare",
  "hashicorp",
  "kubernetes",
  "elevenlabs",
  "perplexityai",
  "mistralai",
  "deepseek-ai",
  "supabase",
  "browserbase",
  "firecrawl",
  "tavily-ai",
  "astral-sh",
  "denoland",
  "oven-sh",
  "homebrew",
  "metamask",
  "coinbase",
  "ethereum",
  "solana-labs",
  "foundry-rs",
];

/** Makers whose own name is taken for theirs with a word around it that says no more: `anthropic-ai`, `openai-official`. */
export const KNOWN_MAKERS: readonly string[] = ["openclaw", "clawdbot", "clawhub", "moltbot", "openai", "anthropic"];
