import type { Handler, OriginAnywhere } from "../run/call.ts";
import type { Argument, Call } from "../run/call.ts";
import { BROWSER_STORE } from "../../text/browser-stores.ts";
import { unknown } from "../../value.ts";
import type { Value } from "../../../model/value.ts";
import { EMPTY } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { inputOf } from "./text-input.ts";

function secret(call: Call, origin: OriginAnywhere): Value {
  const at = call.origin(origin);
  call.tell({ op: "read-secret", secret: at });
  return unknown([at]);
}

/** All variables at once. On a terminal only, nobody gets them. */
function wholeEnvironment(call: Call): Value {
  return call.isConsumed ? secret(call, { kind: "environment", name: null }) : EMPTY;
}

const printenv: Handler = (call) => {
  const names = parseOptions(call.arguments, { short: "", long: "" }).operands;
  if (names.length === 0) return wholeEnvironment(call);
  return unknown(names.flatMap(({ value }) => secret(call, { kind: "environment", name: value.shape }).origins));
};

/** `set`, `export -p`, `declare -x` and `declare -p` print everything when nothing is named. */
export const printsAll: Handler = (call) => {
  const isListing = call.arguments.every((each) => /^-[px]{1,2}$/u.test(each.value.shape));
  return isListing && call.isConsumed && (call.name === "set" || call.name === "export" || call.arguments.length > 0)
    ? wholeEnvironment(call)
    : EMPTY;
};

/** macOS keychain: `security find-generic-password -s service -w`. */
const security: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  const options = parseOptions(rest, { short: "asljcrtDGp", long: "" });
  switch (verb?.value.text) {
    case "find-generic-password":
    case "find-internet-password": {
      const name = options.value("s", "l", "a", "c")?.value.shape ?? "any entry";
      return secret(call, { kind: "keychain", name });
    }
    case "dump-keychain":
    case "export":
      return secret(call, { kind: "keychain", name: "dump-keychain" });
    case "unlock-keychain":
      return secret(call, { kind: "keychain", name: options.operands[0]?.value.shape ?? "login.keychain" });
    default:
      return null;
  }
};

const named =
  (verbs: RegExp): Handler =>
  (call) => {
    const words = call.arguments.filter((each) => !each.value.shape.startsWith("-"));
    if (!verbs.test(line(words.slice(0, 2)))) return null;
    const isEverything = EVERY_ENTRY.test(line(words)) || words.some(isListed) || call.arguments.some(isAll);
    return secret(call, {
      kind: "keychain",
      name: isEverything ? "every entry" : (words.at(-1)?.value.shape ?? call.name),
    });
  };

/** Bitwarden prints passwords along with the list; `op item get` is told one after the other what `op item list` gave. */
const EVERY_ENTRY = /^(?:list|export)(?:\s|$)/u;
const LISTS_ENTRIES =
  /^(?:op|bw|lpass|pass|gopass|keepassxc-cli)\s(?:item\s)?(?:list|ls|find|git\sls-files|export|dump)\b|^find\s\S{0,200}\.(?:password-store|gpg)\b/u;

function isListed({ value }: Argument): boolean {
  return value.origins.some((each) => each.kind === "command" && LISTS_ENTRIES.test(each.command));
}

/** `secret-tool search --all`. */
function isAll({ value }: Argument): boolean {
  return value.text === "--all";
}

function line(words: readonly Argument[]): string {
  return words.map((each) => each.value.shape).join(" ");
}

/** pass(1): a bare name shows the entry. */
const pass: Handler = (call) => {
  const [first] = call.arguments;
  const isOther = /^(?:insert|edit|generate|rm|mv|cp|git|init|help|version|find|ls|grep|otp)$/u.test(
    first?.value.shape ?? "ls",
  );
  if (isOther) return null;
  const name = call.arguments.some(isListed) ? "every entry" : (call.arguments.at(-1)?.value.shape ?? "pass");
  return secret(call, { kind: "keychain", name });
};

/** Of one secret that is named, or of all that a cluster keeps and the key to the cluster itself. */
const kubectl: Handler = (call) => {
  const words = call.arguments.map(({ value }) => value.shape);
  const line = words.join(" ");
  if (/^config view.{0,40}--raw/u.test(line)) return secret(call, { kind: "keychain", name: "every kubectl context" });
  const [, , named] = words;
  if (!/^get secrets?(?:\s|$)/u.test(line)) return null;
  const isEverything = named === undefined || named.startsWith("-");
  return secret(call, { kind: "keychain", name: isEverything ? "every kubectl secret" : "kubectl" });
};

const readClipboard: Handler = (call) => secret(call, { kind: "clipboard" });

/** `wl-copy TEXT` takes it as an argument, the others from their standard input. */
function writeClipboard(call: Call): Value {
  const operand = call.name.startsWith("x")
    ? undefined
    : call.arguments.find(({ value }) => !/^[-/]/u.test(value.shape));
  call.tell({ op: "write-clipboard", content: call.stdin?.value ?? operand?.value ?? unknown() });
  return EMPTY;
}

const xclip: Handler = (call) =>
  call.arguments.some((each) => /^-(?:o|out|-output|-out)$/u.test(each.value.shape) || each.value.shape === "--output")
    ? readClipboard(call)
    : writeClipboard(call);

const sqlite: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "", long: "cmd separator init", singleDash: true });
  const [file] = options.operands;
  if (file === undefined) return null;
  call.tell({ op: "read-file", path: file.value });
  const content = call.contentOf(file.value);
  const store =
    BROWSER_STORE.test(file.value.shape) ||
    content.origins.some((origin) => origin.kind === "file" && BROWSER_STORE.test(origin.path));
  return store
    ? unknown([...secret(call, { kind: "browser-storage" }).origins, ...content.origins])
    : unknown(content.origins);
};

/** Cloud and cluster tools that print credentials. */
const token =
  (verbs: RegExp, name: string): Handler =>
  (call) =>
    verbs.test(call.arguments.map((each) => each.value.shape).join(" "))
      ? secret(call, { kind: "keychain", name })
      : null;

const CLOUD =
  /^(?:configure get aws_(?:secret_access_key|session_token|access_key_id)|configure export-credentials|sts (?:get-session-token|assume-role)|secretsmanager get-secret-value|ssm get-parameters? .{0,200}--with-decryption|auth (?:application-default )?print-(?:access|identity)-token|secrets versions access|account get-access-token|keyvault secret show)/u;

/** `aws configure get aws_secret_access_key`, `gcloud auth print-access-token`, `az account get-access-token`. */
export const cloudToken: Handler = token(CLOUD, "cloud credentials");

const history: Handler = (call) => {
  if (call.arguments.some((each) => /^-[a-z]{0,3}c/u.test(each.value.shape))) {
    call.tell({ op: "disable-safeguard", safeguard: "history" });
    return EMPTY;
  }
  return unknown([call.origin({ kind: "file", path: "~/.bash_history" })]);
};

const gpg: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "orupF",
    long: "output recipient local-user passphrase passphrase-file passphrase-fd cipher-algo homedir default-key keyserver recv-keys",
  });
  if (options.has("export-secret-keys", "export-secret-key", "export-secret-subkeys"))
    return secret(call, { kind: "keychain", name: "GnuPG secret keys" });
  const files = options.operands;
  const [file] = files;
  if (options.has("c", "e", "symmetric", "encrypt", "se") && file !== undefined)
    call.tell({ op: "encrypt-files", path: file.value });
  const content = inputOf(call, files);
  const output = options.value("o", "output");
  if (output === undefined) return unknown(content.origins);
  call.write(output.value, unknown(content.origins), false);
  return EMPTY;
};

export const secretHandlers: Readonly<Record<string, Handler>> = {
  printenv,
  security,
  "secret-tool": named(/^(?:lookup|search)/u),
  keyring: named(/^get/u),
  op: named(/^(?:read|item get|get)/u),
  bw: named(/^(?:get|list|export)/u),
  vault: named(/^(?:read|kv get)/u),
  pass,
  gopass: pass,
  pbpaste: readClipboard,
  "wl-paste": readClipboard,
  pbcopy: writeClipboard,
  "wl-copy": writeClipboard,
  clip: writeClipboard,
  xclip,
  xsel: xclip,
  sqlite3: sqlite,
  history,
  fc: history,
  gpg,
  gpg2: gpg,
  kubectl,
  doctl: token(/^auth token/u, "doctl"),
  heroku: token(/^auth:token/u, "heroku"),
};
