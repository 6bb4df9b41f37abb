import type { FileFact } from "../../model/fact.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import type { Embedded, Reading, Source } from "../../model/source.ts";
import { contextOfPath } from "../context-of-path.ts";
import { embeddedSource } from "../source.ts";
import { readText } from "../text/read-text.ts";

/** A file that is no text while it is read. Its places are line 1 and, as column, the offset of the byte plus one. */
export interface BinaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly reading: Reading;
  /** What texts found inside are embedded in. It has no text of its own. */
  readonly source: Source;
}

export function openBinary(file: PackageFile, format: string, reading: Reading): BinaryFile {
  const { path, bytes } = file;
  const source: Source = {
    path,
    text: "",
    language: "unknown",
    layers: [],
    context: contextOfPath(path),
    locate: (start, end) => ({
      path,
      line: 1,
      column: start + 1,
      ...(end === undefined ? {} : { endLine: 1, endColumn: end + 1 }),
    }),
  };
  return { path, bytes, format, reading, source };
}

/** The fields that every fact shares, for a place in the bytes. */
export function placeIn(
  { source }: BinaryFile,
  offset: number,
  snippet: string,
): Pick<FileFact, "at" | "layers" | "context" | "language" | "snippet"> {
  const { layers, context, language } = source;
  return { at: source.locate(offset), layers, context, language, snippet };
}

export function tellForm(file: BinaryFile, form: FileFact["form"], offset: number, snippet = ""): void {
  file.reading.fact({ kind: "file", form, ...placeIn(file, offset, snippet) });
}

/** Text inside the bytes, `offset` bytes from their start. */
export interface FoundText extends Pick<Embedded, "text" | "language" | "layer"> {
  readonly offset: number;
  /** False: it was decoded or unpacked, so that only its start has a place. */
  readonly exact: boolean;
}

/** Hands text on to the reader of its language, and tells the addresses and credentials in it. */
export function embedFound(file: BinaryFile, found: FoundText, context = file.source.context): void {
  const { source, reading } = file;
  const { text, language, layer, offset, exact } = found;
  const at = source.locate(offset);
  const child: Embedded = { text, language, layer, context, offset: exact ? offset : null, at };
  reading.embed(source, child);
  readText(embeddedSource(source, child), reading);
}
