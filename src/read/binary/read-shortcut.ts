import { constant } from "../value.ts";
import { embedFound, placeIn, tellForm, type BinaryFile } from "./binary-file.ts";
import { view } from "./image.ts";
import { tellTail } from "./tell-tail.ts";

/** LinkFlags (MS-SHLLINK 2.1.1). */
const HAS_TARGET = 0x1;
const HAS_INFO = 0x2;
const HAS_NAME = 0x4;
const HAS_RELATIVE_PATH = 0x8;
const HAS_WORKING_DIR = 0x10;
const HAS_ARGUMENTS = 0x20;
const HAS_ICON = 0x40;
const IS_UNICODE = 0x80;
const HEADER_BYTES = 0x4c;
/** Windows shows 260 characters of the arguments, which is why attackers put blanks in front of theirs. */
const MAX_STRING = 32_768;

interface Shortcut {
  readonly program: string;
  readonly arguments: string;
  /** Offset behind the parts that were read. */
  readonly end: number;
}

/** A Windows shortcut: what it starts, and with what. */
export function readShortcut(file: BinaryFile): void {
  const link = parseShortcut(file.bytes);
  if (link === null) {
    const message = `${file.path}: a Windows shortcut that does not follow its format; what it starts is not known`;
    file.reading.gap({ code: "unparsable", path: file.path, message, blocking: true });
    return;
  }
  const target = `${link.program} ${link.arguments.trim()}`.trim().slice(0, 2_000);
  tellForm(file, { is: "shortcut", target }, 0, target.slice(0, 400));
  const context = { ...file.source.context, trigger: "call" } as const;
  const operation = { op: "spawn", program: constant(target), arguments: [], shell: true } as const;
  file.reading.fact({ kind: "operation", operation, ...placeIn(file, 0, target.slice(0, 400)), context });
  const language = /powershell|pwsh/iu.test(link.program) ? "powershell" : "batch";
  const layer = { kind: "field", name: "arguments" } as const;
  // PowerShell's own reader knows what follows -Command; cmd's knows what follows /c.
  embedFound(file, { text: target, language, layer, offset: 0, exact: false }, context);
  tellTail(file, link.end);
}

/** Follows the structures of MS-SHLLINK 2; null: they do not fit into the file. */
function parseShortcut(bytes: Uint8Array): Shortcut | null {
  if (bytes.length < HEADER_BYTES) return null;
  const data = view(bytes);
  const flags = data.getUint32(0x14, true);
  const has = (flag: number): boolean => (flags & flag) !== 0;
  let at = HEADER_BYTES;
  if (has(HAS_TARGET)) {
    if (at + 2 > bytes.length) return null;
    at += 2 + data.getUint16(at, true);
  }
  let local = "";
  if (has(HAS_INFO)) {
    if (at + 20 > bytes.length) return null;
    const size = data.getUint32(at, true);
    const path = data.getUint32(at + 16, true); // LocalBasePathOffset
    if (size < 20 || at + size > bytes.length) return null;
    if (path > 0 && path < size) local = ansi(bytes, at + path, at + size);
    at += size;
  }
  const strings = new Map<number, string>();
  for (const flag of [HAS_NAME, HAS_RELATIVE_PATH, HAS_WORKING_DIR, HAS_ARGUMENTS, HAS_ICON]) {
    if (!has(flag)) continue;
    if (at + 2 > bytes.length) return null;
    const width = has(IS_UNICODE) ? 2 : 1;
    const length = data.getUint16(at, true);
    const from = at + 2;
    at = from + length * width;
    if (at > bytes.length) return null;
    const encoding = width === 2 ? "utf16le" : "latin1";
    const end = Math.min(at, from + MAX_STRING * width);
    strings.set(flag, Buffer.from(bytes.subarray(from, end)).toString(encoding));
  }
  const program = local === "" ? (strings.get(HAS_RELATIVE_PATH) ?? strings.get(HAS_NAME) ?? "") : local;
  return { program, arguments: strings.get(HAS_ARGUMENTS) ?? "", end: endOfExtraData(bytes, at) };
}

/** Blocks that each begin with their size; one smaller than four ends them (MS-SHLLINK 2.5). */
function endOfExtraData(bytes: Uint8Array, from: number): number {
  const data = view(bytes);
  let at = from;
  while (at + 4 <= bytes.length) {
    const size = data.getUint32(at, true);
    if (size < 4) return at + 4;
    if (at + size > bytes.length) return at;
    at += size;
  }
  return bytes.length;
}

function ansi(bytes: Uint8Array, from: number, limit: number): string {
  const end = bytes.indexOf(0, from);
  return Buffer.from(bytes.subarray(from, end === -1 ? limit : Math.min(end, limit))).toString("latin1");
}
