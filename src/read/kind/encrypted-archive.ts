import { decodeLzma } from "./lzma.ts";

/** Blocks of one archive that are looked at: the first encrypted file decides. */
const MAX_BLOCKS = 1_024;
/** Largest header of a 7z archive that is read; it names some ten thousand files. */
const MAX_HEADER = 1_048_576;

/** Whether the headers of a rar or 7z archive say that its files, or its headers, are encrypted. */
export function isEncryptedArchive(format: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === "7z") return isEncrypted7z(bytes, view);
  if (format === "rar") return bytes[6] === 1 ? isEncryptedRar5(bytes, view) : isEncryptedRar4(view);
  return false;
}

/**
 * RAR 1.5 to 4 (technote.txt of RAR 4.20): blocks of CRC (2), type (1), flags (2), size (2), and where flag 0x8000 is set
 * the size of the data that follows (4). The main header's flag 0x0080: all headers are encrypted; a file's 0x0004: it is.
 */
function isEncryptedRar4(view: DataView): boolean {
  let at = 7;
  for (let count = 0; count < MAX_BLOCKS && at + 7 <= view.byteLength; count += 1) {
    const type = view.getUint8(at + 2);
    const flags = view.getUint16(at + 3, true);
    const size = view.getUint16(at + 5, true);
    if (type === 0x73 && (flags & 0x00_80) !== 0) return true;
    if (type === 0x74 && (flags & 0x00_04) !== 0) return true;
    if (size < 7) return false;
    const data = (flags & 0x80_00) !== 0 && at + 11 <= view.byteLength ? view.getUint32(at + 7, true) : 0;
    at += size + data;
  }
  return false;
}

/**
 * RAR 5 (rarlab.com/technote.htm): blocks of CRC (4), then variable numbers: size, type, flags, sizes of the extra area
 * (flag 1) and of the data (flag 2). Type 4 is the encryption header; a file (type 2) has its own as record 1 of the
 * extra area, which ends the header.
 */
function isEncryptedRar5(bytes: Uint8Array, view: DataView): boolean {
  let at = 8;
  for (let count = 0; count < MAX_BLOCKS && at + 7 <= view.byteLength; count += 1) {
    const numbers = new Numbers(bytes, at + 4);
    const size = numbers.next();
    const start = numbers.at;
    const end = start + size;
    const type = numbers.next();
    const flags = numbers.next();
    const extra = (flags & 1) === 0 ? 0 : numbers.next();
    const data = (flags & 2) === 0 ? 0 : numbers.next();
    if (type === 4) return true;
    if ((type === 2 || type === 3) && hasRecord(bytes, end - extra, end)) return true;
    if (size === 0 || type === 5 || end > bytes.length) return false;
    at = end + data;
  }
  return false;
}

/** A record of type 1 in an extra area: the encryption of a file. */
function hasRecord(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start, count = 0; at > 0 && at < end && count < 64; count += 1) {
    const numbers = new Numbers(bytes, at);
    const size = numbers.next();
    const next = numbers.at + size;
    if (numbers.next() === 1) return true;
    at = next;
  }
  return false;
}

/** RAR's numbers: seven bits a byte, the lowest first. */
class Numbers {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let index = 0; index < 7; index += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  }
}

/** AES with SHA-256 as a coder has it (Methods.txt of the LZMA SDK): four bytes of id, and properties. */
const AES = Buffer.from([0x24, 0x06, 0xf1, 0x07, 0x01]);

/**
 * 7z (7zFormat.txt of the LZMA SDK): the header at the end names the coders of its files, and is mostly packed by LZMA
 * itself; then a small header in its place says how. AES in the small one: names are encrypted too.
 */
function isEncrypted7z(bytes: Uint8Array, view: DataView): boolean {
  if (bytes.length < 32) return false;
  const start = 32 + Number(view.getBigUint64(12, true));
  const size = Number(view.getBigUint64(20, true));
  if (!Number.isSafeInteger(start + size) || size > MAX_HEADER || start + size > bytes.length) return false;
  const header = bytes.subarray(start, start + size);
  if (Buffer.from(header).includes(AES)) return true;
  const inner = header[0] === 0x17 ? unpackedHeader(bytes, header) : null;
  return inner !== null && Buffer.from(inner).includes(AES);
}

/** What an encoded header stands for, where one LZMA coder packs it; null: something else does. */
function unpackedHeader(bytes: Uint8Array, header: Uint8Array): Uint8Array | null {
  let at = 1;
  /** 7z's numbers: the leading ones of the first byte count the bytes that follow, lowest first. */
  const number = (): number => {
    const first = header[at] ?? 0;
    at += 1;
    let value = 0;
    for (let index = 0, mask = 0x80; index < 8; index += 1, mask >>= 1) {
      if ((first & mask) === 0) return value + (first & (mask - 1)) * 2 ** (8 * index);
      value += (header[at] ?? 0) * 2 ** (8 * index);
      at += 1;
    }
    return value;
  };
  const skipTo = (wanted: number): boolean => {
    for (let count = 0; count < 64 && at < header.length; count += 1) {
      at += 1;
      if (header[at - 1] === wanted) return true;
    }
    return false;
  };
  if (!skipTo(0x06)) return null;
  const position = number();
  const streams = number();
  if (streams !== 1 || header[at] !== 0x09) return null;
  at += 1;
  const packed = number();
  if (!skipTo(0x0b) || number() !== 1) return null;
  at += 1; // not external
  const coders = number();
  const [flags = 0, ...id] = header.subarray(at, at + 4);
  if (coders !== 1 || flags !== 0x23 || id.join() !== "3,1,1") return null;
  at += 4;
  const length = number();
  const properties = header.subarray(at, at + length);
  at += length;
  if (header[at] !== 0x0c) return null;
  at += 1;
  const size = number();
  const from = 32 + position;
  return from + packed > bytes.length ? null : decodeLzma(bytes.subarray(from, from + packed), properties, size);
}
