import type { FunctionCommand, SimpleCommand, Word } from "../syntax/tree.ts";

/** `f() { f | f & }`: every run starts two more. */
export function isForkBomb({ name, body }: FunctionCommand): boolean {
  return body.some(({ commands: [whole] }) => {
    const inner = whole?.kind === "group" ? whole.body : [];
    return inner.some(
      ({ commands }) =>
        commands.length > 1 && commands.every((one) => one.kind === "simple" && firstWord(one) === name),
    );
  });
}

function firstWord(command: SimpleCommand): string {
  const part = command.words[0]?.parts[0];
  return part?.kind === "text" ? part.text : "";
}

export function isAlias(command: SimpleCommand): boolean {
  return firstWord(command) === "alias";
}

export function isExport(command: SimpleCommand): boolean {
  return firstWord(command) === "export" || (isDeclaration(command) && command.words.some(isExportFlag));
}

/** `declare -x`, `typeset -gx` */
function isExportFlag({ parts: [part] }: Word): boolean {
  return part?.kind === "text" && /^-\w{0,8}x\w{0,8}$/u.test(part.text);
}

export function isDeclaration(command: SimpleCommand): boolean {
  return ["export", "local", "declare", "typeset", "readonly"].includes(firstWord(command));
}
