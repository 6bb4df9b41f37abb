import { crc32, deflateSync } from "node:zlib";

export function ascii(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

export function join(...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? ascii(part) : Uint8Array.from(part))));
}

function u16le(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function u32le(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u32be(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const body = join(type, data);
  return join(u32be(data.length), body, u32be(crc32(body)));
}

/** One grey pixel. */
export function png(...extra: readonly Uint8Array[]): Uint8Array {
  const header = join(u32be(1), u32be(1), [8, 0, 0, 0, 0]);
  return join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk("IHDR", header),
    ...extra,
    pngChunk("IDAT", deflateSync(Uint8Array.from([0, 128]))),
    pngChunk("IEND", new Uint8Array()),
  );
}

export function jpegSegment(marker: number, data: Uint8Array): Uint8Array {
  return join([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff], data);
}

/** Segments of a picture; the compressed data is nobody's picture, but follows the rules. */
export function jpeg(...extra: readonly Uint8Array[]): Uint8Array {
  return join(
    [0xff, 0xd8],
    jpegSegment(0xe0, ascii("JFIF\0\x01\x01\0\0\x01\0\x01\0\0")),
    ...extra,
    jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    [0xff, 0xd9],
  );
}

/** One pixel of two colours. */
export function gif(...extra: readonly Uint8Array[]): Uint8Array {
  return join(
    "GIF89a",
    [1, 0, 1, 0, 0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    ...extra,
    [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0],
    [2, 2, 0x44, 1, 0],
    [0x3b],
  );
}

export function gifComment(text: string): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const part = ascii(text.slice(at, at + 255));
    blocks.push(join([part.length], part));
  }
  return join([0x21, 0xfe], ...blocks, [0]);
}

export function webp(...chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const body = join(
    "WEBP",
    ...[["VP8L", Uint8Array.from([0x2f, 0, 0, 0, 0, 0])] as const, ...chunks].map(([type, data]) =>
      join(type, u32le(data.length), data, data.length % 2 === 0 ? [] : [0]),
    ),
  );
  return join("RIFF", u32le(body.length), body);
}

/** Two by two pixels of 24 bits. */
export function bmp(): Uint8Array {
  const info = join(
    u32le(40),
    u32le(2),
    u32le(2),
    u16le(1),
    u16le(24),
    u32le(0),
    u32le(0),
    u32le(0),
    u32le(0),
    u32le(0),
    u32le(0),
  );
  return join("BM", u32le(70), [0, 0, 0, 0], u32le(54), info, new Uint8Array(16).fill(0xaa));
}

export function ico(): Uint8Array {
  const image = new Uint8Array(40).fill(0x81);
  return join([0, 0, 1, 0, 1, 0], [16, 16, 0, 0, 1, 0, 32, 0], u32le(image.length), u32le(22), image);
}

/** Header of a 64-bit program for Linux, and some sections' worth of bytes. */
export function elf(...strings: readonly string[]): Uint8Array {
  const header = join(
    [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0],
    new Uint8Array(8),
    u16le(2),
    u16le(0x3e),
    u32le(1),
    new Uint8Array(40),
  );
  return join(header, ...strings.map((text) => join(text, [0])), new Uint8Array(64).fill(0x90));
}

export function portableExecutable(): Uint8Array {
  const stub = new Uint8Array(0x80);
  stub.set([0x4d, 0x5a]);
  stub.set(u32le(0x80), 0x3c);
  return join(stub, [0x50, 0x45, 0, 0, 0x64, 0x86], new Uint8Array(64).fill(0x90));
}

/** A zip of stored, empty files. */
export function zip(names: readonly string[], flags = 0): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const shared = join(u16le(flags), u16le(0), u32le(0), u32le(0), u32le(0), u32le(0), u16le(name.length), u16le(0));
    const local = join([0x50, 0x4b, 3, 4, 20, 0], shared, name);
    central.push(
      join([0x50, 0x4b, 1, 2, 20, 0, 20, 0], shared, u16le(0), u16le(0), u16le(0), u32le(0), u32le(offset), name),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = join(...central);
  const end = join(
    [0x50, 0x4b, 5, 6],
    u32le(0),
    u16le(names.length),
    u16le(names.length),
    u32le(directory.length),
    u32le(offset),
    u16le(0),
  );
  return join(...locals, directory, end);
}

/** Windows shortcut with a relative path and arguments (MS-SHLLINK 2.4). */
export function shortcut(program: string, args: string, tail: Uint8Array = new Uint8Array()): Uint8Array {
  const header = new Uint8Array(0x4c);
  header.set([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]);
  header.set(u32le(0x08 | 0x20 | 0x80), 0x14);
  const string = (text: string): Uint8Array => join(u16le(text.length), Buffer.from(text, "utf16le"));
  return join(header, string(program), string(args), u32le(0), tail);
}
