import { withModifiers } from "./modifiers.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

const IMPORTED = /[ \t]{0,8}(?:[\w:]+[.:])?(\w+)[ \t]+as[ \t]+(\w+)[ \t]*;/y;
const GO_IMPORT = /[ \t]*(?:([A-Za-z_.]\w*)[ \t]+)?"([^"\n]{1,200})"/y;

export function parseImport(parser: Parser, start: number, word: string): Node | null {
  const { cursor } = parser;
  const { language } = cursor.dialect;
  if (language === "ruby" || language === "php") return null;
  cursor.at = start + word.length;
  if (language === "go") {
    cursor.skipBlanks(false);
    const isList = cursor.take("(");
    const body: Node[] = [];
    for (;;) {
      cursor.skipBlanks(isList);
      if (isList && cursor.take(";")) continue;
      const found = cursor.match(GO_IMPORT);
      if (found === null) break;
      const [whole, name = "", path = ""] = found;
      const at = cursor.at;
      cursor.at += whole.length;
      const last = path.slice(path.lastIndexOf("/") + 1);
      if (name !== "" && name !== "_" && name !== ".")
        body.push({ kind: "alias", name, path: last, start: at, end: cursor.at });
      if (!isList) break;
    }
    if (isList) {
      cursor.skipBlanks();
      cursor.take(")");
    }
    return { kind: "sequence", body, start, end: cursor.at };
  }
  const found = language === "rust" ? cursor.match(IMPORTED) : null;
  const end = cursor.text.indexOf(";", cursor.at);
  const stop = end === -1 || end > cursor.at + 2_000 ? cursor.at : end + 1;
  cursor.at = stop;
  return found === null
    ? { kind: "nothing", start, end: stop }
    : { kind: "alias", name: found[2] ?? "", path: found[1] ?? "", start, end: stop };
}

/** `my ($a, $b) = …`, `let mut x: T = …`, `var x string = …`, `const ( … )`: the type is stepped over. */
export function parseDeclaration(parser: Parser): Node | null {
  const { cursor } = parser;
  cursor.skipBlanks(false);
  const { language } = cursor.dialect;
  if (language === "go" || language === "rust") {
    if (language === "go" && cursor.take("(")) return parser.enclosed(")");
    const builder = cursor.match(/([A-Za-z_]\w{0,60})[ \t]{1,8}(?:strings\.Builder|bytes\.Buffer)\b/y);
    if (builder !== null) {
      const span = { start: cursor.at, end: cursor.at + builder[0].length };
      cursor.at = span.end;
      const value: Node = { kind: "text", parts: [""], offset: null, escaped: false, ...span };
      return {
        kind: "assign",
        target: { kind: "variable", name: builder[1] ?? "", ...span },
        operator: "=",
        value,
        ...span,
      };
    }
    const mut = cursor.match(/mut[ \t]+/y);
    if (mut !== null) cursor.at += mut[0].length;
    const typed = cursor.match(/([A-Za-z_]\w*)[ \t]*(?::[^=;\n]{0,200}|[ \t][\w.[\]*]{1,80}[ \t]*)?=(?!=)/y);
    if (typed !== null) {
      const start = cursor.at;
      cursor.at += typed[0].length;
      const value = parser.expression();
      const target: Node = { kind: "variable", name: typed[1] ?? "", start, end: cursor.at };
      if (value !== null) return { kind: "assign", target, operator: "=", value, start, end: cursor.at };
      return null;
    }
  }
  const expression = parser.expression();
  return expression === null ? null : withModifiers(parser, expression);
}
