import type { FileFact } from "../../model/fact.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import { isPlainWasm } from "../binary/plain-wasm.ts";
import { isProgramFormat } from "./binary-format.ts";
import { latin1 } from "./decode-text.ts";
import { isEncryptedArchive } from "./encrypted-archive.ts";
import { fileFact } from "./file-fact.ts";
import { formatOfExtension } from "./named-format.ts";
import { PROGRAMS, type NamedLanguage } from "./named-language.ts";
import { hasEntryNamed, isEncryptedZip } from "./zip-entries.ts";

type Form = FileFact["form"];

/** What runs, as people call it. */
const EXECUTABLES: ReadonlyMap<string, string> = new Map([
  ["elf", "ELF executable"],
  ["mach-o", "Mach-O executable"],
  ["pe", "PE executable"],
  ["dos-executable", "DOS executable"],
  ["java-class", "Java class executable"],
  ["wasm", "WebAssembly executable"],
  ["lua-bytecode", "Lua bytecode executable"],
  ["dex", "Android executable"],
  ["compiled-applescript", "compiled AppleScript executable"],
]);
/** Unpacked or told as a gap by the unpacking step; here only that they are there. */
const ARCHIVES = new Set([
  "zip",
  "gzip",
  "7z",
  "rar",
  "xz",
  "zstd",
  "tar",
  "bz2",
  "gz",
  "cab",
  "deb",
  "rpm",
  "dmg",
  "ar",
]);
const SERIALIZED = new Set(["pickle", "python-bytecode"]);

/** Endings of files that are archives inside, beside those that say so. */
const ARCHIVE_NAMES =
  /^(?:7z|rar|xz|bz2|txz|tbz2?|zst|lz|lzma|cab|rpm|dmg|cbr|cbz|cb7|zip|jar|whl|egg|vsix|crx|xpi|apk|ipa|epub|docx|docm|dotx|dotm|xlsx|xlsm|xltx|xlsb|pptx|pptm|potx|odt|ods|odp|pyz|nupkg|skill|kmz|npz|pt|pth|pkl|keras|mcpb|dxt|sketch|war|ear|aar|tgz|tar|gz|gzip|svgz|rds|rda|usdz|key|numbers|pages|3mf|joblib|deb|pkg|ckpt|bin|onnx|mlmodel|alfredworkflow)$/u;

/** Endings of plain text that no language claims. */
const TEXT_NAMES = /^(?:txt|text|log|csv|tsv|rst|ini|cfg|conf|srt|vtt|env)$/u;

/** Facts that follow from the form of a file that is no text. */
export function binaryFacts(file: PackageFile, format: string, named: NamedLanguage): readonly FileFact[] {
  const { path, bytes } = file;
  const facts: FileFact[] = [];
  const tell = (form: Form): void => void facts.push(fileFact(path, form));
  const executable = EXECUTABLES.get(format);
  if (executable !== undefined) {
    const isPlain = format === "wasm" && isPlainWasm(latin1(bytes));
    tell({ is: "executable", format: executable, ...(isPlain ? { isPlainWasm: true } : {}) });
  }
  if (SERIALIZED.has(format)) tell({ is: "serialized-code", format });
  if (ARCHIVES.has(format)) tell({ is: "archive", format, encrypted: isEncrypted(format, bytes) });
  if (format === "zip" && hasEntryNamed(bytes, "vbaproject.bin"))
    tell({ is: "macro-document", format: "office-open-xml" });
  if (!mayBe(format, named)) {
    const found = executable ?? (ARCHIVES.has(format) ? `${format} archive` : format);
    tell({ is: "mismatch", named: named.extension === "" ? named.name : `.${named.extension}`, found });
  }
  if (named.name.startsWith(".") && isProgramFormat(format)) tell({ is: "hidden-file" });
  return facts;
}

/** As far as the format says it in its headers. */
export function isEncrypted(format: string, bytes: Uint8Array): boolean {
  return format === "zip" ? isEncryptedZip(bytes) : isEncryptedArchive(format, bytes);
}

/** Whether a name allows for a format. Names without a promise allow for all. */
function mayBe(format: string, { extension, language, certain }: NamedLanguage): boolean {
  if (format === "unknown") return true;
  if (PROGRAMS.has(language)) return format === "compiled-applescript" || format === "pickle" || format === "mts";
  if (certain) return format === "binary-plist"; // a text by its name
  if (TEXT_NAMES.test(extension)) return groupOf(format) === null && !ARCHIVES.has(format);
  if (ARCHIVES.has(format)) return ARCHIVE_NAMES.test(extension) || formatOfExtension(extension) === null;
  const promised = formatOfExtension(extension);
  if (promised === null) return true;
  return groupOf(format) === null || groupOf(format) === promised;
}

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ["image", /^(?:png|apng|jpeg|jpg|gif|webp|bmp|ico|cur|tif|tiff|heic|avif|psd|icns)$/u],
  ["program", /^(?:elf|mach-o|pe|dos-executable|java-class|wasm|lua-bytecode|dex|python-bytecode)$/u],
  ["document", /^(?:pdf|ole|cfb|rtf|docx|xlsx|pptx|odt|ods|odp)$/u],
  ["font", /^(?:woff|woff2|ttf|otf|ttc|eot)$/u],
  ["shortcut", /^lnk$/u],
  ["pickle", /^pickle$/u],
];

function groupOf(format: string): string | null {
  return GROUPS.find(([, pattern]) => pattern.test(format))?.[0] ?? null;
}
