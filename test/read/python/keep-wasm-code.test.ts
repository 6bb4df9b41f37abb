import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const MODULE = path.resolve("src/read/python/parse/keep-wasm-code.ts");

/**
 * A module of 2000 functions that each count down from 2,000: compiled quickly at first, then optimised, and what was
 * compiled first is dead: more than V8 leaves uncollected.
 */
const CHURN = `
const leb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >> 7)]);
const section = (id, bytes) => [id, ...leb(bytes.length), ...bytes];
const loop = [0, 0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b, 0x0b];
const bodies = Array.from({ length: 2000 }, () => [...leb(loop.length), ...loop]).flat();
const names = Array.from({ length: 2000 }, (_, i) => [5, ...Buffer.from("f" + String(1000 + i)), 0, ...leb(i)]).flat();
const bytes = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, [1, 0x60, 1, 0x7f, 0]), ...section(3, [...leb(2000), ...Array(2000).fill(0)]),
  ...section(7, [...leb(2000), ...names]), ...section(10, [...leb(2000), ...bodies])]);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
const end = Date.now() + 3000;
let round = 0;
const stop = setInterval(() => {
  for (const each of Object.values(exports)) each(2000);
  round += 1;
  if (round > 4 || Date.now() > end) clearInterval(stop);
}, 50);
`;

function collections(before: string): Promise<string> {
  return run(
    process.execPath,
    [
      "--trace-wasm-code-gc",
      "--wasm-tiering-budget=1000",
      "--experimental-strip-types",
      "--input-type=module",
      "-e",
      `${before}\n${CHURN}`,
    ],
    { timeout: 50_000 },
  ).then(({ stdout }) => stdout);
}

test("V8 frees no code of WebAssembly once it is told to keep it, and does until then", async () => {
  expect(await collections("")).toContain("[wasm-gc]");
  const kept = `const { keepWasmCode } = await import(${JSON.stringify(MODULE)}); keepWasmCode();`;
  expect(await collections(kept)).not.toContain("[wasm-gc]");
});
