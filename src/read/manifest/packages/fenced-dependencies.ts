import { constant } from "../../value.ts";
import { operation, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, itemsOf, type ManifestNode } from "../syntax/node.ts";

/** `name @ https://…/x.whl`, `https://…/x.tgz`, `git+https://…`: past every registry, wherever it is written down. */
const ADDRESS = /^(?:[\w.[\],-]{1,120}\s{0,4}@\s{0,4})?(?:git\+)?https?:\/\/\S{4,400}/iu;
const NPM = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides"] as const;
/** Of one example. */
const MAX_TOLD = 32;

/**
 * An example of a manifest is installed by nobody, but copied by whoever follows the manual. Names in it are examples;
 * an address is the one thing in it that is meant as it stands.
 */
export function tellFencedDependencies(manifest: Manifest, root: ManifestNode): void {
  if (manifest.fileName !== "" || !manifest.source.layers.some(({ kind }) => kind === "fence")) return;
  const python = [
    descend(root, "project", "dependencies"),
    ...entriesOf(descend(root, "project", "optional-dependencies")).map(({ value }) => value),
    ...entriesOf(child(root, "dependency-groups")).map(({ value }) => value),
    descend(root, "build-system", "requires"),
  ].flatMap((list) => itemsOf(list));
  const tables = [
    ...NPM.map((name) => child(root, name)),
    descend(root, "tool", "poetry", "dependencies"),
    descend(root, "tool", "uv", "sources"),
  ].flatMap((table) => entriesOf(table).map(({ value }) => child(value, "url") ?? child(value, "git") ?? value));
  for (const [manager, nodes] of [
    ["pip", python],
    ["npm", tables],
  ] as const) {
    for (const node of nodes.slice(0, MAX_TOLD)) {
      if (node.kind !== "scalar" || !node.isString || !ADDRESS.test(node.value)) continue;
      const source = /git\+|\.git(?:[#@]|$)/u.test(node.value) ? "git" : "url";
      operation(manifest, node, { op: "install", manager, packages: [constant(node.value)], source, run: false });
    }
  }
}
