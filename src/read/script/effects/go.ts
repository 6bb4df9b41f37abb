import { constant, unknown } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, library, listOf, NOTHING, originsOf, text, textOf, thing, toValue } from "../../machine/thing.ts";
import { listingOf } from "../run/sweep.ts";
import { base64, decoder, hex, percent } from "../../machine/effects/codecs.ts";
import { runWords } from "../../machine/effects/commands.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { getEnvironment, setEnvironment, readInput, wholeEnvironment } from "../../machine/effects/environment.ts";
import { chmod, copyFile, readFirst, readPath, remove, writeFirst, writePath } from "../../machine/effects/files.ts";
import { looksLikeAddress, request } from "../../machine/effects/http.ts";
import { connectTo, listenOn, transmit } from "../../machine/effects/sockets.ts";
import { splitAddress } from "../../split-address.ts";

/** The program starts with Run, Output, Start …; that it is put together is enough to know. */
const command =
  (skip: number): Effect =>
  ({ machine, span, arguments: given }) => {
    const words = given.slice(skip).flatMap((each) => each.items ?? [each]);
    const output = runWords(machine, words, span);
    return library("command()", { words: [...words] }, toValue(output));
  };

const dial =
  (skip: number): Effect =>
  ({ machine, span, arguments: given }) => {
    const address = given[1 + skip];
    return address === undefined ? null : connectTo(machine, toValue(address), span);
  };

const listen: Effect = ({ machine, span, arguments: given, path }) => {
  const address =
    path.endsWith("net.Listen") || path.endsWith("ListenPacket") || path.endsWith("tls.Listen") ? given[1] : given[0];
  if (address === undefined) return null;
  const { host, port } = splitAddress(toValue(address));
  return listenOn(machine, host, port, span);
};

const get: Effect = ({ machine, span, arguments: given }) =>
  given[0] === undefined ? null : request(machine, span, { url: toValue(given[0]) });

/** Of any object: a client's, a header's, a query's. */
const getOf: Effect = (call) => {
  const [url] = call.arguments;
  return url !== undefined && looksLikeAddress(toValue(url)) ? get(call) : null;
};

const post: Effect = ({ machine, span, path, arguments: given }) => {
  const [url, ...rest] = given;
  if (url === undefined) return null;
  const body = path.endsWith("PostForm") ? rest : rest.slice(1);
  return request(machine, span, { url: toValue(url), method: "POST", body: body.map((each) => toValue(each)) });
};

const newRequest =
  (skip: number): Effect =>
  ({ arguments: given }) => {
    const [method, url, body] = given.slice(skip);
    if (method === undefined || url === undefined) return null;
    const payload = body === undefined || body.path === "nil" ? [] : [toValue(body)];
    return library("request()", { url: toValue(url), method: textOf(method) ?? "GET", payload, fields: new Map() });
  };

const setHeader: Effect = ({ receiver, arguments: given }) => {
  const [name, value] = given;
  if (receiver?.state?.fields !== undefined && value !== undefined)
    receiver.state.fields.set(textOf(name) ?? "?", value);
  return NOTHING;
};

const doRequest: Effect = ({ machine, span, arguments: given }) => {
  const state = given[0]?.state;
  if (state?.url === undefined) return null;
  const carried = [...(state.fields?.values() ?? [])].map((each) => toValue(each));
  return request(machine, span, { url: state.url, method: state.method ?? "GET", body: state.payload ?? [], carried });
};

const create =
  (mode: "w" | "r"): Effect =>
  ({ machine, span, arguments: given }) => {
    const [path, flags] = given;
    if (path === undefined) return null;
    const file = toValue(path);
    const appends = /append/iu.test(flags?.path ?? "") || flags?.value.shape === "\u{FFFC}";
    const content = mode === "r" ? readPath(machine, file, span) : NOTHING;
    return library("file()", { file, append: appends }, toValue(content));
  };

const writeFile: Effect = ({ machine, span, receiver, arguments: given }) => {
  const file = receiver?.state?.file;
  if (file === undefined) return null;
  writePath(machine, file, given[0] === undefined ? null : toValue(given[0]), receiver?.state?.append ?? false, span);
  return NOTHING;
};

/** `io.Copy(dst, src)`: into a file, a socket or a hash. */
const copy: Effect = (call) => {
  const [target, source] = call.arguments;
  if (target === undefined || source === undefined) return null;
  if (target.state?.file !== undefined)
    writePath(call.machine, target.state.file, toValue(source), target.state.append ?? false, call.span);
  else if (target.state?.peer !== undefined) transmit({ ...call, receiver: target, arguments: [source] });
  return NOTHING;
};

const print: Effect = (call) => {
  const [target, ...rest] = call.arguments;
  if (target?.state?.peer !== undefined) transmit({ ...call, receiver: target, arguments: rest });
  else if (target?.state?.file !== undefined)
    writePath(call.machine, target.state.file, rest[0] === undefined ? null : toValue(rest[0]), false, call.span);
  return NOTHING;
};

const EFFECTS: Effects = {
  ...COMMON,
  "exec.Command": command(0),
  "exec.CommandContext": command(1),
  ...share("syscall.Exec syscall.ForkExec os.StartProcess", ({ machine, span, arguments: given }) =>
    runWords(machine, (given[1]?.items?.length ?? 0) > 0 ? (given[1]?.items ?? []) : given.slice(0, 1), span),
  ),
  ...share("command().Output command().CombinedOutput command().StdoutPipe", ({ receiver }) =>
    receiver === null ? null : from(originsOf(receiver)),
  ),
  ...share("net.Dial net.DialTimeout tls.Dial net.DialTCP websocket.Dial", dial(0)),
  "tls.DialWithDialer": dial(1),
  ...share("net.Listen net.ListenPacket tls.Listen http.ListenAndServe http.ListenAndServeTLS", listen),
  ...share("net.ResolveTCPAddr", ({ arguments: given }) => given[1] ?? null),
  ...share("http.Get http.Head client.Get", get),
  ".Get": getOf,
  ...share("http.Post http.PostForm client.Post client.PostForm DefaultClient.Post DefaultClient.PostForm", post),
  "http.NewRequest": newRequest(0),
  "http.NewRequestWithContext": newRequest(1),
  ...share("Header.Set Header.Add request().SetBasicAuth", setHeader),
  ...share(".Do", doRequest),
  ...share(
    "net.LookupHost net.LookupTXT net.LookupIP net.LookupCNAME net.LookupAddr",
    ({ machine, span, arguments: given }) => {
      const [name] = given;
      if (name === undefined) return null;
      const value = toValue(name);
      if (value.text === null && value.origins.length > 0)
        machine.tell({ op: "send", channel: "dns", destination: value, payload: [value] }, span);
      return thing(unknown([machine.origin({ kind: "network", url: value.shape }, span)]));
    },
  ),
  ...share("os.Getenv os.LookupEnv syscall.Getenv", getEnvironment),
  ...share("os.Setenv syscall.Setenv", setEnvironment),
  ...share("os.Environ syscall.Environ", wholeEnvironment),
  ...share("os.ReadFile ioutil.ReadFile os.ReadDir ioutil.ReadDir", readFirst),
  "os.Open": create("r"),
  ...share("os.Create os.OpenFile", create("w")),
  ...share("os.WriteFile ioutil.WriteFile", writeFirst(false)),
  ...share("file().Write file().WriteString", writeFile),
  ...share("os.Remove", remove(false)),
  ...share("os.RemoveAll", remove(true)),
  "os.Chmod": chmod(false),
  "os.Rename": copyFile,
  ...share("os.UserHomeDir", () => text("~")),
  ...share(
    "io.ReadAll ioutil.ReadAll bytes.NewBuffer bytes.NewReader bytes.NewBufferString strings.NewReader bufio.NewReader bufio.NewScanner bufio.NewWriter json.NewEncoder url.QueryEscape url.PathEscape url.Parse filepath.Clean filepath.Abs filepath.FromSlash strings.TrimSpace strings.Trim strings.TrimRight html.EscapeString io.NopCloser",
    passOn,
  ),
  ...share("scanner().Text .Text .ReadString .ReadLine .Bytes", ({ receiver }) =>
    receiver === null ? null : from(originsOf(receiver)),
  ),
  "json.Unmarshal": passOn,
  ...share("io.Copy io.CopyN", copy),
  ...share("fmt.Fprintf fmt.Fprint fmt.Fprintln io.WriteString", print),
  "fmt.Sprintf": textFunction(TEXT_FUNCTIONS.format),
  ...share("fmt.Sprint fmt.Sprintln", ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...given]), [text("")])),
  ...share("filepath.Join path.Join", ({ arguments: given }) =>
    TEXT_FUNCTIONS.join(listOf(given.flatMap((each) => each.items ?? [each])), [text("/")]),
  ),
  ...share("filepath.Walk filepath.WalkDir", ({ machine, span, arguments: given }) => {
    const [folder, step] = given;
    if (folder === undefined || step?.closure == null) return null;
    return machine.invoke(step.closure, [listingOf(machine, folder, true, span)], span);
  }),
  // The pattern stands for each of the files.
  "filepath.Glob": ({ arguments: given }) => listOf([listOf(given.slice(0, 1))]),
  "strings.Join": textFunction(TEXT_FUNCTIONS.join),
  ...share("strings.ReplaceAll strings.Replace", textFunction(TEXT_FUNCTIONS.replaceAll)),
  ...share("strings.Split", textFunction(TEXT_FUNCTIONS.split)),
  ...share("strings.ToLower", textFunction(TEXT_FUNCTIONS.lower)),
  ...share("strings.ToUpper", textFunction(TEXT_FUNCTIONS.upper)),
  "strings.Repeat": textFunction(TEXT_FUNCTIONS.repeat),
  // What it gives is one text, however many its argument holds.
  ...share("json.Marshal json.MarshalIndent", ({ arguments: given }) => from(given.flatMap((each) => originsOf(each)))),
  append: ({ arguments: given }) => {
    const [list, ...rest] = given;
    return list === undefined
      ? null
      : listOf([...(list.items ?? [list]), ...rest.flatMap((each) => each.items ?? [each])]);
  },
  ...share(
    "StdEncoding.DecodeString URLEncoding.DecodeString RawStdEncoding.DecodeString RawURLEncoding.DecodeString",
    decoder("base64", base64),
  ),
  "hex.DecodeString": decoder("hex", hex),
  ...share("url.QueryUnescape url.PathUnescape", decoder("url", percent)),
  ...share("gzip.NewReader zlib.NewReader flate.NewReader", passOn),
  ...share("string []byte", ({ arguments: given }) => {
    const [first] = given;
    return first?.items == null ? (first ?? null) : TEXT_FUNCTIONS.fromCodes(first, []);
  }),
  ...share("plugin.Open", ({ machine, span, arguments: given }) => {
    if (given[0] !== undefined)
      machine.tell({ op: "spawn", program: toValue(given[0]), arguments: [], shell: false }, span);
    return NOTHING;
  }),
  ...share("os.Hostname user.Current", ({ machine, span, path }) =>
    thing(unknown([machine.origin({ kind: "command", command: path }, span)])),
  ),
  ...share("os.Stdin.Read", readInput),
  "runtime.GOOS": () => thing(constant("linux")),
};

export const GO: Knowledge = { effects: tableOf(EFFECTS), given: new Map() };
