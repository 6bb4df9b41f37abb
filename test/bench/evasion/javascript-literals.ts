import { parse, type ParseResult } from "@babel/parser";
import traverse from "@babel/traverse";
import type { CodeLanguage } from "./code-regions.ts";

/** A piece of text that JavaScript code says and that may be put in another way. */
export interface JavaScriptText {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** `quasi`: a piece of a template between its holes; there an expression needs `${}` around it. */
  readonly kind: "string" | "quasi";
}

/** Null for fragments that do not parse. */
export function parseJavaScript(code: string, language: CodeLanguage): ParseResult | null {
  try {
    return parse(code, {
      sourceType: "module",
      tokens: true,
      allowReturnOutsideFunction: true,
      plugins: language === "typescript" ? ["typescript"] : [],
    });
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Parents in which a string is a name or a type rather than a value. */
const NAMING = new Set([
  "ImportDeclaration",
  "ImportSpecifier",
  "ImportAttribute",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ExportSpecifier",
  "TSLiteralType",
  "TSEnumMember",
  "TSExternalModuleReference",
  "TSModuleDeclaration",
]);

/** String literals that are values, and pieces of untagged templates, in order. */
export function javascriptTexts(file: ParseResult): readonly JavaScriptText[] {
  const texts: JavaScriptText[] = [];
  traverse(file, {
    StringLiteral({ node, parent, key }) {
      if (NAMING.has(parent.type) || (key === "key" && !("computed" in parent && parent.computed))) return;
      if (node.start !== null && node.start !== undefined && node.end !== null && node.end !== undefined)
        texts.push({ start: node.start, end: node.end, value: node.value, kind: "string" });
    },
    TemplateElement({ node, parentPath }) {
      if (parentPath.parent.type === "TaggedTemplateExpression" || node.value.raw !== node.value.cooked) return;
      if (node.start !== null && node.start !== undefined && node.end !== null && node.end !== undefined)
        texts.push({ start: node.start, end: node.end, value: node.value.cooked, kind: "quasi" });
    },
  });
  return texts.toSorted((a, b) => a.start - b.start);
}
