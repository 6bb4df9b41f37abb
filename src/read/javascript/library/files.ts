import { settingsWritten } from "../../agent-settings.ts";
import { jsonText } from "../values/json-text.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { constant, unknown, literal } from "../../value.ts";
import { persistMechanism } from "../../shell/run/persist-path.ts";
import { findSensitivePaths } from "../../text/sensitive-paths.ts";
import { isOwnScript } from "../../own-script.ts";
import { dictionary, from, list, reference, scalar, UNDEFINED, type Abstract } from "../values/abstract.ts";
import { originsOf } from "../values/origins.ts";
import { numberOf, textOf, toValue, truth } from "../values/to-value.ts";
import { argument, option, share, within, type Call, type Effect, type Effects } from "../run/call.ts";
import { eachDirent, eachEntry } from "../run/each-entry.ts";
import { answer, parseJson } from "./codecs.ts";
import { languageOfScript } from "../../kind/script-language.ts";

const STANDARD_INPUT = new Set(["0", "/dev/stdin", "/dev/fd/0"]);
/** Scripts written by scripts are read when they are no longer than this. */
const MAX_WRITTEN = 262_144;
function withoutScheme(content: string): string {
  return content.replace(/^file:\/\//, "");
}

function isReader(path: string): boolean {
  return path === "fs.readFile" || path === "Deno.readFile";
}

export function pathOf(value: Abstract): Value {
  const path = toValue(value);
  return path.shape.startsWith("file://")
    ? { ...path, text: path.text === null ? null : withoutScheme(path.text), shape: withoutScheme(path.shape) }
    : path;
}

/** Tells that a file is read, and gives what it holds. */
function readsFile(call: Call, path: Value): Abstract {
  const at = call.machine.at(call.node);
  if (path.text !== null && STANDARD_INPUT.has(path.text)) return from([{ kind: "input", at }]);
  const origin: Origin = { kind: "file", path: path.shape, at };
  call.machine.emit(call.node, { op: "read-file", path });
  if (findSensitivePaths(path.shape).length > 0) {
    call.machine.emit(call.node, { op: "read-secret", secret: origin });
  } else if (path.text !== null && isOwnScript(path.text)) call.machine.refer(call.node, "read", path.text);
  const other = call.machine.other(path.shape);
  if (other !== null) {
    // Without an encoding a file gives bytes.
    const isText = textOf(call.given[1]) !== null || option(call.given[1], "encoding") !== null;
    const origins = [origin, ...path.origins];
    return isText || !isReader(call.path)
      ? scalar({ ...constant(other.text), origins })
      : scalar({ ...constant(other.bytes), origins }, "bytes");
  }
  const spelled = /^[\w~./ -]{1,300}$/.test(path.shape) ? `$(cat "${path.shape}")` : null;
  return scalar(unknown([origin, ...path.origins]), "any", null, spelled);
}

/** Tells that a file is written, and that it makes something stay where its place does. */
export function writesFile(call: Call, path: Value, content: Abstract | null, append: boolean): void {
  const { machine, node } = call;
  const value = content === null ? null : toValue(content);
  machine.emit(node, { op: "write-file", path, content: value, append });
  const mechanism = persistMechanism(path.shape);
  if (mechanism !== null) machine.emit(node, { op: "persist", mechanism, target: path, content: value });
  if (value === null || content === null) return;
  const settings = settingsWritten(path.shape, jsonText(content) ?? value.text ?? value.shape);
  if (settings !== null) machine.hand(node, scalar(constant(settings)), "json");
  if (value.text === null) {
    const places = value.origins.flatMap((origin) => (origin.kind === "network" ? [origin.url] : []));
    // Whoever follows a redirect by hand asks a second place, which the first one names.
    const url = places.find((place) => /^(?:https?|ftp):/.test(place)) ?? places[0];
    if (url !== undefined && /^(?:https?|ftp):|^\u{FFFC}/u.test(url)) {
      machine.emit(node, { op: "download", url: literal(url), destination: path });
    }
  } else if (value.text.length <= MAX_WRITTEN) {
    const language = languageOfScript(path.shape, value.text) ?? (/cron/i.test(path.shape) ? "shell" : null);
    if (language !== null) machine.hand(node, content, language);
  }
}

const read: Effect = (call) => answer(call, readsFile(call, pathOf(argument(call, 0))));

/** fs-extra reads and parses in one. */
const readParsed: Effect = (call) => {
  const content = readsFile(call, pathOf(argument(call, 0)));
  return answer(call, content.kind === "scalar" && content.type === "string" ? parseJson(content) : content);
};

const write =
  (append: boolean): Effect =>
  (call) => {
    const flag = textOf(option(call.given[2], "flag"));
    writesFile(call, pathOf(argument(call, 0)), argument(call, 1), append || flag?.startsWith("a") === true);
    return answer(call, UNDEFINED);
  };

const lists: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  call.machine.emit(call.node, { op: "read-file", path });
  const hasTypes = truth(option(call.given[1], "withFileTypes")) === true;
  return answer(call, list([hasTypes || call.path.endsWith("opendir") ? eachDirent() : eachEntry()], false));
};

const removes: Effect = (call) => {
  const path = argument(call, 0);
  const recursive =
    /rimraf|remove$|emptyDir|^del|trash/.test(call.path) || truth(option(call.given[1], "recursive")) === true;
  const paths = path.kind === "list" ? path.items : [path];
  for (const each of paths) call.machine.emit(call.node, { op: "delete-file", path: allOrOne(each), recursive });
  return answer(call, UNDEFINED);
};

/** `~/${name}` for each name that a listing of the home gave, whatever it is: `~/*`. */
function allOrOne(path: Abstract): Value {
  const value = pathOf(path);
  const spelled = path.kind === "scalar" && value.text === null ? path.spelled : null;
  return spelled !== null && /^[~/][^"'$\n]{0,300}\/\*$/.test(spelled) ? { ...value, shape: spelled } : value;
}

/** `glob(pattern)`: all that fits it. */
const globs: Effect = (call) => {
  const pattern = pathOf(argument(call, 0));
  const folder = /^(.{1,300}?)\/\*\*?(?:\/\*)?$/.exec(pattern.text ?? "")?.[1];
  if (pattern.text === null) return from(pattern.origins);
  const shape = pattern.text.slice(0, MAX_PATTERN).replaceAll(/\*+/g, HOLE);
  const spelled = folder === undefined ? null : `${folder}/*`;
  return answer(call, list([scalar(literal(shape), "any", null, spelled)], false));
};

/** UTF-16 units. */
const MAX_PATTERN = 1_000;

const copies: Effect = (call) => {
  const content = readsFile(call, pathOf(argument(call, 0)));
  writesFile(call, pathOf(argument(call, 1)), content, false);
  return answer(call, UNDEFINED);
};

const moves: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  const origin: Origin = { kind: "file", path: path.shape, at: call.machine.at(call.node) };
  writesFile(call, pathOf(argument(call, 1)), from([origin]), false);
  return answer(call, UNDEFINED);
};

const modes: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  const given = argument(call, 1);
  const content = textOf(given);
  const mode =
    numberOf(given) ?? (content !== null && /^0?[0-7]{3,4}$/.test(content) ? Number.parseInt(content, 8) : null);
  const isExecutable = mode === null ? /\+x/.test(content ?? "") : (mode & 0o111) !== 0;
  if (isExecutable) call.machine.emit(call.node, { op: "make-executable", path });
  if (mode !== null && (mode & 0o777) === 0o777) {
    call.machine.emit(call.node, { op: "disable-safeguard", safeguard: "permissions" });
  }
  return answer(call, UNDEFINED);
};

const readStream: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  return reference("fs.createReadStream()", toValue(readsFile(call, path)), { path });
};

const writeStream: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  const append = textOf(option(call.given[1], "flags"))?.startsWith("a") === true;
  return reference("fs.createWriteStream()", unknown(), { path, append });
};

const opens: Effect = (call) => {
  const path = pathOf(argument(call, 0));
  const flags = textOf(call.given[1]) ?? "r";
  const state = { path, append: flags.startsWith("a") };
  if (/[wa+]/.test(flags)) return answer(call, reference("fs.createWriteStream()", unknown(), state));
  return answer(call, reference("fs.open()", toValue(readsFile(call, path)), state));
};

/** fs.write(descriptor, data) */
const writesOpen: Effect = (call) => {
  const target = argument(call, 0);
  if (target.kind === "reference" && target.state.path !== undefined) {
    writesFile(call, target.state.path, argument(call, 1), target.state.append === true);
  }
  return answer(call, UNDEFINED);
};

const bunFile: Effect = (call) => reference("Bun.file()", unknown(), { path: pathOf(argument(call, 0)) });

const bunRead: Effect = (call) =>
  call.callee.state.path === undefined ? from(originsOf(call.callee)) : readsFile(call, call.callee.state.path);

const bunWrite: Effect = (call) => {
  const target = argument(call, 0);
  const path = target.kind === "reference" && target.state.path !== undefined ? target.state.path : pathOf(target);
  writesFile(call, path, argument(call, 1), false);
  return UNDEFINED;
};

/** dotenv puts a file's lines into the environment, and gives them back. */
const dotenv: Effect = (call) => {
  const path = option(call.given[0], "path");
  return dictionary(new Map([["parsed", readsFile(call, path === null ? constant(".env") : pathOf(path))]]));
};

export const FILES: Effects = [
  ...within("fs", "readFile readv", read),
  ...within("fs", "readJson readJSON", readParsed),
  ...within("fs", "writeFile outputFile outputJson writeJson writeJSON", write(false)),
  ...within("fs", "appendFile", write(true)),
  ...within("fs", "readdir opendir", lists),
  ...share(
    "glob glob.sync glob.glob glob.globSync fs.glob fs.globSync fast-glob fast-glob.sync fast-glob.glob globby " +
      "globby.globby globby.globbySync globby.sync tinyglobby.glob tinyglobby.globSync",
    globs,
  ),
  ...within("fs", "unlink rm rmdir remove emptyDir truncate", removes),
  ...share("rimraf rimraf.sync rimraf.rimraf rimraf.rimrafSync del del.sync trash", removes),
  ...within("fs", "copyFile cp copy symlink link", copies),
  ...within("fs", "rename move", moves),
  ...within("fs", "chmod lchmod fchmod", modes),
  ["fs.createReadStream", readStream],
  ["fs.createWriteStream", writeStream],
  ...within("fs", "open", opens),
  ...within("fs", "write writev", writesOpen),
  ["fs.read", (call) => from(originsOf(argument(call, 0)))],
  ["fs.realpath", (call) => answer(call, argument(call, 0))],
  ...within("fs", "existsSync exists stat lstat access mkdir ensureDir ensureFile utimes watch watchFile", () =>
    from([]),
  ),
  ...within("Deno", "readTextFile readFile readTextFileSync readFileSync", read),
  ...within("Deno", "writeTextFile writeFile writeTextFileSync writeFileSync", write(false)),
  ...within("Deno", "remove removeSync", removes),
  ...within("Deno", "chmod chmodSync", modes),
  ...within("Deno", "readDir readDirSync", lists),
  ["Bun.file", bunFile],
  ...share("Bun.file().text Bun.file().json Bun.file().arrayBuffer Bun.file().bytes Bun.file().stream", bunRead),
  ["Bun.write", bunWrite],
  ...share("dotenv.config dotenv.configDotenv", dotenv),
];
