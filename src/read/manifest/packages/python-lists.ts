import type { DependencyFact } from "../../../model/fact.ts";
import { fromAddress, type PackageRequest } from "../../packages/package-request.ts";
import { isForExtra, poetryVersion, pythonRequirement } from "../../packages/python-requirement.ts";
import { dependency, type Manifest } from "../manifest.ts";
import {
  child,
  entriesOf,
  itemsOf,
  scalarText,
  stringsOf,
  textOf,
  type Entry,
  type ManifestNode,
} from "../syntax/node.ts";

type Scope = DependencyFact["scope"];

/** A list of requirements (PEP 508); `sources`: where some of them come from instead. */
export function tellList(
  manifest: Manifest,
  list: ManifestNode | undefined,
  scope: Scope,
  sources: ReadonlyMap<string, ManifestNode>,
): void {
  for (const item of stringsOf(list)) {
    const found = pythonRequirement(item.value);
    if (found === null) continue;
    const source = sources.get(pythonName(found.name));
    const request = source === undefined ? found : elsewhere(found, source);
    dependency(manifest, item, request, { scope: isForExtra(item.value) ? "optional" : scope });
  }
}

/** PEP 503: names that differ in these only are one. */
export function pythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/gu, "-");
}

/** `[tool.uv.sources]`: where the packages of the lists above come from instead. */
export function uvSources(table: ManifestNode | undefined): ReadonlyMap<string, ManifestNode> {
  return new Map(entriesOf(table).map(({ key, value }) => [pythonName(key), itemsOf(value)[0] ?? value] as const));
}

/** A table with `git`, `url`, `path`, `workspace` in the place of a version: uv's, Poetry's and Pipenv's form. */
export function elsewhere(request: PackageRequest, table: ManifestNode): PackageRequest {
  const text = (field: string): string | null => textOf(child(table, field));
  const git = text("git");
  const path = text("path") ?? text("file");
  const url = text("url") ?? (path !== null && /^https?:/u.test(path) ? path : null);
  const { name, requested } = request;
  if (git !== null) {
    const ref = text("rev") ?? text("tag") ?? text("branch") ?? text("ref");
    const address = ref === null ? git : `${git}@${ref}`;
    return fromAddress("PyPI", name, "git", requested ?? address, address);
  }
  if (url !== null) return fromAddress("PyPI", name, "url", requested ?? url, url);
  if (path !== null) return fromAddress("PyPI", name, "path", requested ?? path, path);
  if (scalarText(child(table, "workspace")) === "true") return { ...request, source: "workspace" };
  return request;
}

/** `name = "^1"`, `name = {version = "^1", optional = true}`: Poetry's and Pipenv's way. */
export function tellTabled(manifest: Manifest, { key, start, value }: Entry, item: ManifestNode, scope: Scope): void {
  const version = scalarText(item) ?? textOf(child(item, "version")) ?? "";
  const held = scalarText(child(item, "optional")) === "true" ? "optional" : scope;
  dependency(manifest, { start, end: value.end }, elsewhere(poetryVersion(key, version), item), {
    scope: held,
    index: textOf(child(item, "source")) ?? textOf(child(item, "index")),
  });
}
