import { constants, createInflateRaw, inflateRawSync } from "node:zlib";
import { MAX_RECOVERED_BYTES } from "./limits.ts";

export interface Inflated {
  /** All of it when `outcome` is complete, else the beginning that could be recovered. */
  readonly bytes: Uint8Array;
  /** Bytes that were unfolded, kept or not: what it cost. */
  readonly produced: number;
  /** Compressed bytes up to the end of the stream; null when the end was not reached. */
  readonly consumed: number | null;
  readonly outcome: "complete" | "truncated" | "corrupt" | "too-large";
}

/** No deflate stream does better (RFC 1951: 258 bytes for two one-bit codes). */
const MAX_DEFLATE_RATIO = 1_032;
/** Output is asked for in steps of this when nothing better is known, and never less: zlib's own minimum. */
const SMALLEST_CHUNK = 64;
/** Steps of the stream that recovers what came before an error; what fills no step is lost to it. */
const RECOVERY_CHUNK = 4_096;

/**
 * Unfolds a raw deflate stream. Stops at `room` bytes of counted output; `expected` (a declared size, maybe a lie)
 * only sizes the buffer, so that an honest entry is written once and never copied. Of a broken or too large stream the
 * first `kept` bytes are recovered.
 */
export async function inflate(
  data: Uint8Array,
  room: number,
  expected: number,
  kept: number = MAX_RECOVERED_BYTES,
): Promise<Inflated> {
  if (room <= 0) return { bytes: new Uint8Array(), produced: 0, consumed: null, outcome: "too-large" };
  const guess = Math.min(Math.max(expected, 0), room, data.length * MAX_DEFLATE_RATIO);
  const options = { chunkSize: Math.max(SMALLEST_CHUNK, guess + 1), maxOutputLength: room };
  const outcome = attempt(data, options);
  if (typeof outcome === "object") return outcome;
  if (outcome === "truncated") {
    const partial = attempt(data, { ...options, finishFlush: constants.Z_SYNC_FLUSH });
    if (typeof partial === "object") return { ...partial, consumed: null, outcome };
  }
  const { bytes, produced } = await recover(data, Math.min(room, kept), outcome === "too-large" ? kept : room);
  if (outcome === "too-large" || bytes.length > 0) return { bytes, produced, consumed: null, outcome };
  const start = beforeError(data);
  return { bytes: start, produced: start.length, consumed: null, outcome };
}

interface ZlibOptions {
  readonly chunkSize: number;
  readonly maxOutputLength: number;
  readonly finishFlush?: number;
}

function attempt(data: Uint8Array, options: ZlibOptions): Inflated | "truncated" | "corrupt" | "too-large" {
  try {
    const result: unknown = inflateRawSync(data, { ...options, info: true });
    const { buffer, engine } = zlibResult(result);
    // A declared size far above the real one would keep its whole buffer alive.
    const bytes = buffer.length < options.chunkSize / 2 ? Buffer.from(buffer) : buffer;
    return { bytes, produced: bytes.length, consumed: engine.bytesWritten, outcome: "complete" };
  } catch (error) {
    switch (errorCode(error)) {
      case "ERR_BUFFER_TOO_LARGE":
        return "too-large";
      case "Z_BUF_ERROR":
        return "truncated";
      case "Z_DATA_ERROR":
      case "Z_NEED_DICT":
        return "corrupt";
      default:
        throw error;
    }
  }
}

/** The synchronous call drops everything on an error; the stream hands out what came before. Counts up to `counted`. */
function recover(data: Uint8Array, most: number, counted: number): Promise<{ bytes: Uint8Array; produced: number }> {
  return new Promise((resolve) => {
    const stream = createInflateRaw({ chunkSize: RECOVERY_CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
    const chunks: Buffer[] = [];
    let produced = 0;
    const finish = (): void => {
      stream.destroy();
      resolve({ bytes: Buffer.concat(chunks).subarray(0, most), produced });
    };
    stream.on("data", (chunk: Buffer) => {
      if (produced < most) chunks.push(chunk);
      produced += chunk.length;
      if (produced >= counted) finish();
    });
    stream.on("end", finish);
    stream.on("error", finish);
    stream.end(data);
  });
}

/**
 * What a stream that breaks within the first step of `recover` still gave: the longest beginning that unfolds without
 * an error, found by halving. A short script in front of a broken block is enough to do harm where `unzip` keeps it.
 */
function beforeError(data: Uint8Array): Uint8Array {
  const options = { chunkSize: RECOVERY_CHUNK, maxOutputLength: RECOVERY_CHUNK, finishFlush: constants.Z_SYNC_FLUSH };
  let best: Uint8Array = new Uint8Array();
  let good = 0;
  let bad = data.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    const result = attempt(data.subarray(0, middle), options);
    if (typeof result === "object") {
      best = result.bytes;
      good = middle;
    } else {
      bad = middle;
    }
  }
  return best;
}

/** `info: true` changes the result of zlib's synchronous calls (Node documentation, zlib, class Options). */
function zlibResult(result: unknown): { buffer: Buffer; engine: { bytesWritten: number } } {
  if (typeof result === "object" && result !== null && "buffer" in result && "engine" in result) {
    const { buffer, engine } = result;
    if (Buffer.isBuffer(buffer) && typeof engine === "object" && engine !== null && "bytesWritten" in engine) {
      const { bytesWritten } = engine;
      if (typeof bytesWritten === "number") return { buffer, engine: { bytesWritten } };
    }
  }
  throw new Error("zlib did not return what its documentation promises for `info: true`");
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
