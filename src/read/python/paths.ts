import { HOLE, type Value } from "../../model/value.ts";
import { concatenate, constant } from "../value.ts";
import { reshaped } from "./values/operand.ts";

/** Paths with their home folder written `~` and the file's own folder `.`, so that two spellings of one file agree. */
export function joinPath(parts: readonly Value[]): Value {
  let joined: Value[] = [];
  for (const part of parts) {
    if (part.text === "") continue;
    // An absolute part starts anew, as os.path.join and pathlib do.
    if (/^(?:[/~]|[A-Za-z]:[\\/])/.test(part.shape)) joined = [part];
    else if (joined.length === 0) joined = [part];
    else joined.push(constant("/"), part);
  }
  return tidy(concatenate(joined.length === 0 ? [constant(".")] : joined));
}

/** Double slashes and inner `./` go; `..` stays, but for a plain name before it. */
function tidy(value: Value): Value {
  const shape = tidyText(value.shape);
  return reshaped(value, shape);
}

function tidyText(path: string): string {
  if (!path.includes("//") && !path.includes("/.")) return path;
  const absolute = path.startsWith("/");
  const kept: string[] = [];
  for (const part of path.split("/")) {
    const last = kept.at(-1);
    if (part === "" || (part === "." && kept.length > 0)) continue;
    if (part === ".." && last !== undefined && last !== ".." && last !== "~" && !last.includes(HOLE)) {
      if (last === ".") kept[kept.length - 1] = "..";
      else kept.pop();
    } else kept.push(part);
  }
  return (absolute ? "/" : "") + kept.join("/");
}

/** `../../..` and so on: a loop that looks for a file in every parent folder would otherwise never stand still. */
const MAX_PARENTS_LENGTH = 60;

export function parentOf(value: Value): Value {
  const { shape } = value;
  if (shape.endsWith("..") && shape.length >= MAX_PARENTS_LENGTH) return value;
  const cut = shape.lastIndexOf("/");
  const parent =
    shape === "." ? ".." : shape.endsWith("..") ? `${shape}/..` : cut === -1 ? "." : shape.slice(0, Math.max(cut, 1));
  return { ...value, shape: parent, text: value.text === null && parent.includes(HOLE) ? null : parent };
}

export function baseNameOf(value: Value): Value {
  const shape = value.shape.slice(value.shape.lastIndexOf("/") + 1);
  return reshaped(value, shape);
}
