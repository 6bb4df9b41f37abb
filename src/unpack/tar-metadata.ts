import { BLOCK, type TarHeader } from "./tar-header.ts";

/** What headers before an entry's own say about it. */
export interface TarMetadata {
  readonly path: string | null;
  readonly size: number | null;
  /** GNU tar's real name of a sparse file: npm and others know the one in `path` only. */
  readonly sparseName: string | null;
  /** True when a sparse file's content begins with a map of its holes (GNU sparse format 1.0). */
  readonly sparseMap: boolean;
}

export const NO_METADATA: TarMetadata = { path: null, size: null, sparseName: null, sparseMap: false };

/** node-tar does not read longer names and pax records; nor should anybody. */
export const MAX_METADATA_BYTES = 1_048_576;
/** Headers that describe the next entry: pax `x`, GNU long names `L` and `K`, and their ancestors; `g` for all that follow. */
const TYPES: ReadonlySet<string> = new Set(["x", "g", "X", "L", "K", "N"]);
/** Holes of one sparse file that are looked at; an honest map has a few. */
const MAX_SPARSE_NUMBERS = 20_000;

export function isMetadata({ type }: TarHeader): boolean {
  return TYPES.has(type);
}

/** `known` with what this header adds. */
export function withMetadata(known: TarMetadata, { type }: TarHeader, content: Buffer): TarMetadata {
  if (content.length > MAX_METADATA_BYTES) return known;
  if (type === "L" || type === "N") return { ...known, path: content.toString("utf8").replace(/\0.*$/su, "") };
  if (type !== "x" && type !== "g" && type !== "X") return known;
  const records = paxRecords(content);
  const size = records.get("size");
  return {
    path: type === "g" ? known.path : (records.get("path") ?? known.path),
    size: size !== undefined && /^\d{1,15}$/u.test(size) ? Number(size) : known.size,
    sparseName: records.get("GNU.sparse.name") ?? known.sparseName,
    sparseMap: records.get("GNU.sparse.major") === "1" || known.sparseMap,
  };
}

/** pax records, POSIX "pax Header Block": `<length> <keyword>=<value>\n`, the length of the whole record in bytes. */
function paxRecords(content: Buffer): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < content.length;) {
    const length = Number(/^\d{1,7}(?= )/u.exec(content.toString("latin1", at, at + 8))?.[0] ?? Number.NaN);
    if (!(length > 0)) break;
    const record = content.toString("utf8", at, at + length - 1);
    const equals = record.indexOf("=");
    if (equals !== -1) records.set(record.slice(record.indexOf(" ") + 1, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}

/** The data of a sparse file without its map: decimal numbers, one a line, the first telling how many pairs follow. */
export function withoutSparseMap(content: Buffer): Buffer {
  let at = 0;
  let left = 1;
  for (let numbers = 0; left > 0 && numbers < MAX_SPARSE_NUMBERS; numbers += 1) {
    const end = content.indexOf(0x0a, at);
    if (end === -1 || end - at > 20) return content;
    left -= 1;
    if (numbers === 0) left = 2 * Number(content.toString("latin1", at, end));
    at = end + 1;
  }
  return content.subarray(Math.ceil(at / BLOCK) * BLOCK);
}
