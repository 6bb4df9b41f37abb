import { closeSync, openSync, writeSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";

/** Writes a zip as OSV's are: deflated members, ZIP64 where there are more than 65,535 (or when asked for). */
export function writeZip(
  file: string,
  members: Iterable<readonly [name: string, text: string]>,
  zip64 = false,
): number {
  const target = openSync(file, "w");
  const directory: Buffer[] = [];
  let offset = 0;
  const write = (bytes: Buffer): void => {
    writeSync(target, bytes);
    offset += bytes.length;
  };
  for (const [name, text] of members) {
    const raw = Buffer.from(text, "utf8");
    const packed = deflateRawSync(raw, { level: 1 });
    const path = Buffer.from(name, "utf8");
    const sizes = [crc32(raw), packed.length, raw.length];
    const local = header(0x04_03_4b_50, [20, 0, 8, 0, 0], sizes, [path.length, 0]);
    directory.push(
      Buffer.concat([
        header(0x02_01_4b_50, [20, 20, 0, 8, 0, 0], sizes, [path.length, 0, 0, 0, 0]),
        numbers([0, offset]),
        path,
      ]),
    );
    write(Buffer.concat([local, path, packed]));
  }
  const start = offset;
  write(Buffer.concat(directory));
  const length = offset - start;
  const many = zip64 || directory.length > 65_535;
  if (many) write(zip64End(directory.length, length, start));
  const count = many ? 65_535 : directory.length;
  write(Buffer.concat([header(0x06_05_4b_50, [0, 0, count, count], [length, many ? 0xff_ff_ff_ff : start], [0])]));
  closeSync(target);
  return directory.length;
}

function zip64End(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  const at = start + length;
  end.writeUInt32LE(0x06_06_4b_50, 0);
  end.writeBigUInt64LE(44n, 4);
  for (const [place, value] of [
    [24, count],
    [32, count],
    [40, length],
    [48, start],
  ] as const)
    end.writeBigUInt64LE(BigInt(value), place);
  end.writeUInt32LE(0x07_06_4b_50, 56);
  end.writeBigUInt64LE(BigInt(at), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** Signature, then 16-bit, 32-bit and again 16-bit fields. */
function header(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  after: readonly number[],
): Buffer {
  return Buffer.concat([numbers([signature]), short(shorts), numbers(longs), short(after)]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

function short(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}
