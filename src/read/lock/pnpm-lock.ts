import type { DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, scalarText, textOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";
import { lockedSource } from "./package-lock.ts";
import { spreadScopes, type Edge } from "./spread-scopes.ts";

const ASKS: readonly (readonly [string, DependencyFact["scope"]])[] = [
  ["dependencies", "runtime"],
  ["devDependencies", "dev"],
  ["optionalDependencies", "optional"],
];

/** pnpm-lock.yaml, versions 5 to 9. A package that is there once for each set of its peers is one package. */
export function readPnpmLock(manifest: Manifest, root: ManifestNode): void {
  const isNine = child(root, "snapshots") !== undefined;
  const byKey = new Map<string, Locked>();
  const byId = new Map<string, Locked>();
  const all: (readonly [Locked, ManifestNode])[] = [];
  for (const { key, start, value } of entriesOf(child(root, "packages"))) {
    const request = requestOf(key, value);
    if (request === null) continue;
    const id = `${request.name} ${request.resolved ?? request.address ?? ""}`;
    let found = byId.get(id);
    if (found === undefined) {
      found = locked({
        request,
        start,
        integrity: child(child(value, "resolution"), "integrity") !== undefined,
        installScript: isNine ? null : isSet(value, "requiresBuild"),
        direct: false,
        scope: isSet(value, "dev") ? "dev" : isSet(value, "optional") ? "optional" : "runtime",
      });
      byId.set(id, found);
    }
    byKey.set(plainKey(key), found);
    all.push([found, value]);
  }
  const lookUp = (name: string, version: string): Locked | undefined =>
    byKey.get(plainKey(`${name}@${version}`)) ?? byKey.get(plainKey(version));
  const roots: Edge[] = [];
  const importers = entriesOf(child(root, "importers")).map(({ value }) => value);
  for (const project of importers.length > 0 ? importers : [root])
    for (const edge of asked(project, lookUp)) roots.push(edge);
  const edges = new Map<Locked, Edge[]>();
  const needing = isNine
    ? entriesOf(child(root, "snapshots")).flatMap(({ key, value }) => {
        const found = byKey.get(plainKey(key));
        return found === undefined ? [] : [[found, value] as const];
      })
    : all;
  for (const [from, node] of needing) {
    const list = edges.get(from) ?? [];
    for (const [field, scope] of ASKS) {
      for (const { key, value } of entriesOf(child(node, field))) {
        const target = lookUp(key, scalarText(value) ?? "");
        if (target === undefined) continue;
        addDependent(target, from.request.name);
        list.push({ target, scope });
      }
    }
    edges.set(from, list);
  }
  if (isNine) spreadScopes(roots, edges);
  for (const found of byId.values()) tellLocked(manifest, found);
}

/** What a project asks for: `name: version` with ranges in `specifiers`, since version 6 `name: {specifier, version}`. */
function asked(project: ManifestNode, lookUp: (name: string, version: string) => Locked | undefined): readonly Edge[] {
  const ranges = new Map(
    entriesOf(child(project, "specifiers")).map(({ key, value }) => [key, scalarText(value)] as const),
  );
  return ASKS.flatMap(([field, scope]) =>
    entriesOf(child(project, field)).flatMap(({ key, value }) => {
      const version = scalarText(value) ?? textOf(child(value, "version")) ?? "";
      const target = lookUp(key, version);
      if (target === undefined) return [];
      target.direct = true;
      const { request } = target;
      if (key !== request.name) target.request = { ...request, alias: key };
      target.requested ??= textOf(child(value, "specifier")) ?? ranges.get(key) ?? null;
      return [{ target, scope }];
    }),
  );
}

/** Version 5 puts the host before packages of other registries: `host.example/name/1.0.0`. */
const HOST = /^[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?::\d{1,5})?\/(?=(?:@[^/@]{1,200}\/)?[^/@]{1,200}\/\d)/u;

/** `/name/1.0.0_peer` (5), `/name@1.0.0(peer)` (6), `name@1.0.0(peer)` (9) to `name@1.0.0`. */
function plainKey(key: string): string {
  const short = (key.startsWith("/") ? key.slice(1) : key.replace(HOST, "")).split("(", 1)[0] ?? "";
  // No version has a `_` in it: a peer stands behind it.
  if (/^(?:@[^/@]{1,200}\/)?[^/@]{1,200}@/u.test(short)) return short.replace(/(@\d[^_@]{0,200})_.*$/u, "$1");
  const [, name, version] = /^((?:@[^/@]{1,200}\/)?[^/@]{1,200})\/(\d[^_/]{0,200})/u.exec(short) ?? [];
  return name === undefined || version === undefined ? short : `${name}@${version}`;
}

function requestOf(key: string, node: ManifestNode): PackageRequest | null {
  const [, keyName, keyVersion] = /^((?:@[^/@]{1,200}\/)?[^/@]{1,200})@(.{1,400})$/su.exec(plainKey(key)) ?? [];
  const resolution = child(node, "resolution");
  const url = textOf(child(resolution, "tarball"));
  const repository = textOf(child(resolution, "repo"));
  const folder = textOf(child(resolution, "directory"));
  const name = textOf(child(node, "name")) ?? keyName;
  if (name === undefined) return null;
  const written = textOf(child(node, "version")) ?? (/^v?\d/u.test(keyVersion ?? "") ? (keyVersion ?? null) : null);
  const base = fromRegistry("npm", name, null, written);
  if (repository !== null)
    return { ...base, source: "git", address: `${repository}#${textOf(child(resolution, "commit")) ?? ""}` };
  if (folder !== null) return { ...base, source: "path", address: folder };
  const host = HOST.exec(key)?.[0];
  if (url === null) return host === undefined ? base : { ...base, address: `https://${host}` };
  return {
    ...base,
    source: scalarText(child(resolution, "gitHosted")) === "true" ? "git" : lockedSource(url),
    address: url,
  };
}

function isSet(node: ManifestNode, flag: string): boolean {
  return scalarText(child(node, flag)) === "true";
}
