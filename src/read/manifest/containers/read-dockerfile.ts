import type { Reader, Reading, Source } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { imageRequest } from "../../packages/image-request.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { endOfLine } from "../../end-of-line.ts";
import { spawnWords } from "../command.ts";
import { MAX_INSTRUCTIONS, splitInstructions, type Instruction } from "./dockerfile-instructions.ts";
import { manifestOf } from "../manifest.ts";
import { tellCopies } from "./dockerfile-copies.ts";
import { dropStart, embedPieces, type Piece } from "../syntax/mapped-source.ts";
import { stringsOf, type ListNode, type ParsedDocument, type ScalarNode } from "../syntax/node.ts";
import { parseJson } from "../syntax/parse-json.ts";
import { shebangLanguage } from "../../kind/shebang.ts";
import { tellUnread } from "../../tell-unread.ts";

/** Dockerfiles: what is run while an image is built, what it runs later, and what it is built from. */
export const readDockerfile: Reader = (source, reading) => {
  const instructions = splitInstructions(source.text);
  for (const instruction of instructions.slice(0, MAX_INSTRUCTIONS)) readInstruction(source, reading, instruction);
  tellCopies(source, reading, instructions.slice(0, MAX_INSTRUCTIONS));
  if (instructions.length <= MAX_INSTRUCTIONS) return;
  tellUnread(source, reading, "too-many", `more than ${MAX_INSTRUCTIONS} instructions; the rest was not read`);
};

function readInstruction(source: Source, reading: Reading, instruction: Instruction): void {
  const { keyword } = instruction;
  if (keyword === "FROM") tellBase(source, reading, instruction);
  else if (keyword === "ADD") tellDownload(source, reading, instruction);
  else if (keyword === "RUN" || keyword === "CMD" || keyword === "ENTRYPOINT")
    tellCommand(source, reading, instruction, keyword);
  else if (keyword === "HEALTHCHECK" || keyword === "ONBUILD") {
    const inner = /\b(CMD|RUN)[ \t]+/i.exec(textOf(instruction).slice(0, 1_000));
    if (inner === null) return;
    const pieces = dropStart(instruction.pieces, inner.index + inner[0].length);
    tellCommand(source, reading, { ...instruction, pieces }, (inner[1] ?? "").toUpperCase());
  }
}

/** `RUN` happens on install: whoever builds the image; the others when it is started. */
function tellCommand(source: Source, reading: Reading, instruction: Instruction, keyword: string): void {
  const context = { ...source.context, trigger: keyword === "RUN" ? "install" : "call" } as const;
  const flags =
    /^(?:--[a-z][\w-]{0,40}(?:=\S{0,400})?(?:[ \t]|\\\r?\n){1,200}){1,20}/.exec(
      textOf(instruction).slice(0, 4_000),
    )?.[0].length ?? 0;
  const pieces = dropStart(instruction.pieces, flags);
  const words = execForm(pieces);
  if (words !== null) {
    const manifest = manifestOf(source, reading, words);
    spawnWords(manifest, stringsOf(words.roots[0]), keyword, context);
    return;
  }
  const layer = { kind: "field", name: keyword } as const;
  const isScript = instruction.heredocs.length > 0 && /^\s*<</.test(pieces[0]?.text ?? "");
  if (!isScript) {
    // A here-document belongs to the command line that reads it: `cat <<EOF | sh`.
    const bodies = instruction.heredocs.map(({ start, end }): Piece => ({
      text: source.text.slice(start, endOfLine(source.text, end)),
      offset: start,
      exact: true,
    }));
    embedPieces([...pieces, ...bodies], { language: "shell", layer, context }, source, reading);
    return;
  }
  for (const { start, end } of instruction.heredocs) {
    const text = source.text.slice(start, end);
    embedPieces(
      [{ text, offset: start, exact: true }],
      { language: shebangLanguage(text) ?? "shell", layer, context },
      source,
      reading,
    );
  }
}

/** `["program", "argument"]`, whose places are moved to where it stands. Null: the shell form. */
function execForm(pieces: readonly Piece[]): ParsedDocument | null {
  const text = pieces.map((piece) => piece.text).join("");
  const [first] = pieces;
  if (first === undefined || !/^\s*\[/.test(text.slice(0, 100))) return null;
  const document = parseJson(text.replaceAll("\\\n", " \n"));
  const [root] = document.roots;
  if (document.flaws.length > 0 || root?.kind !== "list") return null;
  const moved: ListNode = { ...root, items: stringsOf(root).map((item) => shifted(item, first.offset)) };
  const piecesOf: ParsedDocument["pieces"] = (node) =>
    document
      .pieces(shifted(node, -first.offset))
      .map(({ text, offset, exact }) => ({ text, offset: offset + first.offset, exact }));
  return { roots: [moved], flaws: [], pieces: piecesOf };
}

function shifted({ kind, start, end, value, isString }: ScalarNode, by: number): ScalarNode {
  return { kind, start: start + by, end: end + by, value, isString };
}

function tellBase(source: Source, reading: Reading, instruction: Instruction): void {
  const image = textOf(instruction)
    .trim()
    .split(/\s+/)
    .find((word) => !word.startsWith("--") && word !== "");
  if (image === undefined || image === "scratch") return;
  const request = imageRequest(image);
  const base = factAt(source, instruction.start, instruction.end, source.context);
  if (request !== null) reading.fact(dependencyFact(request, { executes: true }, base));
}

function tellDownload(source: Source, reading: Reading, instruction: Instruction): void {
  const words = textOf(instruction)
    .trim()
    .split(/[\s"[\],]+/)
    .filter((word) => word !== "" && !word.startsWith("--"));
  const destination = words.at(-1);
  for (const url of words.slice(0, -1)) {
    if (!/^(?:https?|git|ssh):\/\//i.test(url)) continue;
    const operation = {
      op: "download",
      url: constant(url),
      destination: destination === undefined ? null : constant(destination),
    } as const;
    const context = { ...source.context, trigger: "install" } as const;
    reading.fact({ kind: "operation", operation, ...factAt(source, instruction.start, instruction.end, context) });
  }
}

function textOf(instruction: Instruction): string {
  return instruction.pieces.map((piece) => piece.text).join("");
}
