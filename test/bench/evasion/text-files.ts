import type { Files } from "./transformation.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();

/** The text of a file; null for what is no UTF-8 text. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return UTF8.decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

export function bytesOf(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** Every text file anew; `change` answers null for a file that it leaves. Null: it left all of them. */
export function mapTexts(files: Files, change: (text: string, path: string) => string | null): Files | null {
  const out = new Map(files);
  let changed = false;
  for (const [path, bytes] of files) {
    const text = textOf(bytes);
    const next = text === null ? null : change(text, path);
    if (next === null || next === text) continue;
    out.set(path, bytesOf(next));
    changed = true;
  }
  return changed ? out : null;
}
