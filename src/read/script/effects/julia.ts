import { unknown, concatenate, constant } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, listOf, NOTHING, originsOf, text, textOf, thing, toValue } from "../../machine/thing.ts";
import { base64, decoder } from "../../machine/effects/codecs.ts";
import { evaluateCode, includeFile, runCommand, runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf } from "../../machine/effects/common.ts";
import { readVariable } from "../../machine/effects/environment.ts";
import { copyFile, readPath, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { connectArguments, transmit } from "../../machine/effects/sockets.ts";

/** A command in backticks is one text, or made of words; a pipeline gives it its input. */
const run: Effect = ({ machine, span, arguments: given }) => {
  const [command, ...rest] = given;
  const words = command?.state?.words;
  if (command === undefined || words === undefined) return null;
  const [only, input] = words;
  const tied = [...words.slice(1), ...rest];
  if (only === undefined) return null;
  if (input?.state?.words !== undefined && only.state?.words === undefined)
    return runCommand(machine, only, span, tied);
  const inner = only.state?.words?.[0];
  if (inner !== undefined) return runCommand(machine, inner, span, tied);
  return words.length === 1 ? runCommand(machine, only, span, tied) : runWords(machine, words, span, tied);
};

/** `read(path, String)`, or what a command prints. */
const read: Effect = (call) => {
  const [what] = call.arguments;
  if (what === undefined) return null;
  if (what.state?.words !== undefined) return run(call);
  return what.path === null ? readPath(call.machine, toValue(what), call.span) : from(originsOf(what));
};

const write: Effect = (call) => {
  const [target, content] = call.arguments;
  if (target?.state?.peer !== undefined)
    return transmit({ ...call, receiver: target, arguments: call.arguments.slice(1) });
  if (target === undefined) return null;
  const file = target.state?.file ?? toValue(target);
  writePath(
    call.machine,
    file,
    content === undefined ? null : toValue(content),
    target.state?.append ?? false,
    call.span,
  );
  return NOTHING;
};

const print: Effect = (call) => {
  const [target] = call.arguments;
  return target?.state?.file === undefined && target?.state?.peer === undefined ? NOTHING : write(call);
};

const open: Effect = ({ machine, span, arguments: given, block }) => {
  const [path, mode] = given;
  if (path === undefined) return null;
  const how = textOf(mode) ?? "r";
  const content = /[wa]/u.test(how) ? NOTHING : readPath(machine, toValue(path), span);
  const file = library("file()", { file: toValue(path), append: how.includes("a") }, toValue(content));
  return block === null ? file : machine.invoke(block, [file], span);
};

const removePath: Effect = ({ machine, span, arguments: given }) => {
  const [path] = given;
  if (path === undefined) return null;
  const recursive = given.some((each) => each.entries?.get("recursive")?.path === "true");
  machine.tell({ op: "delete-file", path: toValue(path), recursive }, span);
  return NOTHING;
};

const download: Effect = ({ machine, span, arguments: given }) => {
  const [url, file] = given.filter((each) => each.entries === null);
  return url === undefined
    ? null
    : request(machine, span, { url: toValue(url), destination: file === undefined ? null : toValue(file) });
};

const EFFECTS: Effects = {
  ...COMMON,
  run,
  readchomp: run,
  ...share("Cmd", ({ arguments: given }) => library("command()", { words: [...(given[0]?.items ?? given)] })),
  backticks: ({ arguments: given }) => library("command()", { words: [...given] }),
  pipeline: ({ arguments: given }) =>
    library("command()", {
      words: given.flatMap((each) => (each.entries === null ? [each] : [...each.entries.values()])),
    }),
  ...share("IOBuffer JSON3.write JSON.json string joinpath.only HTTP.escapeuri escapeuri abspath expanduser", passOn),
  ...share("String", ({ arguments: given }) => given[0] ?? null),
  joinpath: ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...given]), [text("/")]),
  homedir: () => text("~"),
  read,
  ...share("readline readlines", ({ arguments: given }) => (given[0] === undefined ? null : from(originsOf(given[0])))),
  write,
  ...share("print println", print),
  open,
  rm: removePath,
  ...share("cp mv", copyFile),
  ...share("walkdir readdir", ({ machine, span, arguments: given }) =>
    given[0] === undefined
      ? null
      : thing({
          ...concatenate([toValue(given[0]), constant("/"), unknown()]),
          origins: [machine.origin({ kind: "file", path: toValue(given[0]).shape }, span)],
        }),
  ),
  ...share("Downloads.download download", download),
  base64decode: decoder("base64", base64),
  ...share("eval", evaluateCode("other-code")),
  ...share("Meta.parse", passOn),
  include_string: (call) => evaluateCode("other-code")({ ...call, arguments: call.arguments.slice(1) }),
  include: includeFile("other-code"),
  ...share("connect", connectArguments),
  ...share("Dict collect", ({ machine, span, arguments: given }) =>
    given[0]?.path === "ENV" ? readVariable(machine, null, span) : null,
  ),
};

export const JULIA: Knowledge = {
  effects: tableOf(EFFECTS),
  given: new Map([
    ["ENV", "environment"],
    ["ARGS", "input"],
  ]),
};
