import { parseOptions } from "./options.ts";
import type { Call, Handler } from "../run/call.ts";
import { concatenate, constant } from "../../value.ts";
import { splitVersion } from "./package-names.ts";
import { tellInstall, tellLockfile, type Installer } from "./packages.ts";

interface Manager {
  readonly ecosystem: Installer["ecosystem"];
  readonly verbs: RegExp;
  /** Options that take a value. */
  readonly short: string;
  readonly long: string;
}

const MANAGERS: Readonly<Record<string, Manager>> = {
  apt: { ecosystem: "apt", verbs: /^install$/u, short: "otc", long: "option target-release" },
  "apt-get": { ecosystem: "apt", verbs: /^install$/u, short: "otc", long: "option target-release" },
  aptitude: { ecosystem: "apt", verbs: /^install$/u, short: "ot", long: "" },
  dpkg: { ecosystem: "apt", verbs: /^-i$|^--install$/u, short: "", long: "" },
  dnf: { ecosystem: "other", verbs: /^(?:install|localinstall)$/u, short: "c", long: "enablerepo repo" },
  yum: { ecosystem: "other", verbs: /^(?:install|localinstall)$/u, short: "c", long: "enablerepo" },
  zypper: { ecosystem: "other", verbs: /^(?:install|in)$/u, short: "r", long: "repo" },
  apk: { ecosystem: "other", verbs: /^add$/u, short: "Xt", long: "repository virtual" },
  pacman: { ecosystem: "other", verbs: /^-S[yuwn]{0,4}$|^-U$/u, short: "", long: "" },
  yay: { ecosystem: "other", verbs: /^-S[yu]{0,4}$/u, short: "", long: "" },
  snap: { ecosystem: "other", verbs: /^install$/u, short: "", long: "channel" },
  flatpak: { ecosystem: "other", verbs: /^install$/u, short: "", long: "" },
  port: { ecosystem: "other", verbs: /^install$/u, short: "", long: "" },
  pkg: { ecosystem: "other", verbs: /^install$/u, short: "", long: "" },
  brew: { ecosystem: "brew", verbs: /^(?:install|reinstall|upgrade|tap|bundle)$/u, short: "", long: "appdir file" },
  mas: { ecosystem: "other", verbs: /^install$/u, short: "", long: "" },
  gem: { ecosystem: "RubyGems", verbs: /^(?:install|i)$/u, short: "vis", long: "version source install-dir" },
  cargo: {
    ecosystem: "crates.io",
    verbs: /^(?:install|binstall|add)$/u,
    short: "F",
    long: "version git branch tag rev path features root registry index",
  },
  go: { ecosystem: "Go", verbs: /^(?:install|get|run)$/u, short: "", long: "ldflags tags mod o" },
  conda: { ecosystem: "other", verbs: /^(?:install|create)$/u, short: "cnp", long: "channel name prefix" },
  mamba: { ecosystem: "other", verbs: /^(?:install|create)$/u, short: "cnp", long: "channel name prefix" },
  "nix-env": { ecosystem: "other", verbs: /^-i[A]?$/u, short: "", long: "" },
  winget: { ecosystem: "other", verbs: /^install$/u, short: "esv", long: "id source version" },
  choco: { ecosystem: "other", verbs: /^install$/u, short: "s", long: "source version" },
  scoop: { ecosystem: "other", verbs: /^install$/u, short: "", long: "" },
  composer: { ecosystem: "other", verbs: /^require$/u, short: "d", long: "working-dir" },
};

const install: Handler = (call) => {
  const manager = MANAGERS[call.name];
  if (manager === undefined) return null;
  const at = call.arguments.findIndex((each) => manager.verbs.test(each.value.shape));
  const isFirst = at !== -1 && call.arguments.slice(0, at).every((each) => /^-|=|^(?:global)$/u.test(each.value.shape));
  if (!isFirst) return null;
  const verb = call.arguments[at]?.value.shape ?? "";
  const options = parseOptions(call.arguments.slice(at + 1), {
    short: manager.short,
    long: manager.long,
    singleDash: call.name === "go",
  });
  const installer: Installer = { manager: call.name, ecosystem: manager.ecosystem, split: splitVersion };
  const git = options.value("git");
  if (git !== undefined) {
    tellInstall(
      call,
      installer,
      [{ ...git.value, shape: git.value.shape.endsWith(".git") ? git.value.shape : `git+${git.value.shape}` }],
      false,
    );
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
  tellInstall(call, installer, packages, false);
  return null;
};

function runGo(call: Call, installer: Installer): null {
  const [target] = parseOptions(call.arguments.slice(1), {
    short: "",
    long: "ldflags tags mod",
    singleDash: true,
    stopsAtOperand: true,
  }).operands;
  if (target === undefined) return null;
  if (/^[\w.-]{1,100}\.[a-z]{2,10}\/.{1,300}/u.test(target.value.shape))
    tellInstall(call, installer, [target.value], true);
  else call.runFile(target, "go");
  return null;
}

export const systemPackageHandlers: Readonly<Record<string, Handler>> = Object.fromEntries(
  Object.keys(MANAGERS).map((name) => [name, install]),
);
