import type { PyNode, SyntaxTree } from "./syntax-tree.ts";

/** A name that Python takes for another: `os.ｓystem` is `os.system` to it (PEP 3131, normal form KC). */
export interface DisguisedName {
  readonly start: number;
  readonly end: number;
  readonly plain: string;
}

/** Nodes that are looked at; a tree has a million at most. */
const MAX_NAMES = 2_000;

/** Names in a tree that are written in other letters than those that they are compared by. */
export function disguisedNames(text: string, tree: SyntaxTree): readonly DisguisedName[] {
  if (!COMPATIBLE.test(text)) return [];
  const found: DisguisedName[] = [];
  const waiting: PyNode[] = [tree.root];
  for (let node = waiting.pop(); node !== undefined && found.length < MAX_NAMES; node = waiting.pop()) {
    for (const child of node.children) waiting.push(child);
    if (node.children.length > 0 || node.type !== "identifier") continue;
    const written = text.slice(node.start, node.end);
    const plain = written.normalize("NFKC");
    if (plain !== written && /^\w{1,200}$/u.test(plain)) found.push({ start: node.start, end: node.end, plain });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with these names as Python has them; blanks behind them keep every place where it was. */
export function withPlainNames(text: string, names: readonly DisguisedName[]): string {
  let plain = "";
  let at = 0;
  for (const name of names) {
    plain += text.slice(at, name.start) + name.plain.padEnd(name.end - name.start);
    at = name.end;
    // `ſt` in one letter becomes two: the blanks behind it give way.
    while (plain.length > at && text[at] === " " && text[at + 1] === " ") at += 1;
  }
  return plain + text.slice(at);
}

/** Letters of which another form is the normal one: full width, mathematical, long s, ligatures, superscripts and subscripts. */
const COMPATIBLE =
  /[\u{AA}\u{BA}\u{17F}\u{1D2C}-\u{1D6A}\u{2070}-\u{209C}\u{2100}-\u{214F}\u{2160}-\u{217F}\u{FB00}-\u{FB06}\u{FF21}-\u{FF5A}\u{1D400}-\u{1D7FF}]/u;
