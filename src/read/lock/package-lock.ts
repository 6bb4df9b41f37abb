import type { DependencyFact } from "../../model/fact.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { child, entriesOf, scalarText, textOf, type ManifestNode } from "../manifest/syntax/node.ts";
import { npmEntry } from "../packages/npm-request.ts";
import { fromRegistry, type PackageRequest } from "../packages/package-request.ts";
import { addDependent, locked, tellLocked, type Locked } from "./locked-package.ts";

const FOLDER = "node_modules/";
/** Folders in folders that are followed upwards; npm itself nests a dozen. */
const MAX_NESTING = 60;
const ASKS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;

/** A place in the tree that npm lays out, and what lies there. */
interface Placed {
  readonly path: string;
  readonly node: ManifestNode;
  /** Null: the project itself or a package of its workspace, which are no dependencies. */
  readonly found: Locked | null;
}

/** package-lock.json and npm-shrinkwrap.json: `packages` since version 2, nested `dependencies` in version 1. */
export function readPackageLock(manifest: Manifest, root: ManifestNode): void {
  const packages = child(root, "packages");
  const placed = packages === undefined ? nested(child(root, "dependencies")) : flat(packages);
  const byPath = new Map(placed.map((each) => [each.path, each] as const));
  for (const { found } of placed) if (found?.request.source === "workspace") fillIn(found, byPath);
  for (const each of placed) {
    for (const field of packages === undefined ? ["requires"] : ASKS) {
      for (const { key, value } of entriesOf(child(each.node, field))) {
        const target = lookUp(byPath, each.path, key)?.found;
        if (target === undefined || target === null) continue;
        if (each.found !== null) addDependent(target, each.found.request.name);
        else {
          target.direct = true;
          target.requested ??= scalarText(value);
        }
      }
    }
  }
  for (const { found } of placed) if (found !== null) tellLocked(manifest, found);
}

function flat(packages: ManifestNode): readonly Placed[] {
  return entriesOf(packages).map(({ key, start, value }) => {
    const at = key.lastIndexOf(FOLDER);
    const isDependency = at === 0 || key[at - 1] === "/";
    const found = isDependency ? lockedAt(key.slice(at + FOLDER.length), start, value, false) : null;
    return { path: key, node: value, found };
  });
}

/** Recursion is bounded by the depth limit of the parser. */
function nested(dependencies: ManifestNode | undefined, folder = ""): readonly Placed[] {
  const placed: Placed[] = [];
  const visit = (list: ManifestNode | undefined, above: string): void => {
    for (const { key, start, value } of entriesOf(list)) {
      const path = `${above}${FOLDER}${key.slice(0, 300)}`;
      placed.push({ path, node: value, found: lockedAt(key, start, value, null) });
      visit(child(value, "dependencies"), `${path}/`);
    }
  };
  visit(dependencies, folder);
  return placed;
}

/** A link says where its package lies; that place says its version. */
function fillIn(found: Locked, byPath: ReadonlyMap<string, Placed>): void {
  const target = byPath.get(found.request.address ?? "");
  const resolved = textOf(child(target?.node, "version"));
  found.request = { ...found.request, resolved, source: target === undefined ? "path" : "workspace" };
}

/** What `require` finds from there: the nearest folder upwards. */
function lookUp(byPath: ReadonlyMap<string, Placed>, from: string, name: string): Placed | undefined {
  let base = from;
  for (let level = 0; level < MAX_NESTING; level += 1) {
    const found = byPath.get(base === "" ? FOLDER + name : `${base}/${FOLDER}${name}`);
    if (found !== undefined || base === "") return found;
    // A package of the workspace, `packages/a`, has the project's folder above it.
    base = base.slice(0, Math.max(0, base.lastIndexOf(`/${FOLDER}`)));
  }
  return undefined;
}

function lockedAt(name: string, start: number, node: ManifestNode, direct: boolean | null): Locked {
  const version = textOf(child(node, "version"));
  const request = requestOf(name, version, node);
  const inParent = isSet(node, "inBundle") || isSet(node, "bundled"); // covered by the digest of what it came in
  return locked({
    request,
    start,
    integrity: request.source === "workspace" ? null : inParent || child(node, "integrity") !== undefined,
    installScript: direct === null ? null : isSet(node, "hasInstallScript"),
    direct,
    scope: scopeOf(node),
  });
}

function requestOf(installed: string, version: string | null, node: ManifestNode): PackageRequest {
  const url = textOf(child(node, "resolved"));
  if (isSet(node, "link"))
    return { ...fromRegistry("npm", installed, null, version), source: "workspace", address: url };
  const name = textOf(child(node, "name")) ?? installed;
  // Version 1 writes an alias, a repository or a URL where the version belongs.
  const written = version === null ? null : npmEntry(name, version);
  if (written !== null && written.source !== "registry") return { ...written, requested: null };
  if (written?.alias !== undefined && written.alias !== null) return { ...written, requested: null, address: url };
  const base = fromRegistry("npm", name, null, version);
  const alias = name === installed ? null : installed;
  return {
    ...base,
    alias,
    source: url === null ? "registry" : lockedSource(url),
    address: url?.replace(/^git\+/u, "") ?? null,
  };
}

/** A registry's archive lies at `/name/-/name-1.0.0.tgz`, or at `/download/name/1.0.0/…` in GitHub's. */
export function lockedSource(url: string): DependencyFact["source"] {
  if (/^git[+:]|^ssh:|^[\w.-]+@[\w.-]+:|\.git#/u.test(url)) return "git";
  if (/^(?:file|link|portal):|^\.{0,2}\//u.test(url)) return "path";
  return /\/-\/|\/download\/|^(?!\w+:)/u.test(url) ? "registry" : "url";
}

function scopeOf(node: ManifestNode): DependencyFact["scope"] {
  if (isSet(node, "dev")) return "dev";
  if (isSet(node, "peer")) return "peer";
  return isSet(node, "optional") || isSet(node, "devOptional") ? "optional" : "runtime";
}

function isSet(node: ManifestNode, flag: string): boolean {
  return scalarText(child(node, flag)) === "true";
}
