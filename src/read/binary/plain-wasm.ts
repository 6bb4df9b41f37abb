const MAGIC = "\0asm";
const HEADER = 8;
const IMPORT_SECTION = 2;
/** A module has at most fourteen kinds of sections, each once, and custom ones. */
const MAX_SECTIONS = 200;

/**
 * True for a WebAssembly module (core specification, 5.5) without imports, one character for each byte: it computes and
 * can reach nothing. What cannot be followed to its end is not taken for one.
 */
export function isSelfContainedWasm(text: string): boolean {
  return importsOf(text) === "";
}

/** Interfaces that give files, processes or the whole of JavaScript: WASI, Go's `gojs`, `eval` of wasm-bindgen. */
const POWERS = /wasi|gojs|syscall|eval|newnoargs|exec|spawn|shell|fetch|require|socket|dlopen/iu;
/** Strings that only a module needs which has its host do something. */
const ORDERS =
  /https?:\/\/|child_process|\/bin\/(?:ba|z)?sh\b|\/dev\/tcp\/|powershell|cmd\.exe|\brequire\(|process\.env|\beval\(/iu;

/**
 * True for a module that asks its host for no more than functions of its own kind, such as a parser's callbacks: those
 * stand in the program that loads it, where anybody can read them.
 */
export function isPlainWasm(text: string): boolean {
  const imports = importsOf(text);
  return imports !== null && !POWERS.test(imports) && !ORDERS.test(text);
}

/** The import section as it stands, "" where there is none; null: no module, or one that ends elsewhere than it says. */
function importsOf(text: string): string | null {
  if (!text.startsWith(MAGIC)) return null;
  let imports = "";
  let at = HEADER;
  for (let count = 0; count < MAX_SECTIONS; count += 1) {
    if (at === text.length) return imports;
    const size = sizeAt(text, at + 1);
    if (size === null) return null;
    const end = size.next + size.value;
    if (end > text.length) return null;
    if (text.charCodeAt(at) === IMPORT_SECTION) imports += text.slice(size.next, end);
    at = end;
  }
  return null;
}

/** An unsigned LEB128 number of at most 32 bits. */
function sizeAt(text: string, from: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = text.charCodeAt(from + index);
    if (Number.isNaN(byte) || byte > 0xff) return null;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, next: from + index + 1 };
  }
  return null;
}
