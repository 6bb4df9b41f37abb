import type { Language } from "../../model/language.ts";
import { dropStart, type Piece } from "../manifest/syntax/mapped-source.ts";

/** Part of a code cell in one language. */
export interface CellPart {
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

/** Cell magics of IPython: the whole cell is in that language. */
const CELL_MAGICS: Readonly<Record<string, Language>> = {
  bash: "shell",
  sh: "shell",
  script: "shell",
  "!": "shell",
  system: "shell",
  sx: "shell",
  javascript: "javascript",
  js: "javascript",
  html: "html",
  svg: "svg",
  markdown: "markdown",
  perl: "perl",
  ruby: "ruby",
  python: "python",
  python3: "python",
  powershell: "powershell",
  cmd: "batch",
};
/** Line magics whose name is the program: `%pip install x`. */
const LINE_COMMANDS = /^(?:pip3?|conda|mamba|uv|npm|apt|git|ls|cp|mv|rm|mkdir|cat)$/;

/** Pieces cut so that each holds at most one line. */
export function splitLines(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.exact || !piece.text.slice(0, -1).includes("\n")) return [piece];
    let offset = piece.offset;
    return piece.text.split(/(?<=\n)/).map((text) => {
      const part = { text, offset, exact: true };
      offset += text.length;
      return part;
    });
  });
}

/**
 * Separates what IPython gives to a shell from the cell's own language. In the cell's code a `pass` stands in the place
 * of each such line, so that a block that holds nothing else still parses.
 */
export function splitMagics(pieces: readonly Piece[], kernel: Language): readonly CellPart[] {
  // `!` negates in the languages of other kernels.
  if (kernel !== "python") return [{ language: kernel, pieces }];
  const lines = linesOf(pieces);
  const firstIndex = lines.findIndex((line) => textOf(line).trim() !== "");
  const cellMagic = /^\s*%%(!|\w{1,40})(?:[ \t]+(\w{1,40}))?/.exec(textOf(lines[firstIndex] ?? []));
  if (cellMagic !== null) {
    const [, name = "", argument = ""] = cellMagic;
    const named = name === "script" ? argument : name;
    const language = Object.hasOwn(CELL_MAGICS, named) ? CELL_MAGICS[named] : undefined;
    return splitRest(lines.slice(firstIndex + 1), language ?? kernel, language === undefined);
  }
  return splitRest(lines, kernel, true);
}

function splitRest(lines: readonly (readonly Piece[])[], language: Language, hasMagics: boolean): readonly CellPart[] {
  if (!hasMagics) return [{ language, pieces: lines.flat() }];
  const code: Piece[] = [];
  const commands: CellPart[] = [];
  for (const line of lines) {
    const text = textOf(line);
    const found = /^(\s*)(?:[\w, ]{1,100}=\s*)?(!{1,2}|%%?(?=\w))/.exec(text.slice(0, 400));
    const mark = found?.[2];
    const first = line[0];
    if (found === null || mark === undefined || first === undefined) {
      for (const piece of line) code.push(piece);
      continue;
    }
    const skip = commandStart(mark, text, found[0].length);
    if (skip !== -1) commands.push({ language: "shell", pieces: withoutBraces(dropStart(line, skip)) });
    code.push({ text: `${found[1] ?? ""}pass\n`, offset: first.offset, exact: false });
  }
  return [{ language, pieces: code }, ...commands];
}

/** Where the command line of a magic starts; -1 when it is no command: `%timeit x`. */
function commandStart(mark: string, text: string, end: number): number {
  if (mark.startsWith("!")) return end;
  const name = /^\w{1,40}/.exec(text.slice(end))?.[0] ?? "";
  if (LINE_COMMANDS.test(name)) return end;
  return name === "system" || name === "sx" ? end + name.length : -1;
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.text.endsWith("\n")) lines.push([]);
  }
  return lines;
}

function textOf(line: readonly Piece[]): string {
  return line.map((piece) => piece.text).join("");
}

/** `{name}` puts a Python value in; to the shell reader it is a variable. */
function withoutBraces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const found = /(?<!\$)\{([A-Za-z_]\w{0,60})\}/.exec(piece.text);
    if (found === null) return [piece];
    const head = { ...piece, text: piece.text.slice(0, found.index) };
    const end = found.index + found[0].length;
    const tail = { ...piece, text: piece.text.slice(end), offset: piece.offset + (piece.exact ? end : 0) };
    return [
      head,
      { text: `\${${found[1] ?? ""}}`, offset: piece.offset + (piece.exact ? found.index : 0), exact: false },
      tail,
    ];
  });
}
