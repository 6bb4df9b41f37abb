import type { Detector } from "../analyse/detector.ts";
import type { Gap } from "../model/gap.ts";
import type { PackageFile } from "../model/package-tree.ts";
import type { Texts } from "./hit.ts";
import { packDetector } from "./pack-detector.ts";
import type { SignaturePack } from "./pack.ts";
import { MAX_TEXT } from "./text-hits.ts";

/** One detector for each signature of the packs, over the facts and the texts of these files. */
export function packDetectors(packs: readonly SignaturePack[], files: readonly PackageFile[]): readonly Detector[] {
  const texts = textsOf(files);
  return packs.flatMap(({ signatures }) => signatures.map((signature) => packDetector(signature, texts)));
}

/** Each text decoded once, when the first expression asks for it. */
function textsOf(files: readonly PackageFile[]): Texts {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, string | null>();
  return {
    paths: files.map(({ path }) => path),
    textOf(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const bytes = byPath.get(path)?.bytes;
      const text = bytes === undefined || bytes.subarray(0, 4_096).includes(0) ? null : new TextDecoder().decode(bytes);
      known.set(path, text);
      return text;
    },
  };
}

/** What signatures that look at texts as such did not see of longer ones. */
export function packGaps(packs: readonly SignaturePack[], files: readonly PackageFile[]): readonly Gap[] {
  if (!packs.some(({ signatures }) => signatures.some(({ rule }) => rule.readsTexts))) return [];
  return files
    .filter(({ bytes }) => bytes.length > MAX_TEXT && !bytes.subarray(0, 4_096).includes(0))
    .map(({ path }) => ({
      code: "too-large",
      path,
      message: `${path}: expressions of signature packs looked at the first ${MAX_TEXT} characters only`,
      blocking: false,
    }));
}
