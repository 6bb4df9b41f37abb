import type * as t from "@babel/types";
import { constant, unknown } from "../../value.ts";
import { list, from, reference, scalar, text, type Abstract, type Reference } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";
import { wholeEnvironment } from "./environment.ts";

type Getter = (on: Machine, object: Reference, node: t.Node) => Abstract;

const environment: Getter = (on, object, node) =>
  reference(
    object.path === "process" ? "process.env" : `${object.path}.env`,
    unknown([wholeEnvironment(on, node)]),
    object.state,
  );

const storage: Getter = (on, _object, node) => {
  const origin = { kind: "browser-storage", at: on.at(node) } as const;
  on.emit(node, { op: "read-secret", secret: origin });
  return from([origin]);
};

const input: Getter = (on, object, node) =>
  reference(`${object.path}.stdin`, unknown([{ kind: "input", at: on.at(node) }]));

/** A part of an address that is known as a whole. */
const partOfAddress =
  (part: "origin" | "host" | "hostname" | "pathname"): Getter =>
  (_on, object) => {
    const { text: address, origins, encodings } = object.value;
    if (address === null || !URL.canParse(address)) return from(origins);
    const value = new URL(address)[part];
    return scalar({ text: value, shape: value, origins, encodings });
  };

/** Properties of library objects that mean something when they are read. */
export const GETTERS: ReadonlyMap<string, Getter> = new Map<string, Getter>([
  ["process.env", environment],
  ["Bun.env", environment],
  ["import.meta.env", (on, _object, node) => reference("import.meta.env", unknown([wholeEnvironment(on, node)]))],
  ["document.cookie", storage],
  ["process.stdin", input],
  [
    "process.argv",
    (on, _object, node) => {
      const origin = { kind: "input", of: "command-line", at: on.at(node) } as const;
      const own = on.isInLine ? [] : [scalar(constant("./script.js"))];
      return list([text("node"), ...own], false, [origin]);
    },
  ],
  ["process.execPath", () => text("node")],
  ["process.mainModule", () => reference("module")],
  ["process.mainModule.require", () => reference("require")],
  ["require.main", () => reference("module")],
  ["module.require", () => reference("require")],
  ["URL().origin", partOfAddress("origin")],
  ["URL().host", partOfAddress("host")],
  ["URL().hostname", partOfAddress("hostname")],
  ["URL().pathname", partOfAddress("pathname")],
  ["path.sep", () => text("/")],
  ["path.delimiter", () => text(":")],
  ["os.EOL", () => text("\n")],
  ["os.devNull", () => text("/dev/null")],
  ["import.meta.url", () => scalar(constant("file://./script.js"))],
  // The names under which the language itself asks an object.
  ...["iterator", "asyncIterator", "toPrimitive", "dispose", "asyncDispose"].map((name): [string, Getter] => [
    `Symbol.${name}`,
    () => text(`@@${name}`),
  ]),
  ["import.meta.dirname", () => text(".")],
  ["import.meta.filename", () => text("./script.js")],
]);
