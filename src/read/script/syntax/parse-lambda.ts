import { parameterNames } from "./parameter-names.ts";
import type { Parser } from "./parser.ts";
import type { Node } from "./tree.ts";

const CAST =
  /\((?:const[ \t]{1,4})?[A-Za-z_][\w.:]{0,60}(?:<[^<>()\n]{0,60}>)?[ \t]{0,4}[*&?]{0,2}(?:\[\])?\)[ \t]{0,4}(?=[A-Za-z_"&*])/y;

/** `(HttpURLConnection) url.open()`: the type changes nothing here. */
export function skipCast(parser: Parser): void {
  const { cursor } = parser;
  const found = cursor.match(CAST);
  if (
    found !== null &&
    !/^(?:as|is|in|instanceof|async)\b/u.test(
      cursor.text.slice(cursor.at + found[0].length, cursor.at + found[0].length + 11),
    )
  )
    cursor.at += found[0].length;
}

const ARROW =
  /(?:async[ \t]{1,4})?(?:\(([\w \t,:<>?[\].]{0,200})\)|([A-Za-z_]\w{0,60}))[ \t]{0,4}(?:async[ \t]{0,4})?(?:=>|->(?=[ \t{]))[ \t]{0,8}/y;
const DART = /\(([\w \t,:<>?[\].]{0,200})\)[ \t]{0,4}(?:async\*?[ \t]{0,4})?(?=\{)/y;

/** `(a, b) => …`, `x -> { … }`, Dart's `(a) async { … }`. */
export function parseArrow(parser: Parser): Node | null {
  const { cursor } = parser;
  const start = cursor.at;
  const found = cursor.match(ARROW) ?? (parser.inHeader ? null : cursor.match(DART));
  if (found === null) return null;
  cursor.at += found[0].length;
  const parameters = parameterNames(found[1] ?? found[2] ?? "");
  return lambda(parser, start, parameters);
}

function lambda(parser: Parser, start: number, parameters: readonly string[]): Node {
  const { cursor } = parser;
  cursor.skipBlanks();
  if (cursor.take("{")) {
    const body = parser.deeper(() => parser.statements(["}"])) ?? [];
    cursor.take("}");
    return { kind: "closure", parameters, body, start, end: cursor.at };
  }
  const value = parser.deeper(() => parser.expression());
  return { kind: "closure", parameters, body: value === null ? [] : [value], start, end: cursor.at };
}

const CLOSURE_HEAD = /[ \t\r\n]{0,80}(?:\(?([\w \t,:?]{1,200})\)?[ \t]{0,4}(?:->|in\b)(?![\w>]))/y;

/** Kotlin's and Swift's `{ path -> … }`, `{ data, _ in … }` behind a call. */
export function parseTrailing(parser: Parser): Extract<Node, { kind: "closure" }> | null {
  const { cursor } = parser;
  const start = cursor.at;
  if (!cursor.take("{")) return null;
  const head = cursor.match(CLOSURE_HEAD);
  if (head !== null) cursor.at += head[0].length;
  const body = parser.deeper(() => parser.statements(["}"])) ?? [];
  cursor.take("}");
  return {
    kind: "closure",
    parameters: head === null ? ["it"] : parameterNames(head[1] ?? ""),
    body,
    start,
    end: cursor.at,
  };
}
