import type { OperationFact } from "../../model/fact.ts";
import { HOLE, type Origin } from "../../model/value.ts";
import type { Passing } from "./handed-over.ts";

/** Files that one program copies into a folder; a program that sorts a disk copies more. */
const MAX_GATHERED = 64;
/** A folder that a program makes for a while: what lies in it, the program has put there. */
const SCRATCH = /^(?:\/(?:private\/)?(?:var\/)?tmp|%temp%|\$\{?TMPDIR\}?)\//iu;

/** `copy(cookies, tmp/x); for each in walk(tmp): zip(each)`: what is read out of the folder is what was copied into it. */
export class GatheredFiles {
  readonly #byProgram = new Map<string, (Passing & { readonly path: string })[]>();

  tell(fact: OperationFact): void {
    const { operation } = fact;
    if (operation.op !== "write-file" || operation.content === null) return;
    if (!SCRATCH.test(operation.path.shape.slice(0, 40)) || !operation.content.origins.some(isFile)) return;
    const own = this.#byProgram.get(fact.at.path) ?? [];
    if (own.length < MAX_GATHERED) own.push({ fact, path: operation.path.shape, value: operation.content });
    this.#byProgram.set(fact.at.path, own);
  }

  below(origin: Origin & { readonly kind: "file" }): readonly Passing[] {
    if (!SCRATCH.test(origin.path.slice(0, 40)) || !ANY_OF_FOLDER.test(origin.path.slice(-20))) return [];
    const folder = origin.path.slice(0, MAX_PATH).replace(ENTRIES, "/");
    return (this.#byProgram.get(origin.at.path) ?? []).filter(({ path }) => path.startsWith(folder));
  }
}

const ANY_OF_FOLDER = new RegExp(String.raw`/(?:${HOLE}|\*{1,2})$`, "u");
const ENTRIES = new RegExp(String.raw`(?:/(?:${HOLE}|\*{1,2})){1,8}$`, "u");
/** UTF-16 units. */
const MAX_PATH = 400;

function isFile({ kind }: Origin): boolean {
  return kind === "file";
}
