import { audit, type Audit } from "./audit.ts";
import { mountBlobs, unmountBlobs } from "./mount-blobs.ts";
import { startInstallation, type Installation, type InstallationOptions } from "./installation.ts";
import { sendUploads, type Progress, type Sent } from "./send-uploads.ts";
import { skillZip } from "../../service/packages.ts";
import type { Upload } from "./uploads.ts";

export interface LoadOptions extends InstallationOptions {
  readonly uploads: readonly Upload[];
  readonly clients: number;
  /** What is done to the service meanwhile; it ends with `ended`. Null: nothing. */
  readonly bringFaults: ((load: Load, ended: AbortSignal) => Promise<void>) | null;
  /** Whether the folder for blobs shall be a small file system of its own, which faults can fill. */
  readonly smallDisk: boolean;
  /** Ends the load early, and with it every process. */
  readonly interrupted?: AbortSignal;
}

/** A load while it runs. */
export interface Load {
  readonly installation: Installation;
  readonly progress: Progress;
  readonly uploads: readonly Upload[];
  /** The small file system; null: there is none, only root may make one. */
  readonly blobs: string | null;
}

export interface LoadResult {
  readonly options: LoadOptions;
  readonly sent: readonly Sent[];
  /** From the first request to the last end. */
  readonly seconds: number;
  readonly answers: ReadonlyMap<string, number>;
  readonly killed: number;
  readonly leftBehind: number;
  readonly diskFilled: boolean;
  readonly audit: Audit;
}

/** Room beside the packages on the small file system: names, folders, and a last block for each file. */
const SPARE_BYTES = 8_000_000;
const BLOCK = 4_096;

/** Starts everything, sends everything, stops everything, and looks at what is in the database then. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { place, uploads, clients, bringFaults } = options;
  const space = uploads.reduce((sum, { bytes }) => sum + bytes.byteLength + BLOCK, SPARE_BYTES);
  const blobs = options.smallDisk ? mountBlobs(place.dataFolder, space) : null;
  const installation = await startInstallation(options);
  try {
    await warmUp(options, installation);
    const progress: Progress = { ended: 0, answers: new Map() };
    const ended = new AbortController();
    options.interrupted?.addEventListener("abort", () => ended.abort());
    const faults = bringFaults?.({ installation, progress, uploads, blobs }, ended.signal) ?? Promise.resolve();
    const begin = performance.now();
    const sending = sendUploads(uploads, clients, installation, progress, ended.signal);
    // A fault that could not be brought about ends the load: it would show nothing.
    await Promise.race([sending, faults.then(() => sending)]).finally(() => ended.abort());
    const sent = await sending;
    const seconds = (performance.now() - begin) / 1000;
    await faults;
    await installation.stop();
    const { killed, leftBehind } = installation;
    const { answers } = progress;
    return {
      options,
      sent,
      seconds,
      answers,
      killed,
      leftBehind,
      diskFilled: blobs !== null,
      audit: await audit(place, sent),
    };
  } finally {
    await installation.kill();
    unmountBlobs(blobs);
  }
}

/** Every child has loaded its program before the clock runs. */
async function warmUp({ workers, jobs }: LoadOptions, target: { url: string; token: string }): Promise<void> {
  const uploads = Array.from({ length: workers * jobs * 4 }, (_, index): Upload => {
    const name = `warm-up-${index}`;
    return { key: name, owner: "bench", name, bytes: skillZip(name), expected: "clean" };
  });
  await sendUploads(uploads, uploads.length, target, { ended: 0, answers: new Map() }, new AbortController().signal);
}
