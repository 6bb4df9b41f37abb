import { asksAsSystem, LOGIN_PASSWORD } from "../../text/asks-as-system.ts";
import { asksForWallet } from "../../text/asks-for-wallet.ts";
import { constant, unknown, withShape } from "../../value.ts";
import type { Value } from "../../../model/value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY, join } from "../run/values.ts";
import { lookUpHandlers } from "./lookups.ts";
import { parseOptions } from "./options.ts";

/** Builtins with an effect on what the rest of the text means. */
const evalBuiltin: Handler = (call) => {
  const [first, ...rest] = call.arguments;
  if (first === undefined) return EMPTY;
  setPlain(call, call.arguments);
  const code =
    rest.length === 0
      ? first
      : {
          value: join(
            call.arguments.map((each) => each.value),
            " ",
          ),
          word: null,
        };
  return call.evaluate("shell", code);
};

/** `export "A=b"`, `eval a=b`: an assignment that the grammar does not see as one. */
function setPlain(call: Call, words: readonly Argument[]): void {
  for (const { value } of words) {
    const [whole, name] = /^([A-Za-z_]\w{0,100})=(?=[^\s;&|"'`$(]*$)/u.exec(value.shape) ?? [];
    if (whole !== undefined && name !== undefined) call.state.set(name, dropFirst(value, whole.length));
  }
}

const source: Handler = (call) => {
  const [file] = call.arguments;
  if (file === undefined) {
    // fish: `curl … | source`
    if (call.stdin !== null) call.evaluate("shell", call.stdin);
    return EMPTY;
  }
  if (file.value.shape === "/dev/stdin" && call.stdin !== null) call.evaluate("shell", call.stdin);
  else {
    if (!call.state.processes.has(file.value)) call.tell({ op: "read-file", path: file.value });
    call.include(file.value);
    call.runFile(file, "shell");
  }
  return EMPTY;
};

/** `read -rp "Recovery phrase: " words` */
function typed(call: Call, prompt: string): Value {
  const isLogin = prompt !== "" && asksAsSystem(prompt);
  const origin = call.origin(isLogin ? LOGIN_PASSWORD : { kind: "input" });
  if (isLogin) call.tell({ op: "read-secret", secret: origin });
  if (asksForWallet(prompt)) call.tell({ op: "read-secret", secret: origin });
  return unknown([origin]);
}

const read: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "dipntuNaP", long: "" });
  const descriptor = options.value("u")?.value.text ?? null;
  const peer = descriptor === null ? undefined : call.state.sockets.get(Number(descriptor));
  const opened = descriptor === null ? undefined : call.state.inputs.get(Number(descriptor));
  const input =
    peer === undefined
      ? (opened ?? call.stdin?.value ?? typed(call, options.value("p")?.value.shape ?? ""))
      : unknown([call.origin({ kind: "network", url: `tcp://${peer.shape}` })]);
  const array = options.value("a")?.value.text;
  const firstLine = line(input);
  const fields = (firstLine.text ?? "").split(/[ \t]+/u).filter((field) => field !== "");
  if (array != null)
    call.state.setItems(array, firstLine.text === null ? [firstLine] : fields.map((text) => withShape(input, text)));
  const names = options.operands;
  for (const [at, { value }] of names.entries()) {
    if (value.text === null) continue;
    const isLast = at === names.length - 1;
    const text = isLast ? fields.slice(at).join(" ") : (fields[at] ?? "");
    const known = names.length === 1 ? firstLine : withShape(input, text);
    call.state.set(value.text, firstLine.text === null ? unknown(input.origins) : known);
  }
  if (names.length === 0) call.state.set("REPLY", input);
  return EMPTY;
};

/** A single line is known; of more, the loop sees one after the other. */
function line(input: Value): Value {
  const text = input.text?.replace(/\n$/u, "") ?? null;
  return text === null || text.includes("\n") ? unknown(input.origins) : { ...input, text, shape: text };
}

const readArray: Handler = (call) => {
  const name = parseOptions(call.arguments, { short: "dnOsucC", long: "" }).operands[0]?.value.text ?? "MAPFILE";
  const input = call.stdin?.value ?? unknown();
  call.state.setItems(
    name,
    input.text === null
      ? [unknown(input.origins)]
      : input.text
          .split("\n")
          .slice(0, 64)
          .map((text) => withShape(input, text)),
  );
  return EMPTY;
};

const HOME = constant("~");

const cd: Handler = (call) => {
  const [folder] = parseOptions(call.arguments, { short: "", long: "" }).operands;
  if (folder === undefined) call.state.enter(call.name === "cd" ? HOME : unknown());
  else call.state.enter(folder.value.shape === "-" ? unknown() : folder.value);
  return EMPTY;
};

/** `K=$(cat file)`, and in a line of its own `export K`. */
function exportNamed(call: Call): void {
  const words = call.arguments.map(({ value }) => value.shape);
  if (call.name !== "export" && !words.some((word) => /^-\w{0,8}x/u.test(word))) return;
  for (const name of words.slice(0, MAX_EXPORTED)) {
    if (!/^[A-Za-z_]\w{0,100}$/u.test(name)) continue;
    call.state.toBeExported.add(name);
    const value = call.state.get(name);
    if (value !== undefined) call.state.exported.set(name, value);
  }
}

/** Names in one command. */
const MAX_EXPORTED = 32;

export const setPositional: Handler = (call) => {
  exportAll(call);
  const [name, ...values] = call.arguments.filter((each) => !/^-[gxUlae]{1,3}$/u.test(each.value.shape));
  // fish: `set -gx name value`
  if (values.length > 0 && name?.value.text != null && /^[A-Za-z_]\w{0,60}$/u.test(name.value.text))
    call.state.setItems(
      name.value.text,
      values.map((each) => each.value),
    );
  const at = call.arguments.findIndex((each) => each.value.text === "--");
  if (at !== -1) call.state.positional = call.arguments.slice(at + 1).map((each) => each.value);
  return null;
};

/** `set -a`, `set -o allexport` */
function exportAll(call: Call): void {
  const words = call.arguments.map(({ value }) => value.shape);
  const named = /^[-+]o$/u.test(words[0] ?? "") && words[1] === "allexport" ? words[0] : undefined;
  const flag = named ?? words.find((word) => /^[-+][b-np-z]{0,8}a[b-np-z]{0,8}$/u.test(word));
  if (flag !== undefined) call.state.exportsAll = flag.startsWith("-");
}

const shift: Handler = (call) => {
  const { positional } = call.state;
  if (positional !== null) call.state.positional = positional.slice(Number(call.arguments[0]?.value.text ?? "1") || 1);
  return EMPTY;
};

const trap: Handler = (call) => {
  const [code] = call.arguments;
  if (code !== undefined && call.arguments.length > 1 && code.value.shape !== "-" && code.value.shape !== "")
    call.embed("shell", code.value, code.word);
  return EMPTY;
};

const pwd: Handler = () => unknown();
const nothing: Handler = () => EMPTY;
export const declaration: Handler = (call) => {
  setPlain(call, call.arguments);
  exportNamed(call);
  return EMPTY;
};

export const shellBuiltinHandlers: Readonly<Record<string, Handler>> = {
  eval: evalBuiltin,
  source,
  ".": source,
  read,
  mapfile: readArray,
  readarray: readArray,
  cd,
  pushd: cd,
  popd: cd,
  shift,
  trap,
  pwd,
  "[": nothing,
  "[[": nothing,
  test: nothing,
  exit: nothing,
  return: nothing,
  local: declaration,
  readonly: declaration,
  wait: nothing,
  ...lookUpHandlers,
};
