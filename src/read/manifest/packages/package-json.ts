import { tellBundledPackage } from "./bundled-package.ts";
import { embedCommandLine } from "../command.ts";
import { declare } from "../declare.ts";
import { place, reference, tell, triggered, type Manifest } from "../manifest.ts";
import { child, entriesOf, stringsOf, type ManifestNode } from "../syntax/node.ts";
import { tellPackageDependencies } from "./package-dependencies.ts";

/** Scripts that npm runs by itself when the package, or its folder, is installed (docs: "Life Cycle Scripts"). */
export const INSTALL_SCRIPTS: ReadonlySet<string> = new Set([
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies",
  "pnpm:devPreinstall",
]);

const ENTRY_FIELDS = new Set(["main", "module", "browser", "exports", "imports", "types"]);
/** Those of them whose text is a path, with or without `./`; the others may name a module. */
const FILE_FIELDS = new Set(["main", "module", "browser", "types"]);
/** Fields of the `openclaw` block that name files which the host loads. */
const OPENCLAW_ENTRIES = [
  "extensions",
  "runtimeExtensions",
  "setupEntry",
  "runtimeSetupEntry",
  "setupExtensions",
  "workerEntries",
];
const OPENCLAW_BLOCKS = new Set(["openclaw", "clawdbot", "moltbot"]);

/** npm's package.json with OpenClaw's block in it. */
export function readPackageJson(manifest: Manifest, root: ManifestNode): void {
  declare(manifest, "package.json", root);
  tellPackageDependencies(manifest, root);
  tellBundledPackage(manifest, root);
  for (const { key, value } of entriesOf(root)) {
    if (key === "scripts") tellScripts(manifest, value);
    else if (key === "bin") tellEntries(manifest, value, "run");
    else if (FILE_FIELDS.has(key) && value.kind === "scalar" && value.isString) tellFile(manifest, value, value.value);
    else if (ENTRY_FIELDS.has(key)) tellEntries(manifest, value, "import");
    else if (OPENCLAW_BLOCKS.has(key) && value.kind === "map") tellPlugin(manifest, key, value);
  }
  // What npm takes where neither is given (docs: "package.json", main).
  if (child(root, "main") === undefined && child(root, "exports") === undefined) tellFile(manifest, root, "index.js");
}

function tellScripts(manifest: Manifest, scripts: ManifestNode): void {
  for (const { key, value } of entriesOf(scripts)) {
    if (value.kind !== "scalar") continue;
    const context = triggered(manifest.source, INSTALL_SCRIPTS.has(key) ? "install" : "call");
    embedCommandLine(manifest, value, `scripts.${key}`, context);
  }
}

const MAX_PATH = 1_024;

/** `"main": "index.js"` is a file of the package, and no module of that name. */
function tellFile(manifest: Manifest, node: ManifestNode, path: string): void {
  if (path === "" || path.length > MAX_PATH) return;
  const target = /^\.{0,2}\//u.test(path) ? path : `./${path}`;
  tell(manifest, { kind: "reference", how: "import", target, ...place(manifest.source, node) });
}

function tellEntries(manifest: Manifest, node: ManifestNode, how: "run" | "import" | "include"): void {
  if (node.kind === "map") for (const { value } of node.entries) tellEntries(manifest, value, how);
  else if (node.kind === "list") for (const item of node.items) tellEntries(manifest, item, how);
  else if (node.isString)
    reference(manifest, node, how, how === "run" ? triggered(manifest.source, "call") : undefined);
}

function tellPlugin(manifest: Manifest, key: string, block: ManifestNode): void {
  declare(manifest, `package.json#${key}`, block);
  const load = triggered(manifest.source, "load");
  for (const name of OPENCLAW_ENTRIES) {
    for (const file of stringsOf(child(block, name) ?? child(child(block, "build"), name)))
      reference(manifest, file, "run", load);
  }
  const hooks = child(block, "hooks");
  if (hooks?.kind !== "map") for (const file of stringsOf(hooks)) reference(manifest, file, "run", load);
  const skills = child(block, "skills") ?? child(block, "bundledSkills");
  for (const folder of stringsOf(skills)) reference(manifest, folder, "include");
}
