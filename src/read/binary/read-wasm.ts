import { placeIn, type BinaryFile } from "./binary-file.ts";
import { tellStrings } from "./tell-strings.ts";

const HEADER_BYTES = 8;
const IMPORTS = 2;
/** Imports told of one module; compilers make some dozens. */
const MAX_IMPORTS = 500;

/** WebAssembly: what the module asks its host for, and the strings in its data. */
export function readWasm(file: BinaryFile): void {
  const { bytes } = file;
  let at = HEADER_BYTES;
  while (at < bytes.length) {
    const id = bytes[at];
    const size = readNumber(bytes, at + 1);
    if (size === null) break;
    if (id === IMPORTS) tellImports(file, size.next, Math.min(bytes.length, size.next + size.value));
    at = size.next + size.value;
  }
  tellStrings(file, { addresses: true });
}

/** Import section (WebAssembly 5.5.5): module, name, and a description by kind. */
function tellImports(file: BinaryFile, from: number, end: number): void {
  const { bytes } = file;
  const count = readNumber(bytes, from);
  if (count === null) return;
  let at: number | null = count.next;
  for (let index = 0; index < Math.min(count.value, MAX_IMPORTS) && at !== null && at < end; index += 1) {
    const module = readName(bytes, at, end);
    const name = module === null ? null : readName(bytes, module.next, end);
    if (module === null || name === null) return;
    const target = `${module.text}.${name.text}`;
    file.reading.fact({ kind: "reference", how: "import", target, ...placeIn(file, at, target.slice(0, 400)) });
    at = skipDescription(bytes, name.next);
  }
}

function skipDescription(bytes: Uint8Array, at: number): number | null {
  const kind = bytes[at];
  if (kind === 0) return readNumber(bytes, at + 1)?.next ?? null; // function: a type
  if (kind === 3) return at + 3; // global: type and mutability
  if (kind === 4) return readNumber(bytes, at + 2)?.next ?? null; // tag
  const limitsAt = kind === 1 ? at + 2 : kind === 2 ? at + 1 : null; // table: a type first; memory
  if (limitsAt === null) return null;
  const least = readNumber(bytes, limitsAt + 1);
  if (least === null) return null;
  return ((bytes[limitsAt] ?? 0) & 1) === 0 ? least.next : (readNumber(bytes, least.next)?.next ?? null);
}

function readName(bytes: Uint8Array, at: number, end: number): { readonly text: string; readonly next: number } | null {
  const length = readNumber(bytes, at);
  if (length === null || length.next + length.value > end || length.value > 1_000) return null;
  const next = length.next + length.value;
  return { text: Buffer.from(bytes.subarray(length.next, next)).toString("utf8"), next };
}

/** LEB128, unsigned, of at most 32 bits. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[from + index];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, next: from + index + 1 };
  }
  return null;
}
