import * as z from "zod";
import { uploadForm } from "../../service/running-service.ts";
import type { Upload } from "./uploads.ts";

/** What a client learned of one upload. */
export interface Sent {
  readonly upload: Upload;
  /** Every id that was answered for it; more than one: it was doubled. */
  readonly ids: ReadonlySet<string>;
  readonly end: z.infer<typeof SCAN> | null;
  /** From the first try to send it to the answer with its end. */
  readonly milliseconds: number;
}

/** What happened on the way, while it happens. */
export interface Progress {
  ended: number;
  /** Answers by status, and `no connection`. */
  readonly answers: Map<string, number>;
}

const SCAN = z.object({
  id: z.string(),
  state: z.enum(["queued", "running", "done", "failed"]),
  verdict: z.string().nullable(),
  failure: z.object({ code: z.string(), reason: z.string() }).nullable(),
  reused: z.boolean(),
});

/** An upload without an end after this time has none. */
const GIVE_UP_MILLISECONDS = 900_000;
const WAIT_SECONDS = 30;
const AGAIN_MILLISECONDS = 500;

export interface Target {
  readonly url: string;
  readonly token: string;
}

/** Every client sends one package, waits for its end, and takes the next; none takes another one once `stopped`. */
export async function sendUploads(
  uploads: readonly Upload[],
  clients: number,
  target: Target,
  progress: Progress,
  stopped: AbortSignal,
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const next = uploads.values();
  const client = async (): Promise<void> => {
    for (const upload of next) {
      if (stopped.aborted) return;
      sent.push(await send(upload, target, progress, stopped));
      progress.ended += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return sent;
}

async function send(upload: Upload, target: Target, progress: Progress, stopped: AbortSignal): Promise<Sent> {
  const begin = performance.now();
  const ids = new Set<string>();
  for (;;) {
    const [id] = ids;
    const scan = await (id === undefined ? post(upload, target, progress) : get(id, target, progress));
    if (scan !== null) ids.add(scan.id);
    const end = scan?.state === "done" || scan?.state === "failed" ? scan : null;
    const milliseconds = performance.now() - begin;
    if (end !== null || stopped.aborted || milliseconds > GIVE_UP_MILLISECONDS)
      return { upload, ids, end, milliseconds };
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS));
  }
}

async function post({ key, owner, name, bytes }: Upload, target: Target, progress: Progress): Promise<ScanAnswer> {
  const init = { method: "POST", body: uploadForm(bytes, { owner, name, version: "1.0.0" }) };
  return ask(`${target.url}/v1/scans?wait=${WAIT_SECONDS}s`, init, { "idempotency-key": key }, target, progress);
}

async function get(id: string, target: Target, progress: Progress): Promise<ScanAnswer> {
  return ask(`${target.url}/v1/scans/${id}`, {}, {}, target, progress);
}

type ScanAnswer = z.infer<typeof SCAN> | null;

/** Null: no answer, or none that says how the scan is; ask again. */
async function ask(
  url: string,
  init: RequestInit,
  headers: Readonly<Record<string, string>>,
  { token }: Target,
  { answers }: Progress,
): Promise<ScanAnswer> {
  const count = (what: string): void => void answers.set(what, (answers.get(what) ?? 0) + 1);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } });
    text = await response.text();
  } catch {
    count("no connection"); // the service is being restarted, or died in the middle of its answer
    return null;
  }
  count(String(response.status));
  return response.ok ? SCAN.parse(JSON.parse(text)) : null;
}
