import { unknown } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, listOf, mapOf, NOTHING, originsOf, text, toValue, type Thing } from "../../machine/thing.ts";
import { listingOf, some } from "../run/sweep.ts";
import { base64, decoder } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runCommand, runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf } from "../../machine/effects/common.ts";
import { getEnvironment } from "../../machine/effects/environment.ts";
import { copyFile, readFirst, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { connectArguments } from "../../machine/effects/sockets.ts";

const plain = (given: readonly Thing[]): readonly Thing[] => given.filter((each) => each.entries === null);

const system: Effect = ({ machine, span, arguments: given }) =>
  given[0] === undefined ? null : runCommand(machine, given[0], span);

const words: Effect = ({ machine, span, arguments: given }) =>
  runWords(
    machine,
    [...plain(given), ...given.flatMap((each) => each.entries?.get("args") ?? [])].flatMap(
      (each) => each.items ?? [each],
    ),
    span,
  );

const variable: Effect = (call) => {
  if (call.arguments.length > 0) return getEnvironment(call);
  return { ...library("ENV"), value: unknown([call.machine.origin({ kind: "environment", name: null }, call.span)]) };
};

const paste =
  (between: string): Effect =>
  ({ arguments: given }) => {
    const separator = given.find((each) => each.entries !== null)?.entries?.get("sep");
    return TEXT_FUNCTIONS.join(listOf(plain(given).flatMap((each) => each.items ?? [each])), [
      separator ?? text(between),
    ]);
  };

/** `writeLines(text, path)`, `cat(text, file = path, append = TRUE)`. */
const write: Effect = ({ machine, span, arguments: given, path }) => {
  const [content, second] = plain(given);
  const options = given.find((each) => each.entries !== null)?.entries;
  const target = options?.get("file") ?? options?.get("con") ?? (path === "cat" ? undefined : second);
  if (target === undefined || content === undefined) return null;
  if (target.state?.peer !== undefined) {
    if (originsOf(content).length > 0)
      machine.tell(
        { op: "send", channel: "socket", destination: target.state.peer, payload: [toValue(content)] },
        span,
      );
    return NOTHING;
  }
  writePath(machine, toValue(target), toValue(content), options?.get("append")?.path === "TRUE", span);
  return NOTHING;
};

const removePath: Effect = ({ machine, span, arguments: given }) => {
  const recursive = given.some((each) => each.entries?.get("recursive")?.path === "TRUE");
  for (const target of plain(given)
    .flatMap((each) => each.items ?? [each])
    .slice(0, 64))
    machine.tell({ op: "delete-file", path: toValue(target), recursive }, span);
  return NOTHING;
};

const download: Effect = ({ machine, span, arguments: given }) => {
  const [url, file] = plain(given);
  const target = file ?? given.find((each) => each.entries !== null)?.entries?.get("destfile");
  return url === undefined
    ? null
    : request(machine, span, { url: toValue(url), destination: target === undefined ? null : toValue(target) });
};

const postForm: Effect = ({ machine, span, arguments: given }) => {
  const [url, ...rest] = given;
  return url === undefined
    ? null
    : request(machine, span, { url: toValue(url), method: "POST", body: rest.map((each) => toValue(each)) });
};

const setOptions: Effect = ({ arguments: [handle, ...rest] }) => {
  handle?.state?.payload?.push(...rest.map((each) => toValue(each)));
  return handle ?? null;
};

const fetchWith: Effect = ({ machine, span, arguments: given }) => {
  const [url, second] = plain(given);
  const handle = second ?? given.find((each) => each.entries !== null)?.entries?.get("handle");
  return url === undefined ? null : request(machine, span, { url: toValue(url), body: handle?.state?.payload ?? [] });
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("system shell pipe", system),
  ...share("system2 run exec_wait", words),
  ...share("Sys.getenv", variable),
  ...share("file.path", ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...plain(given)]), [text("/")])),
  ...share("paste", paste(" ")),
  ...share("paste0", paste("")),
  ...share("readLines readRDS read_file readChar scan read.csv readBin", (call) => {
    const [file] = call.arguments;
    return file?.path === null || file?.path === undefined ? readFirst(call) : from(originsOf(file));
  }),
  ...share("writeLines cat writeBin write", write),
  ...share("unlink file.remove", removePath),
  ...share("file.copy file.rename", copyFile),
  ...share("list.files list.dirs", ({ machine, span, arguments: given }) => {
    const [folder, ...options] = given;
    if (folder === undefined) return null;
    const entries = options.find((each) => each.entries !== null)?.entries;
    const listing = listingOf(machine, folder, entries?.get("recursive")?.path === "TRUE", span);
    return entries?.has("pattern") === true ? some(listing) : listing;
  }),
  ...share("download.file curl_download", download),
  ...share("postForm", postForm),
  ...share("new_handle", () => library("handle()", { payload: [] })),
  ...share("handle_setopt handle_setform handle_setheaders", setOptions),
  ...share("curl_fetch_memory", fetchWith),
  ...share("eval", (call) => (call.arguments[0] === undefined ? null : evaluateCode("other-code")(call))),
  ...share(
    "parse",
    ({ arguments: given }) => given.find((each) => each.entries !== null)?.entries?.get("text") ?? given[0] ?? null,
  ),
  ...share("source sys.source", includeFile("other-code")),
  ...share("base64_dec base64decode", decoder("base64", base64)),
  ...share("rawToChar shQuote URLencode normalizePath path.expand as.character toJSON toJSON content content", passOn),
  ...share("c", ({ arguments: given }) => listOf([...given])),
  ...share("list", ({ arguments: given }) => given.find((each) => each.entries !== null) ?? mapOf(new Map())),
  ...share("socketConnection", connectArguments),
  tempfile: () => text("/tmp/file"),
};

export const R: Knowledge = { effects: tableOf(EFFECTS), given: new Map() };
