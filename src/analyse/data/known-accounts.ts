/**
 * Accounts of code hosts that many install from, under names long enough that a slip of them is no other word. Source: names
 * of common knowledge, written down in 2026-11 and not looked up one by one; one that were wrong would only know a name more.
 */
export const KNOWN_ACCOUNTS: readonly string[] = [
  "openclaw",
  "clawdbot",
  "clawhub",
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
  "playwright",
  "metamask",
  "coinbase",
  "ethereum",
  "solana-labs",
  "foundry-rs",
];

/** Makers whose own name is taken for theirs with a word around it that says no more: `anthropic-ai`, `openai-official`. */
export const KNOWN_MAKERS: readonly string[] = ["openclaw", "clawdbot", "clawhub", "moltbot", "openai", "anthropic"];
