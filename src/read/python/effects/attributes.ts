import { HOLE } from "../../../model/value.ts";
import { constant } from "../../value.ts";
import { from, integer, reference, scalar, sequence, text, type Abstract, type Reference } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";
import type { PyNode } from "../parse/syntax-tree.ts";
import { wholeEnvironment } from "./environment.ts";
import { pathAttribute, pathOf } from "./pathlib.ts";

interface Read {
  readonly machine: Machine;
  readonly node: PyNode;
  readonly object: Reference;
}

type Reading = (read: Read) => Abstract;

const input: Reading = ({ machine, node }) => from([{ kind: "input", at: machine.at(node) }]);
const words: Reading = ({ machine, node }) => from([{ kind: "input", of: "command-line", at: machine.at(node) }]);
const fixed =
  (content: string): Reading =>
  () =>
    text(content);

function pathReading(name: string): [string, Reading] {
  return [`pathlib.Path().${name}`, ({ object }) => pathAttribute(object, name) ?? scalar(object.value)];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** What somebody else sends to a server of this program. */
const REQUESTS = [
  "args",
  "form",
  "json",
  "data",
  "values",
  "files",
  "headers",
  "cookies",
  "query",
  "body",
  "GET",
  "POST",
];

/** Permission bits of files, as the module `stat` names them: each one for owner, group and others. */
const MODES: readonly [string, Reading][] = ["USR", "GRP", "OTH"].flatMap((who, at) =>
  [
    ["R", 4],
    ["W", 2],
    ["X", 1],
    ["RWX", 7],
  ].map(([what, bits]): [string, Reading] => {
    const name = what === "RWX" ? `S_IRWX${who.charAt(0)}` : `S_I${what}${who}`;
    return [`stat.${name}`, () => integer(Number(bits) * 8 ** (2 - at))];
  }),
);

/** Attributes of libraries that are values rather than functions, by path. */
export const ATTRIBUTES: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ["os.environ", ({ machine, node }) => wholeEnvironment(machine, node)],
  ["os.environb", ({ machine, node }) => wholeEnvironment(machine, node)],
  ...MODES,
  ["os.sep", fixed("/")],
  ["os.path.sep", fixed("/")],
  ["os.linesep", fixed("\n")],
  ["os.curdir", fixed(".")],
  ["os.pardir", fixed("..")],
  ["os.devnull", fixed("/dev/null")],
  ["sys.executable", fixed("python3")],
  [
    "sys.argv",
    ({ machine, node }) =>
      sequence([text(machine.fileName), words({ machine, node, object: reference("sys.argv") })], false),
  ],
  [
    "sys.stdin",
    ({ machine, node }) =>
      reference("sys.stdin", {
        text: null,
        shape: HOLE,
        encodings: [],
        origins: [{ kind: "input", at: machine.at(node) }],
      }),
  ],
  ["string.ascii_lowercase", fixed(LETTERS)],
  ["string.ascii_uppercase", fixed(LETTERS.toUpperCase())],
  ["string.ascii_letters", fixed(LETTERS + LETTERS.toUpperCase())],
  ["string.digits", fixed("0123456789")],
  ["string.hexdigits", fixed("0123456789abcdefABCDEF")],
  ["string.punctuation", fixed("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")],
  [
    "string.printable",
    fixed(`0123456789${LETTERS}${LETTERS.toUpperCase()}!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~ \t\n\r\v\f`),
  ],
  ["site.USER_SITE", () => scalar(constant("~/.local/lib/python3/site-packages"))],
  ...["parent", "parents", "name", "stem", "suffix"].map(pathReading),
  ["os.DirEntry().path", ({ object }) => pathOf(object.value)],
  ["os.DirEntry().name", () => from([])],
  ...REQUESTS.map((name): [string, Reading] => [`flask.request.${name}`, input]),
  ["http.server.BaseHTTPRequestHandler().headers", input],
  ["http.server.BaseHTTPRequestHandler().path", input],
  ["http.server.BaseHTTPRequestHandler().rfile", input],
]);
