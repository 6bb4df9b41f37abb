import type { SecretKind } from "./secret.ts";

/** What a command line prints. */
interface Printed {
  readonly kind: SecretKind;
  readonly label: string;
  readonly grave: boolean;
}

interface CommandRule {
  readonly line: RegExp;
  readonly kind: SecretKind;
  /** Follows a verb; null: "what <the command> prints". */
  readonly label: string | null;
  readonly grave: boolean;
}

/** `sudo`, `cmd /c` and the folder of the program change nothing of what is printed. */
const BEGINS = String.raw`^(?:sudo\s+|cmd(?:\.exe)?\s+/c\s+|env\s+-\S+\s+)?(?:\S{0,100}[/\\])?`;

function starts(rest: string): RegExp {
  return new RegExp(BEGINS + rest, "iu");
}

/** The first that fits decides. Sources: the manuals of the programs. */
const COMMANDS: readonly CommandRule[] = [
  {
    line: starts(String.raw`(?:env|printenv|set|export\s+-p)(?:\s*$|\s*[|;&>])`),
    kind: "environment",
    label: "the whole environment",
    grave: true,
  },
  // Another program's environment: of a container, or of all that a host has been given for an app.
  {
    line: starts(
      String.raw`(?:(?:docker|podman)\s+(?:exec\b.{0,80}\s(?:env|printenv)\s*$|inspect\b.{0,80}\.Config\.Env\b)|kubectl\s+exec\b.{0,120}\s(?:env|printenv)\s*$|heroku\s+config(?:\s|$)|vercel\s+env\s+pull\b)`,
    ),
    kind: "environment",
    label: "the environment of an app",
    grave: true,
  },
  // All that is in a store at once.
  {
    line: /\b(?:security\s+dump-keychain|secret-tool\s+search\s+--all|(?:bw|lpass|dcli|keepassxc-cli)\s+(?:list\s+items|export)|op\s+item\s+list\b.{0,80}\bop\s+item\s+get|gpg2?\s[^|;&]{0,120}--export-secret-(?:sub)?keys?|vaultcmd(?:\.exe)?\s+\/listcreds)\b/u,
    kind: "keychain",
    label: "every entry of a store of passwords",
    grave: true,
  },
  {
    line: /\b(?:netsh\s+wlan\s+(?:show\s+profiles?|export)\b.{0,120}\bkey=clear|nmcli\s+(?:-\S+\s+){0,4}(?:--show-secrets\s+)?(?:-\S+\s+)?\S*wireless-security\.psk)\b/u,
    kind: "keychain",
    label: "the passwords of wireless networks",
    grave: true,
  },
  {
    line: starts(String.raw`reg(?:\.exe)?\s+save\s+hk(?:lm|ey_local_machine)\\(?:sam|security|system)\b`),
    kind: "system",
    label: "the password hashes of Windows",
    grave: true,
  },
  // What a machine in a cloud is given. Sources: the providers' pages on instance metadata.
  {
    line: starts(
      String.raw`(?:curl|wget)\s[^|;&]{0,300}?(?:169\.254\.169\.254|metadata\.google\.internal|100\.100\.100\.200)\/[^|;&]{0,200}?(?:security-credentials\/|\/token\b|identity\/oauth2)`,
    ),
    kind: "cloud",
    label: "the machine's cloud credentials",
    grave: true,
  },
  // What stands for their user wherever he works, or opens all that a cluster keeps.
  {
    line: starts(
      String.raw`(?:gh\s+auth\s+(?:token|status\s.{0,40}(?:--show-token|-t\b))|glab\s+auth\s+(?:token|status\s.{0,40}(?:--show-token|-t\b))|gcloud\s+auth\s+(?:application-default\s+)?print-(?:access|identity)-token|az\s+account\s+get-access-token|aws\s+(?:configure\s+(?:export-credentials|get\s+aws_(?:secret|session))|sts\s+(?:get-session-token|assume-role)\b)|heroku\s+auth:token|fly(?:ctl)?\s+(?:auth\s+token|tokens\s+create)|vault\s+print\s+token|git\s+credential\s+fill|npm\s+config\s+get\s+\S{0,80}_authToken|kubectl\s+(?:config\s+view\b.{0,80}--raw|create\s+token|get\s+secrets?(?:\s+(?:-A|--all-namespaces|-n\s+\S{1,60}))?(?:\s+-o\s?\S{1,80})?(?:\s+(?:-A|--all-namespaces))?\s*$))(?:\s|$)?`,
    ),
    kind: "developer",
    label: null,
    grave: true,
  },
  // One entry, which somebody named.
  {
    line: starts(
      String.raw`(?:security\s+find-(?:generic|internet)-password|secret-tool\s+lookup|kwallet-query\s.{0,40}-r|op\s+(?:read|item\s+get)|bw\s+get\s+(?:password|item|notes|totp)|lpass\s+show|(?:pass|gopass)\s+(?:show\s|-c\s|[\w.-]{1,60}\/)|keepassxc-cli\s+show|dcli\s+(?:password|secret)|vault\s+(?:read|kv\s+get)|aws\s+(?:secretsmanager\s+(?:batch-)?get-secret-value|ssm\s+get-parameters?\b.{0,160}--with-decryption|ssm\s+get-parameters-by-path\b.{0,160}--with-decryption)|gcloud\s+secrets\s+versions\s+access|az\s+keyvault\s+secret\s+show|kubectl\s+get\s+secrets?\s|pulumi\s+config\b.{0,60}--show-secrets|terraform\s+output\b.{0,40}-json)`,
    ),
    kind: "keychain",
    label: "a password out of a store",
    grave: false,
  },
  {
    line: starts(
      String.raw`(?:pg_dump(?:all)?|mysqldump|mariadb-dump|mongodump|redis-cli\b.{0,80}--rdb|sqlite3\s.{1,200}\.dump)(?=\s|$)`,
    ),
    kind: "database",
    label: "a dump of a database",
    grave: false,
  },
  // Programs that open this machine's terminal to whoever has their link, asked for the link.
  {
    line: starts(String.raw`(?:tmate|upterm|sshx|teleconsole|gsocket|gs-netcat)(?=\s|$)`),
    kind: "system",
    label: "the way into a terminal of this machine",
    grave: true,
  },
];

/** UTF-16 units of a command line. */
const MAX_LINE = 2_000;

export function printedBy(command: string): Printed | null {
  const line = command.slice(0, MAX_LINE).trim();
  const rule = COMMANDS.find((each) => each.line.test(line));
  if (rule === undefined) return null;
  return { kind: rule.kind, label: rule.label ?? `what ${line.slice(0, 40)} prints`, grave: rule.grave };
}
