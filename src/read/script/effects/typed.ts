import { unknown } from "../../value.ts";
import { share, type Effect, type Effects, type Knowledge } from "../run/script-machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import {
  from,
  library,
  listOf,
  NOTHING,
  originsOf,
  text,
  textOf,
  thing,
  toValue,
  type Thing,
} from "../../machine/thing.ts";
import { HOLE } from "../../../model/value.ts";
import { isListing, listingOf } from "../run/sweep.ts";
import { base64, decoder, hex, percent } from "../../machine/effects/codecs.ts";
import { COMMON, passOn, tableOf, textFunction } from "../../machine/effects/common.ts";
import { getEnvironment, readInput, readVariable } from "../../machine/effects/environment.ts";
import { copyFile, readPath, remove, writePath } from "../../machine/effects/files.ts";
import { request } from "../../machine/effects/http.ts";
import { HOME, PROCESSES } from "./processes.ts";
import { connectArguments } from "../../machine/effects/sockets.ts";

/** A value, or what it is named: Swift's and Dart's arguments have names. */
function nth(given: readonly Thing[], index: number): Thing | undefined {
  return given.flatMap((each) => (each.entries === null ? [each] : [...each.entries.values()]))[index];
}

/** The path among what is given; other arguments only say how. */
function named(given: readonly Thing[]): Thing | undefined {
  const options = given.find((each) => each.entries !== null)?.entries;
  return options?.get("atPath") ?? options?.get("at") ?? given.find((each) => each.entries === null);
}

const variable: Effect = (call) => {
  if (call.arguments.length > 0) return getEnvironment(call);
  const origin = call.machine.origin({ kind: "environment", name: null }, call.span);
  return { ...library("ENV"), value: unknown([origin]) };
};

/** `Path.of(home, ".ssh", "id_rsa")`, `new File(home, name)`, `Path.Combine(a, b)`. */
const path: Effect = ({ arguments: given }) => {
  const parts = given.flatMap((each) => (each.entries === null ? (each.items ?? [each]) : [...each.entries.values()]));
  const [only] = parts;
  if (only === undefined) return null;
  return parts.length === 1 ? only : (TEXT_FUNCTIONS.join(listOf([...parts]), [text("/")]) ?? null);
};

const below: Effect = ({ receiver, arguments: given }) =>
  receiver === null || given[0] === undefined ? null : TEXT_FUNCTIONS.join(listOf([receiver, ...given]), [text("/")]);

const readFirst: Effect = ({ machine, span, arguments: given }) => {
  const file = nth(given, 0);
  return file === undefined ? null : readPath(machine, toValue(file), span);
};

/** What stands for a file and is read by a method of its own. */
const readIt: Effect = ({ machine, span, receiver }) => {
  if (receiver === null || receiver.state?.peer !== undefined || receiver.path !== null) return null;
  const file = toValue(receiver);
  if (/^https?:/iu.test(file.shape)) return request(machine, span, { url: file });
  return /[/\\~]/u.test(file.shape) ? readPath(machine, file, span) : null;
};

const writeFirst =
  (append: boolean): Effect =>
  ({ machine, span, arguments: given }) => {
    const [file, content, ...options] = given;
    if (file === undefined) return null;
    const adds = append || options.some((each) => /append/iu.test(each.path ?? ""));
    writePath(machine, toValue(file), content === undefined ? null : toValue(content), adds, span);
    return NOTHING;
  };

const writeIt =
  (append: boolean): Effect =>
  ({ machine, span, receiver, arguments: given }) => {
    if (receiver === null || receiver.path !== null || !/[/\\~]/u.test(receiver.value.shape)) return null;
    const [content, options] = given;
    const adds = append || /append/iu.test(options?.path ?? options?.entries?.get("mode")?.path ?? "");
    writePath(machine, toValue(receiver), content === undefined ? null : toValue(content), adds, span);
    return NOTHING;
  };

/** Swift's `text.write(toFile: path, …)`: the text is what it is called on. */
const writeTo: Effect = ({ machine, span, receiver, arguments: given }) => {
  const target = given
    .map((each) => each.entries?.get("toFile") ?? each.entries?.get("to"))
    .find((each) => each !== undefined);
  if (target === undefined || receiver === null) return null;
  writePath(machine, toValue(target), toValue(receiver), false, span);
  return NOTHING;
};

const stream =
  (mode: "r" | "w"): Effect =>
  ({ machine, span, arguments: given }) => {
    const file = nth(given, 0);
    if (file === undefined) return null;
    // A stream around another one, of a socket or a program.
    if (file.path !== null) return file;
    const appends = given.some((each) => /\bapp(?:end)?\b/iu.test(each.path ?? "") || each.path === "true");
    const content = mode === "r" ? readPath(machine, toValue(file), span) : NOTHING;
    return library("file()", { file: toValue(file), append: appends }, toValue(content));
  };

const writeStream: Effect = ({ machine, span, receiver, arguments: given }) => {
  const file = receiver?.state?.file;
  const [content] = given;
  if (file === undefined || content === undefined) return null;
  writePath(machine, file, toValue(content), receiver?.state?.append ?? false, span);
  return receiver;
};

const removeIt =
  (recursive: boolean): Effect =>
  ({ machine, span, receiver, arguments: given }) => {
    const target = named(given) ?? receiver;
    if (target == null || (target.path !== null && target.value.origins.length === 0)) return null;
    const deep =
      recursive || given.some((each) => each.path === "true" || each.entries?.get("recursive")?.path === "true");
    if (!/[/\\~]/u.test(target.value.shape) && originsOf(target).length === 0) return null;
    machine.tell({ op: "delete-file", path: toValue(target), recursive: deep }, span);
    return NOTHING;
  };

/** What walks through folders and what only looks into one. */
const DEEP = /walk|recursive|enumerator/iu;

/** All that a folder holds. */
const listFolder: Effect = ({ machine, span, path: name, arguments: given, receiver }) => {
  const folder = named(given) ?? receiver;
  if (folder == null || (folder.path !== null && folder.value.shape === HOLE)) return null;
  const isDeep =
    DEEP.test(name) ||
    given.some((each) => each.entries?.has("recursive") === true || /AllDirectories/u.test(each.path ?? ""));
  if (!/[/\\~]/u.test(toValue(folder).shape)) return null;
  const listing = listingOf(machine, folder, isDeep, span);
  // Swift's gives names, not paths.
  return name.endsWith("enumerator") ? thing({ ...listing.value, shape: "*/*" }) : listing;
};

const curlOption: Effect = ({ arguments: given }) => {
  const [handle, option, value] = given;
  if (handle?.state == null || value === undefined) return null;
  const name = option?.path ?? "";
  if (name.endsWith("_URL")) handle.state.url = toValue(value);
  else if (/POSTFIELDS|READDATA|MIMEPOST|HTTPHEADER/u.test(name)) (handle.state.payload ??= []).push(toValue(value));
  return NOTHING;
};

const curlPerform: Effect = ({ machine, span, arguments: given }) => {
  const state = given[0]?.state;
  return state?.url === undefined ? null : request(machine, span, { url: state.url, body: state.payload ?? [] });
};

const EFFECTS: Effects = {
  ...COMMON,
  ...PROCESSES,
  ...share("System.getenv getenv std.getenv secure_getenv Environment.GetEnvironmentVariable", variable),
  "Environment.GetEnvironmentVariables": ({ machine, span }) => readVariable(machine, null, span),
  ...share("System.getProperty", ({ machine, span, arguments: given }) => {
    const name = textOf(given[0]);
    return name === "user.home"
      ? HOME()
      : thing(unknown([machine.origin({ kind: "command", command: `java ${name ?? ""}` }, span)]));
  }),
  ...share("Environment.GetFolderPath NSHomeDirectory FileManager.default.homeDirectoryForCurrentUser", HOME),
  ...share(
    "Path.of Paths.get File.new File Path.Combine path.join FileInfo.new DirectoryInfo.new Directory fs.path std.filesystem.path",
    path,
  ),
  ...share(".resolve .appendingPathComponent .appending", below),
  ...share(
    "Files.readString Files.readAllBytes Files.readAllLines Files.lines Files.newBufferedReader File.ReadAllText File.ReadAllBytes File.ReadAllLines File.ReadLines File.OpenRead File.OpenText FileManager.default.contents String.contentsOfFile",
    readFirst,
  ),
  ...share(
    ".readText .readBytes .readLines .bufferedReader .inputStream .readAsString .readAsStringSync .readAsBytes .readAsBytesSync .readAsLinesSync",
    readIt,
  ),
  ...share("Files.writeString Files.write File.WriteAllText File.WriteAllBytes File.WriteAllLines", writeFirst(false)),
  ...share("File.AppendAllText File.AppendAllLines", writeFirst(true)),
  ...share(".writeText .writeBytes .writeAsString .writeAsStringSync .writeAsBytes .writeAsBytesSync", writeIt(false)),
  ".appendText": writeIt(true),
  ".write": writeTo,
  ...share(
    "FileHandle.new FileHandle FileWriter.new FileOutputStream.new StreamWriter.new std.ofstream.new std.ofstream ofstream.new ofstream",
    stream("w"),
  ),
  ...share("FileReader.new FileInputStream.new StreamReader.new std.ifstream.new ifstream.new fopen", stream("r")),
  ...share("file().write file().Write file().WriteLine file().append file().println", writeStream),
  ...share(
    "Files.delete Files.deleteIfExists File.Delete fs.remove std.filesystem.remove .delete .deleteSync unlink",
    removeIt(false),
  ),
  ...share("Directory.Delete fs.remove_all std.filesystem.remove_all .deleteRecursively .removeItem", removeIt(true)),
  ...share("Files.copy Files.move File.Copy File.Move", copyFile),
  ...share(
    "Files.walk Files.list Directory.EnumerateFiles Directory.GetFiles .walk .walkTopDown .listFiles .listSync FileManager.default.enumerator FileManager.default.contentsOfDirectory fs.recursive_directory_iterator fs.directory_iterator std.filesystem.recursive_directory_iterator",
    listFolder,
  ),
  ...share(".getInputStream .getOutputStream .getErrorStream", ({ receiver }) =>
    receiver?.state == null ? null : receiver,
  ),
  curl_easy_init: () => library("curl()", { payload: [] }),
  curl_easy_setopt: curlOption,
  curl_easy_perform: curlPerform,
  ...share("Socket.new Socket Socket.connect TcpClient.new", connectArguments),
  ...share(
    "Convert.FromBase64String Base64.getDecoder().decode getDecoder().decode base64.decode base64Decode base64.from_base64",
    decoder("base64", base64),
  ),
  ...share("Convert.FromHexString", decoder("hex", hex)),
  ...share("URLDecoder.decode Uri.UnescapeDataString WebUtility.UrlDecode", decoder("url", percent)),
  ...share(
    "utf8.decode Encoding.UTF8.GetString UTF8.GetString ASCII.GetString Encoding.UTF8.GetBytes UTF8.GetBytes URI.create URI.new Uri.parse Uri.new URI URL.new URL StringContent.new Objects.requireNonNull Optional.ofNullable std.move std.string std.string.new",
    ({ arguments: given }) => nth(given, 0) ?? null,
  ),
  "String.new": ({ arguments: given }) => nth(given, 0) ?? null,
  ...share("Data.new Data String", ({ machine, span, arguments: given }) => {
    const entries = given.find((each) => each.entries !== null)?.entries;
    const encoded = entries?.get("base64Encoded");
    if (encoded !== undefined)
      return decoder("base64", base64)({ machine, span, path: "", receiver: null, block: null, arguments: [encoded] });
    const file = entries?.get("contentsOfFile") ?? entries?.get("contentsOf");
    if (file?.state?.url !== undefined) {
      const fields = [...(file.state.fields?.values() ?? [])].map((each) => toValue(each));
      return request(machine, span, { url: file.state.url, body: [...(file.state.payload ?? []), ...fields] });
    }
    return file === undefined ? (nth(given, 0) ?? null) : readPath(machine, toValue(file), span);
  }),
  ...share("List.of Arrays.asList listOf arrayOf setOf mutableListOf Set.of", ({ arguments: given }) =>
    listOf([...given]),
  ),
  ...share(".whereType .cast", ({ receiver }) => (receiver !== null && isListing(receiver) ? receiver : null)),
  ...share("String.format string.Format", textFunction(TEXT_FUNCTIONS.format)),
  ...share(
    ".c_str .getBytes .toByteArray .ToString .toString .get .orElse .decodeToString .string .readAllBytes .toList .sorted .filter .path .absolutePath .toURI",
    ({ receiver }) => (receiver === null || receiver.path !== null ? null : receiver),
  ),
  ...share("readLine Console.ReadLine stdin.readLineSync scanner().nextLine", readInput),
  ...share("InputStreamReader.new BufferedReader.new Scanner.new DataInputStream.new StreamReader", passOn),
  ...share(".readLine .ReadLine .readUTF .receive .nextLine", ({ receiver }) =>
    receiver === null || originsOf(receiver).length === 0 ? null : from(originsOf(receiver)),
  ),
  ".GetStream": ({ receiver }) => receiver,
  ...share("remove", remove(false)),
};

/** C#'s functions have a twin that is awaited. */
const AWAITED: Effects = Object.fromEntries(
  Object.entries(EFFECTS).flatMap(([name, effect]) => (name.startsWith("File.") ? [[`${name}Async`, effect]] : [])),
);

export const TYPED: Knowledge = {
  effects: tableOf(EFFECTS, AWAITED),
  given: new Map([
    ["args", "input"],
    ["argv", "input"],
    ["environ", "environment"],
    ["Platform.environment", "environment"],
    ["ProcessInfo.processInfo.environment", "environment"],
    ["CommandLine.arguments", "input"],
  ]),
};
