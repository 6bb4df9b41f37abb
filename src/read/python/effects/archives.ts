import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import { from, give, NOTHING_KNOWN, originsOf, reference, type Reference } from "../values/abstract.ts";
import type { Call, Effect, Effects } from "../run/call.ts";
import { argument, operand, share } from "../run/call.ts";
import { textOf, toValue } from "../values/operand.ts";
import { readPath } from "./read-file.ts";
import { writePath } from "./write-file.ts";

/** Every kind of archive goes by one path, but for the one whose library goes where names lead. */
const ARCHIVE = "archive()";
const TAR = "tar()";
const both = (method: string): readonly string[] => [`${ARCHIVE}.${method}`, `${TAR}.${method}`];

/** Opened for reading or writing; one that is made in memory shares what is put into it with its buffer. */
const open: Effect = (call) => {
  const target = argument(call, 0, "file", "name", "fileobj") ?? argument(call, -1, "fileobj") ?? NOTHING_KNOWN;
  const mode = textOf(argument(call, 1, "mode")) ?? "r";
  const path = toValue(target);
  const buffer = target.kind === "reference" && target.path !== "pathlib.Path()" ? target : null;
  const made: Reference = reference(
    call.path.startsWith("tarfile.") ? TAR : ARCHIVE,
    unknown(originsOf(target)),
    buffer?.state ?? {},
  );
  made.state.url = path;
  const password = argument(call, -1, "password", "pwd");
  if (password !== null) made.state.peer = toValue(password);
  if (/^[wxa]/u.test(mode) && buffer === null) writePath(call.machine, call.node, path, made, false);
  return made;
};

const extract: Effect = (call) => {
  const { state } = call.callee;
  const password = argument(call, -1, "pwd", "password");
  const archive: Value = { ...(state.url ?? unknown()), origins: originsOf(call.callee) };
  call.machine.emit(call.node, {
    op: "extract-archive",
    archive,
    password: password === null ? (state.peer ?? null) : toValue(password),
  });
  const folder = argument(call, 0, "path", "extract_dir");
  if (call.path.startsWith(TAR) && argument(call, -1, "filter") === null && argument(call, -1, "members") === null)
    writeUnchecked(call, folder === null ? "." : toValue(folder).shape, archive);
  if (folder !== null) call.machine.written.set(toValue(folder).shape, call.callee);
  return NOTHING_KNOWN;
};

/** Whoever made an archive chose the names in it. */
function nameIn({ machine, node }: Call): Origin {
  return { kind: "input", of: "archive", at: machine.at(node) };
}

/** docs.python.org, tarfile: until 3.14 entries go where their names say, `../../x` too, unless a filter is asked for. */
function writeUnchecked(call: Call, folder: string, { origins }: Value): void {
  const path = { ...unknown([nameIn(call), ...origins]), shape: `${folder}/${HOLE}` };
  call.machine.emit(call.node, { op: "write-file", path, content: null, append: false });
}

/** A file of this machine is packed. */
const add: Effect = (call) => {
  const path = operand(call, 0, "filename", "name");
  give(call.callee.state, [unknown(readPath(call.machine, call.node, path))]);
  return NOTHING_KNOWN;
};

function unpack(call: Call): ReturnType<Effect> {
  const archive = operand(call, 0, "filename", "archive");
  const stored = call.machine.written.get(archive.shape);
  const password = argument(call, -1, "pwd", "password");
  call.machine.emit(call.node, {
    op: "extract-archive",
    archive: { ...archive, origins: stored === undefined ? archive.origins : originsOf(stored) },
    password: password === null ? null : toValue(password),
  });
  return NOTHING_KNOWN;
}

export const ARCHIVES: Effects = {
  ...share(
    [
      "zipfile.ZipFile",
      "tarfile.open",
      "tarfile.TarFile",
      "pyzipper.AESZipFile",
      "pyzipper.ZipFile",
      "py7zr.SevenZipFile",
      "rarfile.RarFile",
    ],
    open,
  ),
  ...share(["extractall", "extract", "testzip"].flatMap(both), extract),
  [`${ARCHIVE}.setpassword`]: (call) => {
    call.callee.state.peer = operand(call, 0, "pwd");
    return NOTHING_KNOWN;
  },
  ...share(["write", "add", "writeall"].flatMap(both), add),
  ...share(["namelist", "infolist", "getnames", "getmembers", "next"].flatMap(both), (call) =>
    from([nameIn(call), ...originsOf(call.callee)]),
  ),
  [`${ARCHIVE}.writestr`]: (call) => {
    give(call.callee.state, [operand(call, 1, "data")]);
    return NOTHING_KNOWN;
  },
  ...share(["read", "open", "extractfile"].flatMap(both), (call) =>
    reference("archive().read()", unknown(originsOf(call.callee))),
  ),
  ...share(["shutil.unpack_archive", "patoolib.extract_archive", "pyunpack.Archive().extractall"], unpack),
};
