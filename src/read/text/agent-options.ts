/**
 * Options that take every question away from an agent that a program starts, by the agents' own documentation:
 * `claude --help`, `codex --help`, `gemini --help`, `q chat --help` (2026-01).
 */
const OPTIONS =
  /--dangerously-(?:skip-permissions|bypass-approvals-and-sandbox)\b|--allow-dangerously-skip-permissions\b|--yolo\b|--trust-all-tools\b|--allow-all-tools\b|\bbypassPermissions\b|\bdanger-full-access\b/g;

/** By which a client of MCP servers lets one of them do everything, or run commands, unasked. Sources: Cline, Roo, Kiro, Windsurf, Claude Code ("Bash(*)"). */
const UNASKED =
  /\b(?:auto_?approve|always_?allow)["']?\s{0,4}[:=]\s{0,4}\[[^\]\n]{0,300}?["'](?:\*|(?:run|exec(?:ute)?)_?(?:command|shell|terminal)\w{0,4}|bash|shell)["']|\ballow["']?\s{0,4}[:=][^\n]{0,200}?["']bash\(:?\*\)\\{0,2}["']/gi;

/** Settings of OpenClaw that are its walls, by their dotted paths: `openclaw config set`, `set(config, path, value)`. */
const SETTINGS = /\b(?:tools\.exec\.(?:security|ask)|agents\.defaults\.sandbox\.mode|gateway\.auth\.mode)\b/g;

export interface FoundOption {
  readonly what: "agent-option" | "agent-setting" | "agent-unasked";
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export function findAgentOptions(text: string): readonly FoundOption[] {
  return [
    ...found(text, OPTIONS, "agent-option"),
    ...found(text, SETTINGS, "agent-setting"),
    ...found(text, UNASKED, "agent-unasked"),
  ];
}

function found(text: string, pattern: RegExp, what: FoundOption["what"]): readonly FoundOption[] {
  return Array.from(text.matchAll(pattern), ({ 0: value, index }) => ({
    what,
    start: index,
    end: index + value.length,
    value,
  }));
}
