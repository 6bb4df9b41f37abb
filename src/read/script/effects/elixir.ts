import { unknown, concatenate, constant } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, listOf, NOTHING, originsOf, text, thing, toValue, type Thing } from "../../machine/thing.ts";
import { listingOf } from "../run/sweep.ts";
import { base64, decoder } from "../../machine/effects/codecs.ts";
import { evaluateCode, runCommand, runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf } from "../../machine/effects/common.ts";
import { getEnvironment } from "../../machine/effects/environment.ts";
import { copyFile, readFirst, remove, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { connectTo, peerOf, transmit } from "../../machine/effects/sockets.ts";

const command: Effect = ({ machine, span, arguments: given }) =>
  given[0] === undefined ? null : runCommand(machine, given[0], span);

const words: Effect = ({ machine, span, arguments: given }) => {
  const [program, list] = given;
  return program === undefined ? null : runWords(machine, [program, ...(list?.items ?? [])], span);
};

const variable: Effect = (call) => {
  if (call.arguments.length > 0) return getEnvironment(call);
  return { ...library("ENV"), value: unknown([call.machine.origin({ kind: "environment", name: null }, call.span)]) };
};

/** `:httpc.request(:post, {url, headers, type, body}, [], [])`, or an address alone. */
const httpc: Effect = ({ machine, span, arguments: given }) => {
  const isAddress = (each: Thing): boolean => /^https?:/iu.test(each.value.shape);
  const parts = given.flatMap((each) => each.items ?? [each]);
  const url = parts.find(isAddress);
  if (url === undefined) return null;
  const body = parts.filter((each) => each !== url && originsOf(each).length > 0).map((each) => toValue(each));
  return request(machine, span, { url: toValue(url), method: given[0]?.path?.replace(":", "") ?? null, body });
};

const write: Effect = ({ machine, span, arguments: given }) => {
  const [path, content, options] = given;
  if (path === undefined) return null;
  const appends = options?.items?.some((each) => each.path === ":append") === true;
  writePath(machine, toValue(path), content === undefined ? null : toValue(content), appends, span);
  return NOTHING;
};

const connect: Effect = ({ machine, span, arguments: given }) => {
  const [host, port] = given;
  if (host === undefined) return null;
  const address =
    host.items === null
      ? host
      : thing(
          concatenate(host.items.flatMap((each, at) => (at === 0 ? [toValue(each)] : [constant("."), toValue(each)]))),
        );
  return connectTo(machine, peerOf(toValue(address), port === undefined ? undefined : toValue(port)), span);
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("System.cmd MuonTrap.cmd", words),
  ...share("System.shell :os.cmd", command),
  "Port.open": ({ machine, span, arguments: given }) => {
    const line = given[0]?.items?.[1];
    return line === undefined ? null : runCommand(machine, line, span);
  },
  ...share("System.get_env System.fetch_env! System.fetch_env", variable),
  ...share("System.user_home! System.user_home", () => text("~")),
  "Path.join": ({ arguments: given }) =>
    TEXT_FUNCTIONS.join(listOf(given.flatMap((each) => each.items ?? [each])), [text("/")]),
  ...share("File.read! File.read File.stream! File.ls! File.ls", readFirst),
  ...share("File.write! File.write", write),
  ...share("File.rm! File.rm", remove(false)),
  ...share("File.rm_rf! File.rm_rf", remove(true)),
  ...share("File.cp! File.cp File.rename! File.rename", copyFile),
  "Path.wildcard": ({ machine, span, arguments: given }) => {
    const [pattern] = given;
    if (pattern === undefined) return null;
    const { shape } = toValue(pattern);
    if (/\/\*{1,2}$/u.test(shape)) return listingOf(machine, pattern, shape.includes("/**"), span);
    return thing({ ...toValue(pattern), text: null, origins: [machine.origin({ kind: "file", path: shape }, span)] });
  },
  ":httpc.request": httpc,
  ...share("Code.eval_string Code.compile_string", evaluateCode("other-code")),
  ...share("Base.decode64! Base.decode64 :base64.decode", decoder("base64", base64)),
  ...share(
    "String.to_charlist List.to_string to_string inspect Jason.encode! Jason.encode Base.encode64 URI.encode URI.encode_www_form IO.iodata_to_binary String.trim",
    passOn,
  ),
  ...share("then", ({ machine, span, arguments: given }) => {
    const [value, step] = given;
    return value === undefined || step?.closure == null ? null : machine.invoke(step.closure, [value], span);
  }),
  ...share("Enum.each Enum.map Stream.each Task.async_stream", ({ machine, arguments: given }) => {
    const [list, step] = given;
    if (list === undefined || step?.closure == null) return null;
    const { closure } = step;
    return listOf((list.items ?? [list]).slice(0, 64).map((each) => machine.invokeOn(closure, each)));
  }),
  ...share(":gen_tcp.connect :ssl.connect", connect),
  ...share(":gen_tcp.recv :ssl.recv", ({ arguments: given }) =>
    given[0] === undefined ? null : from(originsOf(given[0])),
  ),
  ...share(":gen_tcp.send :ssl.send", (call) =>
    transmit({ ...call, receiver: call.arguments[0] ?? null, arguments: call.arguments.slice(1) }),
  ),
};

export const ELIXIR: Knowledge = { effects: tableOf(EFFECTS), given: new Map() };
