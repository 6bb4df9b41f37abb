import { latin1 } from "../kind/decode-text.ts";
import { tellForm, type BinaryFile } from "./binary-file.ts";
import { view } from "./image.ts";
import { readPickle } from "./read-pickle.ts";
import { tellStrings } from "./tell-strings.ts";

const VERSION_AT = 6;

/** NumPy's own format: numbers behind a header, or, for `object` arrays, a pickle. */
export function readNumpy(file: BinaryFile): void {
  const { bytes } = file;
  const isLong = (bytes[VERSION_AT] ?? 1) >= 2; // version 1 has 16 bits for the header's length, later ones 32
  const start = isLong ? 12 : 10;
  const length = bytes.length < start ? 0 : isLong ? view(bytes).getUint32(8, true) : view(bytes).getUint16(8, true);
  const header = latin1(bytes.subarray(start, Math.min(start + length, start + 10_000)));
  if (!/'descr':\s{0,4}'\|O/u.test(header)) return tellStrings(file, { addresses: false });
  tellForm(file, { is: "serialized-code", format: "numpy object array (pickle)" }, start);
  readPickle(file, start + length);
}
