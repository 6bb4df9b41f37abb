import { isGzip } from "./gzip.ts";
import { findTarHeader } from "./tar-header.ts";
import { findZip } from "./zip-bounds.ts";

/** Archives that we open. `carried`: the file is something else, with an archive inside or behind. */
export type Container = { readonly format: "zip" | "tar" | "gzip"; readonly carried: boolean };

const LOCAL_ENTRY = [0x50, 0x4b, 3, 4];
const EMPTY_ZIP = [0x50, 0x4b, 5, 6];
/** What is looked at to tell text from data. */
const BEGINNING = 512;

/** What can be opened, by its bytes; the name can say anything. */
export function containerOf(bytes: Uint8Array): Container | null {
  if (startsWith(bytes, LOCAL_ENTRY) || startsWith(bytes, EMPTY_ZIP)) return { format: "zip", carried: false };
  if (isGzip(bytes)) return { format: "gzip", carried: false };
  const tar = findTarHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (tar === 0) return { format: "tar", carried: false };
  // Self-extracting programs, pictures with an archive behind: a zip is found from its end.
  const zip = findZip(bytes);
  if (zip !== null && zip.directory !== zip.endRecord) return { format: "zip", carried: true };
  // Shell installers carry a tar; a tar with a broken first block is opened by `tar` and npm all the same.
  return tar === null ? null : { format: "tar", carried: true };
}

/** Formats that carry files and that we cannot open, by their first bytes. */
const CLOSED: readonly { readonly format: string; readonly at: number; readonly magic: readonly number[] }[] = [
  { format: "7z", at: 0, magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: "rar", at: 0, magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { format: "xz", at: 0, magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { format: "bzip2", at: 4, magic: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59] }, // behind "BZh" and a level
  { format: "zstd", at: 0, magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: "lz4", at: 0, magic: [0x04, 0x22, 0x4d, 0x18] },
  { format: "lzip", at: 0, magic: [0x4c, 0x5a, 0x49, 0x50] },
  { format: "compress", at: 0, magic: [0x1f, 0x9d] },
  { format: "cabinet", at: 0, magic: [0x4d, 0x53, 0x43, 0x46, 0, 0, 0, 0] },
  { format: "arj", at: 0, magic: [0x60, 0xea] },
  { format: "xar", at: 0, magic: [0x78, 0x61, 0x72, 0x21] }, // macOS .pkg installers
  { format: "debian package", at: 0, magic: [0x21, 0x3c, 0x61, 0x72, 0x63, 0x68, 0x3e, 0x0a, 0x64, 0x65, 0x62] },
  { format: "rpm", at: 0, magic: [0xed, 0xab, 0xee, 0xdb] },
  { format: "squashfs", at: 0, magic: [0x68, 0x73, 0x71, 0x73] },
  { format: "disk image (iso)", at: 32_769, magic: [0x43, 0x44, 0x30, 0x30, 0x31] },
];
/** Apple disk images are told by their last 512 bytes, which begin with "koly". */
const DISK_IMAGE = { trailer: 512, magic: [0x6b, 0x6f, 0x6c, 0x79] };
/** Two magic bytes prove little: such files must also not be text. */
const SHORT_MAGIC = 2;

/** The name of an archive format that cannot be opened; null: none that we know. */
export function closedArchive(bytes: Uint8Array): string | null {
  const trailer = bytes.length - DISK_IMAGE.trailer;
  if (trailer >= 0 && startsWith(bytes, DISK_IMAGE.magic, trailer)) return "disk image (dmg)";
  for (const { format, at, magic } of CLOSED) {
    if (!startsWith(bytes, magic, at)) continue;
    if (format === "bzip2" && !startsWith(bytes, [0x42, 0x5a, 0x68])) continue;
    if (magic.length === SHORT_MAGIC && !bytes.subarray(0, BEGINNING).includes(0)) continue;
    return format;
  }
  return null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
