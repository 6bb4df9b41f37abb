import type { Language } from "../../model/language.ts";
import type { Reader } from "../../model/source.ts";
import { embedPieces, type Piece, type PiecedText } from "../manifest/syntax/mapped-source.ts";
import {
  child,
  descend,
  entriesOf,
  itemsOf,
  stringsOf,
  textOf,
  type ManifestNode,
  type ParsedDocument,
} from "../manifest/syntax/node.ts";
import { parseJson } from "../manifest/syntax/parse-json.ts";
import { tellFlaws } from "../manifest/syntax/tell-flaws.ts";
import { splitLines, splitMagics } from "./magics.ts";

/** Names of kernels (`kernelspec.language`, `language_info.name`) and what reads their cells. */
const KERNELS: Readonly<Record<string, Language>> = {
  python: "python",
  python3: "python",
  ipython: "python",
  javascript: "javascript",
  typescript: "typescript",
  bash: "shell",
  ruby: "ruby",
  perl: "perl",
  php: "php",
  go: "go",
  rust: "rust",
  powershell: "powershell",
};

/** Jupyter notebooks (nbformat 3 and 4): the cells, and output that a viewer renders. */
export const readNotebook: Reader = (source, reading) => {
  const document = parseJson(source.text);
  tellFlaws(source, reading, document.flaws, true);
  for (const root of document.roots) {
    const kernel = kernelOf(root);
    const sheets = itemsOf(child(root, "worksheets")).flatMap((sheet) => itemsOf(child(sheet, "cells")));
    for (const [index, cell] of [...itemsOf(child(root, "cells")), ...sheets].entries()) {
      const give = (pieces: readonly Piece[], language: Language, name: string, isRun: boolean): void => {
        const context = isRun ? ({ ...source.context, trigger: "call" } as const) : source.context;
        const what: PiecedText = { language, layer: { kind: "field", name: `cells[${index}].${name}` }, context };
        embedPieces(pieces, what, source, reading);
      };
      const pieces = joinedPieces(child(cell, "source") ?? child(cell, "input"), document);
      switch (textOf(child(cell, "cell_type"))) {
        case "code":
          for (const part of splitMagics(pieces, kernel)) give(part.pieces, part.language, "source", true);
          break;
        case "raw":
        case "markdown":
        case "heading":
          give(pieces, "markdown", "source", false);
          break;
        default:
          break;
      }
      for (const output of itemsOf(child(cell, "outputs"))) {
        for (const { key, value } of entriesOf(child(output, "data") ?? output)) {
          const language = outputLanguage(key);
          if (language !== null) give(joinedPieces(value, document), language, `outputs.${key}`, false);
        }
      }
    }
  }
};

function kernelOf(root: ManifestNode): Language {
  const metadata = child(root, "metadata");
  const names = [
    descend(metadata, "language_info", "name"),
    descend(metadata, "kernelspec", "language"),
    descend(metadata, "kernelspec", "name"),
  ];
  const name =
    names
      .map(textOf)
      .find((text) => text !== null)
      ?.toLowerCase() ?? "python";
  return (Object.hasOwn(KERNELS, name) ? KERNELS[name] : undefined) ?? "unknown";
}

/** Output that runs in the viewer's page. Pictures and plain text do nothing. */
function outputLanguage(type: string): Language | null {
  if (type === "text/html" || type === "html") return "html";
  if (type === "image/svg+xml" || type === "svg") return "svg";
  return type === "application/javascript" || type === "javascript" ? "javascript" : null;
}

/** The strings of `source`, one a line, put together. */
function joinedPieces(node: ManifestNode | undefined, document: ParsedDocument): readonly Piece[] {
  return splitLines(stringsOf(node).flatMap((item) => document.pieces(item)));
}
