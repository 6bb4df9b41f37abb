import { unknown } from "../../value.ts";
import { from, NONE, NOTHING_KNOWN, originsOf, reference, type Abstract, type Reference } from "../values/abstract.ts";
import type { Call, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { join } from "../values/abstract.ts";
import { itemsOf } from "../run/iteration.ts";
import { textOf, toValue } from "../values/operand.ts";
import { contentOf, readPath } from "./read-file.ts";
import { writePath } from "./write-file.ts";

/** `open(path, mode)`, however it is spelled. */
export function openPath(call: Call, path: Abstract | null, mode: Abstract | null): Reference {
  const value = path === null ? unknown() : toValue(path);
  const letters = textOf(mode) ?? "r";
  const writable = /[wax+]/.test(letters);
  const reads = !/[wax]/.test(letters);
  const origins = reads ? readPath(call.machine, call.node, value) : [];
  const file = { path: value, node: call.node, append: letters.includes("a"), writable, written: false };
  if (writable) call.machine.opened(file);
  const content = reads ? contentOf(call.machine, value, origins, !letters.includes("b")) : null;
  return reference("open()", unknown(origins), {
    ...(writable ? { file } : {}),
    ...(content === null ? {} : { content }),
  });
}

function write(call: Call, content: Abstract): Abstract {
  const { file } = call.callee.state;
  if (file === undefined) return NONE;
  writePath(call.machine, call.node, file.path, content, file.append || file.written);
  file.written = true;
  return NONE;
}

/** Writes to an open file, whatever module does it: `json.dump(x, f)`, `shutil.copyfileobj(r, f)`. */
export function writeTo(call: Call, target: Abstract | null, content: Abstract): void {
  if (target?.kind !== "reference") return;
  const { file } = target.state;
  if (file === undefined) return;
  writePath(call.machine, call.node, file.path, content, file.append || file.written);
  file.written = true;
}

/** The file that is read, as text of unknown content. */
function content(call: Call): Abstract {
  return call.callee.state.content ?? reference("open().read()", unknown(originsOf(call.callee)));
}

export const OPEN_FILES: Effects = {
  ...share(["open", "file", "gzip.open", "bz2.open", "lzma.open", "gzip.GzipFile", "io.FileIO"], (call) =>
    openPath(call, argument(call, 0, "file", "filename"), argument(call, 1, "mode")),
  ),
  "os.fdopen": (call) => {
    const descriptor = argument(call, 0);
    return descriptor?.kind === "reference" && descriptor.state.file !== undefined
      ? reference("open()", descriptor.value, descriptor.state)
      : from(descriptor === null ? [] : originsOf(descriptor));
  },
  "os.open": (call) => {
    const flags = argument(call, 1, "flags");
    const path = operand(call, 0, "path");
    const writable = flags?.kind !== "reference" || !flags.path.includes("O_RDONLY");
    const origins = writable ? [] : readPath(call.machine, call.node, path);
    const file = { path, node: call.node, append: false, writable, written: false };
    if (writable) call.machine.opened(file);
    return reference("os.open()", unknown(origins), writable ? { file } : {});
  },
  "os.read": (call) => from(originsOf(argument(call, 0) ?? NOTHING_KNOWN)),
  "os.write": (call) => {
    writeTo(call, argument(call, 0), argument(call, 1) ?? NOTHING_KNOWN);
    return NOTHING_KNOWN;
  },
  ...share(["open().read", "open().readline", "open().read1"], content),
  "open().readlines": content,
  "open().write": (call) => write(call, argument(call, 0) ?? NOTHING_KNOWN),
  "open().writelines": (call) => {
    const lines = argument(call, 0) ?? NOTHING_KNOWN;
    const { items, complete } = itemsOf(lines);
    const [only] = items;
    return write(call, complete && items.length === 1 && only !== undefined ? only : lines);
  },
  ...share(["json.dump", "pickle.dump", "yaml.dump", "yaml.safe_dump", "plistlib.dump", "toml.dump"], (call) => {
    const value = argument(call, 0) ?? NOTHING_KNOWN;
    call.machine.dumped(call.node, originsOf(value));
    writeTo(call, argument(call, 1, "fp", "file", "stream"), value);
    return from(originsOf(value));
  }),
  "shutil.copyfileobj": (call) => {
    const source = argument(call, 0, "fsrc") ?? NOTHING_KNOWN;
    writeTo(call, argument(call, 1, "fdst"), from(originsOf(source)));
    return NONE;
  },
  print: (call) => {
    const all = call.positional.map(originsOf).reduce((sum, more) => join(sum, more), []);
    call.machine.dumped(call.node, all);
    const file = argument(call, -1, "file");
    if (file === null)
      for (const each of call.positional) if (each.kind === "scalar") call.machine.printed(call.node, each);
    writeTo(call, file, argument(call, 0) ?? NOTHING_KNOWN);
    return NONE;
  },
};
