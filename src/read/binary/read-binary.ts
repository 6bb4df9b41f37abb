import type { FileKind } from "../../model/fact.ts";
import type { PackageFile } from "../../model/package-tree.ts";
import type { Reading } from "../../model/source.ts";
import { openBinary, type BinaryFile } from "./binary-file.ts";
import { isImage, readImage } from "./read-image.ts";
import { readCompoundFile } from "./read-office.ts";
import { readNumpy } from "./read-numpy.ts";
import { readPdf } from "./read-pdf.ts";
import { isPlainPickle, readPickle } from "./read-pickle.ts";
import { readShortcut } from "./read-shortcut.ts";
import { readWasm } from "./read-wasm.ts";
import { tellStrings } from "./tell-strings.ts";

/** Formats that show, play or store something and run nowhere; what they name is namespaces and licences. */
const DATA =
  /^(?:tif|heic|avif|psd|icns|jxl|jp2|cur|mp3|mp4|m4a|mov|avi|mkv|webm|ogg|oga|ogv|opus|flac|wav|aac|mid|mpg|mts|3gp|aif|woff|woff2|ttf|otf|ttc|eot|glb|parquet|arrow|avro|pcap)$/u;
/** The unpacking step opens these or says that it cannot. */
const ARCHIVES =
  /^(?:zip|gzip|gz|tar|7z|rar|xz|zstd|zst|bz2|cab|deb|rpm|dmg|ar|Z|lz|lz4|crx|xpi|jar|docx|xlsx|pptx|odt|ods|odp|epub)$/u;

/** What a file that is no text says: by its format, and by the readable text inside. */
export function readBinary(packageFile: PackageFile, kind: FileKind, reading: Reading): void {
  const isData = kind.format === "pickle" && isPlainPickle(packageFile.bytes);
  for (const fact of kind.facts) if (!isData || fact.form.is !== "serialized-code") reading.fact(fact);
  readFormat(openBinary(packageFile, kind.format, reading));
}

function readFormat(file: BinaryFile): void {
  const { format } = file;
  if (isImage(format)) return readImage(file);
  if (ARCHIVES.test(format)) return;
  if (DATA.test(format)) return tellStrings(file, { addresses: false });
  switch (format) {
    case "pdf":
      return readPdf(file);
    case "pickle":
      return readPickle(file);
    case "numpy":
      return readNumpy(file);
    case "lnk":
      return readShortcut(file);
    case "ole":
    case "cfb":
      return readCompoundFile(file);
    case "wasm":
      return readWasm(file);
    case "unknown":
      tellUnknown(file);
      break;
    default:
      break;
  }
  tellStrings(file, { addresses: true });
}

/** Honest data has formats of its own by the hundred, so the scan does not count as incomplete for it. */
function tellUnknown({ path, bytes, reading }: BinaryFile): void {
  if (bytes.length === 0) return;
  const message = `${path}: binary data in a format that is not known; only its strings were read`;
  reading.gap({ code: "unsupported", path, message, blocking: false });
}
