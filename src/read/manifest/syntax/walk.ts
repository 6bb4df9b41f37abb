import { runsWhatItFetches } from "../../markdown/programs.ts";
import { embedCommandLine, looksLikeCommand, spawnWords } from "../command.ts";
import { tellMcpServers, tellRemoteServer } from "../agents/mcp-servers.ts";
import type { Context } from "../../../model/context.ts";
import type { Language } from "../../../model/language.ts";
import { embedScalar, triggered, type Manifest, type Trigger } from "../manifest.ts";
import { child, itemsOf, stringsOf, textOf, type Entry, type ManifestNode, type MapNode } from "./node.ts";
import type { Prompts } from "../agents/prompts.ts";
import { pathText, type TreePath } from "./tree-path.ts";

/** Keys under which programs of all kinds keep a command, compared in lower case without `-` and `_`. */
const COMMAND_KEYS = new Set(
  (
    "command commands cmd cmds run runs exec execstart script scripts shell bash sh powershell entry entrypoint beforescript afterscript runcmd bootcmd " +
    "preinstall install postinstall prestart poststart poststop prestop startcommand stopcommand buildcommand installcommand testcommand verify " +
    "check validator hook argv prehook posthook precommand postcommand statusline apikeyhelper onstart onload"
  ).split(" "),
);
/** Keys whose entries are named commands: npm scripts, deno tasks, aliases. */
const COMMAND_MAPS = new Set(["scripts", "tasks", "commands", "aliases", "hooks", "targets"]);
/** A skill's own file may ask its installer to run something. */
const INSTALL_KEY = /^(?:pre|post|on)?install(?:command|cmd|script)?s?$/;
/** Under these stands what is compared or shown, wherever that is. */
const SHOWN_KEY =
  /^(?:desc|description|example|examples|sample|snippet|pattern|patterns|match|regex|rule|evidence|expected|bad|good)$/u;
/** Words of one record among many, of a set of questions or samples. Where there is one of a kind they are the document's own. */
const SHOWN_IN_LIST =
  /^(?:summary|title|text|message|note|notes|comment|payload|input|output|prompt|content|query|question|answer|completion|code)$/u;
const REMOTE_SERVER = /^(?:sse|http|https|streamable-?http|streamablehttp|websocket|ws)$/i;
const SERVER_KEYS = new Set(["mcpservers", "mcp_servers", "mcp-servers"]);

/**
 * Looks for commands, servers and prompts anywhere in a document, after the readers of known formats took theirs.
 * Recursion is bounded by the depth limit of the parsers.
 */
export function walkDocument(
  manifest: Manifest,
  roots: readonly ManifestNode[],
  prompts: Prompts,
  trigger: Trigger,
): void {
  const visit = (node: ManifestNode, path: TreePath | null): void => {
    if (manifest.claimed.has(node)) return;
    if (node.kind === "list") {
      for (const [index, item] of node.items.entries())
        visit(item, { parent: path, step: index, inTool: path?.inTool === true });
    } else if (node.kind === "map") {
      readPair(manifest, node, path, trigger);
      const inTool = path?.inTool === true || definesTool(node);
      for (const entry of node.entries) {
        const below: TreePath = { parent: path, step: entry.key, inTool };
        readEntry(manifest, entry, below, trigger, prompts);
        visit(entry.value, below);
      }
    }
  };
  for (const root of roots) visit(root, null);
}

/** A name, a description and a schema of what it takes: handed to a model as it stands, descriptions and all. */
function definesTool(node: MapNode): boolean {
  if (child(node, "name") === undefined || child(node, "description") === undefined) return false;
  return ["parameters", "inputSchema", "input_schema"].some((key) => child(node, key)?.kind === "map");
}

/** `command: "npx", args: ["-y", "server"]`: the usual way to say what to start. */
function readPair(manifest: Manifest, node: MapNode, path: TreePath | null, trigger: Trigger): void {
  if (REMOTE_SERVER.test(textOf(child(node, "type") ?? child(node, "transport")) ?? ""))
    tellRemoteServer(manifest, node, trigger);
  const args = child(node, "args") ?? child(node, "arguments") ?? child(node, "argv");
  if (args?.kind !== "list") return;
  for (const key of ["command", "cmd", "program", "executable", "bin"]) {
    const command = child(node, key);
    if (command?.kind !== "scalar" || !command.isString || !/^\S+$|[/\\]/.test(command.value.trim())) continue;
    spawnWords(
      manifest,
      [command, ...stringsOf(args)],
      pathText({ parent: path, step: key }),
      triggered(manifest.source, trigger),
    );
    return;
  }
}

function readEntry(manifest: Manifest, entry: Entry, path: TreePath, trigger: Trigger, prompts: Prompts): void {
  const { key, value } = entry;
  if (manifest.claimed.has(value)) return;
  const lower = key.toLowerCase();
  if (SERVER_KEYS.has(lower)) {
    tellMcpServers(manifest, value, path);
    return;
  }
  // `ansible.builtin.shell`
  const plain = lower.slice(lower.lastIndexOf(".") + 1).replaceAll(/[-_]/g, "");
  const context = triggered(manifest.source, INSTALL_KEY.test(plain) ? "install" : trigger);
  const isNamed = COMMAND_MAPS.has(String(path.parent?.step ?? "").toLowerCase());
  if (COMMAND_KEYS.has(plain) || (isNamed && value.kind === "scalar") || /(?:command|cmd)s?$/.test(plain)) {
    const strings = stringsOf(value);
    if (isWordList(value, plain)) spawnWords(manifest, strings, pathText(path), context);
    for (const [index, item] of strings.entries()) {
      // `shell: bash` says which shell runs something else.
      const isName = plain === "shell" && !/\s/.test(item.value);
      if (isName || manifest.claimed.has(item) || !looksLikeCommand(item.value)) continue;
      const field = value.kind === "list" ? { parent: path, step: index } : path;
      embedCommandLine(manifest, item, pathText(field), context);
    }
  }
  // Under any other key it is data, unless it is a line that nobody writes down but to have it run.
  else if (value.kind === "scalar" && value.isString && !isShown(plain, path) && runsWhatItFetches(value.value))
    embedCommandLine(manifest, value, pathText(path), context);
  else if (!isShown(plain, path)) tellCode(manifest, value, path, context);
  prompts.offer(entry, path);
}

function isShown(key: string, path: TreePath): boolean {
  if (SHOWN_KEY.test(key)) return true;
  if (!SHOWN_IN_LIST.test(key)) return false;
  for (let at = path.parent; at !== null; at = at.parent)
    if (typeof at.step === "number" || SHOWN_KEY.test(at.step.toLowerCase())) return true;
  return false;
}

/** An expression among data that starts a program: whoever evaluates the others evaluates it too. */
function tellCode(manifest: Manifest, value: ManifestNode, path: TreePath, context: Context): void {
  for (const item of stringsOf(value).slice(0, MAX_TEXTS)) {
    if (manifest.claimed.has(item) || item.value.length > MAX_CODE) continue;
    const found = CODE.find(({ starts }) => starts.test(item.value));
    if (found !== undefined) embedScalar(manifest, item, found.language, pathText(path), context);
  }
}

/** Texts of one list. */
const MAX_TEXTS = 200;
/** UTF-16 units: an expression, no program that a file of data carries along. */
const MAX_CODE = 8_000;
const CODE: readonly { readonly language: Language; readonly starts: RegExp }[] = [
  { language: "javascript", starts: /["'`](?:node:)?child_process["'`]\s{0,4}\)[^\n]{0,200}?\.(?:exec|spawn|fork)/u },
  {
    language: "python",
    starts:
      /\b__import__\(\s{0,4}["'](?:os|subprocess)["']\s{0,4}\)\s{0,4}\.\w{3,20}\s{0,4}\(|\bos\.(?:system|popen)\(|\bsubprocess\.\w{3,20}\(/u,
  },
];

/** `["python", "x.py"]` is one command in words, `["npm ci", "npm test"]` are two commands. */
function isWordList(value: ManifestNode, key: string): boolean {
  const items = itemsOf(value);
  const first = textOf(items[0]);
  if (first === null || items.length < 2 || key.endsWith("s") || key === "script" || key === "run") return false;
  return /^\S+$/.test(first) && items.every((item) => item.kind === "scalar") && looksLikeProgram(first);
}

function looksLikeProgram(word: string): boolean {
  return looksLikeCommand(word) || looksLikeCommand(`${word} -x`);
}
