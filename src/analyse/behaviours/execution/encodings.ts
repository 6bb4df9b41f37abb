import type { Layer } from "../../../model/context.ts";
import type { Encoding } from "../../../model/value.ts";

/** Encodings that keep text from its reader; `url`, `escapes` and entities are everyday spelling. */
const HIDING: ReadonlySet<Encoding> = new Set([
  "base64",
  "hex",
  "rot13",
  "gzip",
  "char-codes",
  "reversed",
  "xor",
  "utf-16",
  "unknown",
]);

export function hidingEncodings(layers: readonly Layer[]): readonly Encoding[] {
  return layers.flatMap((layer) => (layer.kind === "decoded" && HIDING.has(layer.encoding) ? [layer.encoding] : []));
}

export function areHiding(encodings: readonly Encoding[]): boolean {
  return encodings.some((encoding) => HIDING.has(encoding));
}
