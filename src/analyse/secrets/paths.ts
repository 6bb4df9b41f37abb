import { HOLE } from "../../model/value.ts";
import { WALLET_EXTENSIONS } from "../../read/text/wallet-extensions.ts";
import type { Secret, SecretKind } from "./secret.ts";
import { ownersOf } from "./owners.ts";

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
  // A private key with its certificate, which a password opens: whoever has both signs in its owner's name.
  { kind: "keychain", path: /[^/]\.(?:p12|pfx|jks|keystore|ppk)$/u, grave: true },
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
