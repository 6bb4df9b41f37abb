import { tellForm, type BinaryFile } from "./binary-file.ts";
import { tellMacros } from "./vba-source.ts";
import { tellStrings } from "./tell-strings.ts";

/** Names of streams and storages in a compound file; they are UTF-16LE (MS-CFB 2.6.1). */
const MACROS = ["_VBA_PROJECT", "VBA_PROJECT_CUR", "Macros"];
const ENCRYPTED = "EncryptedPackage";
const EMBEDDED = "Ole10Native";

/** Office documents of the old kind, vbaProject.bin, Outlook messages and installers: one container for all of them. */
export function readCompoundFile(file: BinaryFile): void {
  const data = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const find = (name: string): number => data.indexOf(Buffer.from(`${name}\0`, "utf16le"));
  const macros = MACROS.map(find).find((at) => at !== -1);
  if (macros !== undefined) {
    tellForm(file, { is: "macro-document", format: "ole" }, macros);
    tellMacros(file);
  }
  const embedded = find(EMBEDDED);
  if (embedded !== -1) tellForm(file, { is: "archive", format: "embedded object", encrypted: false }, embedded);
  if (find(ENCRYPTED) !== -1) {
    const message = `${file.path}: the document is encrypted`;
    file.reading.gap({ code: "encrypted", path: file.path, message, blocking: true });
  }
  tellStrings(file, { addresses: true });
}
