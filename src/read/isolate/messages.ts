import type { PackageFile } from "../../model/package-tree.ts";
import type { OtherFiles } from "../../model/source.ts";
import type { FileReading } from "../read-file.ts";

/** Host → worker: one file to read. */
export interface ReadRequest {
  readonly id: number;
  readonly file: PackageFile;
  readonly others: OtherFiles | null;
}

/** Worker → host: what the file says, or the message of the error that a reader threw (a bug of ours). */
export type ReadAnswer =
  | { readonly id: number; readonly reading: FileReading }
  | { readonly id: number; readonly crash: string };
