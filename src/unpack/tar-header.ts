/** What a header block of a tar says; nothing about it has been checked but the checksum. */
export interface TarHeader {
  readonly name: string;
  /** The type flag, one character: "0" and NUL are files. */
  readonly type: string;
  /** Bytes of content that follow; Infinity where the number is beyond counting. */
  readonly size: number;
}

export const BLOCK = 512;
/** Fields of a header block, POSIX "ustar interchange format": [start, end). */
const Field = {
  name: [0, 100],
  size: [124, 136],
  checksum: [148, 156],
  type: [156, 157],
  magic: [257, 265],
  prefix: [345, 500],
} as const;
/** Only POSIX archives have a prefix there; GNU tar's magic has blanks, and other things in its place. */
const POSIX_MAGIC = "ustar\u000000";

/** The header whose block begins at `at`; null: no header, by its checksum. */
export function tarHeaderAt(bytes: Buffer, at: number): TarHeader | null {
  if (!hasTarHeader(bytes, at)) return null;
  const name = textOf(bytes, at, Field.name);
  const posix = bytes.toString("latin1", at + Field.magic[0], at + Field.magic[1]) === POSIX_MAGIC;
  const prefix = posix ? textOf(bytes, at, Field.prefix) : "";
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: bytes.toString("latin1", at + Field.type[0], at + Field.type[1]),
    size: sizeOf(bytes.subarray(at + Field.size[0], at + Field.size[1])),
  };
}

/** The first block of `bytes` that is a header; null: no tar. GNU tar skips what stands before it, and so does npm. */
export function findTarHeader(bytes: Buffer): number | null {
  for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) if (hasTarHeader(bytes, at)) return at;
  return null;
}

function hasTarHeader(bytes: Buffer, at: number): boolean {
  if (at + BLOCK > bytes.length) return false;
  const [start, end] = Field.checksum;
  // Before the sum is made: this runs on every block of every file.
  for (let index = at + start; index < at + end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte !== 0 && byte !== 0x20 && (byte < 0x30 || byte > 0x37)) return false;
  }
  const digits = /[0-7]{1,8}/u.exec(bytes.toString("latin1", at + start, at + end))?.[0];
  if (digits === undefined) return false;
  let unsigned = (end - start) * 0x20; // the checksum's own field counts as blanks
  let high = 0;
  for (let index = at; index < at + BLOCK; index += 1) {
    if (index >= at + start && index < at + end) continue;
    const byte = bytes[index] ?? 0;
    unsigned += byte;
    if (byte > 0x7f) high += 1;
  }
  const declared = Number.parseInt(digits, 8);
  // Old tars summed signed bytes; GNU tar and bsdtar take both, npm does not, and so sees fewer entries.
  return declared === unsigned || declared === unsigned - high * 0x100;
}

/** Octal digits, or with the first bit set a number in base 256 (GNU tar, star). */
function sizeOf(field: Buffer): number {
  const first = field[0] ?? 0;
  if ((first & 0x80) === 0) {
    const digits = /[0-7]{1,12}/u.exec(field.toString("latin1"))?.[0];
    return digits === undefined ? 0 : Number.parseInt(digits, 8);
  }
  if (first === 0xff) return 0; // negative, which no size is
  let size = first & 0x7f;
  for (const byte of field.subarray(1)) size = size * 0x100 + byte;
  return Number.isSafeInteger(size) ? size : Number.POSITIVE_INFINITY;
}

function textOf(bytes: Buffer, at: number, [start, end]: readonly [number, number]): string {
  const field = bytes.subarray(at + start, at + end);
  const zero = field.indexOf(0);
  return field.toString("utf8", 0, zero === -1 ? field.length : zero);
}
