/**
 * Tools that their makers tell everybody to run as `npx name@latest`, on their own pages: set-up that needs the newest
 * version by design. Source: the "getting started" page of each, 2026-01.
 */
const EVERYDAY: ReadonlySet<string> = new Set([
  "@angular/cli",
  "@anthropic-ai/claude-code",
  "@biomejs/biome",
  "@google/gemini-cli",
  "@modelcontextprotocol/inspector",
  "@nestjs/cli",
  "@openai/codex",
  "@playwright/mcp",
  "@playwright/test",
  "@tailwindcss/cli",
  "astro",
  "chrome-devtools-mcp",
  "clawdhub",
  "clawhub",
  "drizzle-kit",
  "expo",
  "expo-cli",
  "firebase-tools",
  "mcporter",
  "netlify-cli",
  "npm",
  "npm-check-updates",
  "nx",
  "openclaw",
  "playwright",
  "pnpm",
  "prisma",
  "sanity",
  "shadcn",
  "shadcn-ui",
  "skills",
  "storybook",
  "supabase",
  "sv",
  "svelte-migrate",
  "turbo",
  "typescript",
  "vercel",
  "wrangler",
]);

/** `create-x` and `@scope/create-x` write a new project once; nothing of them stays. */
export function isEverydayPackage(name: string): boolean {
  return EVERYDAY.has(name.toLowerCase()) || /^(?:@[\w.-]{1,100}\/)?create(?:-|$)/iu.test(name);
}
