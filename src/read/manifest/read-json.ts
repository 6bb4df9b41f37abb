import type { Reader } from "../../model/source.ts";
import { readBunLock } from "../lock/bun-lock.ts";
import { readComposerLock } from "../lock/composer-lock.ts";
import { readDenoLock } from "../lock/deno-lock.ts";
import { readPackageLock } from "../lock/package-lock.ts";
import { readComposer } from "./packages/composer-json.ts";
import { readDenoJson } from "./packages/deno-json.ts";
import { readAgentHooks, readDevContainer, readEditorTasks } from "./editor-settings.ts";
import { tellFencedDependencies } from "./packages/fenced-dependencies.ts";
import { manifestOf, type Manifest, type Trigger } from "./manifest.ts";
import { tellMcpServers } from "./agents/mcp-servers.ts";
import { child, type ManifestNode } from "./syntax/node.ts";
import { readPackageJson } from "./packages/package-json.ts";
import { readPipfileLock } from "./packages/pipfile.ts";
import { parseJson } from "./syntax/parse-json.ts";
import { readPluginManifest, tellPluginDescription } from "./agents/plugin-manifest.ts";
import { PLUGIN_MANIFESTS } from "./agents/plugin-names.ts";
import { collectPrompts } from "./agents/prompts.ts";
import { readRegistryRecord } from "./packages/registry-record.ts";
import { tellFlaws } from "./syntax/tell-flaws.ts";
import { walkDocument } from "./syntax/walk.ts";

type Read = (manifest: Manifest, root: ManifestNode) => void;

const LOCKS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["package-lock.json", readPackageLock],
  ["npm-shrinkwrap.json", readPackageLock],
  [".package-lock.json", readPackageLock],
  ["bun.lock", readBunLock],
  ["deno.lock", readDenoLock],
  ["pipfile.lock", readPipfileLock],
  ["composer.lock", readComposerLock],
]);
const SERVER_FILES = new Set(["mcp.json", ".mcp.json"]);
/** Folders whose JSON an agent or editor obeys as soon as it opens the project. */
const SETTINGS_FOLDER =
  /(?:^|\/)(?:\.claude|\.cursor|\.vscode|\.gemini|\.codex|\.windsurf|\.devcontainer|hooks)\/[^/]*$/;

/** JSON in all its uses: manifests by their names, commands, servers and prompts wherever they stand. */
export const readJson: Reader = (source, reading) => {
  const document = parseJson(source.text);
  const manifest = manifestOf(source, reading, document);
  let isActedUpon = false;
  const prompts = collectPrompts(manifest);
  for (const root of document.roots) {
    if (readNamed(manifest, root)) isActedUpon = true;
    tellFencedDependencies(manifest, root);
  }
  tellFlaws(source, reading, document.flaws, isActedUpon);
  if (!LOCKS.has(manifest.fileName)) walkDocument(manifest, document.roots, prompts, triggerOf(manifest));
  prompts.finish();
};

/** Reads what the file's name promises; true when programs act upon a file of that name. */
function readNamed(manifest: Manifest, root: ManifestNode): boolean {
  const { fileName, filePath } = manifest;
  if (fileName === "") {
    if (child(root, "hooks") !== undefined) readAgentHooks(manifest, root);
    return false;
  }
  const readLock = LOCKS.get(fileName);
  if (readLock !== undefined) readLock(manifest, root);
  else if (fileName === "package.json") readPackageJson(manifest, root);
  else if (PLUGIN_MANIFESTS.has(fileName)) readPluginManifest(manifest, root);
  else if (fileName === "composer.json") readComposer(manifest, root);
  else if (/^(?:deno|import_map|jsr)\.jsonc?$/.test(fileName)) readDenoJson(manifest, root);
  else if (fileName === "tasks.json") readEditorTasks(manifest, root);
  else if (/^\.?devcontainer\.json$/.test(fileName)) readDevContainer(manifest, root);
  else if (SERVER_FILES.has(fileName)) {
    const servers = child(root, "servers");
    if (servers !== undefined) tellMcpServers(manifest, servers, { parent: null, step: "servers" });
  } else if (SETTINGS_FOLDER.test(filePath)) readAgentHooks(manifest, root);
  else {
    if (fileName === "plugin.json") tellPluginDescription(manifest, root);
    return readRegistryRecord(manifest, root) && fileName === "plugin.json";
  }
  return true;
}

function triggerOf({ fileName, filePath, source }: Manifest): Trigger {
  if (fileName === "package.json") return "call";
  return SETTINGS_FOLDER.test(filePath) || SERVER_FILES.has(fileName) ? "load" : source.context.trigger;
}
