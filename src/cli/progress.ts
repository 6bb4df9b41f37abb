/** One line on standard error that is rewritten in place, and only where a person watches. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const EVERY_MILLISECONDS = 80;

export function openProgress(stream: NodeJS.WriteStream, wanted: boolean): Progress {
  if (!wanted || !stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  let shown = false;
  return {
    show(text) {
      const now = performance.now();
      if (now - last < EVERY_MILLISECONDS) return;
      last = now;
      shown = true;
      stream.write(`\r\u001B[K${text.slice(0, Math.max(20, stream.columns - 1))}`);
    },
    clear() {
      if (shown) stream.write("\r\u001B[K");
      shown = false;
    },
  };
}
