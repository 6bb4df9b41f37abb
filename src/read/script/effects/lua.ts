import { unknown } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, NOTHING, originsOf, textOf, thing, toValue } from "../../machine/thing.ts";
import { base64, decoder } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runCommand } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { getEnvironment, readInput } from "../../machine/effects/environment.ts";
import { copyFile, readPath, remove, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { openPipe, writePipe } from "./pipes.ts";
import { connectArguments, connectTo, peerOf } from "../../machine/effects/sockets.ts";

const execute: Effect = ({ machine, span, arguments: given }) =>
  given[0] === undefined ? null : runCommand(machine, given[0], span);

const open: Effect = ({ machine, span, arguments: given }) => {
  const [path, mode] = given;
  if (path === undefined) return null;
  const file = toValue(path);
  const how = textOf(mode) ?? "r";
  const content = /[wa]/u.test(how) ? NOTHING : readPath(machine, file, span);
  return library("file()", { file, append: how.includes("a") }, toValue(content));
};

const write: Effect = ({ machine, span, receiver, arguments: given }) => {
  const file = receiver?.state?.file;
  if (file === undefined) return null;
  writePath(machine, file, given[0] === undefined ? null : toValue(given[0]), receiver?.state?.append ?? false, span);
  return receiver;
};

/** `http.request(url, body)` or one table with everything in it. */
const ask: Effect = ({ machine, span, arguments: given }) => {
  const [first, second] = given;
  if (first === undefined) return null;
  const table = first.entries;
  const url = table === null ? first : table.get("url");
  if (url === undefined) return null;
  const source = table === null ? second : table.get("source");
  const answer = request(machine, span, {
    url: toValue(url),
    method: textOf(table?.get("method")),
    body: source === undefined ? [] : [toValue(source)],
    carried: table === null ? [] : [...table.values()].map((each) => toValue(each)),
  });
  // What arrives is put into a list that the caller has.
  const sink = table?.get("sink")?.items;
  sink?.push(answer);
  return answer;
};

const connect: Effect = ({ machine, span, receiver, arguments: given }) => {
  const [host, port] = given;
  if (host === undefined || receiver?.path !== "socket.tcp()") return null;
  const socket = connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
  return socket;
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("os.execute", execute),
  "io.popen": openPipe,
  ...share("pipe().write", ({ machine, span, receiver, arguments: given }) =>
    writePipe(machine, receiver, given, span),
  ),
  ...share("pipe().read pipe().lines file().read file().lines", ({ receiver }) =>
    receiver === null ? null : from(originsOf(receiver)),
  ),
  ...share("os.getenv", getEnvironment),
  "io.open": open,
  ...share("io.lines", ({ machine, span, arguments: given }) =>
    given[0] === undefined ? null : readPath(machine, toValue(given[0]), span),
  ),
  "file().write": write,
  "os.remove": remove(false),
  "os.rename": copyFile,
  "lfs.dir": ({ machine, span, arguments: given }) =>
    given[0] === undefined
      ? null
      : thing(unknown([machine.origin({ kind: "file", path: toValue(given[0]).shape }, span)])),
  ...share("http.request https.request socket.http.request ssl.https.request", ask),
  ...share(
    "ltn12.source.string ltn12.sink.table ipairs pairs assert tostring json.encode cjson.encode url.escape",
    passOn,
  ),
  ...share("load loadstring", evaluateCode("other-code")),
  dofile: includeFile("other-code"),
  ...share("require", ({ arguments: given }) => library(textOf(given[0]) ?? "?")),
  ...share("mime.unb64 base64.decode b64.decode ngx.decode_base64", decoder("base64", base64)),
  "table.concat": textFunction(TEXT_FUNCTIONS.join),
  "string.format": textFunction(TEXT_FUNCTIONS.format),
  "string.reverse": textFunction(TEXT_FUNCTIONS.reverse),
  "string.rep": textFunction(TEXT_FUNCTIONS.repeat),
  "string.char": ({ arguments: given }) => TEXT_FUNCTIONS.fromCodes({ ...NOTHING, items: [...given] }, []),
  "io.read": readInput,
  ...share("socket.connect", connectArguments),
  "socket.tcp": () => library("socket.tcp()", {}),
  "socket.tcp().connect": connect,
};

export const LUA: Knowledge = { effects: tableOf(EFFECTS), given: new Map([["arg", "input"]]) };
