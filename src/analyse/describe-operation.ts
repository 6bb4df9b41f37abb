import type { CaptureSource, Operation, PersistMechanism, Safeguard } from "../model/operation.ts";
import type { TellingKind } from "./behaviours/execution/telling-operations.ts";
import { secretOf } from "./secrets.ts";
import { show } from "./step.ts";

const STAYS: Readonly<Record<PersistMechanism, string>> = {
  cron: "as a cron job",
  launchd: "as a launch agent",
  systemd: "as a systemd unit",
  "shell-profile": "in a start-up file of the shell",
  "registry-run-key": "in a registry key that runs at log-in",
  "scheduled-task": "as a scheduled task",
  "startup-folder": "in the start-up folder",
  "ssh-key": "as a key that may log in over SSH",
  "user-account": "as an account of this machine",
  "git-hook": "as a git hook",
  "editor-task": "as a task of the editor",
  "program-start": "in a file that a program reads whenever it starts",
  "agent-memory": "in what the agent obeys in every session",
  "agent-skill": "in a skill's own files",
};

const SWITCHES_OFF: Readonly<Record<Safeguard, string>> = {
  "tls-verification": "the check of TLS certificates",
  "certificate-pinning": "the pinning of certificates",
  gatekeeper: "macOS's check of downloaded programs",
  antivirus: "the virus scanner",
  firewall: "the firewall",
  "execution-policy": "PowerShell's policy on scripts",
  confirmation: "the question to the user",
  sandbox: "the sandbox",
  history: "the shell's history",
  login: "the check of the password",
  permissions: "the protection of files from other users",
  consent: "the system's question to its user",
};

export function staysBy(mechanism: PersistMechanism): string {
  return STAYS[mechanism];
}

export function recorded(source: CaptureSource): string {
  return source === "window-titles" ? "titles of windows" : source;
}

/** What has to be told of what somebody hides, records or switches off. */
type Told = Extract<Operation, { op: TellingKind | "capture" | "disable-safeguard" }>;

/** What happens, in a few words for people: a step of a chain. */
export function describeOperation(operation: Told): string {
  switch (operation.op) {
    case "spawn":
      return `runs ${show(operation.program)}`;
    case "evaluate":
      return operation.code.origins.some(({ kind }) => kind === "network")
        ? "runs what it received as code"
        : `runs ${operation.language === "unknown" ? "machine" : operation.language} code`;
    case "download":
      return operation.url.origins.some((origin) => secretOf(origin) !== null)
        ? `sends data to ${show(operation.url)}`
        : `downloads ${show(operation.url)}`;
    case "send":
      return `sends data to ${show(operation.destination)}`;
    case "connect":
      return `connects to ${show(operation.peer)}`;
    case "attach-shell":
      return `gives a shell to ${show(operation.peer)}`;
    case "read-secret":
      return `reads ${secretOf(operation.secret)?.label ?? "a secret"}`;
    case "delete-file":
      return `deletes ${show(operation.path)}`;
    case "make-executable":
      return `makes ${show(operation.path)} a program`;
    case "persist":
      return `stays ${STAYS[operation.mechanism]} (${show(operation.target)})`;
    case "disable-safeguard":
      return `switches off ${SWITCHES_OFF[operation.safeguard]}`;
    case "capture":
      return `records the ${recorded(operation.source)}`;
    case "encrypt-files":
      return `encrypts ${show(operation.path)}`;
    case "mine":
      return `mines for ${show(operation.pool)}`;
  }
}
