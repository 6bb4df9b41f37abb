import { HOLE } from "../../model/value.ts";

/** A text whose characters are bytes, as UTF-8. Holes are no bytes: they stay between what is decoded. */
export function utf8OfBytes(bytes: string): string {
  return bytes
    .split(HOLE)
    .map((part) => Buffer.from(part, "latin1").toString("utf8"))
    .join(HOLE);
}
