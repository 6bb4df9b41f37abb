import { mapCode } from "./code-regions.ts";
import { applyEdits, type Edit } from "./edits.ts";
import { javascriptTexts, parseJavaScript } from "./javascript-literals.ts";
import { pythonLiteral, pythonTexts, pythonTop } from "./python-tokens.ts";
import { commandWords, shellTop } from "./shell-words.ts";
import type { Transformation } from "./transformation.ts";

/** Every string and every program's name stands in a variable at the top, and is used by that name. */
export const variables: Transformation = {
  name: "variables",
  apply: (files) =>
    mapCode(files, ({ code, language }) => {
      switch (language) {
        case "shell":
          return hoist(code, shellTop(code), commandsOf(code));
        case "python":
          return hoist(code, pythonTop(code), stringsOfPython(code));
        case "javascript":
        case "typescript": {
          const file = parseJavaScript(code, language);
          if (file === null) return null;
          const { directives, body, interpreter } = file.program;
          const last = body.findLast(({ type }) => type === "ImportDeclaration") ?? directives.at(-1) ?? interpreter;
          const top = last?.end ?? 0;
          return hoist(code, top, javascriptTexts(file).map(stringOfJavaScript), top > 0 ? "\n" : "");
        }
      }
    }),
};

interface Hoisted {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly define: (name: string) => string;
  readonly use: (name: string) => string;
}

function hoist(code: string, top: number, all: readonly Hoisted[], before = ""): string | null {
  if (all.length === 0) return null;
  const names = new Map<string, string>();
  const definitions: string[] = [];
  const edits: Edit[] = all.map(({ start, end, key, define, use }) => {
    const known = names.get(key);
    const name = known ?? `part_${names.size}`;
    if (known === undefined) {
      names.set(key, name);
      definitions.push(define(name));
    }
    return { start, end, text: use(name) };
  });
  return applyEdits(code, [{ start: top, end: top, text: `${before}${definitions.join("\n")}\n` }, ...edits]);
}

function commandsOf(code: string): readonly Hoisted[] {
  return commandWords(code).map(({ start, end }) => {
    const word = code.slice(start, end);
    return { start, end, key: word, define: (name) => `${name}=${word}`, use: (name) => `$${name}` };
  });
}

function stringsOfPython(code: string): readonly Hoisted[] {
  return pythonTexts(code).map(({ start, end, value, bytes }) => {
    const literal = pythonLiteral(value, bytes);
    return { start, end, key: literal, define: (name) => `${name} = ${literal}`, use: (name) => name };
  });
}

function stringOfJavaScript({ start, end, value, kind }: ReturnType<typeof javascriptTexts>[number]): Hoisted {
  const literal = JSON.stringify(value);
  const use = (name: string): string => (kind === "string" ? name : value === "" ? "" : `\${${name}}`);
  return { start, end, key: literal, define: (name) => `const ${name} = ${literal};`, use };
}
