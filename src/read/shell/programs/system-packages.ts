import type { Value } from "../../../model/value.ts";
import type { Ecosystem } from "../../../model/fact.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import { fromAddress } from "../../packages/package-request.ts";
import {
  aptPackage,
  brewFormula,
  composerWord,
  crateWord,
  gem,
  gemWord,
  goModule,
  otherPackage,
} from "../../packages/versioned-name.ts";
import { concatenate, constant } from "../../value.ts";
import type { Call, Handler } from "../run/call.ts";
import { parseOptions, type Options } from "./options.ts";
import { tellRegistrySetting } from "./registry-settings.ts";
import { plainInstaller, tellInstall, tellLockfile, tellRegistries, type Installer } from "./tell-install.ts";

interface Manager {
  readonly verbs: RegExp;
  /** Options that take a value. */
  readonly short: string;
  readonly long: string;
  readonly parse?: (word: string) => PackageRequest | null;
  readonly ecosystem?: Ecosystem;
  /** Options that name a registry in the place of the public one. */
  readonly registries?: readonly string[];
}

const CONDA: Manager = { verbs: /^(?:install|create)$/u, short: "cnp", long: "channel name prefix file" };
const APT = "option target-release default-release";

const MANAGERS: Readonly<Record<string, Manager>> = {
  apt: { parse: aptPackage, verbs: /^install$/u, short: "otc", long: APT },
  "apt-get": { parse: aptPackage, verbs: /^install$/u, short: "otc", long: APT },
  aptitude: { parse: aptPackage, verbs: /^install$/u, short: "ot", long: APT },
  dpkg: { parse: aptPackage, verbs: /^-i$|^--install$/u, short: "", long: "" },
  rpm: { verbs: /^-[iU][vh]{0,2}$|^--install$/u, short: "", long: "" },
  dnf: { verbs: /^(?:install|localinstall)$/u, short: "c", long: "enablerepo repo" },
  yum: { verbs: /^(?:install|localinstall)$/u, short: "c", long: "enablerepo" },
  zypper: { verbs: /^(?:install|in)$/u, short: "r", long: "repo" },
  apk: { verbs: /^add$/u, short: "Xt", long: "repository virtual" },
  pacman: { verbs: /^-S[yuwn]{0,4}$|^-U$/u, short: "", long: "" },
  yay: { verbs: /^-S[yu]{0,4}$/u, short: "", long: "" },
  snap: { verbs: /^install$/u, short: "", long: "channel" },
  flatpak: { verbs: /^install$/u, short: "", long: "" },
  port: { verbs: /^install$/u, short: "", long: "" },
  pkg: { verbs: /^install$/u, short: "", long: "" },
  brew: {
    parse: brewFormula,
    verbs: /^(?:install|reinstall|upgrade|tap|bundle)$/u,
    short: "",
    long: "appdir file",
  },
  mas: { verbs: /^install$/u, short: "", long: "" },
  gem: {
    parse: gemWord,
    verbs: /^(?:install|i)$/u,
    short: "vis",
    long: "version source install-dir platform",
    registries: ["s", "source"],
  },
  bundle: {
    parse: gemWord,
    verbs: /^add$/u,
    short: "vsg",
    long: "version source group git github branch ref path require",
    registries: ["s", "source"],
  },
  cargo: {
    parse: crateWord,
    verbs: /^(?:install|binstall|add)$/u,
    short: "Fjp",
    long: "version vers git branch tag rev path features root registry index target profile bin package rename jobs",
    registries: ["registry", "index"],
  },
  go: { parse: goModule, verbs: /^(?:install|get|run)$/u, short: "", long: "ldflags tags mod o" },
  conda: CONDA,
  mamba: CONDA,
  micromamba: CONDA,
  "nix-env": { verbs: /^-i[A]?$/u, short: "", long: "" },
  winget: { verbs: /^install$/u, short: "esv", long: "id source version" },
  choco: { verbs: /^install$/u, short: "s", long: "source version" },
  scoop: { verbs: /^install$/u, short: "", long: "" },
  composer: { parse: composerWord, verbs: /^(?:require|create-project)$/u, short: "d", long: "working-dir repository" },
  easy_install: { ecosystem: "PyPI", verbs: /./u, short: "fid", long: "find-links index-url install-dir" },
};

const install: Handler = (call) => {
  const manager = MANAGERS[call.name];
  if (manager === undefined) return null;
  tellRegistrySetting(call);
  const at = call.arguments.findIndex((each) => manager.verbs.test(each.value.shape));
  const isFirst = at !== -1 && call.arguments.slice(0, at).every((each) => /^-|=|^(?:global)$/u.test(each.value.shape));
  if (!isFirst) return null;
  const verb = call.arguments[at]?.value.shape ?? "";
  const options = parseOptions(call.arguments.slice(call.name === "easy_install" ? at : at + 1), {
    short: manager.short,
    long: manager.long,
    singleDash: call.name === "go",
  });
  const { parse } = manager;
  const installer: Installer =
    parse === undefined
      ? plainInstaller(call.name, manager.ecosystem ?? "other", otherPackage)
      : { manager: call.name, parse: withVersion(call, parse, options) };
  const given = manager.registries ?? [];
  const index =
    tellRegistries(call, call.name, [["replaces", options.values(...given)]]) ??
    options.value(...given)?.value.text ??
    null;
  const git = options.value("git");
  if (git !== undefined) {
    const ref = options.value("rev", "tag", "branch", "ref")?.value.text;
    const named = { manager: call.name, parse: () => fromRepository(call, options, git.value.text, ref) };
    tellInstall(call, named, [
      { ...git.value, shape: git.value.shape.endsWith(".git") ? git.value.shape : `git+${git.value.shape}` },
    ]);
    return null;
  }
  const packages = [...options.operands, ...options.values("id")].map((each) => each.value);
  if (call.name === "brew" && verb === "tap") {
    const [tap, url] = packages;
    // A tap is a git repository of somebody's; without a URL it is one at GitHub.
    if (tap !== undefined)
      call.tell({
        op: "install",
        manager: "brew",
        packages: [url ?? concatenate([constant("https://github.com/"), tap])],
        source: "git",
        run: false,
      });
    return null;
  }
  if (call.name === "go" && verb === "run") return runGo(call, installer);
  if (packages.length === 0) {
    if (call.name === "brew" && verb === "bundle") tellLockfile(call, "brew");
    return null;
  }
  for (const { value } of options.operands) tellPackageFile(call, value);
  const isDev = options.has("dev", "build") || (call.name === "bundle" && options.has("group", "g"));
  tellInstall(call, installer, call.name === "composer" ? pairs(packages) : packages, {
    scope: isDev ? "dev" : "runtime",
    index,
  });
  return null;
};

/** `dpkg -i x.deb`: what a package brings along is run by its installation, as root. */
function tellPackageFile(call: Call, path: Value): void {
  if (/\.(?:deb|rpm|pkg|apk|msi|flatpak|snap)$/iu.test(path.shape) && call.state.written(path) !== null)
    call.tell({ op: "spawn", program: path, arguments: [], shell: false });
}

/** `gem install x -v 1.2`, `cargo install x --version 1.2`: the option speaks for every word. */
function withVersion(
  call: Call,
  parse: (word: string) => PackageRequest | null,
  options: Options,
): (word: string) => PackageRequest | null {
  const version = options.value("version", "v", "vers")?.value.text ?? null;
  if (version === null || !/^(?:gem|bundle|cargo)$/u.test(call.name)) return parse;
  return (word) => (call.name === "cargo" ? crateWord(`${word}@${version}`) : gem(word, version));
}

function fromRepository(
  call: Call,
  options: Options,
  address: string | null,
  ref: string | null | undefined,
): PackageRequest | null {
  if (address === null) return null;
  const name = options.operands[0]?.value.text ?? null;
  const whole = ref === undefined || ref === null ? address : `${address}#${ref}`;
  return fromAddress(call.name === "bundle" ? "RubyGems" : "crates.io", name, "git", address, whole);
}

/** `composer require a/b "^1.0"`: the range may stand apart. */
function pairs(words: readonly ReturnType<typeof constant>[]): readonly ReturnType<typeof constant>[] {
  const joined: ReturnType<typeof constant>[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && /^(?:[\d^~<>=*]|v\d)/u.test(word.shape))
      joined[joined.length - 1] = concatenate([before, constant(":"), word]);
    else joined.push(word);
  }
  return joined;
}

function runGo(call: Call, installer: Installer): null {
  const [target] = parseOptions(call.arguments.slice(1), {
    short: "",
    long: "ldflags tags mod",
    singleDash: true,
    stopsAtOperand: true,
  }).operands;
  if (target === undefined) return null;
  if (/^[\w.-]{1,100}\.[a-z]{2,10}\/.{1,300}/u.test(target.value.shape))
    tellInstall(call, installer, [target.value], { run: true });
  else call.runFile(target, "go");
  return null;
}

/** Managers whose verb has two words or stands behind another: `dotnet add x package y`, `dart pub add x`. */
const nested: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "vs", long: "version source framework project tool-path" });
  const words = options.operands.map((each) => each.value.shape);
  const found = NESTED.find(({ name, verbs }) => name.test(call.name) && verbs.test(words.join(" ")));
  if (found === undefined) return null;
  const at = words.findIndex((word, index) => found.last.test(word) && index > 0) + 1;
  const version = options.value("version", "v")?.value.text;
  const parse = (word: string): PackageRequest | null =>
    otherPackage(version === undefined || version === null ? word : `${word}@${version}`, found.ecosystem);
  const index = tellRegistries(call, call.name, [["replaces", options.values("source", "s")]]);
  tellInstall(
    call,
    { manager: call.name, parse },
    options.operands.slice(at).map((each) => each.value),
    { index },
  );
  return null;
};

const NESTED: readonly {
  readonly name: RegExp;
  readonly verbs: RegExp;
  readonly last: RegExp;
  readonly ecosystem: Ecosystem;
}[] = [
  { name: /^dotnet$/u, verbs: /^add (?:\S+ )?package \S/u, last: /^package$/u, ecosystem: "NuGet" },
  { name: /^dotnet$/u, verbs: /^tool install \S/u, last: /^install$/u, ecosystem: "NuGet" },
  {
    name: /^(?:dart|flutter)$/u,
    verbs: /^pub (?:global )?(?:add|activate) \S/u,
    last: /^(?:add|activate)$/u,
    ecosystem: "Pub",
  },
];

export const systemPackageHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(Object.keys(MANAGERS).map((name) => [name, install] as const)),
  dotnet: nested,
  dart: nested,
  flutter: nested,
};
