import type { DependencyFact } from "../../../model/fact.ts";
import { npmWord } from "../../packages/npm-request.ts";
import { constant, concatenate } from "../../value.ts";
import type { Value } from "../../../model/value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { parseOptions, type Options, type OptionSpec } from "./options.ts";
import { tellSkillInstall } from "./skill-packages.ts";
import { tellFetchedTunnel } from "./tunnels.ts";
import { tellInstall, tellLockfile, tellRegistries, type Installer } from "./tell-install.ts";

const LONG =
  "package call workspace prefix registry tag userconfig globalconfig cache omit include loglevel filter dir depth otp access script-shell cwd node-options allow-scripts before cpu os libc location install-strategy backend reporter store-dir virtual-store-dir modules-folder cache-folder mutex network-timeout";
/** `-w` and `-D` are flags for pnpm and yarn; npm's `-w` takes a name. */
const SPECS: Readonly<Record<string, OptionSpec>> = {
  npm: { short: "pcwC", long: LONG },
  pnpm: { short: "CF", long: LONG },
  yarn: { short: "", long: LONG },
  bun: { short: "c", long: LONG },
};
const NPX: OptionSpec = { short: "pcw", long: LONG, stopsAtOperand: true };

export const npmOf = (manager: string): Installer => ({ manager, parse: npmWord });

/** npx, bunx, `pnpm dlx`, `npm exec`: the first word is fetched, if need be, and run. */
function runPackage(call: Call, manager: string, line: readonly Argument[]): void {
  const options = parseOptions(line, NPX);
  const named = options.values("p", "package");
  const [first, ...rest] = options.operands;
  const index = tellRegistries(call, manager, [["replaces", options.values("registry")]]);
  const packages = named.length > 0 ? named : first === undefined ? [] : [first];
  const fetched = packages.map((each) => each.value).filter((value) => !/^\{|^<|^\[/u.test(value.shape));
  if (fetched.length > 0) tellInstall(call, npmOf(manager), fetched, { run: true, index });
  const code = options.value("c", "call");
  if (code !== undefined) call.evaluate("shell", code);
  tellSkillInstall(call, first?.value.text ?? "", rest);
  tellFetchedTunnel(call, first?.value.text ?? "", rest);
}

/** `npm init x`, `yarn create @scope/x@1`: the package is called `create-x`. */
function runCreator(call: Call, manager: string, line: readonly Argument[]): void {
  const [first] = parseOptions(line, NPX).operands;
  if (first === undefined || !/^@?[\w~]/u.test(first.value.shape)) return;
  const creator = createName(first.value);
  if (creator !== null) tellInstall(call, npmOf(manager), [creator], { run: true });
}

function createName(value: Value): Value | null {
  const [, scope = "", name = "", version = ""] =
    /^(@[^/@]{1,200})?\/?([^@]{0,200})(@.{1,100})?$/u.exec(value.shape) ?? [];
  if (scope === "" && name === "") return null;
  const creator = name === "" ? "create" : `create-${name}`;
  return constant(`${scope === "" ? "" : `${scope}/`}${creator}${version}`);
}

const npm: Handler = (call) => {
  const manager = call.name;
  const options = parseOptions(call.arguments, SPECS[manager] ?? SPECS["npm"] ?? NPX);
  const [first, ...rest] = options.operands;
  const verb = first?.value.text ?? "";
  const line = call.arguments.slice(call.arguments.findIndex((each) => each === first) + 1);
  if (
    options.value("strict-ssl")?.value.text === "false" ||
    (/^(?:config|set|c)$/u.test(verb) && /strict-ssl[ =]false/u.test(rest.map((each) => each.value.shape).join(" ")))
  ) {
    call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  }
  tellSetting(call, manager, verb, rest);
  if (/^(?:create|init|innit)$/u.test(verb)) {
    runCreator(call, manager, line);
    return null;
  }
  if (/^(?:exec|x|dlx)$/u.test(verb) && (verb !== "exec" || manager === "npm")) {
    runPackage(call, manager, line);
    return null;
  }
  const index = tellRegistries(call, manager, [["replaces", options.values("registry")]]);
  const words = installed(manager, verb, rest);
  if (words !== null && words.length > 0)
    tellInstall(
      call,
      npmOf(manager),
      words.map((each) => each.value),
      { scope: scopeOf(options), index },
    );
  else if (verb === "ci" || verb === "install" || verb === "i" || (manager === "yarn" && first === undefined))
    tellLockfile(call, manager);
  else if (/^(?:run|run-script|start|test|stop)$/u.test(verb) || (manager === "bun" && /\.[cm]?[jt]sx?$/u.test(verb)))
    runScript(call, verb, rest, first);
  return null;
};

/** The words that name packages, if the verb installs any. */
function installed(manager: string, verb: string, rest: readonly Argument[]): readonly Argument[] | null {
  if (manager === "yarn") {
    if (verb === "add") return rest;
    // `yarn global add x`, `yarn workspace name add x`
    const at = verb === "global" ? 0 : verb === "workspace" ? 1 : null;
    return at !== null && rest[at]?.value.text === "add" ? rest.slice(at + 1) : null;
  }
  return /^(?:i|install|add|in|isntall|ins|inst|insta|instal)$/u.test(verb) ? rest : null;
}

function scopeOf(options: Options): DependencyFact["scope"] {
  if (options.has("D", "d", "save-dev", "dev")) return "dev";
  if (options.has("O", "save-optional", "optional")) return "optional";
  return options.has("save-peer", "peer", "P") && !options.has("save-prod") && options.has("save-peer", "peer")
    ? "peer"
    : "runtime";
}

/** `npm config set registry URL`, `npm set @scope:registry=URL`. */
function tellSetting(call: Call, manager: string, verb: string, rest: readonly Argument[]): void {
  const setting = /^(?:config|c)$/u.test(verb) ? rest.slice(1) : verb === "set" ? rest : [];
  const [key, value] = setting;
  const [, scope, inline] =
    /^(?:(@[\w.-]{1,100}):)?(?:registry|npmRegistryServer)(?:=(.{1,500}))?$/u.exec(key?.value.shape ?? "") ?? [];
  const address =
    inline ?? (/(?:registry|npmRegistryServer)$/u.test(key?.value.shape ?? "") ? value?.value.shape : undefined);
  if (address === undefined || !/^https?:\/\//iu.test(address)) return;
  call.registry(manager, scope === undefined ? "replaces" : "bound", address, scope ?? null);
}

function runScript(call: Call, verb: string, rest: readonly Argument[], first: Argument | undefined): void {
  const [target] = rest;
  if (target?.value.shape === "-" && call.stdin !== null) call.evaluate("typescript", call.stdin);
  else if (target !== undefined && /\.[cm]?[jt]sx?$/u.test(target.value.shape)) call.runFile(target, "javascript");
  else if (first !== undefined && /\.[cm]?[jt]sx?$/u.test(verb)) call.runFile(first, "javascript");
}

const npx: Handler = (call) => {
  runPackage(call, call.name, call.arguments);
  return null;
};

const DENO: OptionSpec = {
  short: "crnLe",
  long: "config import-map reload cert name root lock allow-write allow-read allow-net",
};

const deno: Handler = (call) => {
  const [first, ...rest] = call.arguments;
  const verb = first?.value.text ?? "";
  const { operands } = parseOptions(rest, { ...DENO, stopsAtOperand: verb !== "add" });
  const [target] = operands;
  if (target === undefined) return null;
  if (verb === "eval") call.evaluate("javascript", target);
  else if (verb === "add" || (verb === "install" && /^(?:npm|jsr):/u.test(target.value.shape))) {
    // A name without a prefix is one of JSR.
    const words = operands.map(({ value }) =>
      /^@?[\w-]{1,100}\//u.test(value.shape) ? concatenate([constant("jsr:"), value]) : value,
    );
    tellInstall(call, npmOf("deno"), words);
  } else if (/^(?:run|install|x)$/u.test(verb)) {
    if (/^(?:https?:|npm:|jsr:)/u.test(target.value.shape))
      tellInstall(call, npmOf("deno"), [target.value], { run: verb !== "install" });
    else if (target.value.shape === "-" && call.stdin !== null) call.evaluate("typescript", call.stdin);
    else call.runFile(target, "typescript");
  }
  return null;
};

/** `bun -e code`: else it installs and starts as npm does. */
const bun: Handler = (call) => {
  const at = call.arguments.findIndex(({ value }) => /^(?:-e|--eval|-p|--print)$/u.test(value.shape));
  const code = at === 0 ? call.arguments[1] : undefined;
  return code === undefined ? npm(call) : call.evaluate("typescript", code);
};

export const npmHandlers: Readonly<Record<string, Handler>> = {
  npm,
  pnpm: npm,
  yarn: npm,
  bun,
  cnpm: npm,
  npx,
  bunx: npx,
  pnpx: npx,
  deno,
};
