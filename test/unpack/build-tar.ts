/** One entry of a tar, with every field open to lies. */
export interface TarEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Type flag; "0", a file, unless said otherwise. */
  readonly type?: string;
  readonly size?: number | Uint8Array;
  readonly link?: string;
  readonly prefix?: string;
  readonly checksum?: "right" | "wrong" | "signed";
  readonly magic?: string;
}

const BLOCK = 512;
export const END_MARK = Buffer.alloc(2 * BLOCK);

/** A tar with an end mark. */
export function buildTar(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.map(tarEntry), END_MARK]);
}

/** Header and padded content of one entry (POSIX ustar interchange format). */
export function tarEntry(entry: TarEntry): Buffer {
  const content = Buffer.from(entry.content ?? "");
  const header = Buffer.alloc(BLOCK);
  header.write(entry.name, 0, 100);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  const size = entry.size ?? content.length;
  if (typeof size === "number") header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  else header.set(size, 124);
  header.write("00000000000\0", 136);
  header.write(entry.type ?? "0", 156);
  header.write(entry.link ?? "", 157, 100);
  header.write(entry.magic ?? "ustar\u000000", 257);
  header.write(entry.prefix ?? "", 345, 155);
  header.write(checksum(header, entry.checksum ?? "right"), 148);
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  return Buffer.concat([header, content, padding]);
}

/** A pax header for the next entry. */
export function paxHeader(records: Readonly<Record<string, string>>, type = "x"): TarEntry {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    let length = Buffer.byteLength(rest) + 1;
    while (length !== Buffer.byteLength(`${length}${rest}`)) length += 1;
    return `${length}${rest}`;
  });
  return { name: "PaxHeader/x", type, content: lines.join("") };
}

function checksum(header: Buffer, kind: "right" | "wrong" | "signed"): string {
  header.fill(0x20, 148, 156);
  let sum = 0;
  for (const byte of header) sum += kind === "signed" && byte > 0x7f ? byte - 0x100 : byte;
  return `${(kind === "wrong" ? sum + 1 : sum).toString(8).padStart(6, "0")}\0 `;
}
