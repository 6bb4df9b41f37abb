/** What an archive is, by its first bytes; a name can say anything. */
export function archiveFormat(bytes: Uint8Array): "zip" | "tgz" | "tar" | null {
  const [first, second, third, fourth] = bytes;
  // PK 3 4: a first entry; PK 5 6: an empty archive (self-extracting ones begin with code and are no package)
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))) {
    return "zip";
  }
  if (first === 0x1f && second === 0x8b) return "tgz";
  const TAR_MAGIC = 257; // "ustar" of POSIX and GNU tar
  const magic = String.fromCharCode(...bytes.subarray(TAR_MAGIC, TAR_MAGIC + 5));
  return magic === "ustar" ? "tar" : null;
}
