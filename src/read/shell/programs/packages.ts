// More than 300 lines: one table of package managers, read as a whole.
import type { Value } from "../../../model/value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { EMPTY } from "../run/values.ts";
import { constant } from "../../value.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { isRequirement, splitNpm, splitPython, type Requested } from "./package-names.ts";

type Ecosystem = Parameters<Call["dependency"]>[0];
type Source = "registry" | "url" | "git" | "path" | "lockfile";

export interface Installer {
  readonly manager: string;
  readonly ecosystem: Ecosystem;
  readonly split: (requirement: string) => Requested;
}

/** Where a package comes from, by how it is written. */
function sourceOf(value: Value): Source {
  const { shape } = value;
  if (/^(?:git\+|git:|git@|github:|gitlab:|bitbucket:)|\.git(?:#|@|$)/iu.test(shape)) return "git";
  if (/^(?:https?|ftp):\/\//iu.test(shape)) return "url";
  if (/^(?:\.{1,2}(?:\/|$)|[/~]|file:|link:|\u{FFFC}\/)|\.(?:tgz|tar\.gz|whl|deb|rpm|gem|zip|pkg)$/iu.test(shape))
    return "path";
  return "registry";
}

/** Tells an installation; packages of different sources are told apart. */
export function tellInstall(call: Call, installer: Installer, packages: readonly Value[], run: boolean): void {
  const groups = new Map<Source, Value[]>();
  for (const value of packages) {
    const source = sourceOf(value);
    groups.set(source, [...(groups.get(source) ?? []), value]);
  }
  for (const [source, values] of groups) {
    call.tell({ op: "install", manager: installer.manager, packages: values, source, run });
    for (const value of values) {
      if (source === "path" || value.text === null || !isRequirement(value.text)) continue;
      const { name, requested } =
        source === "registry" ? installer.split(value.text) : { name: value.text, requested: value.text };
      call.dependency(installer.ecosystem, name, requested);
    }
  }
}

export function tellLockfile(call: Call, manager: string): void {
  call.tell({ op: "install", manager, packages: [], source: "lockfile", run: false });
}

const NPM: OptionSpec = {
  short: "pcwC",
  long: "package call workspace prefix registry tag userconfig cache omit include loglevel filter dir depth otp access script-shell",
  stopsAtOperand: false,
};
const NPX: OptionSpec = { ...NPM, stopsAtOperand: true };
const npmOf = (manager: string): Installer => ({ manager, ecosystem: "npm", split: splitNpm });

/** Where packages are to come from instead of the public registry: an installation from that address. */
function tellIndexes(call: Call, manager: string, indexes: readonly Argument[]): void {
  for (const { value } of indexes) {
    if (sourceOf(value) === "url") call.tell({ op: "install", manager, packages: [value], source: "url", run: false });
  }
}

/** npx, bunx, `pnpm dlx`, `npm exec`: the first word is fetched, if need be, and run. */
function runPackage(call: Call, manager: string, line: readonly Argument[]): void {
  const options = parseOptions(line, NPX);
  const named = options.values("p", "package");
  const [first, ...rest] = options.operands;
  tellIndexes(call, manager, options.values("registry"));
  const packages = named.length > 0 ? named : first === undefined ? [] : [first];
  const fetched = packages.map((each) => each.value).filter((value) => !/^\{|^<|^\[/u.test(value.shape));
  if (fetched.length > 0) tellInstall(call, npmOf(manager), fetched, true);
  const code = options.value("c", "call");
  if (code !== undefined) call.evaluate("shell", code);
  tellSkillInstall(call, first?.value.text ?? "", rest);
}

/** `npx clawhub install x`, `npx skills add owner/repo`: skills inside skills. */
function tellSkillInstall(call: Call, program: string, rest: readonly Argument[]): void {
  const name = splitNpm(program).name;
  if (!/^(?:clawhub|clawdhub|skills|add-skill|openclaw|clawdbot|playbooks|@clawhub\/cli)$/u.test(name)) return;
  const words = rest.filter((each) => !each.value.shape.startsWith("-"));
  if (name === "add-skill" && words.length > 0) tellSkills(call, name, words);
  else installSkills(call, name, words);
}

function installSkills(call: Call, manager: string, words: readonly Argument[]): void {
  const verb = words.findIndex((each) => /^(?:install|add|i|update)$/u.test(each.value.shape));
  // `skills add x`, `openclaw skills install x`; but `openclaw cron add` is something else.
  if (verb === 0 || (verb === 1 && /^(?:skills?|hub)$/u.test(words[0]?.value.shape ?? "")))
    tellSkills(call, manager, words.slice(verb + 1));
}

function tellSkills(call: Call, manager: string, names: readonly Argument[]): void {
  const packages = names.map((each) => each.value).filter((value) => !value.shape.startsWith("<"));
  if (packages.length > 0) tellInstall(call, { manager, ecosystem: "other", split: splitNpm }, packages, false);
}

const npm: Handler = (call) => {
  const manager = call.name;
  const options = parseOptions(call.arguments, NPM);
  const [first, ...rest] = options.operands;
  const verb = first?.value.text ?? "";
  const line = call.arguments.slice(call.arguments.findIndex((each) => each === first) + 1);
  if (
    options.value("strict-ssl")?.value.text === "false" ||
    (/^(?:config|set|c)$/u.test(verb) && /strict-ssl[ =]false/u.test(rest.map((each) => each.value.shape).join(" ")))
  ) {
    call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  }
  tellIndexes(call, manager, options.values("registry"));
  const setting = /^(?:config|c)$/u.test(verb) ? rest.slice(1) : verb === "set" ? rest : [];
  if (/^(?:@[\w.-]{1,100}:)?registry$/u.test(setting[0]?.value.shape ?? ""))
    tellIndexes(call, manager, setting.slice(1, 2));
  const isRun = /^(?:exec|x|dlx|create|init)$/u.test(verb) && (verb !== "init" || rest.length > 0);
  if (isRun && (verb !== "exec" || manager === "npm")) {
    runPackage(call, manager, line);
    return null;
  }
  const isInstall =
    manager === "yarn"
      ? verb === "add" || verb === "global"
      : /^(?:i|install|add|in|isntall|update|upgrade)$/u.test(verb);
  const words = manager === "yarn" && verb === "global" ? rest.slice(1) : rest;
  if (isInstall && words.length > 0 && !verb.startsWith("up"))
    tellInstall(
      call,
      npmOf(manager),
      words.map((each) => each.value),
      false,
    );
  else if (verb === "ci" || verb === "install" || verb === "i" || (manager === "yarn" && first === undefined))
    tellLockfile(call, manager);
  else if (/^(?:run|run-script|start|test|stop)$/u.test(verb) || (manager === "bun" && /\.[cm]?[jt]sx?$/u.test(verb)))
    runScript(call, verb, rest, first);
  return null;
};

function runScript(call: Call, verb: string, rest: readonly Argument[], first: Argument | undefined): void {
  const [target] = rest;
  if (target !== undefined && /\.[cm]?[jt]sx?$/u.test(target.value.shape)) call.runFile(target, "javascript");
  else if (first !== undefined && /\.[cm]?[jt]sx?$/u.test(verb)) call.runFile(first, "javascript");
}

const npx: Handler = (call) => {
  runPackage(call, call.name, call.arguments);
  return null;
};

const deno: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  const options = parseOptions(rest, {
    short: "crnLe",
    long: "config import-map reload cert name root lock allow-write allow-read allow-net",
    stopsAtOperand: true,
  });
  const [target] = options.operands;
  if (target === undefined) return null;
  if (verb?.value.text === "eval") call.evaluate("javascript", target);
  else if (/^(?:run|install)$/u.test(verb?.value.text ?? "")) {
    if (/^(?:https?:|npm:|jsr:)/u.test(target.value.shape))
      tellInstall(call, npmOf("deno"), [target.value], verb?.value.text === "run");
    else call.runFile(target, "typescript");
  }
  return null;
};

const PIP: OptionSpec = {
  short: "rceitfd",
  long: "requirement constraint editable index-url extra-index-url index default-index find-links target trusted-host prefix root proxy python with with-requirements from spec pip-args index-strategy group extra",
};
const pythonOf = (manager: string): Installer => ({ manager, ecosystem: "PyPI", split: splitPython });

function pipInstall(call: Call, manager: string, line: readonly Argument[]): void {
  const options = parseOptions(line, PIP);
  if (options.has("trusted-host")) call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  const packages = [...options.operands, ...options.values("e", "editable")].map((each) => each.value);
  if (packages.length > 0) tellInstall(call, pythonOf(manager), packages, false);
  for (const file of options.values("r", "requirement")) {
    tellLockfile(call, manager);
    call.reference("read", file.value);
  }
  tellIndexes(
    call,
    manager,
    options.values("index-url", "extra-index-url", "i", "index", "default-index", "f", "find-links"),
  );
}

const pip: Handler = (call) => {
  const at = call.arguments.findIndex((each) => !each.value.shape.startsWith("-"));
  const verb = call.arguments[at]?.value.text ?? "";
  if (verb === "install" || verb === "download" || verb === "wheel")
    pipInstall(call, call.name.replace(/[\d.]+$/u, ""), call.arguments.slice(at + 1));
  return null;
};

/** pipx and uv: `run` fetches and runs, `install` and `add` keep. */
const uv: Handler = (call) => {
  const words = call.arguments;
  const [first, second] = words.map((each) => each.value.text ?? "");
  const isTool = first === "tool" || first === "pip";
  const verb = isTool ? second : first;
  const rest = words.slice(isTool ? 2 : 1);
  if (first === "pip" && verb === "install") pipInstall(call, "uv", rest);
  else if (verb === "install" || verb === "add" || verb === "inject") pipInstall(call, call.name, rest);
  else if (verb === "sync" || verb === "lock") tellLockfile(call, call.name);
  else if (verb === "run") runPython(call, rest, isTool || call.name === "pipx");
  return null;
};

function runPython(call: Call, line: readonly Argument[], isTool: boolean): void {
  const options = parseOptions(line, { ...PIP, stopsAtOperand: true, short: "pmr" });
  tellIndexes(call, call.name, options.values("index-url", "extra-index-url", "index", "default-index"));
  const packages = options.values("with", "from", "spec").map((each) => each.value);
  const [target] = options.operands;
  if (isTool && packages.length === 0 && target !== undefined) packages.push(target.value);
  if (packages.length > 0) tellInstall(call, pythonOf(call.name), packages, true);
  if (isTool || target === undefined) return;
  if (target.value.shape.endsWith(".py")) call.runFile(target, "python");
  else call.run(options.operands);
}

const uvx: Handler = (call) => {
  runPython(call, call.arguments, true);
  return null;
};

const poetry: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  if (verb?.value.text === "add") pipInstall(call, call.name, rest);
  else if (/^(?:install|sync|update)$/u.test(verb?.value.text ?? "")) {
    if (rest.some((each) => !each.value.shape.startsWith("-"))) pipInstall(call, call.name, rest);
    else tellLockfile(call, call.name);
  } else if (verb?.value.text === "run") call.run(rest);
  return null;
};

const openclaw: Handler = (call) => {
  const words = call.arguments.filter((each) => !each.value.shape.startsWith("-"));
  installSkills(call, call.name, words);
  if (/^plugins?$/u.test(words[0]?.value.text ?? "") && /^(?:install|add)$/u.test(words[1]?.value.text ?? "")) {
    tellInstall(
      call,
      npmOf(call.name),
      words.slice(2).map((each) => each.value),
      false,
    );
  }
  if (words[0]?.value.text === "cron" && words[1]?.value.text === "add") {
    const options = parseOptions(call.arguments, {
      short: "",
      long: "message system-event name at every cron to channel session",
    });
    call.tell({
      op: "persist",
      mechanism: "scheduled-task",
      target: constant(`${call.name} cron`),
      content: options.value("message", "system-event")?.value ?? null,
    });
  }
  return null;
};

const editor: Handler = (call) => {
  const extensions = parseOptions(call.arguments, { short: "", long: "install-extension" }).values("install-extension");
  if (extensions.length > 0)
    tellInstall(
      call,
      { manager: call.name, ecosystem: "other", split: splitNpm },
      extensions.map((each) => each.value),
      false,
    );
  return extensions.length > 0 ? EMPTY : null;
};

const npmLike = Object.fromEntries(["npm", "pnpm", "yarn", "bun", "cnpm"].map((name) => [name, npm]));
const skillManagers = Object.fromEntries(
  ["clawhub", "clawdhub", "openclaw", "clawdbot", "moltbot", "skills"].map((name) => [name, openclaw]),
);
const pips = Object.fromEntries(
  ["pip", "pip2", "pip3", "pip3.10", "pip3.11", "pip3.12", "pip3.13"].map((name) => [name, pip]),
);

export const packageHandlers: Readonly<Record<string, Handler>> = {
  ...npmLike,
  ...skillManagers,
  ...pips,
  npx,
  bunx: npx,
  pnpx: npx,
  deno,
  pipx: uv,
  uv,
  uvx,
  poetry,
  pdm: poetry,
  rye: poetry,
  pipenv: uv,
  code: editor,
  cursor: editor,
  codium: editor,
  windsurf: editor,
};
