import v8 from "node:v8";

/**
 * Before several threads of one process run WebAssembly (the parser of Python; an embedded database): V8 frees the
 * wrappers of imported functions for all threads at once, and now and then frees one twice, which ends the process
 * ("Check failed: jit_page_->allocations_.erase(addr) == 1", reported for Node 24 and 26 as nodejs/node#64500).
 * What is not freed is bounded: each function of a module is compiled at most twice.
 */
export function keepWasmCode(): void {
  v8.setFlagsFromString("--no-wasm-code-gc");
}
