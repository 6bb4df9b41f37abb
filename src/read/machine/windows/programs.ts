import type { Value } from "../../../model/value.ts";
import { runCode } from "../effects/commands.ts";
import { isShare, mechanismOf, writePath } from "../effects/files.ts";
import type { Machine } from "../machine.ts";
import { NOTHING, originsOf, textOf, thing, toValue, type Thing } from "../thing.ts";
import { bitsadmin, certutil, msiexec, regsvr32, runFetched, scriptHost } from "./fetchers.ts";
import { after, joined, operands, type Line, type Program } from "./program-line.ts";
import type { Span } from "../span.ts";
import { isRunKey, languageOfStarted } from "../../run-key.ts";
import { isProxySetting } from "../../windows-settings.ts";
import { concatenate, constant, unknown, withOrigins } from "../../value.ts";

const remove: Program = (line) => {
  const recursive = /(?:^|\s)\/s\b/iu.test(line.text);
  for (const path of operands(line).slice(0, 64))
    line.machine.tell({ op: "delete-file", path: toValue(path), recursive }, line.span);
  return NOTHING;
};

const format: Program = (line) => {
  const [drive] = operands(line);
  if (drive === undefined || !/^[a-z]:/iu.test(toValue(drive).shape)) return null;
  line.machine.tell({ op: "delete-file", path: toValue(drive), recursive: true }, line.span);
  return NOTHING;
};

/** Backups are deleted before files are taken hostage. */
const shadows: Program = (line) => {
  if (/delete|catalog|recoveryenabled\s+no|ignoreallfailures|resize/iu.test(line.text))
    line.machine.tell({ op: "delete-file", path: constant("shadow copies"), recursive: true }, line.span);
  return null;
};

const copy: Program = (line) => {
  const [source, target] = operands(line);
  if (source === undefined || target === undefined) return null;
  const path = toValue(source);
  const content = line.machine.contentOf(path, line.span);
  line.machine.tell({ op: "read-file", path }, line.span);
  if (mechanismOf(toValue(target).shape) === null && !isShare(toValue(target)))
    line.machine.stored(toValue(target), content, false);
  else writePath(line.machine, toValue(target), content, false, line.span);
  return NOTHING;
};

const type: Program = (line) => {
  const values = operands(line)
    .slice(0, 16)
    .map((each) => {
      const path = toValue(each);
      line.machine.tell({ op: "read-file", path }, line.span);
      return line.machine.contentOf(path, line.span);
    });
  return values.length === 0 ? null : thing(concatenate(values));
};

const service: Program = (line) => {
  stop(line);
  const [verb, name] = line.words;
  if (!/^(?:create|config)$/iu.test(textOf(verb) ?? "") || name === undefined) return null;
  const path = after(line, /^binpath=$/iu) ?? line.words.find((each) => /^binpath=./iu.test(toValue(each).shape));
  if (path !== undefined)
    line.machine.tell(
      { op: "persist", mechanism: "scheduled-task", target: toValue(name), content: toValue(path) },
      line.span,
    );
  return NOTHING;
};

const wmic: Program = (line) => {
  const sheet = /\/format:\s{0,4}"?(https?:[^\s"]{4,400})/iu.exec(line.text)?.[1];
  if (sheet !== undefined) runFetched(line, constant(sheet));
  const at = line.words.findIndex((each) => /^create$/iu.test(toValue(each).shape));
  if (/shadowcopy\s+delete/iu.test(line.text)) return shadows(line);
  const command = line.words[at + 1];
  if (at === -1 || command === undefined || !/process\s+call/iu.test(line.text)) return null;
  runCode(line.machine, "batch", command, line.span);
  return NOTHING;
};

const credentials =
  (when: RegExp, name: string): Program =>
  (line) => {
    if (!when.test(line.text)) return null;
    const origin = line.machine.origin({ kind: "keychain", name }, line.span);
    line.machine.tell({ op: "read-secret", secret: origin }, line.span);
    return thing(unknown([origin]));
  };

const clip: Program = (line) => {
  line.machine.tell(
    { op: "write-clipboard", content: line.input === null ? unknown() : toValue(line.input) },
    line.span,
  );
  return NOTHING;
};

/** `reg save HKLM\\SAM file`: the passwords of this machine's users. */
const saveHive: Program = (line) => {
  const content = credentials(/\\(?:sam|security|system)\b/iu, "SAM")(line);
  const file = line.words[2];
  if (content !== null && file !== undefined) line.machine.stored(toValue(file), toValue(content), false);
  return content;
};

/** What is started later is what has been downloaded to this path. */
function withDownload(line: Line, content: Thing): Value {
  const value = toValue(content);
  const network = line.machine.contentOf(value, line.span).origins.filter(({ kind }) => kind === "network");
  return network.length === 0 ? value : withOrigins(value, network);
}

/** `sc stop WinDefend`, `taskkill /im MsMpEng.exe`. */
const STOPS_GUARD =
  /\b(?:stop|delete|config|\/im)\b.{0,40}\b(?:windefend|wdnissvc|wscsvc|sense|msmpeng\.exe|mssense\.exe|avp\.exe|avastsvc\.exe|bdagent\.exe)/iu;

const stop: Program = (line) => {
  if (STOPS_GUARD.test(line.text)) line.machine.tell({ op: "disable-safeguard", safeguard: "antivirus" }, line.span);
  return null;
};

const reg: Program = (line) => {
  const key = line.words[1];
  if (/^(?:save|export)\b/iu.test(line.text)) return saveHive(line);
  if (!/^add\b/iu.test(line.text) || key === undefined) return null;
  const content = after(line, /^\/d$/iu);
  const name = after(line, /^\/v$/iu);
  if (content !== undefined && isProxySetting(toValue(key), name === undefined ? undefined : toValue(name)))
    line.machine.tell({ op: "reroute", by: "proxy", address: toValue(content) }, line.span);
  if (isRunKey(toValue(key), name === undefined ? undefined : toValue(name))) {
    line.machine.tell(
      {
        op: "persist",
        mechanism: "registry-run-key",
        target: toValue(key),
        content: content === undefined ? null : withDownload(line, content),
      },
      line.span,
    );
    // It runs at the next log-in: its command is read like any other.
    if (content !== undefined)
      line.machine.hand(languageOfStarted(toValue(content).shape.slice(0, 400)), content, line.span);
  }
  if (/windows defender/iu.test(line.text) && /disable/iu.test(line.text))
    line.machine.tell({ op: "disable-safeguard", safeguard: "antivirus" }, line.span);
  return NOTHING;
};

const schtasks: Program = (line) => {
  if (!/(?:^|\s)\/create\b/iu.test(line.text)) return null;
  const content = after(line, /^\/tr$/iu);
  line.machine.tell(
    {
      op: "persist",
      mechanism: "scheduled-task",
      target: toValue(after(line, /^\/tn$/iu) ?? NOTHING),
      content: content === undefined ? null : toValue(content),
    },
    line.span,
  );
  // It runs later: its command is read like any other.
  if (content !== undefined) line.machine.hand("batch", content, line.span);
  return NOTHING;
};

const wirelessPasswords = credentials(/wlan\s+(?:show|export)\s+profile.{0,80}key\s?=\s?clear/iu, "Wi-Fi passwords");

/** `netsh winhttp set proxy x`, `netsh advfirewall set allprofiles state off` */
const netsh: Program = (line) => {
  const { machine, span, text } = line;
  const proxy = /^winhttp\s+set\s+(?:adv)?proxy\s+(?:proxy-server\s?=\s?)?["']?([^\s"']{3,253})/iu.exec(text)?.[1];
  if (proxy !== undefined) machine.tell({ op: "reroute", by: "proxy", address: constant(proxy) }, span);
  if (/advfirewall\s+set\s+\w{1,20}\s+state\s+off|firewall\s+set\s+opmode\s+disable/iu.test(text))
    machine.tell({ op: "disable-safeguard", safeguard: "firewall" }, span);
  return wirelessPasswords(line);
};

function quote(text: string): string {
  return `"${text}"`;
}

/** `cmd /c command`: what follows is one line for cmd.exe, blanks and all. */
const cmd: Program = (line) => {
  const at = line.words.findIndex((each) => /^\/[ckr]/iu.test(toValue(each).shape));
  // `curl … | cmd`: what comes in is the program.
  if (at === -1) return line.input === null ? null : runCode(line.machine, "batch", line.input, line.span);
  const [only] = line.words.slice(at + 1);
  const rest = line.words.slice(at + 1).map((each) => {
    const value = toValue(each);
    return /\s/u.test(value.shape)
      ? thing({ ...value, shape: quote(value.shape), text: value.text === null ? null : quote(value.text) })
      : each;
  });
  const code = line.words.length === at + 2 && only !== undefined ? only : thing(joined(rest));
  return runCode(line.machine, "batch", code, line.span);
};

/** `forfiles /m *.txt /c "cmd /c command"`: once for each file. */
const forfiles: Program = (line) => {
  const command = after(line, /^\/c$/iu);
  if (command === undefined) return null;
  line.machine.hand("batch", command, line.span);
  return NOTHING;
};

const PROGRAMS: ReadonlyMap<string, Program> = new Map<string, Program>([
  ["cmd", cmd],
  ["forfiles", forfiles],
  ["certutil", certutil],
  ["bitsadmin", bitsadmin],
  ["mshta", scriptHost],
  ["rundll32", scriptHost],
  ["regsvr32", regsvr32],
  ["msiexec", msiexec],
  ["del", remove],
  ["erase", remove],
  ["rd", remove],
  ["rmdir", remove],
  ["format", format],
  ["vssadmin", shadows],
  ["wbadmin", shadows],
  ["bcdedit", shadows],
  ["copy", copy],
  ["xcopy", copy],
  ["robocopy", copy],
  ["move", copy],
  ["type", type],
  ["sc", service],
  ["wmic", wmic],
  ["cmdkey", credentials(/[-/]list/iu, "Windows credentials")],
  ["vaultcmd", credentials(/listcreds/iu, "Windows credentials")],
  ["netsh", netsh],
  ["taskkill", stop],
  ["clip", clip],
  ["reg", reg],
  ["schtasks", schtasks],
]);

/** Name without folder and ending, in lower case: `C:\Windows\System32\certutil.exe`. */
export function windowsName(program: Value): string {
  const shape = program.shape.trim().replaceAll('"', "");
  return shape
    .slice(Math.max(shape.lastIndexOf("/"), shape.lastIndexOf("\\")) + 1)
    .toLowerCase()
    .replace(/\.(?:exe|com)$/u, "");
}

/** Programs of Windows, started with these words. Null: not one of them, or nothing special. */
export function windowsProgram(
  machine: Machine,
  words: readonly Thing[],
  input: Thing | null,
  span: Span,
): Thing | null {
  const [name, ...rest] = words;
  if (name === undefined) return null;
  const program = PROGRAMS.get(windowsName(toValue(name)));
  if (program === undefined) return null;
  machine.tell(
    { op: "spawn", program: toValue(name), arguments: rest.map((each) => toValue(each)), shell: false },
    span,
  );
  const output = program({ machine, span, words: rest, text: joined(rest).shape.slice(0, 2_000), input });
  return (
    output ??
    thing(
      unknown([
        ...rest.flatMap((each) => originsOf(each)),
        machine.origin({ kind: "command", command: joined(words).shape.slice(0, 300) }, span),
      ]),
    )
  );
}
