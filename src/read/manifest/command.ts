import type { Context } from "../../model/context.ts";
import { isCommandLine } from "../markdown/programs.ts";
import { constant } from "../value.ts";
import { embedPieces, type Piece } from "./syntax/mapped-source.ts";
import { embedScalar, operation, type Manifest } from "./manifest.ts";
import type { ScalarNode } from "./syntax/node.ts";

/** Programs that are commands even without an argument. */
const PROGRAM =
  /^(?:[\w./-]{0,100}\/)?(?:bash|sh|zsh|node|npm|npx|pnpm|yarn|bunx?|deno|tsx|tsc|python[\d.]{0,4}|pip[\d.]{0,4}|pipx|uvx?|ruby|perl|php|go|cargo|make|docker|git|curl|wget|nc|osascript|powershell|pwsh|cmd|vitest|jest|pytest|eslint|prettier|webpack|vite|env|sudo|cat|echo)(?:\.exe|\.cmd)?(?=\s|$)/i;

/** The start of a string tells whether it is a command, however it is padded. */
const LOOKED_AT = 4_000;

/**
 * True when a string under a key such as `command` is a command line rather than prose or an identifier. Errs to
 * "yes": reading prose as shell costs time, overlooking a command costs the finding.
 */
export function looksLikeCommand(text: string): boolean {
  const trimmed = text.trim().slice(0, LOOKED_AT);
  if (trimmed.length < 2) return false;
  const [first = ""] = /^[^\s;|&<>()]+/.exec(trimmed) ?? [];
  if (PROGRAM.test(trimmed) || isCommandLine(trimmed)) return true;
  if (/^[A-Za-z_]\w{0,100}=/.test(first)) return true; // VAR=value program
  if (/^(?:~|\.{0,2})\/\S/.test(first) || /\.(?:sh|py|js|mjs|ts|exe|ps1|bat|cmd|rb)$/i.test(first)) return true;
  if (/^[({]|\$\(|`[^`]{2,200}`|[|&]{2}|\|\s*\w|>\s*[\w/~$.&-]|;\s*\w/.test(trimmed)) return true;
  return /^[a-z0-9][\w.+-]*$/.test(first) && /\s--?[A-Za-z]/.test(trimmed);
}

/** A command line in one string. */
export function embedCommandLine(manifest: Manifest, node: ScalarNode, field: string, context: Context): void {
  embedScalar(manifest, node, "shell", field, context);
}

/**
 * A program and its arguments as separate strings: no shell is between, but the shell reader knows what `npx -y x` and
 * `bash -c …` do, so it gets the same words as a command line.
 */
export function spawnWords(manifest: Manifest, words: readonly ScalarNode[], field: string, context: Context): void {
  const [program, ...rest] = words;
  const last = words.at(-1);
  // A list that starts with a flag only adds to a program named elsewhere.
  if (program === undefined || last === undefined || program.value.startsWith("-") || manifest.claimed.has(program))
    return;
  for (const word of words) manifest.claimed.add(word);
  const spawn = {
    op: "spawn",
    program: constant(program.value),
    arguments: rest.map((word) => constant(word.value)),
    shell: false,
  } as const;
  operation(manifest, { start: program.start, end: program.end }, spawn, context);
  const pieces = words.flatMap((word, index) => quotedWord(manifest, word, index > 0));
  embedPieces(
    pieces,
    { language: "shell", layer: { kind: "field", name: field }, context },
    manifest.source,
    manifest.reading,
  );
}

function quotedWord(manifest: Manifest, word: ScalarNode, spaced: boolean): readonly Piece[] {
  const glue = (text: string): Piece => ({ text, offset: word.start, exact: false });
  const pieces = manifest.document.pieces(word);
  const before = spaced ? [glue(" ")] : [];
  // Variables stay open to the shell reader: hosts fill in ${NAME} as well.
  if (/^[\w@%+=:,./~${}-]+$/.test(word.value)) return [...before, ...pieces];
  const inside = pieces.flatMap((piece) =>
    piece.text.includes("'")
      ? [{ ...piece, text: piece.text.replaceAll("'", String.raw`'\''`), exact: false }]
      : [piece],
  );
  return [...before, glue("'"), ...inside, glue("'")];
}
