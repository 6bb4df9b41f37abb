interface Wall {
  /** The settings that it stands in. */
  readonly path: RegExp;
  /** As JSON or TOML says it, or Python's own form of it, once white space and quotation marks are taken out. */
  readonly down: RegExp;
  readonly means: string;
}

export const OPENCLAW = /(?:^|[/\\])(?:openclaw|clawdbot|moltbot)\.json5?$/iu;
const CLAUDE = /(?:^|[/\\])\.claude[/\\]settings(?:\.local)?\.json$/iu;
const CODEX = /(?:^|[/\\])\.codex[/\\]config\.toml$/iu;
const EDITOR = /(?:^|[/\\])(?:\.vscode|code[/\\]user|cursor[/\\]user)[/\\]settings\.json$/iu;

export const UNASKED = "lets the agent run every command unasked";
export const SANDBOX_OFF = "takes the agent out of its sandbox";
const STRANGERS_IN = "has the agent obey strangers who write to it";
export const GATEWAY_OPEN = "opens the gateway to everybody who reaches it";
const GATEWAY_KNOWN = "gives the gateway a token that whoever wrote this program knows";
const GATEWAY_OUT = "has the gateway listen to the whole network";
const OTHERS_IN = "has the agent obey somebody whom the program names";

/** What a test or a set-up at home has by itself; together they let its author in. */
export const ALONE_ORDINARY: ReadonlySet<string> = new Set([GATEWAY_KNOWN, GATEWAY_OUT]);

/**
 * What stands between an agent and the machine, or between strangers and the agent. Sources: docs.openclaw.ai (exec
 * approvals, gateway, channels), docs.anthropic.com (settings), developers.openai.com/codex (config), code.visualstudio.com.
 */
export const WALLS: readonly Wall[] = [
  {
    path: /(?:^|[/\\])exec-approvals\.json$/iu,
    down: /\b(?:ask:off|security:full|askFallback:full)\b/u,
    means: UNASKED,
  },
  {
    path: OPENCLAW,
    down: /\bexec:\{[^{}]{0,200}\b(?:ask:off|security:full)\b/u,
    means: UNASKED,
  },
  { path: OPENCLAW, down: /\bsandbox:\{[^{}]{0,200}\bmode:off\b/u, means: SANDBOX_OFF },
  {
    path: OPENCLAW,
    down: /\bauth:\{[^{}]{0,200}\bmode:none\b/u,
    means: GATEWAY_OPEN,
  },
  { path: OPENCLAW, down: /\bauth:\{[^{}]{0,200}\b(?:token|password):[\w.-]{4,200}[,}]/u, means: GATEWAY_KNOWN },
  { path: OPENCLAW, down: /\bgateway:\{[^}]{0,400}\bbind:(?:lan|auto|0\.0\.0\.0)\b/u, means: GATEWAY_OUT },
  { path: OPENCLAW, down: /\bdangerously[A-Z]\w{2,60}:true\b|\ballowInsecureAuth:true\b/u, means: GATEWAY_OPEN },
  { path: OPENCLAW, down: /\b(?:dm|group)Policy:open\b/u, means: STRANGERS_IN },
  { path: OPENCLAW, down: /\b(?:group)?allowFrom:\[(?:[^\]\w]{0,40},)?\*[,\]]/iu, means: STRANGERS_IN },
  // Beside those that the user has let in, one that is written into the program.
  { path: OPENCLAW, down: /\b(?:group)?allowFrom:\[[^\]]{0,200}?[\w+@.:-]{5,80}[^\]]{0,200}\]/iu, means: OTHERS_IN },
  { path: OPENCLAW, down: /\belevated:\{[^{}]{0,200}\benabled:true\b/iu, means: "gives the agent elevated rights" },
  { path: CLAUDE, down: /\bdefaultMode:bypassPermissions\b/u, means: "lets the agent do everything unasked" },
  {
    path: CLAUDE,
    down: /\ballow:\[[^{}]{0,2000}\bBash(?:\(:?\*\)|(?=[,\]]))/u,
    means: UNASKED,
  },
  {
    path: CLAUDE,
    down: /\benableAllProjectMcpServers:true\b/iu,
    means: "starts the tool servers of every repository unasked",
  },
  { path: CODEX, down: /\bapproval_policy=never\b/u, means: UNASKED },
  { path: CODEX, down: /\bsandbox_mode=danger-full-access\b/u, means: SANDBOX_OFF },
  {
    path: EDITOR,
    down: /\bchat\.tools\.(?:global\.)?autoApprove:true\b/iu,
    means: "lets the agent run every tool unasked",
  },
];
