import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a zip, with every field open to lies. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 8, deflate, unless said otherwise. */
  readonly method?: number;
  readonly flags?: number;
  /** Unix mode with type bits, such as 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** What stands in the archive in place of the compressed content. */
  readonly data?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
  /** Bytes behind the data: a data descriptor, or a hiding place. */
  readonly after?: Uint8Array;
  /** What the local header says otherwise. */
  readonly local?: Partial<Pick<ZipEntry, "name" | "method" | "flags" | "size" | "compressedSize" | "crc">>;
  /** False: the central directory does not list it. */
  readonly listed?: boolean;
}

export interface ZipForm {
  readonly comment?: Uint8Array;
  readonly count?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  /** True: a zip64 record tells where the directory is, and the end record says so. */
  readonly zip64?: boolean;
  /** Where the zip64 record stands, when bytes are put before. */
  readonly recordsAt?: number;
}

/** Packs `entries` byte by byte (PKWARE APPNOTE 4.3). */
export function buildZip(entries: readonly ZipEntry[], form: ZipForm = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = localEntry(entry);
    if (entry.listed !== false) central.push(centralRecord(entry, entry.offset ?? at));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const count = form.count ?? central.length;
  const size = form.directorySize ?? directory.length;
  const offset = form.directoryOffset ?? at;
  const zip64 =
    form.zip64 === true ? zip64Records(count, size, offset, form.recordsAt ?? at + directory.length) : Buffer.alloc(0);
  return Buffer.concat([...locals, directory, zip64, endRecord(form, count, size, offset)]);
}

/** A zip with the given text files. */
export function plainZip(files: Readonly<Record<string, string>>): Buffer {
  return buildZip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** Bytes of an entry up to the end of its data: where the next one begins. */
export function localEntry(entry: ZipEntry): Buffer {
  const { method, flags, data, crc, size, compressedSize } = fieldsOf({
    ...entry,
    ...entry.local,
    data: dataOf(entry),
  });
  const name = nameOf(entry.local?.name ?? entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(compressedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, data, entry.after ?? Buffer.alloc(0)]);
}

function centralRecord(entry: ZipEntry, offset: number): Buffer {
  const { method, flags, crc, size, compressedSize } = fieldsOf(entry);
  const name = nameOf(entry.name);
  const extra = entry.extra ?? Buffer.alloc(0);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(entry.mode === undefined ? 20 : 0x0314, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(method, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(compressedSize, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name, extra]);
}

function endRecord(form: ZipForm, count: number, size: number, offset: number): Buffer {
  const comment = form.comment ?? Buffer.alloc(0);
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(form.zip64 === true ? 0xffffffff : size, 12);
  record.writeUInt32LE(form.zip64 === true ? 0xffffffff : offset, 16);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, comment]);
}

function zip64Records(count: number, size: number, offset: number, at: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

function fieldsOf(entry: ZipEntry) {
  const content = Buffer.from(entry.content ?? "");
  const data = dataOf(entry);
  return {
    method: entry.method ?? 8,
    flags: entry.flags ?? 0,
    data,
    crc: entry.crc ?? crc32(content),
    size: entry.size ?? content.length,
    compressedSize: entry.compressedSize ?? data.length,
  };
}

function dataOf(entry: ZipEntry): Uint8Array {
  const content = Buffer.from(entry.content ?? "");
  return entry.data ?? ((entry.method ?? 8) === 8 ? deflateRawSync(content) : content);
}

function nameOf(name: string | Uint8Array): Buffer {
  return Buffer.from(name);
}
