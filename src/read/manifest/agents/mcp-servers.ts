import { spawnWords } from "../command.ts";
import { mention, operation, triggered, type Manifest, type Trigger } from "../manifest.ts";
import { child, entriesOf, stringsOf, textOf, type ManifestNode } from "../syntax/node.ts";
import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
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
    tellVariables(manifest, child(value, "env"));
    tellRemoteServer(manifest, value, "load", tellVariables(manifest, child(value, "headers")));
  }
}

/** A server that is only connected to. */
export function tellRemoteServer(
  manifest: Manifest,
  server: ManifestNode,
  trigger: Trigger,
  headers: readonly Value[] = [],
): void {
  for (const name of URL_KEYS) {
    const url = child(server, name);
    if (url?.kind !== "scalar" || manifest.claimed.has(url) || !/^(?:https?|wss?):\/\//i.test(url.value)) continue;
    manifest.claimed.add(url);
    mention(manifest, url, "url");
    const context = triggered(manifest.source, trigger);
    const address = constant(url.value);
    operation(manifest, url, { op: "connect", peer: address }, context);
    // Headers go along with each request, whatever it asks for.
    if (headers.length > 0)
      operation(manifest, url, { op: "send", channel: "http", destination: address, payload: headers }, context);
  }
}

/** Of one server that hold a variable. */
const MAX_HEADERS = 32;
/** `"KEY": "${KEY}"`: the host hands the variable to the server. */
const VARIABLE = /\$\{(?:env:)?([A-Za-z_]\w{0,100})(?::-[^}]{0,200})?\}|^\$([A-Za-z_]\w{0,100})$/;

function tellVariables(manifest: Manifest, variables: ManifestNode | undefined): readonly Value[] {
  const given: Value[] = [];
  for (const { key, value } of entriesOf(variables)) {
    const text = textOf(value)?.slice(0, 1_000) ?? "";
    const found = VARIABLE.exec(text);
    const name = found?.[1] ?? found?.[2];
    if (found === null || name === undefined) continue;
    const at = manifest.source.locate(value.start, value.end);
    const secret = { kind: "environment", name, at } as const;
    operation(manifest, value, { op: "read-secret", secret }, triggered(manifest.source, "load"));
    // `Authorization: Bearer …` signs in, `x-openai: …` hands over.
    if (given.length < MAX_HEADERS)
      given.push(concatenate([constant(`${key}: ${text.slice(0, found.index)}`), unknown([secret])]));
  }
  return given;
}
