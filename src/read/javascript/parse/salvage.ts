const BLANK = /[^\r\n]/g;
const OPENERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
/** More are no fragment but an attack on the parser's stack. */
const MAX_CLOSED = 256;

/** The line of an offset overwritten with blanks. Null: there is nothing left on it. */
export function blankLine(text: string, offset: number): string | null {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const found = text.indexOf("\n", offset);
  const end = found === -1 ? text.length : found;
  const line = text.slice(start, end);
  if (line.trim() === "") return null;
  return text.slice(0, start) + line.replace(BLANK, " ") + text.slice(end);
}

/** A fragment that stops inside brackets, with the brackets closed. Quotes are followed as far as a line goes. */
export function closeBrackets(text: string): string | null {
  const open: string[] = [];
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== "") {
      if (letter === "\\") at += 1;
      else if (letter === quote || (letter === "\n" && quote !== "`")) quote = "";
      continue;
    }
    if (letter === '"' || letter === "'" || letter === "`") quote = letter;
    else if (letter === "/" && text.charAt(at + 1) === "/") {
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end;
    } else if (OPENERS.has(letter)) open.push(OPENERS.get(letter) ?? "");
    else if (letter === open.at(-1)) open.pop();
  }
  if (open.length > MAX_CLOSED || (open.length === 0 && quote === "")) return null;
  return `${text}${quote === "`" ? quote : ""}\n${open.reverse().join("")}`;
}
