import { readFileSync } from "node:fs";

let fields = 0;
const bytes = readFileSync(new URL("parse.wasm", import.meta.url));
const { instance } = await WebAssembly.instantiate(bytes, { env: { mapping_callback: () => void (fields += 1) } });
instance.exports.parse?.(readFileSync(process.argv[2]));
console.log(fields);
