import { startOf, startedScripts, type StartedScript } from "./scripts.ts";
import { mapTexts } from "./text-files.ts";
import type { Files } from "./transformation.ts";

/** Where a script went, and the command that writes it to standard output. */
export interface Stash {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly print: string;
}

/** Scripts leave their files; whoever started one gets its text from `print` through a pipe. */
export function stashScripts(files: Files, stash: (script: StartedScript, index: number) => Stash): Files | null {
  const scripts = startedScripts(files).filter(({ needsItsPlace }) => !needsItsPlace);
  let out: Files = files;
  for (const [index, script] of scripts.entries()) {
    const { path, bytes, print } = stash(script, index);
    const rest = new Map([...out].filter(([each]) => each !== script.path));
    rest.set(path, bytes);
    const start = startOf(script.path);
    out =
      mapTexts(rest, (text) =>
        text.replaceAll(start, (_, interpreter: string) => `${print} | ${fromStandardInput(interpreter, script)}`),
      ) ?? rest;
  }
  return out === files ? null : out;
}

function fromStandardInput(interpreter: string, { isModule }: StartedScript): string {
  if (interpreter.startsWith("python")) return `${interpreter} -`;
  if (interpreter === "node") return isModule ? "node --input-type=module -" : "node -";
  return `${interpreter === "source" ? "bash" : interpreter} -s --`;
}
