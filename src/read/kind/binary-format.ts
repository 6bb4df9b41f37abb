/** How a format begins. */
interface Magic {
  readonly format: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Formats met in skills, and those that run. All else is left to `file-type`, which costs time to load. */
const MAGICS: readonly Magic[] = [
  { format: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { format: "jpeg", bytes: [0xff, 0xd8, 0xff] },
  { format: "gif", bytes: ascii("GIF87a") },
  { format: "gif", bytes: ascii("GIF89a") },
  { format: "zip", bytes: [0x50, 0x4b, 3, 4] },
  { format: "zip", bytes: [0x50, 0x4b, 5, 6] },
  { format: "gzip", bytes: [0x1f, 0x8b, 8] },
  { format: "elf", bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { format: "mach-o", bytes: [0xfe, 0xed, 0xfa, 0xce] },
  { format: "mach-o", bytes: [0xfe, 0xed, 0xfa, 0xcf] },
  { format: "mach-o", bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { format: "mach-o", bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { format: "wasm", bytes: [0, 0x61, 0x73, 0x6d] },
  { format: "ole", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { format: "lnk", bytes: [0x4c, 0, 0, 0, 1, 0x14, 2, 0] },
  { format: "numpy", bytes: [0x93, ...ascii("NUMPY")] },
  { format: "lua-bytecode", bytes: [0x1b, ...ascii("Lua")] },
  { format: "python-bytecode", bytes: [0x0d, 0x0d, 0x0a], at: 1 }, // CPython 3: a number of 16 bits, CR, LF
  { format: "dex", bytes: ascii("dex\n") },
  { format: "compiled-applescript", bytes: ascii("FasdUAS") },
  { format: "7z", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { format: "rar", bytes: [...ascii("Rar!"), 0x1a, 7] },
  { format: "xz", bytes: [0xfd, ...ascii("7zXZ"), 0] },
  { format: "zstd", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { format: "sqlite", bytes: ascii("SQLite format 3\0") },
  { format: "binary-plist", bytes: ascii("bplist0") },
  { format: "ico", bytes: [0, 0, 1, 0] },
];

/** Programs: what a system or a virtual machine runs. */
const PROGRAM_FORMATS = new Set([
  "elf",
  "mach-o",
  "pe",
  "dos-executable",
  "wasm",
  "java-class",
  "lua-bytecode",
  "python-bytecode",
  "dex",
  "compiled-applescript",
]);
/** Formats that show or play something; interpreters do not open them, but read a script that begins like one. */
const SHOWN_FORMATS = new Set(["png", "jpeg", "gif", "webp", "bmp", "ico", "pdf"]);

export function isProgramFormat(format: string): boolean {
  return PROGRAM_FORMATS.has(format);
}

export function isShownFormat(format: string): boolean {
  return SHOWN_FORMATS.has(format);
}

/** The format by our own table; null: not in it. */
export function ownFormat(bytes: Uint8Array): string | null {
  for (const { format, bytes: magic, at = 0 } of MAGICS) if (startsWith(bytes, magic, at)) return format;
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return "webp";
  if (startsWith(bytes, ascii("BM")) && startsWith(bytes, [0, 0, 0, 0], 6)) return "bmp";
  if (bytes[0] === 0x4d && bytes[1] === 0x5a) return isPortableExecutable(bytes) ? "pe" : "dos-executable";
  if (startsWith(bytes, [0xca, 0xfe, 0xba, 0xbe])) return isFatBinary(bytes) ? "mach-o" : "java-class";
  // Readers of PDF search the first kilobyte for its mark.
  return Buffer.from(bytes.subarray(0, 1_024)).includes("%PDF-") ? "pdf" : null;
}

/** By `file-type`, from the start of the file; "unknown" when it does not know either. */
export async function binaryFormat(bytes: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import("file-type");
  try {
    return (await fileTypeFromBuffer(bytes.subarray(0, LOOKED_AT)))?.ext ?? "unknown";
  } catch (cause) {
    // A broken header makes some of its parsers throw; the file is then of no known format.
    if (cause instanceof Error) return "unknown";
    throw cause;
  }
}

/** Enough for every header; parsers must not walk through megabytes of hostile boxes. */
const LOOKED_AT = 65_536;

/** The offset of the header stands at 0x3c (PE format, "MS-DOS Stub"). */
function isPortableExecutable(bytes: Uint8Array): boolean {
  const at = (bytes[0x3c] ?? 0) | ((bytes[0x3d] ?? 0) << 8) | ((bytes[0x3e] ?? 0) << 16);
  return startsWith(bytes, [0x50, 0x45, 0, 0], at);
}

/** Java's class files share the mark of fat binaries: there the number of architectures follows, here a version ≥ 45. */
function isFatBinary(bytes: Uint8Array): boolean {
  return bytes[4] === 0 && bytes[5] === 0 && bytes[6] === 0 && (bytes[7] ?? 0) < 40;
}

function startsWith(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
