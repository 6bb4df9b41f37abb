import type { Language } from "./language.ts";
import type { Origin, Value } from "./value.ts";

/** By what a program or text makes itself stay. */
export type PersistMechanism =
  | "cron"
  | "launchd"
  | "systemd"
  | "shell-profile"
  | "registry-run-key"
  | "scheduled-task"
  | "startup-folder"
  | "ssh-key"
  | "user-account"
  | "git-hook"
  | "editor-task"
  | "program-start" // what R, Python, an editor, a debugger or a database's shell reads whenever it starts
  | "agent-memory" // AGENTS.md, SOUL.md, MEMORY.md, HEARTBEAT.md, CLAUDE.md, hooks and settings of agents
  | "agent-skill"; // another skill's files, or its own SKILL.md

/** A safeguard that is switched off. */
export type Safeguard =
  | "tls-verification"
  | "certificate-pinning"
  | "gatekeeper" // xattr -d com.apple.quarantine, spctl --master-disable
  | "antivirus" // Set-MpPreference, Add-MpPreference -ExclusionPath
  | "firewall"
  | "execution-policy"
  | "confirmation" // --yes, --dangerously-skip-permissions, approvals off
  | "sandbox"
  | "history" // HISTFILE=/dev/null, history -c
  | "login" // a fixed password is accepted beside the real check
  | "permissions" // chmod 777, world-writable
  | "consent"; // the system's own question to its user, answered by a program

export type CaptureSource = "keyboard" | "screen" | "camera" | "microphone" | "location" | "window-titles";

/** What is done, with its operands: closed, so that every consumer decides about every kind. */
export type Operation =
  /** A program is started. With `shell`, `program` is the whole command line and `arguments` is empty. */
  | {
      readonly op: "spawn";
      readonly program: Value;
      readonly arguments: readonly Value[];
      readonly shell: boolean;
      /** Variables set for it whose values come from elsewhere, and what it finds on its standard input, where known. */
      readonly environment?: readonly { readonly name: string; readonly value: Value }[];
      readonly input?: Value;
    }
  /** Text becomes code: eval, new Function, `| sh`, `python -c`, exec(), pickle.loads, Invoke-Expression. */
  | { readonly op: "evaluate"; readonly language: Language; readonly code: Value }
  /** Bytes are fetched. `destination` is the file they land in; null when they stay in memory or standard output. */
  | { readonly op: "download"; readonly url: Value; readonly destination: Value | null }
  /** Data leaves. A plain GET whose URL or headers carry data is a `send` as well as a `download`. */
  | {
      readonly op: "send";
      readonly channel: "http" | "websocket" | "socket" | "dns" | "mail" | "image-url";
      readonly destination: Value;
      readonly payload: readonly Value[];
    }
  | { readonly op: "connect"; readonly peer: Value } // socket or websocket; `host:port` or a URL
  | { readonly op: "listen"; readonly host: Value; readonly port: Value }
  /**
   * A port, folder or terminal of this machine (`exposed`; unknown: any) can be reached from outside by way of `relay`.
   * `token`: whose account there it is; null: nobody's, or the one that the machine is signed in with.
   */
  | { readonly op: "open-tunnel"; readonly relay: Value; readonly exposed: Value; readonly token: Value | null }
  /** Whoever has the key of this certificate can pass for any host: to all programs, or to one kind of them. */
  | { readonly op: "trust-authority"; readonly certificate: Value }
  /** From now on programs ask `address` for what they want of other hosts, or where these are. */
  | { readonly op: "reroute"; readonly by: "proxy" | "name-server" | "hosts"; readonly address: Value }
  /** Money or coins go to somebody, or he may take them (`allowance`). */
  | {
      readonly op: "pay";
      readonly recipient: Value;
      readonly what: "coins" | "money" | "allowance";
      /** Of an allowance, where it is known: with 0 it is taken back. */
      readonly amount?: Value;
    }
  /** A shell's or interpreter's input and output are tied to a socket: the reverse or bind shell itself. */
  | { readonly op: "attach-shell"; readonly peer: Value; readonly direction: "reverse" | "bind" }
  | { readonly op: "read-secret"; readonly secret: Origin }
  | { readonly op: "read-file"; readonly path: Value }
  | { readonly op: "write-file"; readonly path: Value; readonly content: Value | null; readonly append: boolean }
  | { readonly op: "delete-file"; readonly path: Value; readonly recursive: boolean }
  | { readonly op: "make-executable"; readonly path: Value }
  /** An archive is opened; `password` null: none given. */
  | { readonly op: "extract-archive"; readonly archive: Value; readonly password: Value | null }
  | {
      readonly op: "persist";
      readonly mechanism: PersistMechanism;
      readonly target: Value;
      readonly content: Value | null;
    }
  /** A package manager is told to install or run packages. `run`: executed at once (npx, uvx, pnpm dlx). */
  | {
      readonly op: "install";
      readonly manager: string;
      readonly packages: readonly Value[];
      readonly source: "registry" | "url" | "git" | "path" | "lockfile";
      readonly run: boolean;
    }
  | { readonly op: "disable-safeguard"; readonly safeguard: Safeguard }
  | { readonly op: "write-clipboard"; readonly content: Value }
  /**
   * A plugin changes what its agent goes by: what it is told before it answers (`context`), what a tool is called with
   * (`call`; `field` "": one of several), what it says to others (`message`), or who answers in its place (`model`).
   */
  | {
      readonly op: "steer";
      readonly what: "context" | "call" | "message" | "model";
      readonly field: string;
      readonly value: Value;
    }
  | { readonly op: "capture"; readonly source: CaptureSource }
  /** Bytes become objects with code inside: pickle, marshal, yaml.load, unserialize, node-serialize. */
  | { readonly op: "deserialize"; readonly format: string; readonly data: Value }
  | { readonly op: "escalate"; readonly how: "sudo" | "setuid" | "runas" | "password-prompt" }
  | { readonly op: "encrypt-files"; readonly path: Value }
  | { readonly op: "mine"; readonly pool: Value };

export type OperationKind = Operation["op"];
