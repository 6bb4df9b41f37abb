import { HOLE, type Origin } from "../model/value.ts";
import { readsClipboard } from "../read/clipboard-programs.ts";
import { WALLET_EXTENSIONS } from "../read/text/wallet-extensions.ts";
import { PROVIDERS } from "./data/providers.ts";
import { printedBy } from "./secret-commands.ts";

export type SecretKind =
  | "environment" // all of it
  | "variable" // one named secret
  | "agent-secrets"
  | "agent-memory"
  | "conversation" // what was said to an agent, with what was pasted and what its tools gave
  | "ssh"
  | "cloud"
  | "developer"
  | "browser"
  | "wallet"
  | "keychain"
  | "messenger"
  | "system"
  | "database" // all that is in it
  | "env-file"
  | "login-file" // what one program signs in with
  | "clipboard"
  | "browser-storage";

/** A secret that a program or text gets hold of. */
export interface Secret {
  readonly kind: SecretKind;
  /** "the whole environment", "~/.ssh/id_rsa": follows a verb. */
  readonly label: string;
  /** Domains that own it; empty: nobody outside this machine does, or nobody knows. */
  readonly owners: readonly string[];
  /** Its theft needs no second look: nobody outside this machine has any business with it. */
  readonly grave: boolean;
}

interface PathRule {
  readonly kind: SecretKind;
  readonly path: RegExp;
  readonly grave: boolean;
}

const AGENT = String.raw`\.(?:openclaw|clawdbot|moltbot|clawd|claude|codex|gemini|cursor)`;

/** Paths compared in lower case with `/`; the first that fits decides. */
const PATHS: readonly PathRule[] = [
  {
    kind: "ssh",
    path: /(?:^|\/)\.ssh\/?(?:$|\*|\u{FFFC}|id_[a-z0-9_*?\u{FFFC}-]+$|[^/]*(?:key|\.pem|rsa)$|identity$)|^~\/(?:[^/]{1,60}\/){0,6}id_(?:rsa|dsa|ecdsa|ed25519)\*?$/u,
    grave: true,
  },
  {
    kind: "agent-secrets",
    path: new RegExp(
      String.raw`(?:^|/)${AGENT}/(?:[^/]+/){0,4}(?:\.env(?:\.[a-z]+)?|auth-profiles\.json|oauth_creds\.json|credentials(?:\.json)?(?:/.*)?|\.credentials\.json|auth\.json|secrets?(?:\.json|/.*)?)$`,
      "u",
    ),
    grave: true,
  },
  // A part of the settings that holds the keys of all providers or channels, as a plugin is given it.
  { kind: "agent-secrets", path: /(?:^|\/)openclaw\.json#[a-z]+$/u, grave: true },
  { kind: "agent-secrets", path: /(?:^|\/)(?:openclaw|clawdbot|moltbot|\.claude)\.json5?$/u, grave: false },
  // The whole folder: keys, sessions, memory and all.
  {
    kind: "agent-secrets",
    path: /^(?:~|\/root|\/home\/[^/]+|\/users\/[^/]+)\/\.(?:openclaw|clawdbot|moltbot)\/?\*?$/u,
    grave: true,
  },
  // Where agents keep every word that was said.
  {
    kind: "conversation",
    path: /\.(?:openclaw|clawdbot|moltbot)\/(?:agents\/[^/]+\/)?sessions(?:\/|$)|\.(?:openclaw|clawdbot|moltbot)\/agents\/?(?:\*|\u{FFFC}|$)|\.(?:claude|codex|gemini)\/(?:history\.jsonl$|(?:projects|sessions)(?:\/|$))/u,
    grave: false,
  },
  {
    kind: "agent-memory",
    path: /(?:^|\/)(?:memory|soul|user|identity)\.md$|\.(?:openclaw|clawdbot|moltbot)\/(?:agents\/[^/]+\/)?memory(?:\/|$)|\.(?:openclaw|clawdbot|moltbot)\/workspace\/?\*?$/u,
    grave: false,
  },
  {
    kind: "cloud",
    path: /(?:^|\/)(?:\.aws(?:\/(?:credentials|config|\*|\u{FFFC})?)?|\.config\/gcloud(?:\/.*)?|\.azure(?:\/.*)?|\.kube(?:\/(?:config)?)?|\.oci\/.*|\.config\/doctl\/.*|\.aws\/(?:sso|cli)\/cache(?:\/.*)?|\.aliyun\/config\.json|gcloud\/(?:credentials|access_tokens)\.db|application_default_credentials\.json)$|^\/etc\/(?:kubernetes\/[\w.-]+\.conf|rancher\/k3s\/k3s\.yaml)$|^(?:\/var)?\/run\/secrets\/(?:kubernetes\.io|eks\.amazonaws\.com)\/serviceaccount\/token$/u,
    grave: true,
  },
  {
    kind: "developer",
    path: /(?:^|\/)(?:\.npmrc|\.pypirc|\.netrc|\.git-credentials|\.config\/git\/credentials|\.docker\/config\.json|\.gnupg(?:\/.*)?|\.config\/gh(?:\/hosts\.yml)?|\.config\/hub|\.config\/rclone\/rclone\.conf|\.terraform\.d(?:\/credentials\.tfrc\.json)?|\.cargo\/credentials(?:\.toml)?|\.vault-token|\.pgpass|\.my(?:login)?\.cnf|\.s3cfg|\.boto|\.passwd-s3fs|\.smbcredentials|\.gem\/credentials|\.m2\/settings(?:-security)?\.xml|\.composer\/auth\.json|\.pulumi\/credentials\.json|\.config\/sops\/age\/keys\.txt)$/u,
    grave: true,
  },
  // The logins of programs that stand for their user at a service, file by file. Sources: their manuals.
  {
    kind: "developer",
    path: new RegExp(
      String.raw`(?:^|/)(?:${[
        String.raw`\.config/(?:glab-cli/config\.yml|github-copilot/(?:hosts|apps)\.json|stripe/config\.toml|netlify/config\.json|op/config|\.wrangler/config/default\.toml)`,
        String.raw`\.(?:\.?wrangler/config/default\.toml|fly/config\.yml|gradle/gradle\.properties|kaggle/kaggle\.json|databrickscfg|snowflake/(?:connections|config)\.toml|snowsql/config|(?:cache/)?huggingface/(?:stored_)?tokens?)`,
        String.raw`(?:com\.vercel\.cli|opencode)/auth\.json`,
        String.raw`filezilla/(?:sitemanager|recentservers)\.xml`,
        String.raw`winscp\.ini`,
      ].join("|")})$|^~/\.yarnrc\.yml$`,
      "u",
    ),
    grave: true,
  },
  // The servers that an agent or editor may use, with the key to each, and what it has remembered of its sign-in.
  {
    kind: "agent-secrets",
    path: /(?:^|\/)(?:claude_desktop_config\.json|\.cursor\/mcp\.json|\.continue\/config\.(?:json|ya?ml)|\.aider\.conf\.yml|(?:code|cursor|windsurf|vscodium)\/user\/globalstorage\/state\.vscdb)$/u,
    grave: true,
  },
  // What opens every secret of a playbook: Ansible's vault password, under the names that its manual and people give it.
  {
    kind: "developer",
    path: /(?:^|\/)\.?(?:ansible[-_]?)?vault[-_]pass(?:word)?(?:[-_]file)?(?:\.txt)?$/u,
    grave: true,
  },
  {
    kind: "browser",
    path: /(?:login data|local state|web data|cookies(?:\.sqlite|\.binarycookies)?|key[34]\.db|logins\.json|formhistory\.sqlite|places\.sqlite|library\/safari\/history\.db)$|local extension settings|(?:google\/chrome|\.config\/google-chrome|chromium|brave-browser|bravesoftware|microsoft[ /]edge|firefox\/profiles|opera software)[^\n]{0,80}(?:user data|default|profiles?|leveldb)?/u,
    grave: true,
  },
  {
    kind: "wallet",
    path: new RegExp(
      String.raw`(?:^|/)(?:wallet\.dat|\.config/solana/[^/]*\.json|\.ethereum/keystore.*|\.electrum/wallets.*|\.bitcoin(?:/.*)?|\.foundry/keystores.*|electrum/wallets.*|exodus(?:/.*)?|atomic/local storage.*|ledger live.*|\.monero.*|keystore/utc--.*)$|${WALLET_EXTENSIONS}`,
      "u",
    ),
    grave: true,
  },
  {
    kind: "keychain",
    path: /(?:^|\/)(?:library\/keychains(?:\/.*)?|login\.keychain(?:-db)?|\.local\/share\/keyrings.*|\.password-store.*|.*\.kdbx)$/u,
    grave: true,
  },
  {
    kind: "messenger",
    path: /(?:telegram ?desktop\/tdata|\/tdata$|discord\/local storage|slack\/(?:cookies|storage)|telegramdesktop(?:$|\/\*?$)|signal\/(?:sql|config)|library\/messages\/chat\.db|\/notestore\.sqlite$)/u,
    grave: true,
  },
  {
    kind: "system",
    path: /^\/etc\/(?:shadow|sudoers|gshadow)$|(?:^|\/)(?:\.(?:bash|zsh|python|psql|mysql|node_repl)_history|fish_history|consolehost_history\.txt)$|^\/proc\/[^/]{1,20}\/environ$|^\/etc\/(?:networkmanager\/system-connections(?:\/|$)|wpa_supplicant\/wpa_supplicant.{0,20}\.conf$)|\/psreadline\/[^/]{0,40}history\.txt$|^(?:hklm|hkey_local_machine):?\/(?:sam|security|system)$/u,
    grave: true,
  },
  {
    kind: "login-file",
    path: /(?:^|\/)(?:\.config|\.local\/share|library\/application support|appdata\/(?:roaming|local)|%(?:local)?appdata%|\.[a-z][\w-]{1,40})\/(?:[^/]{1,60}\/){0,3}(?:credentials?|client_secret[^/]{0,60}|(?:oauth_|access_|refresh_)?tokens?|oauth|auth|session|cookies)(?:\.(?:json|ya?ml|toml|txt|pickle))$/u,
    grave: false,
  },
  // `/run/secrets/<name>`: what Docker gives to a service.
  {
    kind: "env-file",
    path: /(?:^|\/)\.env(?:\.(?:local|production|prod|development)|\.?\*)?$|^(?:\/var)?\/run\/secrets\/[\w.-]+$/u,
    grave: false,
  },
];

const SECRET_NAME =
  /(?:^|_)(?:api_?key|key|token|secret|password|passwd|pwd|pw|pass|passphrase|passcode|otp|credentials?|auth|cookie|session|mnemonic|seed|private|bearer|jwt|pat|dsn|webhook)(?:_|$|\d)|apikey|accesskey|privatekey/iu;
const WALLET_NAME =
  /(?:private_?key|mnemonic|(?:recovery|secret)_?(?:phrase|words)|(?:^|_)seed(?:_?(?:phrase|words?|key))?(?:_|$)|keypair|wallet_?(?:key|secret))/iu;
const PUBLIC_NAME =
  /^(?:path|home|user|pwd|shell|lang|term|tmpdir|oldpwd|public_?key|.*_public_key|ssh_auth_sock|xauthority)$/iu;

export function secretAtPath(path: string): Secret | null {
  const plain = path
    .replaceAll("\\", "/")
    .toLowerCase()
    .replace(/^(?:\$home|\$\{home\}|%userprofile%|\$env:userprofile)/u, "~");
  if (/\.pub$|known_hosts$|authorized_keys$|\.env\.(?:example|sample|template)$/u.test(plain)) return null;
  for (const rule of PATHS) {
    if (rule.path.test(plain))
      return {
        kind: rule.kind,
        label: path.replaceAll(HOLE, "…"),
        owners: rule.kind === "developer" ? ownersOf(plain) : [],
        grave: rule.grave,
      };
  }
  return null;
}

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

function ownersOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^a-z0-9]+/u);
  return [...new Set(words.flatMap((word) => (Object.hasOwn(PROVIDERS, word) ? (PROVIDERS[word] ?? []) : [])))];
}
