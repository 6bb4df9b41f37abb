import type { DependencyFact, Ecosystem, RegistryFact } from "../../../model/fact.ts";
import { HOLE, type Value } from "../../../model/value.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import type { Argument, Call } from "../run/call.ts";

type Source = "registry" | "url" | "git" | "path" | "lockfile";

export interface Installer {
  readonly manager: string;
  /** What one word asks for; null: it names no package. */
  readonly parse: (word: string) => PackageRequest | null;
}

export interface HowInstalled {
  /** Fetched and run at once. */
  readonly run?: boolean;
  readonly scope?: DependencyFact["scope"];
  /** Registry named on the same command line. */
  readonly index?: string | null;
}

const PIP_LIKE = /^(?:pip|pipx|uvx?|poetry|pipenv|pdm)$/u;
const NPM_LIKE = /^(?:npm|npx|pnpm|pnpx|yarn|bunx?|cnpm)$/u;

/** `name @ git+https://…` of pip and uv (PEP 508), `name@https://…` of npm: the address says where it comes from. */
const NAMED = /^@?[\w./-]{1,200}(?:\[[^\]]{0,200}\])?\s{0,4}@\s{0,4}(?=(?:git\+|git:|https?:|ssh:|ftp:))/iu;

/** Where a package comes from, by how it is written. */
export function sourceOf(value: Value): Source {
  const shape = value.shape.replace(NAMED, "");
  if (/^(?:git\+|git:|git@|github:|gitlab:|bitbucket:)|\.git(?:#|@|$)/iu.test(shape)) return "git";
  if (/^(?:https?|ftp):\/\//iu.test(shape)) return "url";
  if (/^(?:\.{1,2}(?:\/|$)|[/~]|file:|link:|\u{FFFC}\/)|\.(?:tgz|tar\.gz|whl|deb|rpm|gem|zip|pkg)$/iu.test(shape))
    return "path";
  return "registry";
}

/** `npm i owner/repository`, `npx owner/repository#tag`: npm and its kin take it from GitHub, as no name has a slash without a scope. */
function isShorthand({ shape }: Value, manager: string): boolean {
  return NPM_LIKE.test(manager) && /^[a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100}(?:#[^\s]{1,100})?$/iu.test(shape);
}

/** Tells an installation; packages of different sources are told apart. */
export function tellInstall(
  call: Call,
  installer: Installer,
  packages: readonly Value[],
  how: HowInstalled = {},
): void {
  const groups = new Map<Source, Value[]>();
  for (const value of packages) {
    const source = isShorthand(value, installer.manager) ? "git" : sourceOf(value);
    groups.set(source, [...(groups.get(source) ?? []), value]);
  }
  const { run = false, scope = "runtime", index = null } = how;
  for (const [source, values] of groups) {
    call.tell({ op: "install", manager: installer.manager, packages: values, source, run });
    for (const value of values) {
      const request = requestOf(value, installer);
      if (request !== null) call.dependency(request, { scope, index, executes: run });
    }
  }
}

/** A version from a variable may be any; a name or an address from one is none that could be looked up. */
function requestOf(value: Value, { parse }: Installer): PackageRequest | null {
  const word = value.text ?? value.shape.replaceAll(HOLE, "*");
  if (!isWritten(word)) return null;
  const request = parse(word);
  if (request === null || isOwnFolder(request)) return null;
  const isKnown = value.text !== null || (request.source === "registry" && !request.name.includes("*"));
  return isKnown ? request : null;
}

/** The folder in which the command runs is no dependency of what lies there. */
function isOwnFolder({ source, address }: PackageRequest): boolean {
  return source === "path" && /^\.{1,2}[/\\]?(?:\[[^\]]{0,200}\])?$/u.test(address ?? "");
}

/** False for `<package>`, `{name}`, `[options]`, `…` and the like, by which a manual leaves a place open. */
function isWritten(word: string): boolean {
  return !/^[<{[(]|[<{](?:[\w -]{1,60})[>}]|(?<![/])\.{3}$|…|^\W*$/u.test(word);
}

export function tellLockfile(call: Call, manager: string): void {
  call.tell({ op: "install", manager, packages: [], source: "lockfile", run: false });
}

/** Registries that options name. Gives the one that takes the public registry's place, for the packages beside it. */
export function tellRegistries(call: Call, manager: string, registries: Registries): string | null {
  return tellGiven(call, manager, registries) ?? tellVariables(call, manager);
}

type Registries = readonly (readonly [RegistryFact["effect"], readonly Argument[]])[];

function tellGiven(call: Call, manager: string, registries: Registries): string | null {
  let index: string | null = null;
  for (const [effect, given] of registries) {
    for (const { value } of given) {
      const isUrl = /^https?:\/\//iu.test(value.shape);
      if (!isUrl && effect !== "trusts") continue;
      call.registry(manager, effect, value.shape);
      if (effect === "replaces") index ??= value.shape;
    }
  }
  return index;
}

/** Variables by which managers are told the same, and what each says. */
const VARIABLES: readonly (readonly [RegExp, RegistryFact["effect"], readonly string[]])[] = [
  [PIP_LIKE, "replaces", ["PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX"]],
  [PIP_LIKE, "adds", ["PIP_EXTRA_INDEX_URL", "UV_EXTRA_INDEX_URL", "UV_INDEX", "PIP_FIND_LINKS", "UV_FIND_LINKS"]],
  [PIP_LIKE, "trusts", ["PIP_TRUSTED_HOST", "UV_INSECURE_HOST"]],
  [
    NPM_LIKE,
    "replaces",
    ["npm_config_registry", "NPM_CONFIG_REGISTRY", "BUN_CONFIG_REGISTRY", "YARN_REGISTRY", "YARN_NPM_REGISTRY_SERVER"],
  ],
];

/** Registries that the environment of the command names; as `tellRegistries`. */
function tellVariables(call: Call, manager: string): string | null {
  const set = VARIABLES.flatMap(([managers, effect, names]) => {
    if (!managers.test(manager)) return [];
    const values = names.flatMap((name) => call.state.lent.get(name) ?? call.state.get(name) ?? []);
    return [[effect, values.map((value) => ({ value, word: null }))] as const];
  });
  return tellGiven(call, manager, set);
}

export function plainInstaller(
  manager: string,
  ecosystem: Ecosystem,
  parse: (word: string, ecosystem: Ecosystem) => PackageRequest | null,
): Installer {
  return { manager, parse: (word) => parse(word, ecosystem) };
}
