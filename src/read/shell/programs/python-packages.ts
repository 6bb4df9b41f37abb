import type { DependencyFact } from "../../../model/fact.ts";
import { fromRegistry, type PackageRequest } from "../../packages/package-request.ts";
import { poetryVersion, pythonRequirement } from "../../packages/python-requirement.ts";
import { constant } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { parseOptions, type Options, type OptionSpec } from "./options.ts";
import { tellInstall, tellLockfile, tellRegistries, type Installer } from "./tell-install.ts";

const LONG =
  "requirement requirements constraint constraints editable index-url extra-index-url index default-index find-links target trusted-host allow-insecure-host prefix root proxy python with with-editable with-requirements from spec pip-args index-strategy group extra extras optional source tag branch rev script package project directory " +
  "only-binary no-binary platform python-version implementation abi progress-bar timeout retries log cache-dir upgrade-strategy src report cert client-cert root-user-action use-feature exists-action dest build no-deps-file keyring-provider link-mode resolution prerelease exclude-newer backend torch-backend";
const PIP: OptionSpec = { short: "rceitfd", long: LONG };
/** `-p` is the interpreter's version, `-E` and `-G` extras and groups. */
const UV: OptionSpec = { short: "rceifpP", long: LONG };
const POETRY: OptionSpec = { short: "EGCP", long: LONG };

const PYTHON: Argument = { value: constant("python"), word: null };

const pythonOf = (manager: string): Installer => ({ manager, parse: pythonRequirement });
const toolOf = (manager: string): Installer => ({ manager, parse: toolWord });
const poetryOf = (manager: string): Installer => ({ manager, parse: poetryWord });

/** uv takes `ruff@0.6.0` for that version of a tool, and `@latest`. */
function toolWord(word: string): PackageRequest | null {
  const [, name, version] = /^([\w.-]{1,200})(?:\[[^\]]{0,200}\])?@([\w.!+-]{1,100})$/u.exec(word) ?? [];
  if (name === undefined || version === undefined) return pythonRequirement(word);
  return fromRegistry("PyPI", name, version, /^\d/u.test(version) ? version : null);
}

/** Poetry takes `name@^1.0` and `name@latest` as well. */
function poetryWord(word: string): PackageRequest | null {
  const [, name, range] =
    /^([\w.-]{1,200})(?:\[[^\]]{0,200}\])?@([\d^~<>=!*l][\w.,<>=!*^~-]{0,100})$/u.exec(word) ?? [];
  return name === undefined || range === undefined ? pythonRequirement(word) : poetryVersion(name, range);
}

function pipInstall(call: Call, installer: Installer, line: readonly Argument[], spec: OptionSpec = PIP): void {
  const options = parseOptions(line, spec);
  if (options.has("trusted-host")) call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  const index = tellIndexes(call, installer.manager, options);
  const packages = [
    ...options.operands,
    ...options.values("e", "editable"),
    ...options.values("with", "with-editable"),
  ].map((each) => each.value);
  if (packages.length > 0) tellInstall(call, installer, packages, { scope: scopeOf(options), index });
  for (const file of options.values("r", "requirement", "requirements", "with-requirements")) {
    tellLockfile(call, installer.manager);
    call.reference("read", file.value);
  }
}

function tellIndexes(call: Call, manager: string, options: Options): string | null {
  return tellRegistries(call, manager, [
    ["replaces", options.values("index-url", "i", "default-index")],
    ["adds", options.values("extra-index-url", "index", "find-links", "f")],
    ["trusts", options.values("trusted-host", "allow-insecure-host")],
  ]);
}

function scopeOf(options: Options): DependencyFact["scope"] {
  if (options.has("dev", "d", "D", "G", "group")) return "dev";
  return options.has("optional") ? "optional" : "runtime";
}

const pip: Handler = (call) => {
  const options = parseOptions(call.arguments, { ...PIP, stopsAtOperand: true });
  const [first, ...rest] = options.operands;
  const verb = first?.value.text ?? "";
  const manager = call.name.replace(/[\d.]+$/u, "");
  if (verb === "install" || verb === "download" || verb === "wheel") {
    pipInstall(
      call,
      pythonOf(manager),
      call.arguments.filter((each) => each !== first),
    );
  } else if (verb === "config") tellSetting(call, manager, rest);
  return null;
};

/** `pip config set global.index-url URL` */
function tellSetting(call: Call, manager: string, words: readonly Argument[]): void {
  const at = words.findIndex((each) => each.value.text === "set");
  const [key, value] = at === -1 ? [] : words.slice(at + 1);
  const [, name] = /\.(index-url|extra-index-url|find-links|trusted-host)$/u.exec(key?.value.shape ?? "") ?? [];
  if (name === undefined || value === undefined) return;
  const effect = name === "index-url" ? "replaces" : name === "trusted-host" ? "trusts" : "adds";
  tellRegistries(call, manager, [[effect, [value]]]);
}

/** pipx and uv: `run` fetches and runs, `install` and `add` keep. */
const uv: Handler = (call) => {
  const manager = call.name;
  const words = call.arguments.slice(call.arguments.findIndex((each) => !each.value.shape.startsWith("-")));
  const [first, second] = words.map((each) => each.value.text ?? "");
  const isTool = first === "tool" || first === "pip";
  const verb = isTool ? second : first;
  const rest = words.slice(isTool ? 2 : 1);
  if (first === "pip" && verb === "install") pipInstall(call, pythonOf(manager), rest);
  else if (verb === "inject") injectInto(call, manager, rest);
  else if (verb === "install" || verb === "add")
    pipInstall(call, first === "tool" || manager === "pipx" ? toolOf(manager) : pythonOf(manager), rest, UV);
  else if (verb === "sync" || verb === "lock") tellLockfile(call, manager);
  else if (verb === "run") runPython(call, rest, isTool || manager === "pipx");
  return null;
};

/** `pipx inject environment package…` */
function injectInto(call: Call, manager: string, rest: readonly Argument[]): void {
  const [, ...packages] = parseOptions(rest, UV).operands;
  if (packages.length > 0)
    tellInstall(
      call,
      pythonOf(manager),
      packages.map((each) => each.value),
    );
}

function runPython(call: Call, line: readonly Argument[], isTool: boolean): void {
  const options = parseOptions(line, { short: "pmrw", long: LONG, stopsAtOperand: true });
  const index = tellIndexes(call, call.name, options);
  const packages = options.values("with", "w", "with-editable").map((each) => each.value);
  const from = options.values("from", "spec").map((each) => each.value);
  const [target] = options.operands;
  if (isTool && from.length === 0 && target !== undefined) from.push(target.value);
  // `--with a,b` names several.
  const all = [...from, ...packages.flatMap((value) => split(value))];
  if (all.length > 0) tellInstall(call, toolOf(call.name), all, { run: true, index });
  for (const file of options.values("with-requirements")) call.reference("read", file.value);
  if (target === undefined) return;
  // `uvx --with x python -` is Python as any other; what else a tool is called says nothing about what it runs.
  if (isTool && !/^i?python[\d.]*$/u.test(target.value.shape)) return;
  if (target.value.shape === "-") call.run([PYTHON, ...options.operands]);
  else if (target.value.shape.endsWith(".py")) call.runFile(target, "python");
  else call.run(options.operands);
}

function split(value: Argument["value"]): readonly Argument["value"][] {
  if (value.text === null || !/^[\w.-]+(?:\[[^\]]*\])?(?:[<>=!~]=?[\w.*]+)?(?:,[A-Za-z]|$)/u.test(value.text))
    return [value];
  return value.text.split(/,(?=[A-Za-z])/u).map((text) => ({ ...value, text, shape: text }));
}

const uvx: Handler = (call) => {
  runPython(call, call.arguments, true);
  return null;
};

const poetry: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  if (verb?.value.text === "add") pipInstall(call, poetryOf(call.name), rest, POETRY);
  else if (/^(?:install|sync|update)$/u.test(verb?.value.text ?? "")) {
    if (call.name === "pipenv" && rest.some((each) => !each.value.shape.startsWith("-")))
      pipInstall(call, pythonOf(call.name), rest);
    else tellLockfile(call, call.name);
  } else if (verb?.value.text === "run") call.run(rest);
  else if (verb?.value.text === "source") tellSource(call, rest);
  return null;
};

/** `poetry source add name URL` */
function tellSource(call: Call, words: readonly Argument[]): void {
  const options = parseOptions(words, { short: "", long: "priority" });
  const [verb, name, url] = options.operands;
  if (verb?.value.text !== "add" || url === undefined) return;
  const priority = options.value("priority")?.value.text ?? null;
  const isBound = priority === "explicit";
  const effect = isBound ? "bound" : priority === "supplemental" ? "adds" : "replaces";
  call.registry(call.name, effect, url.value.shape, isBound ? (name?.value.text ?? null) : null);
}

export const pythonHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(
    ["pip", "pip2", "pip3", "pip3.10", "pip3.11", "pip3.12", "pip3.13"].map((name) => [name, pip] as const),
  ),
  pipx: uv,
  uv,
  uvx,
  poetry,
  pdm: poetry,
  rye: poetry,
  pipenv: poetry,
};
