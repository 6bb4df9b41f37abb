import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { DISK } from "../run/redirects.ts";
import { baseName } from "../run/state.ts";
import { EMPTY } from "../run/values.ts";
import { deletedPath, isTree } from "./deleted-path.ts";
import { find } from "./find.ts";
import { list } from "./list-folder.ts";
import { parseOptions, type OptionSpec } from "./options.ts";

const NONE: OptionSpec = { short: "", long: "" };

const rm: Handler = (call) => {
  const options = parseOptions(call.arguments, NONE);
  const recursive = call.name === "rm" && options.has("r", "R", "recursive");
  for (const each of options.operands) {
    const path = deletedPath(each, call.state);
    call.tell({ op: "delete-file", path, recursive: recursive || isTree(path) });
  }
  return EMPTY;
};

const shred: Handler = (call) => {
  for (const { value } of parseOptions(call.arguments, { short: "nsa", long: "iterations size" }).operands) {
    call.tell({ op: "delete-file", path: value, recursive: value.shape.startsWith("/dev/") || isTree(value) });
  }
  return EMPTY;
};

const truncate: Handler = (call) => {
  for (const { value } of parseOptions(call.arguments, { short: "sr", long: "size reference" }).operands)
    call.tell({ op: "delete-file", path: value, recursive: false });
  return EMPTY;
};

/** cp, mv, ln, install: what is known of a file goes along. */
const copy: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "tSmog", long: "target-directory suffix mode owner group" });
  const folder = options.value("t", "target-directory");
  const target = folder ?? options.operands.at(-1);
  const sources = folder === undefined ? options.operands.slice(0, -1) : options.operands;
  if (target === undefined || sources.length === 0) return EMPTY;
  const isFolder = folder !== undefined || sources.length > 1 || /(?:^|\/)\.{0,2}$/u.test(target.value.shape);
  for (const { value } of sources.slice(0, 64)) {
    if (target.value.shape === "/dev/null") {
      if (call.name === "mv") call.tell({ op: "delete-file", path: value, recursive: true });
      continue;
    }
    const path = isFolder
      ? concatenate([
          target.value,
          constant(target.value.shape.endsWith("/") ? "" : "/"),
          constant(baseName(value.shape)),
        ])
      : target.value;
    const stored = call.state.content(value);
    const isCopy = call.name === "cp" || call.name === "install";
    if (isCopy) call.tell({ op: "read-file", path: value });
    const content = stored?.content ?? unknown([call.origin({ kind: "file", path: value.shape })]);
    call.write(path, content, false);
    // What lies below a link lies below what it leads to.
    if (call.name === "ln" && stored === null) call.state.unpack(path.shape, content.origins);
    if (stored !== null && stored.content.origins.length > 0) call.state.unpack(path.shape, stored.content.origins);
  }
  return EMPTY;
};

const tee: Handler = (call) => {
  const options = parseOptions(call.arguments, NONE);
  const content = call.stdin?.value ?? unknown();
  for (const { value } of options.operands) {
    if (DISK.test(value.shape)) call.tell({ op: "delete-file", path: value, recursive: true });
    else if (!call.feed(value, content) && !/^\/dev\/(?:null|stderr|stdout|tty)$/u.test(value.shape))
      call.write(value, content, options.has("a", "append"));
  }
  return content;
};

/** Mode bits that let everybody write: `777`, `a+w`, `o+rw`. */
const WORLD_WRITABLE = /^0?[0-7]?[0-7]{2}[2367]$|^(?:a|o|ugo|go)?[+=][rxst]{0,3}w/u;
const EXECUTABLE = /^(?:[ugoa]{0,4}[+=][rwst]{0,4}x|0?[0-7]?[1357][0-7]{2}$)/u;
const SET_ID = /^[ug]{0,2}\+[rwx]{0,3}s|^[2467][0-7]{3}$/u;

const chmod: Handler = (call) => {
  const line = call.arguments.filter(
    (each) => !/^-[A-Za-z]*R|^-(?:v|f|c)$|^--/u.test(each.value.shape) || /^-[rwx]/u.test(each.value.shape),
  );
  const [mode, ...files] = line;
  if (mode === undefined) return EMPTY;
  const text = mode.value.shape;
  const isOpen =
    /^0?[0-7]?777$|^(?:a|ugo)\+rwx$/u.test(text) ||
    (WORLD_WRITABLE.test(text) && /^0?[0-7]?[0-7]{2}[2367]$|^[ao]/u.test(text));
  if (isOpen) call.tell({ op: "disable-safeguard", safeguard: "permissions" });
  if (SET_ID.test(text)) call.tell({ op: "escalate", how: "setuid" });
  if (!EXECUTABLE.test(text)) return EMPTY;
  for (const { value } of files) {
    call.tell({ op: "make-executable", path: value });
    const stored = call.state.content(value);
    if (stored !== null && stored.content.text !== null && stored.content.text !== "") call.embedStored(value, stored);
  }
  return EMPTY;
};

/** dd reads and writes what its operands name. */
const dd: Handler = (call) => {
  const operand = (name: string): Value | null => {
    const found = call.arguments.find((each) => each.value.shape.startsWith(`${name}=`));
    return found === undefined
      ? null
      : { ...found.value, shape: found.value.shape.slice(3), text: found.value.text?.slice(3) ?? null };
  };
  const from = operand("if");
  const to = operand("of");
  const isSource = from !== null && !/^\/dev\/(?:zero|u?random|null)/u.test(from.shape);
  if (isSource) call.tell({ op: "read-file", path: from });
  const content = from === null ? (call.stdin?.value ?? unknown()) : isSource ? call.contentOf(from) : unknown();
  if (to === null) return content;
  if (DISK.test(to.shape)) call.tell({ op: "delete-file", path: to, recursive: true });
  else if (to.shape !== "/dev/null") call.write(to, content, false);
  return EMPTY;
};

const format: Handler = (call) => {
  const device = parseOptions(call.arguments, { short: "tLNbIO", long: "label" }).operands.find((each) =>
    each.value.shape.startsWith("/dev/"),
  );
  if (device !== undefined) call.tell({ op: "delete-file", path: device.value, recursive: true });
  return EMPTY;
};

const diskutil: Handler = (call) => {
  if (!/^(?:erase|zero|secureErase|partition)/iu.test(call.arguments[0]?.value.shape ?? "")) return null;
  const device = call.arguments.at(-1);
  if (device !== undefined) call.tell({ op: "delete-file", path: device.value, recursive: true });
  return EMPTY;
};

const mkfifo: Handler = (call) => {
  for (const { value } of parseOptions(call.arguments, { short: "m", long: "mode" }).operands)
    call.state.pipes.add(value.shape);
  return EMPTY;
};

/** The file that it names is found again by its made-up path. */
const mktemp: Handler = (call) => {
  const name = `/tmp/tmp.${call.span.start}`;
  return constant(name);
};

const dirname: Handler = (call) => {
  const [path] = call.arguments;
  if (path?.value.text == null) return unknown();
  const at = path.value.text.replace(/\/+$/u, "").lastIndexOf("/");
  return constant(at === -1 ? "." : at === 0 ? "/" : path.value.text.slice(0, at));
};

const basename: Handler = (call) => {
  const [path, suffix] = call.arguments.map((each) => each.value);
  if (path === undefined) return EMPTY;
  if (path.text === null) return unknown(path.origins);
  const name = baseName(path.text.replace(/\/+$/u, ""));
  return constant(
    suffix?.text != null && name.endsWith(suffix.text) ? name.slice(0, name.length - suffix.text.length) : name,
  );
};

const quiet: Handler = () => EMPTY;

const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["s", 1],
  ["m", 60],
  ["h", 3_600],
  ["d", 86_400],
]);

/** `sleep 3d`, `sleep 1d 12h`; as calculated: `sleep $((86400 * 3))`. */
const sleep: Handler = (call) => {
  let seconds = 0;
  for (const { value } of call.arguments.slice(0, 8)) {
    const [, number = "", unit = ""] = /^(\d{1,12}(?:\.\d{1,6})?)([smhd]?)$/u.exec(value.text ?? "") ?? [];
    seconds += Number(number) * (UNITS.get(unit) ?? 1);
  }
  call.pause(seconds);
  return EMPTY;
};

const seq: Handler = () => unknown();
const realpath: Handler = (call) => parseOptions(call.arguments, NONE).operands.at(-1)?.value ?? unknown();

export const fileHandlers: Readonly<Record<string, Handler>> = {
  rm,
  unlink: rm,
  rmdir: rm,
  trash: rm,
  srm: rm,
  shred,
  truncate,
  cp: copy,
  mv: copy,
  ln: copy,
  install: copy,
  tee,
  sponge: tee,
  chmod,
  dd,
  mkfs: format,
  "mkfs.ext4": format,
  "mkfs.vfat": format,
  "mkfs.xfs": format,
  wipefs: format,
  blkdiscard: format,
  mke2fs: format,
  diskutil,
  find,
  mkfifo,
  mktemp,
  dirname,
  basename,
  readlink: realpath,
  realpath,
  greadlink: realpath,
  mkdir: quiet,
  touch: quiet,
  chown: quiet,
  sleep,
  clear: quiet,
  seq,
  date: seq,
  wc: seq,
  md5: seq,
  md5sum: seq,
  shasum: seq,
  sha256sum: seq,
  uuidgen: seq,
  nproc: seq,
  ls: list,
  du: list,
};
