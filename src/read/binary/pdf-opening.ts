import type { PdfBody } from "./pdf-parts.ts";

/** Of an action. */
const WINDOW = 4_000;
/** Scripts of the whole document, which run in the order of their names when it is opened (ISO 32000-1, 12.6.4.16). */
const NAMED_SCRIPTS = /\/JavaScript\s{0,10}(?:<<|\d{1,10}\s{1,10}\d{1,5}\s{1,10}R)/u;

/** The action that is done when the document is opened (ISO 32000-1, 7.7.2); null: the document only shows a page. */
export function openingAction(bodies: readonly PdfBody[]): string | null {
  for (const { text } of bodies) {
    if (NAMED_SCRIPTS.test(text)) return "/S /JavaScript";
    const at = /\/OpenAction\b/u.exec(text)?.index;
    if (at === undefined) continue;
    const operand = text.slice(at + "/OpenAction".length, at + WINDOW);
    const number = /^\s{0,10}(\d{1,10})\s{1,10}(\d{1,5})\s{1,10}R/u.exec(operand);
    if (number === null) return /^\s{0,10}<</u.test(operand) ? operand : null;
    return objectOf(`${number[1] ?? ""} ${number[2] ?? ""} obj`, bodies);
  }
  return null;
}

function objectOf(begins: string, bodies: readonly PdfBody[]): string | null {
  for (const { text } of bodies) {
    for (let at = text.indexOf(begins); at !== -1; at = text.indexOf(begins, at + 1)) {
      if (/\d$/u.test(text.slice(Math.max(0, at - 1), at))) continue;
      const end = text.indexOf("endobj", at);
      return text.slice(at, Math.min(end === -1 ? text.length : end, at + WINDOW));
    }
  }
  return null;
}
