import { Node, put } from "./node.ts";
import type { Parser } from "./parser.ts";
import { readTargets } from "./targets.ts";

/** `for x in y if z for …`, up to the bracket that closes. */
export function readComprehensionClauses(parser: Parser): Node[] {
  const { scanner } = parser;
  const clauses: Node[] = [];
  for (;;) {
    const { kind, start } = scanner;
    if (kind === "if") {
      scanner.next();
      const condition = parser.disjunction();
      clauses.push(new Node("if_clause", start, condition.end, [condition]));
    } else if (kind === "for" || kind === "async") {
      scanner.skip("async");
      scanner.take("for");
      const left = readTargets(parser, "in");
      scanner.take("in");
      const right = parser.disjunction();
      clauses.push(new Node("for_in_clause", start, right.end, [put("left", left), put("right", right)]));
    } else return clauses;
  }
}
