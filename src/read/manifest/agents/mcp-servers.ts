import { spawnWords } from "../command.ts";
import { mention, operation, triggered, type Manifest, type Trigger } from "../manifest.ts";
import { child, entriesOf, stringsOf, textOf, type ManifestNode } from "../syntax/node.ts";
import { constant } from "../../value.ts";
import { pathText, type TreePath } from "../syntax/tree-path.ts";

const URL_KEYS = ["url", "serverUrl", "httpUrl", "endpoint", "baseUrl"];

/**
 * Servers of the Model Context Protocol: programs that a host starts, or addresses that it connects to, as soon as it
 * loads the file. Format: Claude, Cursor, VS Code and openclaw.plugin.json share `{name: {command, args, env} | {url}}`.
 */
export function tellMcpServers(manifest: Manifest, servers: ManifestNode, path: TreePath | null): void {
  const context = triggered(manifest.source, "load");
  for (const { key, value } of entriesOf(servers)) {
    if (value.kind !== "map") continue;
    const below: TreePath = { parent: path, step: key };
    const field = pathText({ parent: below, step: "command" });
    const command = child(value, "command");
    const words = [...stringsOf(command), ...stringsOf(child(value, "args"))];
    spawnWords(manifest, words, field, context);
    tellRemoteServer(manifest, value, "load");
    for (const variables of [child(value, "env"), child(value, "headers")]) tellVariables(manifest, variables);
  }
}

/** A server that is only connected to. */
export function tellRemoteServer(manifest: Manifest, server: ManifestNode, trigger: Trigger): void {
  for (const name of URL_KEYS) {
    const url = child(server, name);
    if (url?.kind !== "scalar" || manifest.claimed.has(url) || !/^(?:https?|wss?):\/\//i.test(url.value)) continue;
    manifest.claimed.add(url);
    mention(manifest, url, "url");
    operation(manifest, url, { op: "connect", peer: constant(url.value) }, triggered(manifest.source, trigger));
  }
}

/** `"KEY": "${KEY}"`: the host hands the variable to the server. */
const VARIABLE = /\$\{(?:env:)?([A-Za-z_]\w{0,100})(?::-[^}]{0,200})?\}|^\$([A-Za-z_]\w{0,100})$/;

function tellVariables(manifest: Manifest, variables: ManifestNode | undefined): void {
  for (const { value } of entriesOf(variables)) {
    const found = VARIABLE.exec(textOf(value)?.slice(0, 1_000) ?? "");
    const name = found?.[1] ?? found?.[2];
    if (name === undefined) continue;
    const at = manifest.source.locate(value.start, value.end);
    const secret = { kind: "environment", name, at } as const;
    operation(manifest, value, { op: "read-secret", secret }, triggered(manifest.source, "load"));
  }
}
