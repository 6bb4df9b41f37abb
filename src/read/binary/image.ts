/** What taking an image format apart gives. */
interface ImageParts {
  /** Offset behind the last byte that belongs to the image; null: the format is broken before its end. */
  readonly end: number | null;
  /** Texts that the format carries beside the picture; bytes still in their encoding. */
  readonly notes: readonly ImageNote[];
}

/** A comment, a caption or metadata: no viewer shows it beside the picture. */
export interface ImageNote {
  /** `tEXt Description`, `comment`, `Exif` … for people. */
  readonly name: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** zlib around it. */
  readonly compressed: boolean;
}

/** Notes of one image that are read; real ones have a dozen. */
export const MAX_NOTES = 500;

export type TakeApart = (bytes: Uint8Array) => ImageParts;

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
