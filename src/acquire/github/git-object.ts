import { open } from "node:fs/promises";
import { constants, inflateSync } from "node:zlib";

/** Where git keeps objects (gitrepository-layout(5)): loose ones by the first byte of their name, packs with an index. */
const LOOSE = /(?:^|\/)\.git\/(?:modules\/.+\/)?objects\/[0-9a-f]{2}\/(?:[0-9a-f]{38}|[0-9a-f]{62})$/;
const PACKED = /(?:^|\/)\.git\/(?:modules\/.+\/)?objects\/pack\/pack-(?:[0-9a-f]{40}|[0-9a-f]{64})\.(pack|idx|rev)$/;

/** Enough compressed bytes for `commit 1234567890\0`. */
const HEAD_BYTES = 64;

/** True only where place, name and content agree: a script that hides among the objects is read like any other file. */
export async function isGitObject(absolute: string, where: string): Promise<boolean> {
  const packed = PACKED.exec(where);
  if (packed === null && !LOOSE.test(where)) return false;
  const head = await headOf(absolute);
  const magic = head.toString("latin1", 0, 4);
  if (packed?.[1] === "pack") return magic === "PACK";
  if (packed?.[1] === "idx") return magic === "\u00fftOc";
  if (packed?.[1] === "rev") return magic === "RIDX";
  return /^(?:blob|tree|commit|tag) \d{1,19}\0/.test(inflatedHead(head));
}

async function headOf(absolute: string): Promise<Buffer> {
  const handle = await open(absolute, "r").catch(() => null);
  if (handle === null) return Buffer.alloc(0); // unreadable: the walk says so
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function inflatedHead(head: Buffer): string {
  try {
    // 64 bytes inflate to 66 kB at most
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1", 0, HEAD_BYTES);
  } catch {
    return ""; // not deflated: no object
  }
}
