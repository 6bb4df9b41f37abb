import type { Operation } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import { withOrigins } from "../../value.ts";
import type { Argument, Call } from "../run/call.ts";
import { dropFirst } from "../run/values.ts";

/*
 * Programs that set, once for all, through whom others reach the network, and whose certificates they believe. The words up to
 * the address or file that is set; `*` stands for one word of any kind, a pattern for one that fits. Sources: their manuals.
 */

type Word = string | RegExp;
type Sets = "proxy" | "name-server" | "authority";

interface Setting {
  readonly programs: readonly string[];
  readonly words: readonly Word[];
  readonly sets: Sets;
  /** Options may stand between. */
  readonly skipsOptions?: true;
}

const ANY = /^/u;
const PROXY_VARIABLE = /^(?:https?|all|ftp)_proxy$/iu;

const SETTINGS: readonly Setting[] = [
  {
    programs: ["networksetup"],
    words: [/^-set(?:web|secureweb|ftp|socksfirewall|streaming|gopher)proxy$/iu, ANY],
    sets: "proxy",
  },
  { programs: ["networksetup"], words: [/^-setautoproxyurl$/iu, ANY], sets: "proxy" },
  { programs: ["networksetup"], words: [/^-setdnsservers$/iu, ANY], sets: "name-server" },
  {
    programs: ["gsettings"],
    words: ["set", /^org\.gnome\.system\.proxy(?:\.\w{1,8})?$/u, /^(?:host|autoconfig-url)$/u],
    sets: "proxy",
  },
  {
    programs: ["npm", "pnpm"],
    words: [/^(?:config|c)$/u, "set", /^(?:https?-)?proxy$/u],
    sets: "proxy",
    skipsOptions: true,
  },
  { programs: ["npm", "pnpm"], words: [/^(?:config|c)$/u, "set", /^cafile$/u], sets: "authority", skipsOptions: true },
  {
    programs: ["yarn"],
    words: ["config", "set", /^(?:https?-proxy|proxy|https?Proxy)$/u],
    sets: "proxy",
    skipsOptions: true,
  },
  {
    programs: ["yarn"],
    words: ["config", "set", /^(?:cafile|httpsCaFilePath)$/u],
    sets: "authority",
    skipsOptions: true,
  },
  {
    programs: ["pip", "pip3", "uv"],
    words: ["config", "set", /^\w{1,12}\.proxy$/u],
    sets: "proxy",
    skipsOptions: true,
  },
  {
    programs: ["pip", "pip3", "uv"],
    words: ["config", "set", /^\w{1,12}\.cert$/u],
    sets: "authority",
    skipsOptions: true,
  },
  { programs: ["git"], words: ["config", /^https?\.(?:.{1,200}\.)?proxy$/iu], sets: "proxy", skipsOptions: true },
  {
    programs: ["git"],
    words: ["config", /^https?\.(?:.{1,200}\.)?sslcainfo$/iu],
    sets: "authority",
    skipsOptions: true,
  },
  { programs: ["launchctl"], words: ["setenv", PROXY_VARIABLE], sets: "proxy" },
  { programs: ["setx"], words: [PROXY_VARIABLE], sets: "proxy" },
  { programs: ["netsh"], words: [/^winhttp$/iu, /^set$/iu, /^proxy$/iu], sets: "proxy" },
  { programs: ["resolvectl"], words: ["dns", ANY], sets: "name-server" },
  { programs: ["nmcli"], words: [/^con/u, /^mod/u, ANY, /^\+?ipv[46]\.dns$/u], sets: "name-server" },
  { programs: ["trust"], words: ["anchor"], sets: "authority", skipsOptions: true },
  { programs: ["certutil"], words: [/^(?:root|authroot|ca)$/iu], sets: "authority", skipsOptions: true },
];

/** By which option a program is given the certificate that it is to believe. */
const BY_OPTION: readonly { readonly program: string; readonly line: RegExp; readonly option: RegExp | "last" }[] = [
  { program: "security", line: /^add-trusted-cert\b/u, option: "last" },
  { program: "certutil", line: /(?:^|\s)-A\s.{0,400}-t\s+["']?C/u, option: /^-i$/u },
  { program: "keytool", line: /-import(?:cert)?\b.{0,400}(?:-cacerts\b|cacerts["']?(?:\s|$))/u, option: /^-file$/u },
];

const PROGRAMS: ReadonlySet<string> = new Set(BY_OPTION.map(({ program }) => program));
/** Words of a command line that are looked at. */
const MAX_WORDS = 40;

export function tellNetworkSettings(call: Call): void {
  const line = call.arguments.slice(0, MAX_WORDS);
  for (const setting of SETTINGS) {
    if (!setting.programs.includes(call.name)) continue;
    const value = valueBehind(line, setting);
    if (value !== null) call.tell(operationOf(setting.sets, value, call));
  }
  if (PROGRAMS.has(call.name)) tellAuthority(call, line);
}

function valueBehind(line: readonly Argument[], { words, skipsOptions }: Setting): Value | null {
  const rest = skipsOptions === true ? line.filter(({ value }) => !value.shape.startsWith("-")) : line;
  for (const [at, word] of words.entries()) {
    const { shape } = rest[at]?.value ?? { shape: null };
    if (shape === null) return null;
    const last = at === words.length - 1 ? /^([\w.-]{1,60})=(?=.)/u.exec(shape) : null;
    // `npm config set proxy=http://…`
    if (last?.[1] !== undefined && typeof word !== "string" && word !== ANY && word.test(last[1]))
      return dropFirst(rest[at]?.value ?? NONE, last[0].length);
    if (typeof word === "string" ? word !== shape : !word.test(shape)) return null;
  }
  return rest[words.length]?.value ?? null;
}

const NONE: Value = { text: null, shape: "", origins: [], encodings: [] };

function operationOf(sets: Sets, value: Value, call: Call): Operation {
  if (sets === "authority") return { op: "trust-authority", certificate: certificateIn(value, call) };
  return { op: "reroute", by: sets, address: value };
}

/** The file, and where its content comes from. */
export function certificateIn(file: Value, call: Call): Value {
  return withOrigins(file, [...file.origins, ...call.contentOf(file).origins]);
}

function tellAuthority(call: Call, line: readonly Argument[]): void {
  const text = line.map(({ value }) => value.shape).join(" ");
  for (const { program, line: pattern, option } of BY_OPTION) {
    if (program !== call.name || !pattern.test(text)) continue;
    const at = option === "last" ? line.length - 1 : line.findIndex(({ value }) => option.test(value.shape)) + 1;
    const file = at > 0 ? line[at]?.value : undefined;
    if (file !== undefined) call.tell({ op: "trust-authority", certificate: certificateIn(file, call) });
  }
}
