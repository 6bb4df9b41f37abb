import type { Origin, Value } from "../../../model/value.ts";
import { unknown } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";
import { parseOptions, type OptionSpec } from "./options.ts";
import { handOn, handOnAfter } from "./text-to-shell.ts";

/** Everything that comes out has the archive's origins. */
function extract(call: Call, archive: Value, password: Value | null, folder: Value | undefined): void {
  call.tell({ op: "extract-archive", archive, password });
  const stored = call.state.contentByName(archive);
  const origins = stored?.content.origins ?? archive.origins;
  call.state.unpack(folder?.shape ?? "", origins);
}

/** Everything that goes in reaches whoever gets the archive. */
function pack(call: Call, archive: Value | null, members: readonly Value[], others: readonly Origin[] = []): Value {
  const content = unknown([
    ...members.flatMap((member) => [
      call.origin({ kind: "file", path: member.shape }),
      ...(call.state.content(member)?.content.origins ?? []),
    ]),
    ...others,
  ]);
  for (const member of members.slice(0, 32)) call.tell({ op: "read-file", path: member });
  if (archive === null) return content;
  call.write(archive, content, false);
  return EMPTY;
}

const UNZIP: OptionSpec = { short: "PdxO", long: "" };
const unzip: Handler = (call) => {
  const options = parseOptions(call.arguments, UNZIP);
  const [archive] = options.operands;
  if (archive !== undefined && !options.has("l", "t", "Z"))
    extract(call, archive.value, options.value("P")?.value ?? null, options.value("d")?.value);
  return options.has("p") && archive !== undefined ? call.contentOf(archive.value) : EMPTY;
};

/** 7z, 7za, 7zz: verb first, `-ppassword`, `-ofolder`. unrar: `x -ppassword`. */
const sevenZip: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  const word = verb?.value.text ?? "";
  const option = (letter: string): Value | undefined => {
    const found = rest.find((each) => each.value.shape.startsWith(`-${letter}`));
    return found === undefined ? undefined : dropFirst(found.value, 2);
  };
  const operands = rest.filter((each) => !each.value.shape.startsWith("-"));
  const [archive, ...members] = operands;
  if (archive === undefined) return EMPTY;
  const password = option("p");
  if (word === "x" || word === "e")
    extract(call, archive.value, password === undefined || password.shape === "" ? null : password, option("o"));
  else if (word === "a" || word === "u")
    return pack(
      call,
      archive.value,
      members.map((each) => each.value),
    );
  return EMPTY;
};

/** `-T list`: files whose names stand in another, or come from the command before. */
function listed(call: Call, list: Value): readonly Origin[] {
  if (list.shape === "-") return call.stdin?.value.origins ?? [];
  return [call.origin({ kind: "file", path: list.shape }), ...(call.state.content(list)?.content.origins ?? [])];
}

/** A member's path below the folder that `-C` names. */
function inFolder(folder: Value, member: Value): Value {
  if (/^[/~]/u.test(member.shape)) return member;
  const shape = member.shape === "." ? folder.shape : `${folder.shape.replace(/\/$/u, "")}/${member.shape}`;
  return { ...member, shape, text: null };
}

const tar: Handler = (call) => {
  // The first word may be a bundle of letters without a dash: `tar xzf x.tgz`.
  const [first, ...rest] = call.arguments;
  const isOld = first !== undefined && /^[A-Za-z]{1,8}$/u.test(first.value.shape) && /[xctru]/u.test(first.value.shape);
  const dashed: Argument | undefined = isOld
    ? { value: { ...first.value, shape: `-${first.value.shape}`, text: `-${first.value.shape}` }, word: null }
    : first;
  const options = parseOptions(dashed === undefined ? [] : [dashed, ...rest], {
    short: "fCTXbI",
    long: "file directory exclude exclude-from files-from strip-components transform owner group to-command use-compress-program info-script new-volume-script rsh-command checkpoint-action",
  });
  for (const each of options.values("to-command", "use-compress-program", "I", "info-script", "rsh-command"))
    if (/\s/u.test(each.value.shape)) handOn(call, each);
  for (const each of options.values("checkpoint-action")) handOnAfter(call, each, /^exec=/u);
  const file = options.value("f", "file")?.value;
  const isStandard = file === undefined || file.shape === "-";
  const folder = options.value("C", "directory")?.value;
  if (options.has("x", "extract", "get")) {
    const archive = isStandard ? (call.stdin?.value ?? unknown()) : file;
    call.tell({ op: "extract-archive", archive, password: null });
    const origins = isStandard
      ? archive.origins
      : (call.state.contentByName(archive)?.content.origins ?? archive.origins);
    call.state.unpack(folder?.shape ?? "", origins);
    return options.has("O", "to-stdout") ? unknown(origins) : EMPTY;
  }
  if (!options.has("c", "create", "r", "u")) return null;
  const members = options.operands.map(({ value }) => (folder === undefined ? value : inFolder(folder, value)));
  const list = options.value("T", "files-from")?.value;
  return pack(call, isStandard ? null : file, members, list === undefined ? [] : listed(call, list));
};

const zip: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "Pixbnt", long: "password unzip-command" });
  // `zip -T -TT command`: it is run to test the archive.
  const test = call.arguments.findIndex((each) => each.value.shape === "-TT");
  handOn(call, options.value("unzip-command") ?? (test === -1 ? undefined : call.arguments[test + 1]));
  const [archive, ...members] = options.operands;
  if (archive === undefined) return EMPTY;
  if (options.has("P", "e", "password")) call.tell({ op: "encrypt-files", path: members[0]?.value ?? archive.value });
  return pack(
    call,
    archive.value.shape === "-" ? null : archive.value,
    members.map((each) => each.value),
  );
};

const ditto: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "", long: "" });
  const [archive, folder] = options.operands;
  if (archive !== undefined && options.has("x")) extract(call, archive.value, null, folder?.value);
  return EMPTY;
};

const hdiutil: Handler = (call) => {
  const [verb, ...rest] = call.arguments;
  const [image] = parseOptions(rest, { short: "", long: "mountpoint", singleDash: true }).operands;
  if (/^(?:attach|mount)$/u.test(verb?.value.shape ?? "") && image !== undefined)
    extract(call, image.value, null, undefined);
  return EMPTY;
};

export const archiveHandlers: Readonly<Record<string, Handler>> = {
  unzip,
  "7z": sevenZip,
  "7za": sevenZip,
  "7zz": sevenZip,
  "7zr": sevenZip,
  unrar: sevenZip,
  rar: sevenZip,
  tar,
  gtar: tar,
  bsdtar: tar,
  zip,
  ditto,
  hdiutil,
  unar: unzip,
};
