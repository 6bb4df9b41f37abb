import type { PersistMechanism } from "../../../model/operation.ts";

const AGENT_FOLDER = String.raw`\.(?:openclaw|clawdbot|moltbot|clawd|claude|codex|gemini|cursor|agents|opencode)`;

/** Places that make something stay, by path. The first that fits decides. */
const PLACES: readonly (readonly [PersistMechanism, RegExp])[] = [
  ["ssh-key", /(?:^|\/)\.ssh\/authorized_keys2?$|(?:^|\/)authorized_keys2?$|\.ssh\/rc$/u],
  ["launchd", /\/Launch(?:Agents|Daemons)(?:\/|$)/u],
  ["systemd", /\/systemd\/(?:system|user)\/|(?:^|\/)[\w@.-]{1,80}\.(?:service|timer)$/u],
  ["cron", /^\/etc\/(?:cron|anacron)|^\/var\/spool\/cron/u],
  [
    "shell-profile",
    /(?:^|\/)\.(?:bashrc|bash_profile|bash_login|bash_logout|bash_aliases|zshrc|zprofile|zshenv|zlogin|zlogout|profile|kshrc|cshrc|tcshrc)$|fish\/(?:config\.fish|conf\.d\/)|^\/etc\/(?:profile|bash\.bashrc|bashrc|zshrc|zsh\/|environment)/u,
  ],
  ["startup-folder", /\.config\/autostart\/|^\/etc\/(?:rc\.local|init\.d\/|ld\.so\.preload)|\/Startup\//u],
  ["user-account", /^\/etc\/(?:passwd|shadow|sudoers)/u],
  [
    "git-hook",
    // `core.hooksPath` may lead to any folder: what stands there bears the names that git calls.
    /(?:^|\/)\.git\/hooks\/[\w-]+$|(?:^|\/)\.husky\/[\w-]+$|\/git\/template[^/]*\/hooks\/|(?:^|\/)[\w.-]{0,40}hooks\/(?:pre-(?:commit|push|rebase|applypatch|merge-commit|auto-gc)|prepare-commit-msg|commit-msg|post-(?:commit|checkout|merge|rewrite|applypatch)|reference-transaction)$/u,
  ],
  [
    "program-start",
    /(?:^|\/)\.?Rprofile(?:\.site)?$|\/\.julia\/config\/startup\.jl$|(?:^|\/)(?:sitecustomize|usercustomize)\.py$|(?:site|dist)-packages\/[^/]{1,80}\.pth$|\/\.ipython\/profile_[\w-]{1,40}\/startup\/|(?:^|\/)\.(?:vimrc|gvimrc|exrc|emacs|spacemacs|irbrc|pryrc|psqlrc|sqliterc|gdbinit|lldbinit|pythonrc|pythonstartup|tmux\.conf|screenrc|wezterm\.lua)$|\/\.vim\/(?:plugin|after|autoload)\/|\/n?vim\/(?:init\.(?:lua|vim)$|(?:after\/)?plugin\/)|\/\.?(?:emacs\.d|doom\.d|config\/emacs|config\/doom)\/(?:early-)?(?:init|config)\.el$|\/nushell\/(?:config|env)\.nu$|\/\.hammerspoon\/init\.lua$/u,
  ],
  ["editor-task", /(?:^|\/)\.vscode\/(?:tasks|settings|launch)\.json$/u],
  [
    "agent-memory",
    new RegExp(
      String.raw`(?:^|/)(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|IDENTITY|USER|TOOLS|BOOTSTRAP|GEMINI)\.md$|(?:^|/)copilot-instructions\.md$|(?:^|/)\.(?:cursorrules|windsurfrules|clinerules)$`,
      "u",
    ),
  ],
  ["agent-skill", new RegExp(String.raw`(?:^|/)SKILL\.md$|(?:^|/)${AGENT_FOLDER}/(?:[\w.-]+/){0,3}skills/.`, "u")],
  [
    "agent-memory",
    new RegExp(
      String.raw`(?:^|/)${AGENT_FOLDER}/(?:settings(?:\.local)?\.json|hooks(?:/|$)|hooks\.json|rules/|commands/|agents/|mcp\.json|config\.toml|(?:openclaw|clawdbot|moltbot)\.json5?$)|(?:^|/)\.claude\.json$`,
      "u",
    ),
  ],
];

/** By what a file written to this path makes its content stay; null: by nothing. */
export function persistMechanism(path: string): PersistMechanism | null {
  const short = path.slice(-400).replaceAll("\\", "/");
  return PLACES.find(([, place]) => place.test(short))?.[0] ?? null;
}
