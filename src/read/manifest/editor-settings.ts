import { constant } from "../value.ts";
import { embedCommandLine, looksLikeCommand, spawnWords } from "./command.ts";
import { operation, triggered, type Manifest } from "./manifest.ts";
import { child, descend, entriesOf, itemsOf, scalarText, stringsOf, type ManifestNode } from "./syntax/node.ts";
import type { TreePath } from "./syntax/tree-path.ts";
import { pathText } from "./syntax/tree-path.ts";

/** Visual Studio Code's tasks.json: a task with `runOn: folderOpen` runs when somebody opens the folder. */
export function readEditorTasks(manifest: Manifest, root: ManifestNode): void {
  for (const [index, task] of itemsOf(child(root, "tasks")).entries()) {
    const isAutomatic = scalarText(descend(task, "runOptions", "runOn")) === "folderOpen";
    const context = triggered(manifest.source, isAutomatic ? "load" : "call");
    for (const part of [task, child(task, "windows"), child(task, "linux"), child(task, "osx")]) {
      const command = child(part, "command");
      if (command?.kind !== "scalar") continue;
      const field = `tasks[${index}].command`;
      const args = stringsOf(child(part, "args"));
      if (isAutomatic) tellPersisting(manifest, command);
      if (args.length > 0 && /^\S+$/.test(command.value)) spawnWords(manifest, [command, ...args], field, context);
      else embedCommandLine(manifest, command, field, context);
    }
  }
}

function tellPersisting(manifest: Manifest, command: Extract<ManifestNode, { kind: "scalar" }>): void {
  const target = constant(manifest.source.path);
  const persist = { op: "persist", mechanism: "editor-task", target, content: constant(command.value) } as const;
  operation(manifest, command, persist, triggered(manifest.source, "load"));
}

/** Keys of devcontainer.json (containers.dev) whose commands run by themselves; `initializeCommand` runs on the host. */
const LIFECYCLE = [
  "initializeCommand",
  "onCreateCommand",
  "updateContentCommand",
  "postCreateCommand",
  "postStartCommand",
  "postAttachCommand",
];

export function readDevContainer(manifest: Manifest, root: ManifestNode): void {
  for (const key of LIFECYCLE) tellLifecycle(manifest, child(root, key), { parent: null, step: key });
}

/** One line, one list of words, or a map of either. */
function tellLifecycle(manifest: Manifest, node: ManifestNode | undefined, path: TreePath): void {
  const context = triggered(manifest.source, "load");
  if (node === undefined) return;
  if (node.kind === "scalar") embedCommandLine(manifest, node, pathText(path), context);
  else if (node.kind === "list") spawnWords(manifest, stringsOf(node), pathText(path), context);
  else
    for (const { key, value } of node.entries)
      if (value.kind !== "map") tellLifecycle(manifest, value, { parent: path, step: key });
}

/** Hooks of agents (Claude's settings.json and hooks.json, Cursor's, Gemini's): run at every event, unasked. */
export function readAgentHooks(manifest: Manifest, root: ManifestNode): void {
  const context = triggered(manifest.source, "load");
  const visit = (node: ManifestNode, path: TreePath): void => {
    if (node.kind === "list")
      for (const [index, item] of node.items.entries()) visit(item, { parent: path, step: index });
    for (const { key, value } of entriesOf(node)) {
      const below: TreePath = { parent: path, step: key };
      const isCommand =
        value.kind === "scalar" &&
        (key === "command" ||
          key === "bash" ||
          key === "powershell" ||
          (key === "run" && looksLikeCommand(value.value)));
      if (isCommand) embedCommandLine(manifest, value, pathText(below), context);
      else visit(value, below);
    }
  };
  for (const name of ["hooks", "statusLine", "apiKeyHelper"]) {
    const node = child(root, name);
    if (node?.kind === "scalar" && node.isString && looksLikeCommand(node.value))
      embedCommandLine(manifest, node, name, context);
    else if (node !== undefined) visit(node, { parent: null, step: name });
  }
}
