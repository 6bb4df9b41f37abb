import type { AnomalyCode } from "../../model/package-tree.ts";

/** A file name of the disk as a part of a package path: Unix allows backslashes and control characters in one. */
export function entryName(name: string): { readonly name: string; readonly anomaly: AnomalyCode | null } {
  if (/\p{Cc}/u.test(name)) {
    const escaped = name.replace(
      /\p{Cc}/gu,
      (character) => `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`,
    );
    return { name: escaped, anomaly: "control-character-in-name" };
  }
  return { name, anomaly: name.includes("\\") ? "backslash-path" : null };
}
