import type { Safeguard } from "../../../model/operation.ts";
import type { Handler } from "../run/call.ts";

/** A program and the arguments, joined by blanks, with which it switches something off. */
const SWITCHES: readonly (readonly [string, RegExp, Safeguard])[] = [
  [
    "xattr",
    /^(?:-\w{1,4} ){0,4}(?:-\w{0,3}d\w{0,3} .{0,20}com\.apple\.quarantine|-\w{0,3}c\w{0,3} )|-r?d com\.apple\.quarantine/u,
    "gatekeeper",
  ],
  ["spctl", /--(?:master|global)-disable|--add|--disable/u, "gatekeeper"],
  ["csrutil", /^disable|^authenticated-root disable/u, "sandbox"],
  ["nvram", /boot-args=.{0,80}amfi/u, "gatekeeper"],
  ["setenforce", /^(?:0|permissive)/iu, "sandbox"],
  ["aa-disable", /./u, "sandbox"],
  ["aa-teardown", /^/u, "sandbox"],
  ["ufw", /^(?:--force )?(?:disable|reset)/u, "firewall"],
  ["iptables", /(?:^|\s)(?:-F|--flush|-X)(?:\s|$)|-P (?:INPUT|OUTPUT|FORWARD) ACCEPT/u, "firewall"],
  ["ip6tables", /(?:^|\s)(?:-F|--flush)(?:\s|$)/u, "firewall"],
  ["nft", /^flush ruleset/u, "firewall"],
  ["pfctl", /(?:^|\s)-\w{0,3}[dF]/u, "firewall"],
  ["firewall-cmd", /--panic-off|--set-default-zone=trusted/u, "firewall"],
  ["socketfilterfw", /--setglobalstate off/u, "firewall"],
  ["netsh", /advfirewall set \w{1,20} state off|firewall set opmode disable/iu, "firewall"],
  ["systemctl", /(?:stop|disable|mask) (?:--now )?(?:.{0,60} )?(?:ufw|firewalld|nftables|iptables)/u, "firewall"],
  [
    "systemctl",
    /(?:stop|disable|mask) (?:--now )?(?:.{0,60} )?(?:clamav|falcon-sensor|auditd|apparmor|crowdstrike|mdatp|sentinel)/u,
    "antivirus",
  ],
  [
    "launchctl",
    /(?:unload|bootout|disable) .{0,120}(?:XProtect|MRT|falcon|jamf|santa|sentinel|littlesnitch|blockblock)/iu,
    "antivirus",
  ],
  ["set", /^\+o history|^\+H?o history/u, "history"],
  ["shopt", /-uo? history/u, "history"],
  ["unset", /\bHISTFILE\b/u, "history"],
  ["setopt", /hist_?ignore_?all/iu, "history"],
  ["npm", /(?:config )?set strict-ssl[ =]false/u, "tls-verification"],
  ["yarn", /config set (?:strict-ssl|enableStrictSsl) false/iu, "tls-verification"],
  ["go", /^env -w .{0,120}\bGOINSECURE=/u, "tls-verification"],
  ["git", /config .{0,60}http\.(?:\S{1,120}\.)?sslverify (?:false|0)/iu, "tls-verification"],
];

const SWITCHING: ReadonlySet<string> = new Set(SWITCHES.map(([program]) => program));

/** Agents that are told not to ask, whatever their program is called. */
const NO_CONFIRMATION =
  /^--(?:dangerously-skip-permissions|dangerously-bypass-approvals-and-sandbox|allow-dangerously-skip-permissions|yolo|full-auto|no-confirm|skip-approvals?|auto-approve(?:-all)?|trust-all-tools|approval-mode=(?:yolo|never|full-auto)|ask-for-approval=never)$/u;
const AGENTS = new Set([
  "claude",
  "codex",
  "gemini",
  "cursor-agent",
  "cursor",
  "openclaw",
  "clawdbot",
  "moltbot",
  "aider",
  "opencode",
  "goose",
  "q",
  "amp",
  "copilot",
  "qwen",
  "kimi",
]);
const NO_SANDBOX = /^--(?:sandbox=danger-full-access|no-sandbox|disable-sandbox)$/u;

export const tellSafeguards: Handler = (call) => {
  const first = call.arguments[0]?.value.shape ?? "";
  const isAgent = AGENTS.has(call.name) || /claude|codex|gemini|openclaw|clawdbot/u.test(first);
  const mayTell =
    isAgent || SWITCHING.has(call.name) || call.arguments.some(({ value }) => value.shape.includes("dangerously"));
  if (!mayTell) return null;
  const words = call.arguments.map((each) => each.value.shape);
  const line = words.join(" ").slice(0, 1_000);
  for (const [program, pattern, safeguard] of SWITCHES) {
    if (program === call.name && pattern.test(line)) call.tell({ op: "disable-safeguard", safeguard });
  }
  if (
    words.some((word) => NO_CONFIRMATION.test(word) && (isAgent || word.includes("dangerously"))) ||
    (isAgent &&
      /--(?:approval-mode|ask-for-approval)[ =](?:yolo|never|full-auto)|--permission-mode[ =]bypassPermissions/u.test(
        line,
      ))
  ) {
    call.tell({ op: "disable-safeguard", safeguard: "confirmation" });
  }
  if (isAgent && (words.some((word) => NO_SANDBOX.test(word)) || /(?:--sandbox|-s) danger-full-access/u.test(line)))
    call.tell({ op: "disable-safeguard", safeguard: "sandbox" });
  if (
    /^(?:openclaw|clawdbot|moltbot)$/u.test(call.name) &&
    /config set .{0,120}(?:approv|confirm|sandbox|exec\.(?:ask|security)).{0,60} (?:false|off|never|none|full|always)/iu.test(
      line,
    )
  ) {
    call.tell({ op: "disable-safeguard", safeguard: /sandbox/iu.test(line) ? "sandbox" : "confirmation" });
  }
  return null;
};
