import type { Origin } from "../model/value.ts";
import { readsClipboard } from "../read/clipboard-programs.ts";
import { printedBy } from "./secrets/commands.ts";
import type { Secret } from "./secrets/secret.ts";
import { ownersOf } from "./secrets/owners.ts";
import { secretAtPath } from "./secrets/paths.ts";

const SECRET_NAME =
  /(?:^|_)(?:api_?key|key|token|secret|password|passwd|pwd|pw|pass|passphrase|passcode|otp|credentials?|auth|cookie|session|mnemonic|seed|private|bearer|jwt|pat|dsn|webhook)(?:_|$|\d)|apikey|accesskey|privatekey/iu;
const WALLET_NAME =
  /(?:private_?key|mnemonic|(?:recovery|secret)_?(?:phrase|words)|(?:^|_)seed(?:_?(?:phrase|words?|key))?(?:_|$)|keypair|wallet_?(?:key|secret))/iu;
const PUBLIC_NAME =
  /^(?:path|home|user|pwd|shell|lang|term|tmpdir|oldpwd|public_?key|.*_public_key|ssh_auth_sock|xauthority)$/iu;

/** Whoever has it has the money: no service needs to see it. */
export function isWalletKey({ kind, grave }: Secret): boolean {
  return kind === "variable" && grave;
}

export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !PUBLIC_NAME.test(name);
}

/** One origin stands in many values, and each of them is asked. */
const known = new WeakMap<Origin, Secret | null>();

/** Null: nothing that would hurt its owner if a stranger had it. */
export function secretOf(origin: Origin): Secret | null {
  let secret = known.get(origin);
  if (secret === undefined) known.set(origin, (secret = secretBehind(origin)));
  return secret;
}

function secretBehind(origin: Origin): Secret | null {
  switch (origin.kind) {
    case "environment":
      if (origin.name === null) return { kind: "environment", label: "the whole environment", owners: [], grave: true };
      if (!isSecretName(origin.name)) return null;
      return {
        kind: "variable",
        label: `$${origin.name}`,
        owners: ownersOf(origin.name),
        grave: WALLET_NAME.test(origin.name),
      };
    case "file":
      return secretAtPath(origin.path);
    case "command":
      return secretOfCommand(origin.command);
    case "keychain":
      return {
        kind: "keychain",
        label: origin.name.startsWith("the ") ? origin.name : `the keychain entry "${origin.name}"`,
        owners: ownersOf(origin.name),
        grave: WHOLE_STORE.test(origin.name) || OPENS_COOKIES.test(origin.name),
      };
    case "clipboard":
      return { kind: "clipboard", label: "the clipboard", owners: [], grave: false };
    case "browser-storage":
      return { kind: "browser-storage", label: "the browser's stored data and cookies", owners: [], grave: true };
    case "network":
      if (DRIVES_BROWSER.test(origin.url))
        return { kind: "browser", label: "the way into the user's browser", owners: [], grave: true };
      return METADATA_CREDENTIALS.test(origin.url)
        ? { kind: "cloud", label: "the machine's cloud credentials", owners: [], grave: true }
        : null;
    case "input":
      return origin.of === "conversation"
        ? { kind: "conversation", label: "what is said to the agent", owners: [], grave: false }
        : null;
    case "module":
    case "decoded":
      return null;
  }
}

/** Everything that a store of passwords holds, or what a tool prints that stands for its user in every project of his. */
const WHOLE_STORE =
  /^(?:the login password\b.{0,60}|dump-keychain|every entry|every login of the browser|Wi-Fi passwords|SAM|every kubectl (?:secret|context)|gh auth token|cloud credentials|GnuPG secret keys)$|login\.keychain/u;

/** With this entry a browser of Chromium's family encrypts its cookies and passwords. Source: Chromium's os_crypt. */
const OPENS_COOKIES = /\b(?:Chrome|Chromium|Brave|Edge|Opera|Vivaldi|Arc|Yandex) Safe Storage\b/u;

/** Where a machine in a cloud gets its role's keys. Sources: the providers' pages on instance metadata. */
const METADATA_CREDENTIALS =
  /^(?:https?:\/\/)?(?:(?:169\.254\.169\.254|metadata\.google\.internal|100\.100\.100\.200)\/\S{0,200}(?:security-credentials\/|\/token$|identity\/oauth2)|169\.254\.170\.2\/)/u;

/** What a browser that can be driven says of itself: who has it sees all pages and cookies. Source: Chrome DevTools Protocol. */
const DRIVES_BROWSER =
  /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0):[^/]{1,8}\/json(?:\/(?:version|list|new)?)?(?:[?#]|$)/u;

function secretOfCommand(command: string): Secret | null {
  const line = command.slice(0, 2_000).trim();
  const printed = printedBy(line);
  // An entry of a store is named after whom it is for, what a tool prints after the tool.
  if (printed !== null) {
    const isEntry = printed.kind === "keychain";
    const grave = printed.grave || (isEntry && OPENS_COOKIES.test(line));
    return { ...printed, grave, owners: isEntry ? ownersOf(line) : ownersOfTool(line) };
  }
  if (readsClipboard(line)) return { kind: "clipboard", label: "the clipboard", owners: [], grave: false };
  const read =
    /^(?:sudo\s+)?(?:cat|base64|xxd|tar|zip|head|tail|gzip|openssl|type|get-content|more|less|find|strings|dd)\b(.{0,1000})/iu.exec(
      line,
    );
  for (const word of (read?.[1] ?? "").split(/[\s"'<>|;&()]+/u)) {
    if (!/[/.\\]/u.test(word)) continue;
    const secret = secretAtPath(word);
    if (secret !== null) return secret;
  }
  return null;
}

/** Whose tool it is, by the name of the program. */
function ownersOfTool(line: string): readonly string[] {
  const [tool = ""] = line.split(/\s/u, 1);
  return ownersOf(TOOLS.get(tool) ?? tool);
}

const TOOLS: ReadonlyMap<string, string> = new Map([
  ["gcloud", "google"],
  ["az", "azure"],
  ["flyctl", "fly"],
]);
