/**
 * One way to do a deed that has many: the same behaviour through another library, language, form of flow, place in a text
 * or choice of words. Made by multiplying small tables, so that what is missed is a hole in the engine and no sample.
 */
export interface Variant {
  /** What is varied, for the table: "python: HTTP clients". */
  readonly group: string;
  /** Unique in its group; becomes a folder's name: letters, digits, hyphens. */
  readonly name: string;
  /** `malicious` and `suspicious` have to be at least that; `clean` is the innocent twin and has to be clean. */
  readonly expected: "malicious" | "suspicious" | "clean";
  /** The skill: path below its folder → text. Hosts and addresses are reserved ones, nothing is ever run. */
  readonly files: Readonly<Record<string, string>>;
}
