/** A path at which secrets, or what an agent obeys, is kept. */
export interface FoundPath {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const HOME = String.raw`(?:~|\$HOME|\$\{HOME\}|%USERPROFILE%|\$env:USERPROFILE|/root|/home/[\w.-]{1,40}|/Users/[\w.-]{1,40}|C:\\Users\\[\w.-]{1,40})`;
const SEPARATOR = String.raw`[\\/]`;
const REST = String.raw`[\w.*\\/@+-]{0,120}`;

/** Folders below home whose content is a secret or steers an agent, and fixed places elsewhere. */
const UNDER_HOME = String.raw`\.(?:ssh|aws|azure|kube|gnupg|docker|openclaw|clawdbot|moltbot|clawdis|claude|codex|cursor|gemini|config|npmrc|pypirc|netrc|git-credentials|gitconfig|env|bash_history|zsh_history|bashrc|zshrc|profile|bash_profile|zprofile|electrum|ethereum|bitcoin|solana|password-store|vault-token|pgpass|mozilla|local)|clawd|openclaw|Library|AppData|Exodus|Documents`;
const SIGNS = new RegExp(
  [
    `${HOME}${SEPARATOR}(?:${UNDER_HOME})(?![\\w])${REST}`,
    String.raw`/etc/(?:passwd|shadow|sudoers|hosts|crontab|cron\.[a-z]+)${REST}`,
    String.raw`/proc/(?:self|\d{1,7})/environ`,
    String.raw`/var/run/docker\.sock`,
    String.raw`(?:%APPDATA%|%LOCALAPPDATA%|\$env:APPDATA|\$env:LOCALAPPDATA)${REST}`,
    String.raw`(?<![\w.])\.(?:openclaw|clawdbot|moltbot|ssh|aws)[\\/]${REST}`,
    String.raw`(?<![\w./\\~-])(?:id_rsa|id_ed25519|wallet\.dat|auth-profiles\.json|openclaw\.json|clawdbot\.json|(?:SOUL|MEMORY|AGENTS|HEARTBEAT|IDENTITY)\.md)(?![\w.])`,
    String.raw`(?<![\w.*])\.env(?:\.(?:local|production|prod))?(?![\w.(-])`,
  ].join("|"),
  "g",
);

export function findSensitivePaths(text: string): readonly FoundPath[] {
  const found: FoundPath[] = [];
  for (const match of text.matchAll(SIGNS)) {
    const value = match[0].replace(/[.,;:*]+$/, "");
    found.push({ start: match.index, end: match.index + value.length, value });
  }
  return found;
}
