import { crc32 } from "node:zlib";
import { inflate, type Inflated } from "./inflate.ts";

export interface Gunzipped {
  readonly bytes: Uint8Array;
  readonly outcome: Inflated["outcome"];
  /** What stands behind the last member; other tools ignore it in silence. */
  readonly trailing: Uint8Array;
  readonly checksumsMatch: boolean;
  /** Bytes that were unfolded, kept or not. */
  readonly produced: number;
}

const MAGIC = [0x1f, 0x8b, 8] as const; // RFC 1952: ID1, ID2, CM = deflate
const FIXED_HEADER = 10;
const TRAILER = 8; // CRC32 and ISIZE
/** Parallel packers write one member per 64 kB; more members than this exist to cost time. */
export const MAX_MEMBERS = 10_000;
/** Output buffer of a further member. The size at the end of the file is one member's, and maybe a lie: it serves once. */
const MEMBER_BYTES = 65_536;
const Flag = { headerChecksum: 2, extra: 4, name: 8, comment: 16 } as const;

export function isGzip(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Unfolds every member, one behind the other, as `gunzip` does. Never throws for bad input. */
export async function gunzip(data: Uint8Array, room: number): Promise<Gunzipped> {
  const members: Uint8Array[] = [];
  let produced = 0;
  let at = 0;
  let checksumsMatch = true;
  const end = (outcome: Inflated["outcome"]): Gunzipped => ({
    bytes: members.length === 1 ? (members[0] ?? new Uint8Array()) : Buffer.concat(members),
    outcome,
    trailing: outcome === "complete" ? data.subarray(at) : new Uint8Array(),
    checksumsMatch,
    produced,
  });
  while (members.length < MAX_MEMBERS && isGzip(data.subarray(at, at + MAGIC.length))) {
    const start = headerEnd(data, at);
    if (start === null) return end("truncated");
    const declared = data.length < TRAILER ? 0 : view(data).getUint32(data.length - 4, true);
    const expected = members.length === 0 ? declared : MEMBER_BYTES;
    const member = await inflate(data.subarray(start), room - produced, expected, room - produced);
    members.push(member.bytes);
    produced += member.produced;
    if (member.consumed === null) return end(member.outcome);
    const trailer = start + member.consumed;
    if (trailer + TRAILER > data.length) {
      at = data.length;
      return end("truncated");
    }
    checksumsMatch &&= view(data).getUint32(trailer, true) === crc32(member.bytes);
    at = trailer + TRAILER;
  }
  return end("complete");
}

/** Where the deflate stream begins; null when the header breaks off. */
function headerEnd(data: Uint8Array, at: number): number | null {
  const flags = data[at + 3] ?? 0;
  let end = at + FIXED_HEADER;
  if ((flags & Flag.extra) !== 0) end += 2 + (data[end] ?? 0) + ((data[end + 1] ?? 0) << 8);
  for (const flag of [Flag.name, Flag.comment]) {
    if ((flags & flag) === 0) continue;
    const zero = data.indexOf(0, end);
    if (zero === -1) return null;
    end = zero + 1;
  }
  if ((flags & Flag.headerChecksum) !== 0) end += 2;
  return end <= data.length ? end : null;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
