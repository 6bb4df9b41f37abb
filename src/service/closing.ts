/** What has been opened, to be closed in the opposite order: after a start that failed half-way, or at the end. */
export interface Closing {
  add(close: () => Promise<void>): void;
  /** Closes everything, whatever each step says; throws the first failure at the end. */
  closeAll(): Promise<void>;
}

export function openClosing(): Closing {
  const steps: (() => Promise<void>)[] = [];
  return {
    add: (close) => void steps.push(close),
    async closeAll() {
      const failures: unknown[] = [];
      for (const close of steps.splice(0).toReversed()) {
        try {
          await close();
        } catch (cause) {
          failures.push(cause);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
