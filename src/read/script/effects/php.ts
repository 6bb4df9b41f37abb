import { constant, unknown, concatenate } from "../../value.ts";
import { share, type Call, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { fromCodes, TEXT_FUNCTIONS, translate } from "../../machine/text-methods.ts";
import {
  from,
  library,
  listOf,
  mapOf,
  NOTHING,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { listingOf } from "../run/sweep.ts";
import { base64, decoder, decodeThing, hex, inflate, percent, rot13 } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runCode, runFirst, runWords } from "../../machine/effects/commands.ts";
import { getContents, PHP_WEB } from "./php-web.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { getEnvironment, setEnvironment, readInput } from "../../machine/effects/environment.ts";
import { chmod, copyFile, readFirst, readPath, remove, writeFirst } from "../../machine/effects/files.ts";
import { transmit } from "../../machine/effects/sockets.ts";

const openFile: Effect = (call) => {
  const { machine, span, arguments: given } = call;
  const [path, mode] = given;
  if (path === undefined) return null;
  const file = toValue(path);
  if (/^php:\/\/(?:input|stdin)/iu.test(file.shape)) return from([machine.origin({ kind: "input" }, span)]);
  const how = textOf(mode) ?? "r";
  if (/^https?:/iu.test(file.shape)) return getContents({ ...call, arguments: given.filter((_, at) => at !== 1) });
  const content = /[wax]/u.test(how) ? NOTHING : readPath(machine, file, span);
  return library("file()", { file, append: how.includes("a") }, toValue(content));
};

const writeFile: Effect = (call) => {
  const [handle, content] = call.arguments;
  const file = handle?.state?.file;
  if (file !== undefined)
    return writeFirst(handle?.state?.append ?? false)({
      ...call,
      arguments: content === undefined ? [thing(file)] : [thing(file), content],
    });
  return handle?.state?.peer === undefined
    ? null
    : transmit({ ...call, receiver: handle, arguments: call.arguments.slice(1) });
};

const readHandle: Effect = ({ machine, span, arguments: given }) => {
  const [handle] = given;
  if (handle === undefined) return null;
  const socket = handle.path === null ? undefined : machine.handles.get(handle.path);
  if (socket !== undefined) return from(originsOf(socket));
  return handle.path === "STDIN" ? from([machine.origin({ kind: "input" }, span)]) : from(originsOf(handle));
};

const append = (call: Call): boolean =>
  call.arguments.slice(2).some((each) => each.path?.includes("APPEND") === true || each.value.text === "8");

/** `call_user_func("system", x)`, `array_map("assert", [x])`, `register_shutdown_function`. */
function callNamed(listAt: number | null): Effect {
  return (call) => {
    const [name, ...rest] = call.arguments;
    if (name === undefined) return null;
    const given = listAt === null ? rest : (rest[0]?.items ?? rest);
    if (name.closure !== null) return call.machine.invoke(name.closure, given, call.span);
    const path = textOf(name)?.toLowerCase();
    if (path === undefined) {
      const isOutside = originsOf(name).some((origin) => origin.kind === "input" || origin.kind === "network");
      return isOutside ? runCode(call.machine, "php", name, call.span) : null;
    }
    return PHP.effects.get(path)?.({ ...call, path, arguments: given }) ?? null;
  };
}

const pack: Effect = ({ machine, span, arguments: given }) => {
  const [template, ...rest] = given;
  const [first] = rest;
  const kind = textOf(template)?.[0] ?? "";
  if (first === undefined) return null;
  if (kind === "H") return decodeThing(machine, first, "hex", hex, span);
  return /[cCU]/u.test(kind) ? fromCodes(listOf([...rest]), []) : from(rest.flatMap((each) => originsOf(each)));
};

const replace: Effect = ({ arguments: given }) => {
  const [search, by, subject] = given;
  if (search === undefined || by === undefined || subject === undefined) return null;
  if (search.items === null) return TEXT_FUNCTIONS.replaceAll(subject, [search, by]);
  let result: Thing = subject;
  for (const [index, each] of search.items.slice(0, 64).entries())
    result =
      TEXT_FUNCTIONS.replaceAll(result, [each, by.items === null ? by : (by.items[index] ?? text(""))]) ?? result;
  return result;
};

/** `preg_replace("/x/e", code, …)` ran its replacement as code until PHP 7. */
const pregReplace: Effect = ({ machine, span, arguments: given }) => {
  const [pattern, by] = given;
  if (by !== undefined && /[/#~|!][imsuxADSUX]{0,8}e[imsux]{0,8}$/u.test(textOf(pattern) ?? ""))
    return runCode(machine, "php", by, span);
  return null;
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("system exec shell_exec passthru popen proc_open pcntl_system expect_popen", runFirst),
  pcntl_exec: ({ machine, span, arguments: given }) =>
    runWords(machine, [...given.slice(0, 1), ...(given[1]?.items ?? [])], span),
  ...share("eval assert create_function", ({ machine, span, path, arguments: given }) => {
    const code = path === "create_function" ? given[1] : given[0];
    if (code === undefined || code.closure !== null) return null;
    if (path === "assert" && toValue(code).shape.length < 3 && originsOf(code).length === 0) return null;
    return evaluateCode("php")({ machine, span, path, receiver: null, block: null, arguments: [code] });
  }),
  preg_replace: pregReplace,
  ...share("include include_once require require_once", includeFile("php")),
  ...share(
    "call_user_func register_shutdown_function register_tick_function ob_start set_error_handler forward_static_call",
    callNamed(null),
  ),
  ...share("call_user_func_array array_map array_filter array_walk usort uasort uksort", callNamed(1)),
  ...share("file readfile show_source highlight_file parse_ini_file simplexml_load_file", readFirst),
  file_put_contents: (call) => writeFirst(append(call))(call),
  fopen: openFile,
  ...share("fwrite fputs socket_write socket_send fputcsv", writeFile),
  ...share("fread fgets stream_get_contents socket_read fgetc stream_get_line socket_recv", readHandle),
  ...share("unlink rmdir", remove(false)),
  ...share("copy rename move_uploaded_file", copyFile),
  chmod: chmod(false),
  ...share(
    "realpath basename dirname escapeshellarg escapeshellcmd urlencode rawurlencode http_build_query json_encode serialize strval trim rtrim ltrim stripslashes array_values strtok",
    passOn,
  ),
  ...share("json_decode", passOn),
  stream_context_create: passOn,
  ...PHP_WEB,
  mail: ({ machine, span, arguments: given }) => {
    const [to, ...rest] = given;
    if (to === undefined) return null;
    machine.tell(
      { op: "send", channel: "mail", destination: toValue(to), payload: rest.map((each) => toValue(each)) },
      span,
    );
    return NOTHING;
  },
  parse_url: ({ arguments: given }) => {
    const whole = textOf(given[0]);
    const found = /^([a-z]{1,8}):\/\/([^/:?#]{1,200})(?::(\d{1,5}))?([^?#]{0,500})/iu.exec(whole ?? "");
    if (found === null || given.length > 1) return null;
    const [, scheme = "", host = "", port = "", path = ""] = found;
    return mapOf(
      new Map(Object.entries({ scheme: text(scheme), host: text(host), port: text(port), path: text(path) })),
    );
  },
  getenv: getEnvironment,
  putenv: setEnvironment,
  ...share("base64_decode", decoder("base64", base64)),
  ...share("hex2bin", decoder("hex", hex)),
  ...share("gzinflate gzuncompress gzdecode zlib_decode", decoder("gzip", inflate)),
  str_rot13: decoder("rot13", rot13),
  ...share("urldecode rawurldecode", decoder("url", percent)),
  convert_uudecode: decoder("unknown", () => null),
  strrev: textFunction(TEXT_FUNCTIONS.reverse),
  ...share("implode join", ({ arguments: given }) => {
    const [first, second] = given;
    const list = first?.items == null ? second : first;
    const separator = first?.items == null ? first : second;
    return list?.items == null ? null : TEXT_FUNCTIONS.join(list, [separator ?? text("")]);
  }),
  explode: ({ arguments: given }) =>
    given[0] === undefined || given[1] === undefined ? null : TEXT_FUNCTIONS.split(given[1], [given[0]]),
  str_split: ({ arguments: given }) =>
    given[0] === undefined || given.length > 1 ? null : TEXT_FUNCTIONS.split(given[0], [text("")]),
  str_replace: replace,
  str_ireplace: replace,
  strtr: ({ arguments: given }) =>
    given[0] === undefined || given.length < 3 ? null : translate(given[0], given.slice(1)),
  substr: textFunction(TEXT_FUNCTIONS.slice),
  strtolower: textFunction(TEXT_FUNCTIONS.lower),
  strtoupper: textFunction(TEXT_FUNCTIONS.upper),
  str_repeat: textFunction(TEXT_FUNCTIONS.repeat),
  vsprintf: textFunction(TEXT_FUNCTIONS.format),
  array_reverse: textFunction(TEXT_FUNCTIONS.reverse),
  array: ({ arguments: given }) => (given.length === 1 && given[0]?.entries != null ? given[0] : listOf([...given])),
  pack,
  ...share("unserialize", ({ machine, span, arguments: given }) => {
    const [data] = given;
    if (data === undefined) return null;
    if (textOf(data) === null) machine.tell({ op: "deserialize", format: "php", data: toValue(data) }, span);
    return from(originsOf(data));
  }),
  ...share("readline stream_get_line", readInput),
  ...share("scandir glob", ({ machine, span, arguments: given }) => {
    const [folder] = given;
    if (folder === undefined) return null;
    const { shape } = toValue(folder);
    return /\/\*$|^[^*]*$/u.test(shape)
      ? listingOf(machine, folder, false, span)
      : thing(unknown([machine.origin({ kind: "file", path: shape }, span)]));
  }),
  ...share("recursivedirectoryiterator.new", ({ machine, span, arguments: given }) =>
    given[0] === undefined ? null : listingOf(machine, given[0], true, span),
  ),
  ...share("recursiveiteratoriterator.new", passOn),
  ...share(".getpathname .getrealpath", ({ receiver }) => receiver),
  ...share("php_uname gethostname get_current_user", ({ machine, span, path }) =>
    thing(unknown([machine.origin({ kind: "command", command: path }, span)])),
  ),
  __dir__: () => thing(concatenate([constant(".")])),
};

export const PHP: Knowledge = {
  effects: tableOf(EFFECTS),
  given: new Map([
    ["_ENV", "environment"],
    ["_GET", "input"],
    ["_POST", "input"],
    ["_REQUEST", "input"],
    ["_COOKIE", "input"],
    ["_FILES", "input"],
    ["_SERVER", "input"],
    ["HTTP_RAW_POST_DATA", "input"],
    ["argv", "command-line"],
  ]),
};
