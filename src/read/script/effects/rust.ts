import { unknown } from "../../value.ts";
import { share, type Call, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { formatBraces, TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, listOf, mapOf, NOTHING, originsOf, text, textOf, thing, toValue } from "../../machine/thing.ts";
import { isListing, listingOf } from "../run/sweep.ts";
import { base64, decoder, hex, percent } from "../../machine/effects/codecs.ts";
import { holdsSocket, runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf } from "../../machine/effects/common.ts";
import { getEnvironment, readInput, wholeEnvironment } from "../../machine/effects/environment.ts";
import { copyFile, readFirst, readPath, remove, writeFirst, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { connectTo, listenOn, peerOf } from "../../machine/effects/sockets.ts";
import { splitAddress } from "../../split-address.ts";

const newCommand: Effect = ({ arguments: given }) => library("command()", { words: [...given] });

const addWords: Effect = ({ receiver, arguments: given }) => {
  receiver?.state?.words?.push(...given.flatMap((each) => each.items ?? [each]));
  return receiver;
};

const start: Effect = ({ machine, span, receiver }) => {
  const words = receiver?.state?.words;
  if (words === undefined || receiver === null) return null;
  const tied = [...(receiver.state?.fields?.values() ?? [])];
  const output = runWords(machine, words, span, tied);
  return library("child()", receiver.state, toValue(output));
};

/** `.stdin(unsafe { Stdio::from_raw_fd(fd) })`, `.stdin(stream)`. */
const setStream: Effect = ({ path, receiver, arguments: given }: Call) => {
  const [stream] = given;
  if (receiver?.state != null && stream !== undefined && holdsSocket(stream))
    (receiver.state.fields ??= new Map()).set(path, stream);
  return receiver;
};

const connect: Effect = ({ machine, span, arguments: given }) => {
  const [address] = given;
  if (address === undefined) return null;
  if (address.items !== null && address.items[0] !== undefined) {
    const [host, port] = address.items;
    return connectTo(machine, peerOf(toValue(host), port === undefined ? undefined : toValue(port)), span);
  }
  return connectTo(machine, toValue(address), span);
};

const bind: Effect = ({ machine, span, arguments: given }) => {
  const [address] = given;
  if (address === undefined) return null;
  const { host, port } = splitAddress(toValue(address));
  return listenOn(machine, host, port, span);
};

function prepare(method: string): Effect {
  return ({ machine, span, receiver, arguments: given }) => {
    const [url] = given;
    if (url === undefined || (receiver !== null && receiver.path === null && receiver.value.text !== null)) return null;
    // `isahc::post(url, body)` sends at once.
    if (receiver?.path !== "ureq" && given.length > 1)
      return request(machine, span, { url: toValue(url), method, body: given.slice(1).map((each) => toValue(each)) });
    return library("request()", { url: toValue(url), method, payload: [], fields: new Map() });
  };
}

const get: Effect = ({ machine, span, arguments: given }) =>
  given[0] === undefined ? null : request(machine, span, { url: toValue(given[0]) });

const addBody: Effect = ({ receiver, arguments: given }) => {
  if (receiver?.state?.payload === undefined) return null;
  receiver.state.payload.push(...given.map((each) => toValue(each)));
  return receiver;
};

const addHeader: Effect = ({ receiver, arguments: given }) => {
  const value = given.at(-1);
  if (receiver?.state?.fields === undefined || value === undefined) return null;
  receiver.state.fields.set(textOf(given[0]) ?? "?", value);
  return receiver;
};

const send: Effect = ({ machine, span, receiver, arguments: given }) => {
  const state = receiver?.state;
  if (state?.url === undefined) return null;
  const carried = [...(state.fields?.values() ?? [])].map((each) => toValue(each));
  const body = [...(state.payload ?? []), ...given.map((each) => toValue(each))];
  return request(machine, span, { url: state.url, method: state.method ?? "GET", body, carried });
};

const createFile: Effect = ({ arguments: given }) =>
  given[0] === undefined ? null : library("file()", { file: toValue(given[0]) });

const openFile: Effect = ({ machine, span, arguments: given }) => {
  const [path] = given;
  if (path === undefined) return null;
  const file = toValue(path);
  return library("file()", { file }, toValue(readPath(machine, file, span)));
};

const writeFile: Effect = ({ machine, span, receiver, arguments: given }) => {
  const file = receiver?.state?.file;
  if (file === undefined) return null;
  writePath(machine, file, given[0] === undefined ? null : toValue(given[0]), receiver?.state?.append ?? false, span);
  return NOTHING;
};

const format: Effect = ({ machine, arguments: given }) => {
  const [template, ...rest] = given;
  return template === undefined ? null : formatBraces(template, rest, (name) => machine.variableNamed(name));
};

const EFFECTS: Effects = {
  ...COMMON,
  ...share("Command.new process.Command.new", newCommand),
  ...share("command().arg command().args", addWords),
  ...share(
    "command().env command().envs command().current_dir command().creation_flags command().pre_exec command().kill_on_drop",
    ({ receiver }) => receiver,
  ),
  ...share("command().stdin command().stdout command().stderr", setStream),
  ...share("command().spawn command().output command().status command().exec", start),
  ...share("TcpStream.connect UnixStream.connect UdpSocket.connect TcpStream.connect_timeout", connect),
  ...share("TcpListener.bind UdpSocket.bind", bind),
  ...share("FromRawFd.from_raw_fd Stdio.from_raw_fd Stdio.from Stdio.from_raw_handle", passOn),
  ...share("reqwest.get blocking.get minreq.get attohttpc.get isahc.get surf.get", get),
  ...share("ureq.get .get", prepare("GET")),
  ...share("ureq.post .post minreq.post attohttpc.post", prepare("POST")),
  ...share("ureq.put .put", prepare("PUT")),
  ...share(
    "request().body request().json request().form request().multipart request().query request().with_body",
    addBody,
  ),
  ...share("request().header request().headers request().set request().bearer_auth request().basic_auth", addHeader),
  ...share(
    "request().send request().call request().send_string request().send_json request().send_form request().send_bytes",
    send,
  ),
  ".danger_accept_invalid_certs": ({ machine, span, receiver }) => {
    machine.tell({ op: "disable-safeguard", safeguard: "tls-verification" }, span);
    return receiver;
  },
  ...share("env.var env.var_os env! option_env! std.env.var", getEnvironment),
  ...share("env.vars env.vars_os", wholeEnvironment),
  ...share("env.args env.args_os io.stdin", readInput),
  ...share("fs.read_to_string fs.read fs.read_dir include_str! include_bytes!", readFirst),
  "fs.write": writeFirst(false),
  ...share("File.create OpenOptions.open File.create_new", createFile),
  "File.open": openFile,
  ".open": ({ receiver, arguments: given }) => {
    const [path] = given;
    if (path === undefined || receiver?.path?.startsWith("OpenOptions") !== true) return null;
    return library("file()", { file: toValue(path), append: receiver.path.includes("append") });
  },
  ...share("writeln! write!", ({ arguments: [file, ...content], ...call }) =>
    writeFile({ ...call, receiver: file ?? null, arguments: content }),
  ),
  ...share("file().write_all file().write file().write_fmt", writeFile),
  ...share("file().read_to_string file().lines", ({ receiver }) =>
    receiver === null ? null : from(originsOf(receiver)),
  ),
  ...share("fs.remove_file fs.remove_dir", remove(false)),
  "fs.remove_dir_all": remove(true),
  ...share("fs.copy fs.rename", copyFile),
  ...share("fs.set_permissions", ({ machine, span, arguments: given }) => {
    if (given[0] !== undefined) machine.tell({ op: "make-executable", path: toValue(given[0]) }, span);
    return NOTHING;
  }),
  ...share("dirs.home_dir home.home_dir env.home_dir dirs_next.home_dir", () => text("~")),
  ...share(
    "Path.new PathBuf.from String.from String.from_utf8 String.from_utf8_lossy str.from_utf8 Url.parse Some Ok BufReader.new BufWriter.new Arc.new Box.new Rc.new OsString.from CString.new",
    ({ arguments: given }) => {
      const [first] = given;
      return first?.items == null ? (first ?? null) : TEXT_FUNCTIONS.fromCodes(first, []);
    },
  ),
  ...share("String.new String.with_capacity", () => text("")),
  ...share("Vec.new Vec.with_capacity VecDeque.new BTreeSet.new HashSet.new", () => listOf([])),
  ...share("HashMap.new BTreeMap.new Map.new", () => mapOf(new Map())),
  ".push_str": ({ receiver, arguments: given }) =>
    receiver === null ? null : TEXT_FUNCTIONS.join(listOf([receiver, ...given]), [text("")]),
  ".join": ({ receiver, arguments: given }) => {
    if (receiver === null || receiver.items !== null || given[0] === undefined) return null;
    return receiver.value.text === null && receiver.path !== null
      ? null
      : TEXT_FUNCTIONS.join(listOf([receiver, ...given]), [text("/")]);
  },
  "format!": format,
  "concat!": ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...given]), [text("")]),
  ...share("vec!", ({ arguments: given }) => listOf([...given])),
  ...share("obfstr! obfstr.obfstr! s! encrypt_string! lc!", passOn),
  ...share(
    "base64.decode STANDARD.decode URL_SAFE.decode STANDARD_NO_PAD.decode general_purpose.STANDARD.decode",
    decoder("base64", base64),
  ),
  "hex.decode": decoder("hex", hex),
  ...share("urlencoding.decode", decoder("url", percent)),
  ...share("WalkDir.new walkdir.WalkDir.new glob.glob", ({ machine, span, arguments: given }) =>
    given[0] === undefined ? null : listingOf(machine, given[0], true, span),
  ),
  ...share(".path .into_path .filter_map", ({ receiver }) =>
    receiver !== null && isListing(receiver) ? receiver : null,
  ),
  ...share("hostname.get whoami.username", ({ machine, span, path }) =>
    thing(unknown([machine.origin({ kind: "command", command: path }, span)])),
  ),
  ...share("Library.new libloading.Library.new", ({ machine, span, arguments: given }) => {
    if (given[0] !== undefined)
      machine.tell({ op: "spawn", program: toValue(given[0]), arguments: [], shell: false }, span);
    return NOTHING;
  }),
};

export const RUST: Knowledge = { effects: tableOf(EFFECTS), given: new Map() };
