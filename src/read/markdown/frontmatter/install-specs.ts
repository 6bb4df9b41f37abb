import type { Context } from "../../../model/context.ts";
import type { InstallSpec } from "../../../model/fact.ts";
import type { Reading, Source } from "../../../model/source.ts";
import { embedPieces } from "../../manifest/syntax/mapped-source.ts";
import { child, itemsOf, textOf, textsOf, type ManifestNode, type ScalarNode } from "../../manifest/syntax/node.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { imageRequest } from "../../packages/image-request.ts";
import { npmWord } from "../../packages/npm-request.ts";
import type { PackageRequest } from "../../packages/package-request.ts";
import { pythonRequirement } from "../../packages/python-requirement.ts";
import {
  aptPackage,
  brewFormula,
  composerWord,
  crateWord,
  gemWord,
  goModule,
  otherPackage,
} from "../../packages/versioned-name.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { isCommandLine } from "../programs.ts";
import { scalarPieces } from "./scalar-pieces.ts";

/** An install spec with the nodes that it came from. */
export interface FoundSpec {
  readonly spec: InstallSpec;
  readonly node: ManifestNode;
  readonly commands: readonly ScalarNode[];
  /** What the manager of that kind is to install. */
  readonly packages: readonly string[];
  readonly destination: string | null;
}

/** Specs of one block; the longest real list has eight. */
const MAX_SPECS = 100;
/** Fields that name what a manager is given. */
const PACKAGES = ["formula", "package", "packages", "pkg", "module", "modules", "image", "cask", "crate", "gem"];
const SUBJECTS = [...PACKAGES, "repo", "repository", "name", "tap", "path", "id"];
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
      packages: isUrl || isCommand ? [] : scalars.map((scalar) => scalar.value),
      destination: null,
    };
  }
  const told = stringNodes(child(node, "instructions")).filter((item) => isCommandLine(item.value));
  const commands = [...COMMANDS.flatMap((name) => stringNodes(child(node, name))), ...told];
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
    packages: packagesOf(node, commands.length > 0 || text(URLS) !== null),
    destination: text(["targetDir", "target", "destination", "dest"]),
  };
}

/** An entry that says neither package nor how is about what it is called by. */
function packagesOf(node: ManifestNode, hasOtherWay: boolean): readonly string[] {
  for (const field of PACKAGES) {
    const words = textsOf(child(node, field));
    const tap = textOf(child(node, "tap"));
    // `{formula: x, tap: owner/tap}`
    if (words.length > 0)
      return words.map((word) =>
        field === "formula" && tap !== null && !word.includes("/") ? `${tap}/${word}` : word,
      );
  }
  const name = hasOtherWay ? null : (firstText(child(node, "name")) ?? firstText(child(node, "id")));
  return name === null ? [] : [name];
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
  readonly parse: (word: string) => PackageRequest | null;
}

const table = (
  manager: string,
  parse: (word: string) => PackageRequest | null,
  kinds: string,
): readonly (readonly [string, Manager])[] => kinds.split(" ").map((kind) => [kind, { manager, parse }]);

const MANAGERS: ReadonlyMap<string, Manager> = new Map([
  ...table("brew", brewFormula, "brew homebrew cask"),
  ...table("npm", npmWord, "node npm npx"),
  ...["pnpm", "yarn", "bun"].flatMap((name) => table(name, npmWord, name)),
  ...table("go", goModule, "go golang"),
  ...table("pip", pythonRequirement, "pip pip3 python pypi"),
  ...["uv", "pipx"].flatMap((name) => table(name, pythonRequirement, name)),
  ...table("cargo", crateWord, "cargo rust"),
  ...table("gem", gemWord, "gem ruby"),
  ...table("apt", aptPackage, "apt apt-get"),
  ...table("docker", imageRequest, "docker"),
  ...table("composer", composerWord, "composer"),
  ...["choco", "winget", "scoop", "dnf", "yum", "pacman", "apk"].flatMap((name) => table(name, otherPackage, name)),
  ...table("clawhub", otherPackage, "skill clawhub clawdhub"),
]);

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
  const manager = MANAGERS.get(kind);
  const words = found.packages.length > 0 ? found.packages : repositoryOf(found);
  if (spec.url !== null && (manager === undefined || words.length === 0)) {
    const destination = found.destination === null ? null : constant(found.destination);
    reading.fact({ kind: "operation", operation: { op: "download", url: constant(spec.url), destination }, ...base });
  }
  if (manager === undefined) return;
  for (const word of words) {
    const operation = {
      op: "install",
      manager: manager.manager,
      packages: [constant(word)],
      source: sourceOf(word),
      run: false,
    } as const;
    reading.fact({ kind: "operation", operation, ...base });
    const request = manager.parse(word);
    if (request !== null) reading.fact(dependencyFact(request, { via: "install-spec" }, base));
  }
}

/** `{kind: "cargo", git: "https://…"}`, and no name. */
function repositoryOf({ node, spec }: FoundSpec): readonly string[] {
  const git = textOf(child(node, "git"));
  return git !== null && git === spec.url ? [/\.git$|^git\+/i.test(git) ? git : `git+${git}`] : [];
}

function sourceOf(word: string): "git" | "url" | "path" | "registry" {
  if (/^(?:git\+|github:|git@|git:)|\.git(?:[@#]|$)/i.test(word)) return "git";
  return /^https?:/i.test(word) ? "url" : /^[./~]/.test(word) ? "path" : "registry";
}
