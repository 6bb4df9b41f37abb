import { HOLE, type Value } from "../../../model/value.ts";
import { constant, unknown } from "../../value.ts";
import { from, NONE, NOTHING_KNOWN, reference, scalar, sequence, type Abstract } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { merge } from "../values/merge.ts";
import { numberOf, textOf } from "../values/operand.ts";
import { joinPath } from "../paths.ts";
import { readPath } from "./read-file.ts";
import { listingOf, type Sweep } from "../sweeps.ts";
import { writePath } from "./write-file.ts";

export function deletePath(call: Call, path: Value, recursive: boolean): void {
  if (path.shape === HOLE) return;
  const sweep = call.machine.sweep();
  const swept = sweep === null ? path : sweptPath(path, sweep);
  // What is empty is removed on its own.
  const isDeep = sweep === "deep" && swept !== path && !call.path.endsWith("rmdir");
  call.machine.emit(call.node, { op: "delete-file", path: swept, recursive: recursive || isDeep });
}

/** `~/*` where a loop goes through all that is in ~, `~/…` where it picks some. */
function sweptPath(path: Value, sweep: Sweep): Value {
  if (path.origins.length > 0 || !ENTRY.test(path.shape)) return path;
  return { ...path, text: null, shape: path.shape.replace(ENTRY, sweep === "some" ? `/${HOLE}` : "/*") };
}

const ENTRY = /(?:\/(?:\*{1,2}|\*\.\*|\u{FFFC})){1,4}$/u;

/** What was read from one place lies in another afterwards. */
export function movePath(call: Call, source: Value, target: Value): Abstract {
  const stored = call.machine.written.get(source.shape);
  const content = stored ?? from(readPath(call.machine, call.node, source));
  writePath(call.machine, call.node, target, content, false);
  return scalar(target);
}

/** Unix permission bits. */
const EXECUTABLE = 0o111;
const WORLD_WRITABLE = 0o777;

export function chmod(call: Call, path: Value, mode: Abstract | null): Abstract {
  const bits = numberOf(mode);
  const snippet = mode?.kind === "reference" ? mode.path : "";
  if (
    bits === null
      ? snippet.includes("S_IX") || snippet.includes("S_IRWX") || mode?.kind !== "reference"
      : (bits & EXECUTABLE) !== 0
  ) {
    call.machine.emit(call.node, { op: "make-executable", path });
  }
  if (bits === WORLD_WRITABLE) call.machine.emit(call.node, { op: "disable-safeguard", safeguard: "permissions" });
  return NONE;
}

const copy: Effect = (call) => movePath(call, operand(call, 0, "src"), operand(call, 1, "dst"));

function inFolder(path: Value): Value {
  return joinPath([path, { ...constant(HOLE), text: null }]);
}

/** A name that is not known, in a folder that is. */
const listing: Effect = (call) => {
  const folder = call.positional.length === 0 ? constant(".") : operand(call, 0, "path");
  if (folder.shape !== "." && folder.shape !== HOLE) call.machine.emit(call.node, { op: "read-file", path: folder });
  const [entry] = call.path === "os.scandir" ? [reference("os.DirEntry()", inFolder(folder))] : [from([])];
  return listingOf(sequence([entry ?? NOTHING_KNOWN], false), "all");
};

export const FILE_SYSTEM: Effects = {
  ...share(["os.remove", "os.unlink", "os.rmdir", "send2trash.send2trash"], (call) => {
    deletePath(call, operand(call, 0, "path"), false);
    return NONE;
  }),
  ...share(["shutil.rmtree", "os.removedirs"], (call) => {
    deletePath(call, operand(call, 0, "path"), call.path === "shutil.rmtree");
    return NONE;
  }),
  ...share(
    [
      "shutil.copy",
      "shutil.copy2",
      "shutil.copyfile",
      "shutil.move",
      "shutil.copytree",
      "os.rename",
      "os.replace",
      "os.link",
      "os.symlink",
    ],
    copy,
  ),
  "os.chmod": (call) => chmod(call, operand(call, 0, "path"), argument(call, 1, "mode")),
  ...share(["os.listdir", "os.scandir"], listing),
  ...share(["os.walk", "os.fwalk"], (call) => {
    const top = operand(call, 0, "top");
    const root = { ...top, text: null };
    const names = (): Abstract => listingOf(sequence([NOTHING_KNOWN], false), "deep");
    return listingOf(sequence([sequence([scalar(root), names(), names()])], false), "deep");
  }),
  ...share(["glob.glob", "glob.iglob"], (call) => {
    const pattern = operand(call, 0, "pathname");
    const folder = argument(call, -1, "root_dir");
    const path = folder === null ? pattern : joinPath([operand(call, -1, "root_dir"), pattern]);
    return listingOf(sequence([scalar({ ...path, text: null })], false), path.shape.includes("**") ? "deep" : "all");
  }),
  ...share(["os.mkdir", "os.makedirs", "os.utime", "shutil.disk_usage"], () => NOTHING_KNOWN),
  // Where a program lies stands for its name, as in a shell.
  "shutil.which": (call) => {
    const name = argument(call, 0, "cmd");
    return textOf(name) === null || name === null ? NOTHING_KNOWN : merge([name, NONE]);
  },
  "shutil.make_archive": (call) => {
    const name = operand(call, 0, "base_name");
    const format = textOf(argument(call, 1, "format")) ?? "zip";
    const path: Value = {
      ...name,
      text: name.text === null ? null : `${name.text}.${format}`,
      shape: `${name.shape}.${format}`,
    };
    const root = argument(call, 2, "root_dir") === null ? constant(".") : operand(call, 2, "root_dir");
    const content = from(readPath(call.machine, call.node, root));
    writePath(call.machine, call.node, path, content, false);
    return scalar(path);
  },
  ...share(
    [
      "linecache.getlines",
      "linecache.getline",
      "fileinput.input",
      "numpy.loadtxt",
      "pandas.read_csv",
      "pandas.read_json",
      "pandas.read_sql",
    ],
    (call) => reference(`${call.path}()`, unknown(readPath(call.machine, call.node, operand(call, 0)))),
  ),
};
