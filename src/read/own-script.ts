import { HOLE } from "../model/value.ts";
import { endsAsScript } from "./kind/script-language.ts";

/** Programs that no reader takes, by their endings. */
const MACHINE_CODE = /\.(?:exe|bin)$/iu;

/** A program of the package, by a path relative to this file or to the skill's root. */
export function isOwnScript(path: string): boolean {
  return isRelative(path) && (endsAsScript(path) || MACHINE_CODE.test(path));
}

export function isRelative(path: string): boolean {
  return path.length <= 300 && /^[\w.][\w./ -]{1,300}$/.test(path) && !/^\.?$/.test(path) && !path.includes(HOLE);
}
