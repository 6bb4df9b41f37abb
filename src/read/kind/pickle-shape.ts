/** Names under which pickles go about: pickle, joblib, PyTorch. */
const PICKLE_NAME = /\.(?:pkl|pickle|pck|pcl|p|joblib|pt|pth|dill|sav)$/iu;
/** Protocol 0 is written in letters: GLOBAL (`c`), module and name on lines of their own. */
const TEXT_GLOBAL = /^[(\]}]{0,8}c[\w.]{1,80}\r?\n\w{1,80}\r?\n/u;
/** Protocol 0 of a plain value: `(dp0`, `(lp0`, `S'text'`. */
const TEXT_START = /^(?:\([dlt]p?\d|\(?S['"]|\(?V\w|\(?[IFL][\d.-])/u;

/** A pickle of protocol 0 or 1, which passes for text. */
export function looksLikeTextPickle(path: string, text: string): boolean {
  if (TEXT_GLOBAL.test(text.slice(0, 200))) return true;
  return PICKLE_NAME.test(path) && TEXT_START.test(text) && /\.\s{0,4}$/u.test(text.slice(-8));
}

/** Protocol 2 and later: PROTO, its number, and STOP as the last byte that counts. */
export function looksLikePickle(path: string, bytes: Uint8Array): boolean {
  const [first, version = 0, next = 0] = bytes;
  if (first !== 0x80 || version < 2 || version > 5) return false;
  if (PICKLE_NAME.test(path)) return true;
  // FRAME, or an opcode that a pickle can begin with.
  return version >= 4 ? next === 0x95 : "}](cX U\x8a\x8b\x80K}NM".includes(String.fromCharCode(next));
}
