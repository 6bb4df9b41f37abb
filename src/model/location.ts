/**
 * A place in a file of the package. Lines and columns count from 1; columns are UTF-16 units.
 * A file inside an archive inside the package is written `outer.zip!/inner.sh`.
 */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}
