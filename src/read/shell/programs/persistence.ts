import type { PersistMechanism } from "../../../model/operation.ts";
import type { Value } from "../../../model/value.ts";
import { isRunKey, languageOfStarted } from "../../run-key.ts";
import { constant, unknown } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { crontabCommands } from "../run/crontab.ts";
import { EMPTY, isKnown, join } from "../run/values.ts";
import { parseOptions } from "./options.ts";

function persist(call: Call, mechanism: PersistMechanism, target: Value, content: Value | null): void {
  call.tell({ op: "persist", mechanism, target, content });
  if (content !== null && (mechanism === "cron" || mechanism === "scheduled-task")) embedSchedule(call, content);
}

function embedSchedule(call: Call, content: Value): void {
  for (const command of crontabCommands(content.shape, false))
    call.embed("shell", { ...content, text: content.text === null ? null : command, shape: command }, null);
}

const crontab: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "u", long: "" });
  if (options.has("l")) return unknown([call.origin({ kind: "command", command: "crontab -l" })]);
  if (options.has("r")) return EMPTY;
  const [file] = options.operands;
  if (file !== undefined && file.value.shape !== "-") persist(call, "cron", file.value, call.contentOf(file.value));
  else if (call.stdin !== null) persist(call, "cron", constant("crontab"), call.stdin.value);
  return EMPTY;
};

const launchctl: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  if (!/^(?:load|bootstrap|enable|submit|kickstart|start)$/u.test(verb?.value.shape ?? "")) return null;
  const target = rest.findLast((each) => !each.value.shape.startsWith("-"));
  if (target === undefined || verb?.value.shape === "start" || verb?.value.shape === "kickstart") return null;
  const stored = call.state.contentByName(target.value);
  persist(call, "launchd", target.value, stored?.content ?? null);
  return EMPTY;
};

const systemctl: Handler = (call) => {
  const [verb, ...units] = call.arguments.filter((each) => !each.value.shape.startsWith("-"));
  if (!/^(?:enable|link|reenable)$/u.test(verb?.value.shape ?? "")) return null;
  for (const { value } of units) persist(call, "systemd", value, unitFile(call, value)?.content ?? null);
  return EMPTY;
};

/** `systemctl enable name`, `name.timer`, `./name.service` */
function unitFile({ state }: Call, unit: Value): { readonly content: Value } | null {
  if (unit.shape.includes("/")) return state.contentByName(unit);
  return state.namedFile(unit.shape) ?? state.namedFile(`${unit.shape}.service`);
}

/** `systemd-run --on-calendar=hourly program`: a timer without a file. */
const systemdRun: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "pEtMHu",
    long: "unit property description slice uid gid nice working-directory setenv on-active on-boot on-startup on-unit-active on-unit-inactive on-calendar timer-property",
    stopsAtOperand: true,
  });
  const line = options.operands;
  const words = line.map((each) => each.value);
  if (options.has("on-active", "on-boot", "on-startup", "on-unit-active", "on-unit-inactive", "on-calendar"))
    call.tell({
      op: "persist",
      mechanism: "systemd",
      target: options.value("unit", "u")?.value ?? constant("systemd-run"),
      content: join(words, " "),
    });
  return line.length === 0 ? EMPTY : call.run(line);
};

const accounts: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "cdegGkKpsuUbR",
    long: "comment home-dir gid groups password shell uid gecos home ingroup",
  });
  const name = options.operands[0]?.value;
  if (name !== undefined) persist(call, "user-account", name, options.value("p", "password")?.value ?? null);
  return EMPTY;
};

/** `usermod -aG sudo x`, `gpasswd -a x sudo`: rights for somebody. The group of Docker is a step of its installation. */
const usermod: Handler = (call) => {
  const line = call.arguments.map((each) => each.value.shape).join(" ");
  const last = call.arguments.at(-1);
  if (last !== undefined && /\b(?:sudo|wheel|root|admin)\b/u.test(line))
    persist(call, "user-account", last.value, null);
  return EMPTY;
};

const dscl: Handler = (call) => {
  const at = call.arguments.findIndex((each) => /^-?(?:create|append|addUser)$/u.test(each.value.shape));
  const target = call.arguments[at + 1];
  if (at !== -1 && target !== undefined && /\/(?:Users|Groups)\//u.test(target.value.shape))
    persist(call, "user-account", target.value, null);
  return EMPTY;
};

const net: Handler = (call) => {
  const words = call.arguments.map((each) => each.value);
  const name = words[1];
  if (
    /^(?:user|localgroup)$/iu.test(words[0]?.shape ?? "") &&
    name !== undefined &&
    words.some((word) => /^\/add$/iu.test(word.shape))
  )
    persist(call, "user-account", name, null);
  return EMPTY;
};

const passwd: Handler = (call) => {
  if (call.stdin !== null && isKnown(call.stdin.value)) persist(call, "user-account", call.stdin.value, null);
  return EMPTY;
};

const at: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "qftdvm", long: "" });
  const file = options.value("f");
  const content = file === undefined ? (call.stdin?.value ?? null) : call.contentOf(file.value);
  if (content === null) return null;
  call.tell({ op: "persist", mechanism: "scheduled-task", target: constant(call.name), content });
  call.embed("shell", content, call.stdin?.word ?? null);
  return EMPTY;
};

/** `/tn name`: what follows an option of Windows. */
function afterOption(call: Call, option: RegExp): Value | undefined {
  const at = call.arguments.findIndex((each) => option.test(each.value.shape));
  return at === -1 ? undefined : call.arguments[at + 1]?.value;
}

/** `schtasks.exe /create` and `reg.exe add …\Run` also run from Git Bash and WSL. */
const schtasks: Handler = (call) => {
  if (!call.arguments.some((each) => /^\/create$/iu.test(each.value.shape))) return null;
  call.tell({
    op: "persist",
    mechanism: "scheduled-task",
    target: afterOption(call, /^\/tn$/iu) ?? unknown(),
    content: afterOption(call, /^\/tr$/iu) ?? null,
  });
  return EMPTY;
};

function persistRunKey(call: Call, key: Value): void {
  const content = afterOption(call, /^\/d$/iu) ?? null;
  persist(call, "registry-run-key", key, content);
  if (content !== null) call.embed(languageOfStarted(content.shape.slice(0, 400)), content, null);
}

const reg: Handler = (call) => {
  const [verb, key] = call.arguments;
  if (/^add$/iu.test(verb?.value.shape ?? "") && key !== undefined && isRunKey(key.value, afterOption(call, /^\/v$/iu)))
    persistRunKey(call, key.value);
  return EMPTY;
};

const defaults: Handler = (call) => {
  const line = call.arguments.map((each) => each.value.shape).join(" ");
  if (/^write .{0,80}loginwindow .{0,40}(?:Login|Logout)Hook/u.test(line)) {
    call.tell({
      op: "persist",
      mechanism: "launchd",
      target: constant("LoginHook"),
      content: call.arguments.at(-1)?.value ?? null,
    });
  }
  return EMPTY;
};

export const persistenceHandlers: Readonly<Record<string, Handler>> = {
  crontab,
  launchctl,
  systemctl,
  "systemd-run": systemdRun,
  useradd: accounts,
  adduser: accounts,
  usermod,
  gpasswd: usermod,
  dscl,
  net,
  chpasswd: passwd,
  at,
  batch: at,
  schtasks,
  reg,
  defaults,
};
