import type { DeliveryNote } from "../../tasks/delivery.ts";
import { ScanError } from "../../model/scan-error.ts";
import type { Attempt } from "./messages.ts";
import { startScanChild, type ChildLimits, type ScanChild } from "./scan-child.ts";

export interface ChildPoolOptions extends ChildLimits {
  /** Processes, and so packages judged at the same time. */
  readonly size: number;
  /** After so many packages a process is replaced: what leaks, and what one package might have left behind, ends there. */
  readonly packagesPerChild: number;
}

const HINT = "they are judged by processes that may read skillscan's own folder and its node_modules, and nothing else";

/**
 * Warm processes: starting one takes as long as judging ten ordinary skills. A process that broke takes no second
 * package; its successor loads the program while the others work on.
 */
export interface ChildPool {
  /** Resolves when a first process can judge. Throws ScanError when it cannot be started. */
  started(): Promise<void>;
  judge(target: string, note: DeliveryNote, bytes: Uint8Array): Promise<Attempt>;
  /** Ends every process; what is being judged comes back as broken with the code `stopped`. */
  close(): void;
}

export function openChildPool(options: ChildPoolOptions): ChildPool {
  const idle: ScanChild[] = [];
  const busy = new Set<ScanChild>();
  const waiting: ((child: ScanChild) => void)[] = [];
  let closed = false;

  for (let started = 0; started < options.size; started += 1) idle.push(startScanChild(options));

  function take(): Promise<ScanChild> {
    const child = idle.shift();
    if (child === undefined) return new Promise((resolve) => waiting.push(resolve));
    return Promise.resolve(child.alive ? child : startScanChild(options)); // one may die while it waits
  }

  function giveBack(child: ScanChild): void {
    busy.delete(child);
    if (closed) return child.kill();
    const usable = child.alive && child.judged < options.packagesPerChild;
    if (!usable) child.kill();
    const next = usable ? child : startScanChild(options);
    const waiter = waiting.shift();
    if (waiter === undefined) idle.push(next);
    else waiter(next);
  }

  return {
    async started() {
      const reason = (await idle[0]?.started()) ?? null;
      if (reason !== null) throw new ScanError("refused", `packages cannot be judged here: ${reason}`, { hint: HINT });
    },
    async judge(target, note, bytes) {
      if (closed) return { kind: "broken", code: "stopped", reason: "the worker was stopped" };
      const child = await take();
      busy.add(child);
      try {
        return await child.judge(target, note, bytes);
      } finally {
        giveBack(child);
      }
    },
    close() {
      closed = true;
      for (const child of [...idle, ...busy]) child.kill();
      idle.length = 0;
    },
  };
}
