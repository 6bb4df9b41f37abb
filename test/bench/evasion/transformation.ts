/** The files of one skill: path below its folder → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** One way to dress an attack so that it is no longer recognised, and still works. */
export interface Transformation {
  readonly name: string;
  /** Null: there is nothing in this skill that it could change, so the case does not count. */
  readonly apply: (files: Files) => Files | null;
}
