import type { Span } from "../../machine/span.ts";
import { unknown } from "../../value.ts";
import { share, type Effect, type Effects, type Machine, type Knowledge } from "../run/script-machine.ts";
import { fromCodes, TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import {
  from,
  library,
  listOf,
  NOTHING,
  originsOf,
  spelledOut,
  spread,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { listingOf } from "../run/sweep.ts";
import { base64, decoder, decodeThing, hex, inflate, percent } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runEither, runCommand, runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { readInput } from "../../machine/effects/environment.ts";
import { chmod, copyFile, readFirst, readPath, remove, writePath } from "../../machine/effects/files.ts";
import { pipeTo, writePipe } from "./pipes.ts";
import { looksLikeAddress, request } from "../../machine/effects/http.ts";
import { bind, handleOf, PERL_SOCKETS } from "./perl-sockets.ts";

/** `open(F, "<", path)`, `open(F, "| sh")`, `open(STDIN, ">&S")`. */
const open: Effect = (call) => {
  const { machine, span, arguments: given } = call;
  const [handle, first, ...rest] = given;
  if (handle === undefined || first === undefined) return null;
  const mode = textOf(first) ?? first.value.shape;
  const isStandard = /^(?:STDIN|STDOUT|STDERR)$/u.test(handle.path ?? "");
  if (isStandard && mode.includes("&") && machine.socket !== null) machine.isAttached = true;
  if (mode.includes("&")) return NOTHING;
  if (/^\s{0,4}\||\|\s{0,4}$|^[-|]{1,2}$/u.test(mode)) return openPipe(machine, span, handle, first, rest);
  const target = rest[0] ?? thing(stripMode(first));
  const value = toValue(target);
  const writes = /^\s{0,4}\+?>/u.test(mode);
  const content = writes ? NOTHING : readPath(machine, value, span);
  bind(handle, machine, library("file()", { file: value, append: mode.includes(">>") }, toValue(content)));
  return NOTHING;
};

function stripMode(given: Thing): ReturnType<typeof toValue> {
  const value = toValue(given);
  const length = /^\s{0,4}[<>+]{0,3}\s{0,4}/u.exec(value.shape)?.[0].length ?? 0;
  return { ...value, shape: value.shape.slice(length), text: value.text?.slice(length) ?? null };
}

function withoutBar(content: string): string {
  return content.replace(/^\s{0,4}\||\|\s{0,4}$/gu, "");
}

function openPipe(machine: Machine, span: Span, handle: Thing, first: Thing, rest: readonly Thing[]): Thing {
  if (rest.length > 1) {
    const pipe = pipeTo(rest, toValue(runWords(machine, rest, span)));
    bind(handle, machine, pipe);
    return pipe;
  }
  const [only] = rest;
  if (only !== undefined) return runCommand(machine, only, span);
  const value = toValue(first);
  return runCommand(
    machine,
    thing({ ...value, shape: withoutBar(value.shape), text: value.text === null ? null : withoutBar(value.text) }),
    span,
  );
}

/** `print F "text"` and `print $sock "text"`: the handle comes first, without a comma. */
const print: Effect = ({ machine, span, arguments: given }) => {
  const [first, ...rest] = given;
  if (first === undefined) return null;
  const handle = handleOf(machine, first) ?? (first.state === null ? undefined : first);
  if (handle?.state == null) return NOTHING;
  if (handle.path === "pipe()") return writePipe(machine, handle, rest, span);
  const payload = (rest.length > 0 ? rest : [from(originsOf(first))]).map((each) => toValue(each));
  if (handle.state.file !== undefined)
    writePath(machine, handle.state.file, payload[0] ?? null, handle.state.append ?? false, span);
  else if (handle.state.peer !== undefined && payload.some((value) => value.origins.length > 0))
    machine.tell({ op: "send", channel: "socket", destination: handle.state.peer, payload }, span);
  return NOTHING;
};

const readline: Effect = (call) => {
  const { machine, receiver } = call;
  if (receiver?.path === "STDIN" || receiver?.path === "ARGV") {
    // Standard input may have been tied to a socket before.
    const { socket } = machine;
    if (!machine.isAttached || socket === null) return readInput(call);
    return from([machine.origin({ kind: "network", url: `tcp://${socket.peer.shape}` }, call.span)]);
  }
  const handle = handleOf(machine, receiver) ?? receiver;
  return handle === null || handle === undefined ? null : from(originsOf(handle));
};

function http(method: string): Effect {
  return ({ machine, span, arguments: given }) => {
    const [first, ...others] = given;
    // `post($url => form => { … })`
    const [url, ...rest] = [...(first === undefined ? [] : spelledOut(first)), ...others];
    if (url === undefined) return null;
    if (method === "GET" && url.state?.url === undefined && !looksLikeAddress(toValue(url))) return null;
    if (url.state?.url !== undefined) {
      const { url: target, method: how, payload } = url.state;
      return request(machine, span, {
        url: target,
        method: how ?? "GET",
        body: how === "GET" ? [] : (payload ?? []),
        carried: payload ?? [],
      });
    }
    const values = rest.map((each) => toValue(each));
    return request(machine, span, { url: toValue(url), method, body: method === "GET" ? [] : values, carried: values });
  };
}

const newRequest: Effect = ({ arguments: given }) => {
  const [method, url, ...rest] = given;
  if (method === undefined || url === undefined) return null;
  return library("request()", {
    url: toValue(url),
    method: textOf(method) ?? "GET",
    payload: rest.map((each) => toValue(each)),
  });
};

const mirror: Effect = ({ machine, span, arguments: given }) => {
  const [url, file] = given;
  return url === undefined || file === undefined
    ? null
    : request(machine, span, { url: toValue(url), destination: toValue(file) });
};

const shift: Effect = ({ arguments: given }) => {
  const [list] = given;
  return list?.items?.shift() ?? (list === undefined ? null : from(originsOf(list)));
};

const map: Effect = ({ machine, arguments: given }) => {
  const [block, ...rest] = given;
  if (block?.closure == null) return null;
  const { closure } = block;
  const items = spread(rest).slice(0, 1_024);
  return listOf(items.map((item) => machine.invokeOn(closure, item)));
};

const pack: Effect = ({ machine, span, arguments: given }) => {
  const [template, ...rest] = given;
  const kind = textOf(template)?.[0] ?? "";
  const items = spread(rest);
  const [first] = items;
  if (first === undefined) return null;
  if (kind === "H" || kind === "h") return decodeThing(machine, first, "hex", hex, span);
  return /[cCWU]/u.test(kind) ? fromCodes(listOf([...items]), []) : from(items.flatMap((each) => originsOf(each)));
};

const unpack: Effect = ({ machine, span, arguments: given }) => {
  const [template, data] = given;
  if (data === undefined) return null;
  return textOf(template)?.startsWith("u") === true
    ? decodeThing(machine, data, "unknown", () => null, span)
    : from(originsOf(data));
};

const reverse: Effect = ({ arguments: given }) => {
  const [only] = given;
  // scalar reverse("abc"); a list of texts stays a list.
  return given.length === 1 && only !== undefined ? TEXT_FUNCTIONS.reverse(only, []) : listOf([...given].reverse());
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("system exec", runEither),
  ...share("readpipe", runEither),
  ...share("IPC.Open3.open3 open3 IPC.Open2.open2 open2", ({ machine, span, arguments: given }) => {
    const words = given.filter((each) => each.path === null);
    const [only] = words;
    return words.length === 1 && only !== undefined
      ? runCommand(machine, only, span, given)
      : runWords(machine, words, span, given);
  }),
  ...share("IPC.Run.run run3 capture", runEither),
  eval: evaluateCode("perl"),
  do: includeFile("perl"),
  // `require JSON::XS` names a module, `require $file` a file.
  require: (call) => (call.arguments[0]?.path == null ? includeFile("perl")(call) : null),
  open,
  ...share("print say printf syswrite", print),
  ...share(".readline .getline", readline),
  ...share("readline", passOn),
  ...PERL_SOCKETS,
  ...share("LWP.Simple.get get .get", http("GET")),
  ...share(".post .put", http("POST")),
  ...share(".request", http("GET")),
  ...share("getstore LWP.Simple.getstore mirror .mirror", mirror),
  getprint: http("GET"),
  "HTTP.Request.new": newRequest,
  ...share("unlink rmdir", remove(false)),
  ...share("rmtree remove_tree File.Path.remove_tree File.Path.rmtree", remove(true)),
  chmod: chmod(true),
  ...share("copy move rename File.Copy.copy File.Copy.move", copyFile),
  ...share("slurp read_file File.Slurp.read_file path.slurp", readFirst),
  ...share("write_file File.Slurp.write_file", ({ machine, span, arguments: given }) => {
    const [path, content] = given;
    if (path === undefined) return null;
    writePath(machine, toValue(path), content === undefined ? null : toValue(content), false, span);
    return NOTHING;
  }),
  ...share("decode_base64 MIME.Base64.decode MIME.Base64.decode_base64 decode_base64url", decoder("base64", base64)),
  ...share("uncompress inflate Compress.Zlib.uncompress Compress.Zlib.memGunzip memGunzip", decoder("gzip", inflate)),
  ...share("uri_unescape URI.Escape.uri_unescape", decoder("url", percent)),
  hex: ({ arguments: given }) => {
    const digits = textOf(given[0]);
    return digits !== null && /^(?:0x)?[0-9a-f]{1,6}$/iu.test(digits)
      ? text(String(Number.parseInt(digits.replace(/^0x/iu, ""), 16)))
      : null;
  },
  pack,
  unpack,
  map,
  ...share("keys values each sort", ({ machine, span, arguments: given }) => {
    const [table] = given;
    return table?.path === "ENV"
      ? from([machine.origin({ kind: "environment", name: null }, span)])
      : from(given.flatMap((each) => originsOf(each)));
  }),
  ...share("find finddepth File.Find.find", ({ machine, span, arguments: given }) => {
    const [step, ...folders] = given;
    const closure = step?.closure ?? step?.entries?.get("wanted")?.closure ?? null;
    if (closure === null || folders.length === 0) return null;
    for (const folder of spread(folders).slice(0, 16))
      machine.invokeOn(closure, listingOf(machine, folder, true, span));
    return NOTHING;
  }),
  shift,
  reverse,
  scalar: passOn,
  join: textFunction(({ items, ...rest }, given) => {
    void items;
    return TEXT_FUNCTIONS.join(given.length === 1 && given[0]?.items != null ? given[0] : listOf([...spread(given)]), [
      { ...rest, items: null },
    ]);
  }),
  lc: textFunction(TEXT_FUNCTIONS.lower),
  uc: textFunction(TEXT_FUNCTIONS.upper),
  substr: textFunction(TEXT_FUNCTIONS.slice),
  ...share("thaw Storable.thaw retrieve Storable.retrieve", ({ machine, span, arguments: given }) => {
    const [data] = given;
    if (data === undefined) return null;
    machine.tell({ op: "deserialize", format: "storable", data: toValue(data) }, span);
    return from(originsOf(data));
  }),
  ...share("getpwuid getlogin", () => thing(unknown())),
  ...share("glob", ({ machine, span, arguments: given }) =>
    given[0] === undefined
      ? null
      : thing(unknown([machine.origin({ kind: "file", path: toValue(given[0]).shape }, span)])),
  ),
};

export const PERL: Knowledge = {
  effects: tableOf(EFFECTS),
  given: new Map([
    ["ENV", "environment"],
    ["ARGV", "command-line"],
  ]),
};
