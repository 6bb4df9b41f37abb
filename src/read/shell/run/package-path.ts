import { HOLE, type Value } from "../../../model/value.ts";
import { endsAsScript } from "../../kind/script-language.ts";

/** The skill's own folder, as manuals write it. */
const SKILL_FOLDER = /^(?:\u{FFFC}|\{\{?[\w .-]{1,40}\}?\}|<[\w /.-]{1,40}>|\$\{?\w{1,40}\}?)\//u;
const INSTALLED = /^.{0,200}\/skills\/[\w.@-]{1,80}\//u;

/** A path inside the package, without the folder that stands for it; null for everything outside. */
export function packagePath(path: Value): string | null {
  const shape = path.shape
    .replace(SKILL_FOLDER, "")
    .replace(INSTALLED, "")
    .replace(/^(?:\.\/)+/u, "");
  if (shape === "" || shape.length > 300 || shape.includes(HOLE) || /^[/~-]|^[a-z]+:\/\//iu.test(shape)) return null;
  return shape;
}

/** Worth a look for whoever follows from file to file. */
export function isInterestingScript(path: Value): boolean {
  return (
    endsAsScript(path.shape) ||
    /^(?:\.{1,2}\/|\u{FFFC}\/|\{\w{1,40}\}\/)[\w./-]+$/u.test(path.shape) ||
    /^(?:scripts|bin|tools)\/[\w./-]+$/u.test(path.shape)
  );
}
