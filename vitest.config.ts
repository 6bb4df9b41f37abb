import { defineConfig } from "vitest/config";
import { keepWasmCode } from "./src/read/python/parse/keep-wasm-code.ts";

keepWasmCode(); // the test files' threads run parsers and databases in WebAssembly beside one another

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 900_000, // PostgreSQL and Chromium are installed where they are absent, one after the other
    pool: "threads",
    // Many tests wait for processes, time-outs and databases: more of them than there are processors get along.
    maxWorkers: 4,
    reporters: ["default", "./test/count-reporter.ts"],
  },
});
