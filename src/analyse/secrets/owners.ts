import { PROVIDERS } from "../data/providers.ts";

/** Domains of whoever a name speaks of: `NOTION_API_KEY`, `~/.config/stripe`. */
export function ownersOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^a-z0-9]+/u);
  return [...new Set(words.flatMap((word) => (Object.hasOwn(PROVIDERS, word) ? (PROVIDERS[word] ?? []) : [])))];
}
