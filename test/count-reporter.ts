import type { Reporter, TestModule } from "vitest/node";

/** Prints, as the last line of a run, what was counted: CI reads it, and a run that looked at nothing fails. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      if (module.state() === "failed" && module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") counts.failed += 1;
        else counts.skipped += 1;
      }
    }
    const print = (): void => {
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    };
    if (counts.passed + counts.failed === 0) process.exitCode = 1;
    process.once("exit", print); // after the default reporter's own summary
  }
}
