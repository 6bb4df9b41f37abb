import type { DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import {
  child,
  descend,
  entriesOf,
  itemsOf,
  scalarText,
  textOf,
  textsOf,
  type ManifestNode,
} from "../manifest/syntax/node.ts";
import { pythonName } from "../manifest/packages/python-lists.ts";
import { atAddress } from "../packages/python-requirement.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, nameStart, tellLocked, type Locked } from "./locked-package.ts";
import { spreadScopes, type Edge } from "./spread-scopes.ts";

type Scope = DependencyFact["scope"];

/** poetry.lock of all its versions and pdm.lock: groups, or `category`; digests beside the packages or in `metadata`. */
export function readPoetryLock(manifest: Manifest, root: ManifestNode): void {
  const files = descend(root, "metadata", "files");
  const digests = new Set(entriesOf(files).flatMap(({ key, value }) => (itemsOf(value).length > 0 ? [key] : [])));
  tellAll(manifest, itemsOf(child(root, "package")), (item, name) => {
    const groups = textsOf(child(item, "groups"));
    const isDev =
      groups.length > 0
        ? !groups.some((group) => group === "main" || group === "default")
        : textOf(child(item, "category")) === "dev";
    const isOptional = scalarText(child(item, "optional")) === "true";
    return {
      request: fromSource(name, versionOf(item), child(item, "source") ?? pdmSource(item)),
      integrity: itemsOf(child(item, "files")).length > 0 || digests.has(name),
      scope: isDev ? "dev" : isOptional ? "optional" : "runtime",
    };
  });
}

/** PDM writes `git`, `path` or `url` into the entry itself. */
function pdmSource(item: ManifestNode): ManifestNode | undefined {
  return ["git", "path", "url"].some((field) => child(item, field) !== undefined) ? item : undefined;
}

/** pylock.toml (PEP 751). */
export function readPylock(manifest: Manifest, root: ManifestNode): void {
  tellAll(manifest, itemsOf(child(root, "packages")), (item, name) => {
    const archives = [child(item, "archive"), child(item, "sdist"), ...itemsOf(child(item, "wheels"))];
    const vcs = child(item, "vcs") ?? child(item, "directory");
    const archive = child(item, "archive");
    const marker = textOf(child(item, "marker")) ?? "";
    return {
      request: fromSource(name, versionOf(item), vcs ?? archive),
      integrity: archives.some((each) => child(each, "hashes") !== undefined),
      scope: /\bin (?:extras|dependency_groups)\b/u.test(marker) ? "optional" : "runtime",
    };
  });
}

/** uv.lock: the project itself and the members of its workspace are packages as well. */
export function readUvLock(manifest: Manifest, root: ManifestNode): void {
  const found = new Map<string, Locked>();
  const edges = new Map<Locked, Edge[]>();
  const projects: ManifestNode[] = [];
  const all: (readonly [ManifestNode, Locked])[] = [];
  for (const item of itemsOf(child(root, "package"))) {
    const name = textOf(child(item, "name"));
    if (name === null) continue;
    const source = child(item, "source");
    if (["virtual", "editable"].some((kind) => child(source, kind) !== undefined)) projects.push(item);
    else {
      const version = versionOf(item);
      const wheels = [child(item, "sdist"), ...itemsOf(child(item, "wheels"))];
      const package_ = locked({
        request: fromSource(name, version, source),
        start: nameStart(item),
        integrity: wheels.some((each) => child(each, "hash") !== undefined),
        direct: false,
      });
      all.push([item, package_]);
      found.set(name, package_);
      found.set(`${name} ${version ?? ""}`, package_);
    }
  }
  const asked = (item: ManifestNode): readonly (Edge & { readonly requested: string | null })[] => [
    ...edgesOf(child(item, "dependencies"), "runtime", found),
    ...entriesOf(child(item, "optional-dependencies")).flatMap(({ value }) => edgesOf(value, "optional", found)),
    ...entriesOf(child(item, "dev-dependencies")).flatMap(({ value }) => edgesOf(value, "dev", found)),
  ];
  for (const [item, from] of all) {
    const targets = asked(item);
    edges.set(from, [...targets]);
    for (const { target } of targets) addDependent(target, from.request.name);
  }
  const roots = projects.flatMap(asked);
  const ranges = projects.flatMap((item) => requiredRanges(child(item, "metadata")));
  for (const { target } of roots) {
    target.direct = true;
    target.requested ??= ranges.find(([name]) => name === target.request.name)?.[1] ?? null;
  }
  spreadScopes(roots, edges);
  for (const [, each] of all) tellLocked(manifest, each);
}

function edgesOf(
  list: ManifestNode | undefined,
  scope: Scope,
  found: ReadonlyMap<string, Locked>,
): readonly (Edge & { readonly requested: null })[] {
  return itemsOf(list).flatMap((item) => {
    const name = textOf(child(item, "name")) ?? "";
    const version = textOf(child(item, "version"));
    const target = version === null ? found.get(name) : found.get(`${name} ${version}`);
    return target === undefined ? [] : [{ target, scope, requested: null }];
  });
}

/** `[package.metadata] requires-dist = [{ name, specifier }]`. */
function requiredRanges(metadata: ManifestNode | undefined): readonly (readonly [string, string | null])[] {
  const groups = entriesOf(child(metadata, "requires-dev")).map(({ value }) => value);
  return [child(metadata, "requires-dist"), ...groups].flatMap((list) =>
    itemsOf(list).map((item) => [textOf(child(item, "name")) ?? "", textOf(child(item, "specifier"))] as const),
  );
}

interface Described {
  readonly request: PackageRequest;
  readonly integrity: boolean;
  readonly scope: Scope;
}

/** Locks that name the needs of each package by name only. */
function tellAll(
  manifest: Manifest,
  items: readonly ManifestNode[],
  describe: (item: ManifestNode, name: string) => Described,
): void {
  const found = new Map<string, Locked>();
  const all: (readonly [ManifestNode, Locked])[] = [];
  for (const item of items) {
    const name = textOf(child(item, "name"));
    if (name === null) continue;
    const each = locked({ ...describe(item, name), start: nameStart(item) });
    all.push([item, each]);
    found.set(pythonName(name), each);
  }
  for (const [item, from] of all) {
    const needs = child(item, "dependencies");
    const names = [
      ...entriesOf(needs).map((entry) => entry.key),
      ...itemsOf(needs).map((need) => textOf(child(need, "name")) ?? ""),
    ];
    for (const name of names) addDependent(found.get(pythonName(name)), from.request.name);
  }
  for (const [, each] of all) tellLocked(manifest, each);
}

function versionOf(item: ManifestNode): string | null {
  return textOf(child(item, "version"));
}

/** `source` of Poetry (`type`, `url`, `reference`) and uv (`registry`, `git`, `url`, `path`), `vcs` of PEP 751. */
function fromSource(name: string, version: string | null, source: ManifestNode | undefined): PackageRequest {
  const text = (field: string): string | null => textOf(child(source, field));
  const type = text("type");
  const url = text("url");
  const git = text("git") ?? (type === "git" ? url : null);
  const path = text("path") ?? text("directory") ?? (type === "directory" || type === "file" ? url : null);
  const registry = fromRegistry("PyPI", name, null, version);
  if (git !== null) {
    const commit = text("resolved_reference") ?? text("commit-id") ?? text("revision");
    const address = commit === null ? git : `${git}#${commit}`;
    return { ...registry, source: "git", address };
  }
  if (path !== null) return { ...registry, source: "path", address: path };
  if (url !== null && type !== "legacy") return { ...registry, source: sourceOfUrl(url), address: url };
  return { ...registry, address: text("registry") ?? url };
}

function sourceOfUrl(url: string): DependencyFact["source"] {
  return atAddress(null, url).source;
}
