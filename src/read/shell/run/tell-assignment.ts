import type { Value } from "../../../model/value.ts";
import { certificateIn } from "../programs/network-settings.ts";
import type { Call } from "./call.ts";

const TLS_OFF: Readonly<Record<string, RegExp>> = {
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/u,
  PYTHONHTTPSVERIFY: /^0$/u,
  GIT_SSL_NO_VERIFY: /^(?:1|true)$/iu,
  NPM_CONFIG_STRICT_SSL: /^false$/iu,
  npm_config_strict_ssl: /^false$/iu,
};
const HISTORY = new Set(["HISTFILE", "HISTSIZE", "HISTFILESIZE", "SAVEHIST"]);

const PRELOADED = new Set(["LD_PRELOAD", "DYLD_INSERT_LIBRARIES", "PYTHONSTARTUP"]);

/** Files of certificates that programs believe, beside or in place of the system's. Sources: the programs' manuals. */
const AUTHORITIES = new Set([
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "GIT_SSL_CAINFO",
  "AWS_CA_BUNDLE",
  "PIP_CERT",
  "CARGO_HTTP_CAINFO",
  "DENO_CERT",
]);

const COMMANDS = new Set([
  "GIT_SSH_COMMAND",
  "GIT_PAGER",
  "GIT_EDITOR",
  "GIT_SEQUENCE_EDITOR",
  "GIT_EXTERNAL_DIFF",
  "GIT_ASKPASS",
  "SSH_ASKPASS",
  "PAGER",
  "MANPAGER",
  "EDITOR",
  "VISUAL",
  "LESSOPEN",
  "LESSCLOSE",
]);

/** Variables whose mere value switches a safeguard off. */
export function tellAssignment(name: string, value: Value, call: Call): void {
  const { text } = value;
  // Run by the shell before each prompt, each command, or on its start.
  if (name === "PROMPT_COMMAND" || name === "PS0") call.evaluate("shell", { value, word: null });
  // Run by git, man and their like whenever they need another program.
  else if (COMMANDS.has(name) && /\s/u.test(value.shape)) call.embed("shell", value, null);
  // What a program loads before anything of its own, as its manual says.
  else if (name === "BASH_ENV") call.runFile({ value, word: null }, "shell");
  else if (PRELOADED.has(name) && call.state.content(value) !== null)
    call.tell({ op: "spawn", program: value, arguments: [], shell: false });
  else if (AUTHORITIES.has(name)) call.tell({ op: "trust-authority", certificate: certificateIn(value, call) });
  if (text === null) return;
  if (Object.hasOwn(TLS_OFF, name) && TLS_OFF[name]?.test(text) === true)
    call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  if (HISTORY.has(name) && (text === "/dev/null" || text === "0" || (name === "HISTFILE" && text === ""))) {
    call.tell({ op: "disable-safeguard", safeguard: "history" });
  }
}
