/** One of these stands in every text that tells a command by which packages are installed. */
const SIGN =
  /\b(?:npm|pnpm|bun|yarn|pip3?|pipx|uv|poetry|brew|apt(?:-get)?|go|cargo|gem|composer|docker|clawd?hub)\s[^\n]{0,60}\b(?:i|install|add|require|pull|run|dlx|inject)\s|\b(?:npx|bunx|uvx)\s/u;
/** A lock's words are names and digests, never commands. */
const LOCK = /(?:lock|shrinkwrap|\.sum)(?:\.json|\.ya?ml|\.toml)?$/iu;

export function mayTellCommands(path: string, text: string): boolean {
  return !LOCK.test(path) && SIGN.test(text);
}
