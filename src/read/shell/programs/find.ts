import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant } from "../../value.ts";
import type { Argument, Handler } from "../run/call.ts";
import { replaceMarker } from "./replace-marker.ts";

const NAME = /^-i?(?:name|path|wholename|regex)$/u;
const ANYTHING = /^(?:\*|\*\.\*|\.\*|\*\/\*|\.\*\/\.\*)$/u;
/** Tests by which only some of what a folder holds is meant: its age, its size, whose it is. */
const PICKS =
  /^-(?:[acm](?:min|time)|[acm]?newer\w{0,2}|size|empty|user|group|nouser|nogroup|uid|gid|perm|links|inum|samefile|lname|ilname|executable|readable|writable|used)$/u;

/** Whose home or system it is, half of it is no use to him either: only what is nobody's or nothing is picked there. */
const EVERYTHING = /^(?:~|\/|\/root|\/home\/[^/]{1,64}|\/Users\/[^/]{1,64}|\/home|\/Users)\/?$/u;
const PICKS_NOTHING_OF_HIS = /^-(?:empty|nouser|nogroup)$/u;

/** Names that one command looks for. */
const MAX_NAMES = 8;

/** find(1): `-delete`, `-exec program {} +`, `-execdir`, `-ok`. */
export const find: Handler = (call) => {
  const line = call.arguments;
  const firstTest = line.findIndex((each) => /^[-(!]/u.test(each.value.shape) && !/^-[HLPEO]/u.test(each.value.shape));
  const root = (firstTest === -1 ? line : line.slice(0, firstTest)).find((each) => !each.value.shape.startsWith("-"));
  const base = call.state.whole(root?.value ?? constant("."));
  const names = namesIn(line).filter((each) => each !== "" && !ANYTHING.test(each));
  const [wanted] = names;
  const name = wanted?.replace(/^.{0,200}\//u, "") ?? (isPicked(line, base.shape) ? HOLE : null);
  const found: Value = {
    ...base,
    text: null,
    shape: name === null ? base.shape : `${base.shape.replace(/\/$/u, "")}/${name}`,
  };
  // Whoever reads the list gets paths of this shape: `find ~ -name id_rsa | xargs cat`.
  const shapes =
    names.length < 2
      ? [found.shape]
      : names.slice(0, MAX_NAMES).map((each) => `${base.shape.replace(/\/$/u, "")}/${each}`);
  const listed = {
    ...found,
    origins: shapes.map((shape) => call.origin({ kind: "command", command: `find ${shape}` })),
  };
  const printed: Value[] = [];
  for (const [at, { value }] of line.entries()) {
    if (value.text === "-delete")
      call.tell({ op: "delete-file", path: name === null ? base : found, recursive: name === null });
    if (!/^-(?:exec|execdir|ok|okdir)$/u.test(value.shape)) continue;
    const rest = line.slice(at + 1);
    const end = rest.findIndex((each) => each.value.shape === ";" || each.value.shape === "+");
    const words = rest.slice(0, end === -1 ? undefined : end);
    const isDeleted = /^(?:rm|unlink|shred|srm)$/u.test(words[0]?.value.shape ?? "");
    const file: Argument = { value: isDeleted ? listed : found, word: null };
    printed.push(
      call.run(
        words.map((each) => replaceMarker(each, "{}", file)),
        null,
      ),
    );
  }
  // What is done to each file is printed in place of its name.
  return printed.length === 0 ? listed : concatenate(printed);
};

/** What it looks for by name; names that are left out (`! -name x`, `-path x -prune`) say nothing of what is found. */
function namesIn(line: readonly Argument[]): readonly string[] {
  return line.flatMap(({ value }, at) => {
    const isLeftOut = /^(?:!|-not)$/u.test(line[at - 1]?.value.shape ?? "") || line[at + 2]?.value.shape === "-prune";
    return NAME.test(value.shape) && !isLeftOut ? [line[at + 1]?.value.shape ?? ""] : [];
  });
}

function isPicked(line: readonly Argument[], root: string): boolean {
  const picks = EVERYTHING.test(root) ? PICKS_NOTHING_OF_HIS : PICKS;
  return line.some(({ value }) => picks.test(value.shape));
}
