import { typed } from "./typed.ts";
import { base64, decoder, decodeThing, inflate, percent, utf8 } from "../../machine/effects/codecs.ts";
import { readInput, readVariable } from "../../machine/effects/environment.ts";
import { copyFile, readFirst, remove, writeFirst } from "../../machine/effects/files.ts";
import { SOCKET_METHODS } from "../../machine/effects/sockets.ts";
import { share, type Effect } from "../../machine/machine.ts";
import { TEXT_FUNCTIONS } from "../../machine/text-methods.ts";
import { from, listOf, NOTHING, numberOf, originsOf, text, textOf, thing, toValue } from "../../machine/thing.ts";
import { isRunKey } from "../../run-key.ts";
import { setVariable } from "./network-settings.ts";
import { asPs, RUNSPACES } from "./runspaces.ts";
import { constant, decoded, unknown } from "../../value.ts";
import { WEB_OBJECTS } from "./web-objects.ts";
import { tableOf } from "../../machine/effects/common.ts";
import { splitLine } from "./words.ts";

const getString: Effect = ({ path, arguments: given }) => {
  const [bytes] = given;
  if (bytes === undefined) return null;
  const content = bytes.items === null ? bytes : TEXT_FUNCTIONS.fromCodes(bytes, []);
  if (content === null) return null;
  const value = toValue(content);
  if (value.text === null) return thing(unknown(value.origins));
  if (!path.includes("unicode")) return thing(utf8(value));
  const plain = Buffer.from(value.text, "latin1").toString("utf16le");
  return thing(decoded(plain, value, "utf-16"));
};

/** Bytes and streams that are unpacked on their way. */
const unpack: Effect = ({ machine, span, arguments: given }) => {
  const [stream] = given;
  if (stream === undefined) return null;
  const value = toValue(stream);
  return value.text === null && value.origins.length === 0
    ? NOTHING
    : decodeThing(machine, stream, "gzip", inflate, span);
};

const first: Effect = ({ arguments: given, receiver }) => given[0] ?? receiver;

/** `[Diagnostics.Process]::Start(program, arguments)`, `.Run(line)`, `.ShellExecute(program, arguments, …)`. */
const startProcess: Effect = ({ machine, span, arguments: given, receiver, path }) => {
  const own = (given[0] ?? receiver)?.state?.fields;
  const fields = own?.get("startinfo")?.state?.fields ?? own;
  const program = fields?.get("filename") ?? given[0];
  if (program === undefined) return null;
  const isLine = /\.(?:run|exec)$/u.test(path);
  const line = fields?.get("arguments") ?? (given[0] === program ? given[1] : undefined);
  const start = isLine ? splitLine(toValue(program)).map((word) => thing(word)) : [program];
  const words = [
    ...start,
    ...(line === undefined || isLine ? [] : (line.items ?? splitLine(toValue(line)).map((word) => thing(word)))),
  ];
  if (/runas/iu.test(textOf(given[3]) ?? textOf(fields?.get("verb")) ?? ""))
    machine.tell({ op: "escalate", how: "runas" }, span);
  // A process whose input and output are led elsewhere while a socket is open.
  if (machine.socket !== null && fields?.get("redirectstandardinput") !== undefined) machine.isAttached = true;
  const [head, ...rest] = words;
  return head === undefined ? null : asPs(machine).runNamed(head, rest, null, span);
};

const evaluateText: Effect = ({ machine, span, arguments: given, receiver }) => {
  const code = given[0] ?? receiver;
  return code === undefined || code === null ? null : asPs(machine).evaluateText(code, span);
};

const loadAssembly: Effect = ({ machine, span, arguments: given }) => {
  const [bytes] = given;
  // A name of the system's own: `System.Windows.Forms`.
  if (bytes === undefined || /^[\w., =]{1,200}$/u.test(textOf(bytes) ?? "")) return NOTHING;
  machine.tell({ op: "evaluate", language: "unknown", code: toValue(bytes) }, span);
  return NOTHING;
};

const getFolder: Effect = ({ arguments: given }) => {
  const name = textOf(given[0])?.toLowerCase() ?? given[0]?.path ?? "";
  if (name.includes("startup")) return text("~\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup");
  if (name.includes("localapplicationdata")) return text("~\\AppData\\Local");
  if (name.includes("applicationdata")) return text("~\\AppData\\Roaming");
  return text(name.includes("desktop") ? "~\\Desktop" : "~");
};

/** `\x69ex` and `\u0069ex` spell iex; what escapes a sign of regular expressions stands for itself. */
function unescapeLetters(written: string): string {
  return written.replaceAll(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(\W))/giu,
    (_, byte?: string, unit?: string, sign?: string) =>
      sign ?? String.fromCharCode(Number.parseInt(byte ?? unit ?? "", 16)),
  );
}

const toNumber: Effect = ({ arguments: given }) => {
  const digits = textOf(given[0]);
  const base = numberOf(given[1]) ?? 10;
  if (digits === null || !/^(?:0x)?[0-9a-f]{1,12}$/iu.test(digits) || ![2, 8, 10, 16].includes(base))
    return given[0] ?? null;
  const number = Number.parseInt(digits, base);
  return Number.isNaN(number) ? null : text(String(number));
};

/** `[array]::Reverse($a)` turns the list itself. */
const reverseArray: Effect = ({ arguments: given }) => {
  given[0]?.items?.reverse();
  return NOTHING;
};

/** `[regex]::Matches($s, '.', 'RightToLeft')` gives the letters from behind. */
const matches: Effect = ({ arguments: given }) => {
  const [subject, , option] = given;
  if (subject === undefined || !/righttoleft/iu.test(textOf(option) ?? option?.path ?? "")) return null;
  const turned = TEXT_FUNCTIONS.reverse(subject, []);
  if (turned === null || turned.value.text === null) return turned;
  return listOf([turned]);
};

const capture =
  (source: "screen" | "keyboard"): Effect =>
  ({ machine, span }) => {
    machine.tell({ op: "capture", source }, span);
    return NOTHING;
  };

const secret: Effect = ({ machine, span, arguments: given }) => {
  const origin = machine.origin({ kind: "keychain", name: "DPAPI" }, span);
  machine.tell({ op: "read-secret", secret: origin }, span);
  return from([origin, ...given.flatMap((each) => originsOf(each))]);
};

const clipboard: Effect = ({ machine, span }) => {
  const origin = machine.origin({ kind: "clipboard" }, span);
  machine.tell({ op: "read-secret", secret: origin }, span);
  return from([origin]);
};

const writeRegistry: Effect = ({ machine, span, arguments: given }) => {
  const [key, value] = given;
  if (key !== undefined && isRunKey(toValue(key)))
    machine.tell(
      {
        op: "persist",
        mechanism: "registry-run-key",
        target: toValue(key),
        content: value === undefined ? null : toValue(value),
      },
      span,
    );
  return NOTHING;
};

/** Types and methods of .NET and COM by their lower-case path, `system.` dropped. */
/** A name that is looked up is told to whoever serves its domain. */
const lookUpName: Effect = ({ machine, span, arguments: given }) => {
  const [name] = given;
  if (name !== undefined && toValue(name).text === null && originsOf(name).length > 0)
    machine.tell({ op: "send", channel: "dns", destination: toValue(name), payload: [toValue(name)] }, span);
  return null;
};

export const OBJECTS: ReadonlyMap<string, Effect> = tableOf(
  Object.fromEntries(WEB_OBJECTS),
  Object.fromEntries(Object.entries(SOCKET_METHODS).map(([name, effect]) => [name.toLowerCase(), effect])),
  share("convert.frombase64string", ({ machine, span, arguments: given }) => {
    const [encoded] = given;
    if (encoded === undefined) return null;
    const content = textOf(encoded);
    const bytes = content === null ? null : base64(content);
    return bytes === null
      ? decodeThing(machine, encoded, "base64", () => null, span)
      : thing(decoded(bytes, toValue(encoded), "base64"));
  }),
  share(".getstring", getString),
  share(
    ".getbytes .tobase64string convert.tobase64string .readtoend .readtoendasync .toarray .getresponsestream .getawaiter .getresult .readasstringasync .readasbytearrayasync .getresult",
    ({ receiver, arguments: given, path }) =>
      /getbytes|tobase64string/u.test(path) ? (given[0] ?? receiver) : receiver,
  ),
  share("io.compression.gzipstream.new io.compression.deflatestream.new", unpack),
  share(
    "io.memorystream.new io.streamreader.new io.streamwriter.new io.stringreader.new io.binaryreader.new io.bufferedstream.new net.security.sslstream.new management.automation.pscredential.new uri.new text.asciiencoding.new",
    first,
  ),
  share(
    "diagnostics.process.start process.start .shellexecute .run .exec wscript.shell().run wscript.shell().exec",
    startProcess,
  ),
  share("process().start", startProcess),
  share("scriptblock.create management.automation.scriptblock.create", ({ arguments: given }) =>
    given[0] === undefined ? null : { ...given[0], path: "scriptblock" },
  ),
  share(".invokescript .newscriptblock .invokeexpression", evaluateText),
  RUNSPACES,
  share(
    "reflection.assembly.load reflection.assembly.loadfile reflection.assembly.loadfrom appdomain.currentdomain.load .loadwithpartialname",
    loadAssembly,
  ),
  share("environment.getenvironmentvariable", ({ machine, span, arguments: given }) =>
    readVariable(machine, textOf(given[0]), span),
  ),
  // What Windows keeps for this user: passwords of pages and of programs (Windows.Security.Credentials).
  share(".retrieveall", ({ machine, span }) => {
    const secret = machine.origin({ kind: "keychain", name: "every entry" }, span);
    machine.tell({ op: "read-secret", secret }, span);
    return thing(unknown([secret]));
  }),
  share("environment.setenvironmentvariable", setVariable),
  share("environment.getenvironmentvariables", ({ machine, span }) => readVariable(machine, null, span)),
  share("environment.expandenvironmentvariables", first),
  share("environment.getfolderpath .specialfolders", getFolder),
  share(
    "io.file.readalltext io.file.readallbytes io.file.readalllines io.file.openread io.file.opentext io.file.readlines",
    readFirst,
  ),
  share("io.file.writealltext io.file.writeallbytes io.file.writealllines", writeFirst(false)),
  share("io.file.appendalltext io.file.appendalllines", writeFirst(true)),
  share("io.file.delete", remove(false)),
  share("io.directory.delete", remove(true)),
  share("io.file.copy io.file.move", copyFile),
  share("io.path.combine", ({ arguments: given }) => TEXT_FUNCTIONS.join(listOf([...given]), [text("\\")])),
  share("io.path.gettemppath", () => text("~\\AppData\\Local\\Temp\\")),
  share("io.compression.zipfile.extracttodirectory", ({ machine, span, arguments: given }) => {
    const [archive, folder] = given;
    if (archive !== undefined)
      machine.unpacked(toValue(archive), null, folder === undefined ? constant("") : toValue(folder), span);
    return NOTHING;
  }),
  share("string.join", ({ arguments: given }) => {
    const [separator, ...rest] = given;
    const [only] = rest;
    return TEXT_FUNCTIONS.join(rest.length === 1 && only?.items != null ? only : listOf([...rest]), [
      separator ?? text(""),
    ]);
  }),
  share("string.concat", ({ arguments: given }) =>
    TEXT_FUNCTIONS.join(listOf(given.flatMap((each) => each.items ?? [each])), [text("")]),
  ),
  share("string.new", ({ arguments: given }) =>
    given[0]?.items == null ? (given[0] ?? null) : TEXT_FUNCTIONS.join(given[0], []),
  ),
  share("array.reverse", reverseArray),
  share("regex.matches", matches),
  share("regex.replace", ({ arguments: given }) =>
    given[0] === undefined ? null : TEXT_FUNCTIONS.replaceAll(given[0], given.slice(1)),
  ),
  share("regex.unescape", decoder("escapes", unescapeLetters)),
  share("convert.toint32 convert.toint16 convert.tobyte convert.toint64 int.parse int32.parse", toNumber),
  share("convert.tochar", ({ arguments: given }) =>
    given[0] === undefined ? null : TEXT_FUNCTIONS.fromCode(given[0], []),
  ),
  share(
    "uri.unescapedatastring net.webutility.urldecode web.httputility.urldecode",
    ({ machine, span, arguments: given }) =>
      given[0] === undefined ? null : decodeThing(machine, given[0], "url", percent, span),
  ),
  share(
    "net.dns.gethostentry net.dns.gethostaddresses net.dns.gethostbyname net.dns.resolve net.dns.gethostentryasync",
    lookUpName,
  ),
  share(".promptforcredential", ({ machine, span, arguments: given }) => {
    machine.tell({ op: "escalate", how: "password-prompt" }, span);
    return from(typed(machine, `password ${given.map((each) => toValue(each).shape).join(" ")}`, span));
  }),
  share("bitconverter.tostring convert.tohexstring", first),
  share("windows.forms.clipboard.gettext windows.clipboard.gettext clipboard.gettext", clipboard),
  share(
    "windows.forms.clipboard.settext windows.clipboard.settext clipboard.settext",
    ({ machine, span, arguments: given }) => {
      machine.tell({ op: "write-clipboard", content: toValue(given[0] ?? NOTHING) }, span);
      return NOTHING;
    },
  ),
  share("security.cryptography.protecteddata.unprotect protecteddata.unprotect", secret),
  share(".copyfromscreen", capture("screen")),
  share(".getasynckeystate", capture("keyboard")),
  share(".regwrite", writeRegistry),
  share("console.readline", readInput),
  share(
    "runtime.interopservices.marshal.ptrtostringauto runtime.interopservices.marshal.ptrtostringbstr runtime.interopservices.marshal.securestringtobstr",
    first,
  ),
);
