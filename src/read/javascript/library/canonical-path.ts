/** Other names of the same module. */
const MODULES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "fs/promises": "fs",
    "fs-extra": "fs",
    "graceful-fs": "fs",
    "mz/fs": "fs",
    "original-fs": "fs",
    memfs: "memfs",
    "child_process/promises": "child_process",
    "mz/child_process": "child_process",
    "child-process-promise": "child_process",
    "stream/promises": "stream",
    "dns/promises": "dns",
    "readline/promises": "readline",
    "path/posix": "path",
    "path/win32": "path",
    "path-browserify": "path",
    "cross-spawn": "crossSpawn",
    "node-fetch": "fetch",
    "cross-fetch": "fetch",
    "isomorphic-fetch": "fetch",
    "node-fetch-native": "fetch",
    "make-fetch-happen": "fetch",
    "undici-fetch": "fetch",
    "whatwg-fetch": "fetch",
    ky: "ky",
    "ky-universal": "ky",
    "axios-retry": "axiosRetry",
    ws: "WebSocket",
    "isomorphic-ws": "WebSocket",
    eventsource: "EventSource",
    "request-promise": "request",
    "request-promise-native": "request",
    "postman-request": "request",
    xmlhttprequest: "xhr",
    "form-data": "FormData",
    "zx/core": "zx",
    process: "process",
    buffer: "buffer",
    "execa/index": "execa",
    "shelljs/global": "shelljs",
    punycode: "punycode",
    "js-yaml": "jsyaml",
    "node-serialize": "nodeSerialize",
    "serialize-to-js": "nodeSerialize",
    "adm-zip": "AdmZip",
    "node-pty": "pty",
    "@homebridge/node-pty-prebuilt-multiarch": "pty",
  }),
);

/** Longest name of a module of the package itself that is followed; paths of its members are bounded below. */
export const MAX_MODULE_NAME = 150;

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier);
}

/** What a path below a module means there: `./m.js.a` is `a`, `./m.js()` is what its default export gives. */
export function nameWithin(module: string, path: string): string {
  const rest = path.slice(module.length);
  return rest.startsWith(".") ? rest.slice(1) : rest === "" ? "" : `default${rest}`;
}

export function moduleName(specifier: string): string {
  const plain = specifier.startsWith("node:") ? specifier.slice(5) : specifier;
  return MODULES.get(plain) ?? plain;
}

/** Names below which a module has itself again. */
const SELF = new Set(["default", "promises", "posix", "win32", "__esModule"]);
const MODULES_WITH_SELF =
  /^(?:fs|path|dns|timers|stream|child_process|os|util|http|https|axios|fetch|execa|got|[^.()]*)$/;

/** The path of what a call gives. */
export function pathOfResult(path: string): string {
  return path.length > MAX_PATH ? path : `${path}()`;
}

/** The path of a member; `default` and `promises` lead nowhere new. */
export function pathWithin(path: string, name: string): string {
  if (SELF.has(name) && MODULES_WITH_SELF.test(path)) return path;
  // Names that attackers choose must not grow without end.
  return path.length > MAX_PATH ? path : `${path}.${name}`;
}

const MAX_PATH = 200;

const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:fs)\.(\w+)Sync$/, "fs.$1"],
  [/^zlib\.(\w+)Sync$/, "zlib.$1"],
  [/^buffer\.Buffer/, "Buffer"],
  [/^undici\.fetch/, "fetch"],
  [/^fetch\.fetch/, "fetch"],
  [/^WebSocket\.WebSocket/, "WebSocket"],
  [/^ky\.(?:create|extend)\(\)/, "ky"],
  [/^got\.extend\(\)/, "got"],
  [/^axios\.(?:create\(\)|Axios\(\))/, "axios"],
  [/^axios\(\)\.create/, "axios.create"],
  [/^request\.defaults\(\)/, "request"],
  [/^superagent\.agent\(\)/, "superagent"],
  [/^xhr\.XMLHttpRequest/, "XMLHttpRequest"],
  [/^zx\.(\$`)/, "$1"],
  [/^zx\.\$\(\)/, "$"],
  [/^zx\.\$/, "$"],
  [/^execa\.\$/, "$"],
  [/^Bun\.\$/, "$"],
  [/^bun\.\$/, "$"],
  [/^bun\./, "Bun."],
  [/^crossSpawn\.spawn/, "crossSpawn"],
  [/^document\.defaultView\./, ""],
];

/** What a path begins with, up to its first dot or call. */
const HEAD = /^[A-Za-z]+/;
/** Aliases by what paths under them begin with: most paths begin with none of them. */
const ALIASES_BY_HEAD = Map.groupBy(ALIASES, ([{ source }]) => /^\^(?:\(\?:)?([A-Za-z]+)/.exec(source)?.[1] ?? "");

/** The one name under which a function stands in the tables. */
export function canonicalPath(path: string): string {
  const aliases = ALIASES_BY_HEAD.get(HEAD.exec(path)?.[0] ?? "") ?? [];
  for (const [alias, name] of aliases) if (alias.test(path)) return path.replace(alias, name);
  return path;
}
