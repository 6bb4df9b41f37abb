import type { Context } from "../../../model/context.ts";
import type { Ecosystem, InstallSpec } from "../../../model/fact.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { embedPieces } from "../../manifest/mapped-source.ts";
import { child, itemsOf, textOf, type ManifestNode, type ScalarNode } from "../../manifest/node.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { isCommandLine } from "../programs.ts";
import { scalarPieces } from "./scalar-pieces.ts";

/** An install spec with the nodes that it came from. */
export interface FoundSpec {
  readonly spec: InstallSpec;
  readonly node: ManifestNode;
  readonly commands: readonly ScalarNode[];
  readonly destination: string | null;
}

/** Specs of one block; the longest real list has eight. */
const MAX_SPECS = 100;
const SUBJECTS = [
  "formula",
  "package",
  "packages",
  "module",
  "image",
  "cask",
  "crate",
  "gem",
  "repo",
  "repository",
  "name",
  "tap",
  "path",
  "id",
];
const COMMANDS = [
  "command",
  "commands",
  "cmd",
  "run",
  "script",
  "shell",
  "exec",
  "install",
  "steps",
  "postInstall",
  "postinstall",
  "post_install",
];
const URLS = ["url", "href", "download", "source", "archiveUrl", "git"];

/** Every entry of `install`, whatever its kind: hosts drop what they do not know, agents read it all the same. */
export function findInstallSpecs(install: ManifestNode | undefined, source: Source): readonly FoundSpec[] {
  if (install === undefined) return [];
  const found: FoundSpec[] = [];
  if (install.kind === "list") for (const item of install.items) found.push(specOf(item, null, source));
  else if (install.kind === "scalar") found.push(specOf(install, null, source));
  else if (child(install, "kind") !== undefined || child(install, "type") !== undefined)
    found.push(specOf(install, null, source));
  else {
    // `install: {brew: jq, macos: "curl …"}`: the key is the kind.
    for (const { key, value } of install.entries) {
      for (const item of value.kind === "list" ? value.items : [value]) found.push(specOf(item, key, source));
    }
  }
  return found.slice(0, MAX_SPECS);
}

function specOf(node: ManifestNode, key: string | null, source: Source): FoundSpec {
  const at = source.locate(node.start, node.end);
  if (node.kind !== "map") {
    const scalars =
      node.kind === "scalar" ? [node] : itemsOf(node).filter((item): item is ScalarNode => item.kind === "scalar");
    const value = scalars.map((scalar) => scalar.value).join("\n");
    const isUrl = /^https?:\/\//i.test(value);
    const isCommand = !isUrl && scalars.some((scalar) => isCommandLine(scalar.value));
    const kind = key ?? (isUrl ? "download" : isCommand ? "shell" : "unknown");
    return {
      spec: {
        kind,
        at,
        subject: isUrl || isCommand ? null : value,
        url: isUrl ? value : null,
        command: isCommand ? value : null,
      },
      node,
      commands: isCommand ? scalars : [],
      destination: null,
    };
  }
  const commands = COMMANDS.flatMap((name) => stringNodes(child(node, name)));
  const text = (names: readonly string[]): string | null =>
    names.map((name) => firstText(child(node, name))).find((value) => value !== null) ?? null;
  return {
    spec: {
      kind: text(["kind", "type", "method", "manager"]) ?? key ?? "unknown",
      at,
      subject: text(SUBJECTS),
      url: text(URLS),
      command: commands.length === 0 ? null : commands.map((command) => command.value).join("\n"),
    },
    node,
    commands,
    destination: text(["targetDir", "target", "destination", "dest"]),
  };
}

function stringNodes(node: ManifestNode | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((item) => {
    if (item.kind === "scalar") return item.isString && item.value.trim() !== "" ? [item] : [];
    const run = child(item, "run") ?? child(item, "command");
    return run?.kind === "scalar" ? [run] : [];
  });
}

function firstText(node: ManifestNode | undefined): string | null {
  return textOf(node?.kind === "list" ? node.items[0] : node);
}

interface Manager {
  readonly manager: string;
  readonly ecosystem: Ecosystem;
}

const MANAGERS: Readonly<Record<string, Manager>> = {
  brew: { manager: "brew", ecosystem: "brew" },
  homebrew: { manager: "brew", ecosystem: "brew" },
  cask: { manager: "brew", ecosystem: "brew" },
  node: { manager: "npm", ecosystem: "npm" },
  npm: { manager: "npm", ecosystem: "npm" },
  npx: { manager: "npm", ecosystem: "npm" },
  pnpm: { manager: "pnpm", ecosystem: "npm" },
  yarn: { manager: "yarn", ecosystem: "npm" },
  bun: { manager: "bun", ecosystem: "npm" },
  go: { manager: "go", ecosystem: "Go" },
  uv: { manager: "uv", ecosystem: "PyPI" },
  pip: { manager: "pip", ecosystem: "PyPI" },
  pip3: { manager: "pip", ecosystem: "PyPI" },
  pipx: { manager: "pipx", ecosystem: "PyPI" },
  python: { manager: "pip", ecosystem: "PyPI" },
  pypi: { manager: "pip", ecosystem: "PyPI" },
  cargo: { manager: "cargo", ecosystem: "crates.io" },
  rust: { manager: "cargo", ecosystem: "crates.io" },
  gem: { manager: "gem", ecosystem: "RubyGems" },
  ruby: { manager: "gem", ecosystem: "RubyGems" },
  apt: { manager: "apt", ecosystem: "apt" },
  "apt-get": { manager: "apt", ecosystem: "apt" },
  docker: { manager: "docker", ecosystem: "docker" },
  composer: { manager: "composer", ecosystem: "Packagist" },
  choco: { manager: "choco", ecosystem: "other" },
  winget: { manager: "winget", ecosystem: "other" },
  scoop: { manager: "scoop", ecosystem: "other" },
  dnf: { manager: "dnf", ecosystem: "other" },
  yum: { manager: "yum", ecosystem: "other" },
  pacman: { manager: "pacman", ecosystem: "other" },
  apk: { manager: "apk", ecosystem: "other" },
};

/** What an install spec does when the host or the agent follows it. */
export function tellInstallSpec(
  found: FoundSpec,
  field: string,
  context: Context,
  source: Source,
  reading: Reading,
): void {
  const { spec, node, commands } = found;
  const installing: Context = {
    ...context,
    role: context.role === "code" ? "instruction" : context.role,
    trigger: "install",
  };
  const base = factAt(source, node.start, node.end, installing);
  for (const command of commands) {
    const what = { language: "shell", layer: { kind: "field", name: field }, context: installing } as const;
    embedPieces(scalarPieces(source.text, command), what, source, reading);
  }
  const kind = spec.kind.toLowerCase();
  const manager = Object.hasOwn(MANAGERS, kind) ? MANAGERS[kind] : undefined;
  if (spec.url !== null && (manager === undefined || spec.subject === null)) {
    const destination = found.destination === null ? null : constant(found.destination);
    reading.fact({ kind: "operation", operation: { op: "download", url: constant(spec.url), destination }, ...base });
  }
  if (manager === undefined || spec.subject === null) return;
  const origin = /^(?:git\+|github:|git@|git:)|\.git(?:[@#]|$)/i.test(spec.subject)
    ? "git"
    : /^https?:/i.test(spec.subject)
      ? "url"
      : /^[./~]/.test(spec.subject)
        ? "path"
        : "registry";
  reading.fact({
    kind: "operation",
    operation: {
      op: "install",
      manager: manager.manager,
      packages: [constant(spec.subject)],
      source: origin,
      run: false,
    },
    ...base,
  });
  const { name, requested } = splitVersion(spec.subject);
  reading.fact({
    kind: "dependency",
    ecosystem: manager.ecosystem,
    name,
    requested,
    resolved: null,
    via: "install-spec",
    scope: "runtime",
    ...base,
  });
}

/** `@scope/name@1.2`, `name==1.2`, `module@latest`, `image:tag`. */
function splitVersion(subject: string): { name: string; requested: string | null } {
  const match = /^(@?[^@=<>~!\s]{1,200}?)(?:@|(?=[=<>~!]{1,2}))([^\s]{1,100})$/.exec(subject);
  return match === null
    ? { name: subject, requested: null }
    : { name: match[1] ?? subject, requested: match[2] ?? null };
}
