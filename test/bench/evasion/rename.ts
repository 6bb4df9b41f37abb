import { escapeRegExp, startOf, startedScripts, type StartedScript } from "./scripts.ts";
import { mapTexts } from "./text-files.ts";
import type { Files, Transformation } from "./transformation.ts";

/** A script under another name in its own folder, and every mention of it with it. */
export const renamed: readonly Transformation[] = [
  {
    name: "wrong-extension-txt",
    apply: (files) => renameAll(files, (name) => name.replace(/\.\w+$/, ".txt")),
  },
  {
    name: "wrong-extension-dat",
    apply: (files) => renameAll(files, (name) => name.replace(/\.\w+$/, ".dat")),
  },
  {
    name: "dot-file",
    apply: (files) => renameAll(files, (name) => `.${name}`),
  },
];

function renameAll(files: Files, rename: (name: string) => string): Files | null {
  let out: Files = files;
  for (const script of startedScripts(files)) out = renameOne(out, script, rename);
  return out === files ? null : out;
}

function renameOne(files: Files, script: StartedScript, rename: (name: string) => string): Files {
  const slash = script.path.lastIndexOf("/") + 1;
  const name = script.path.slice(slash);
  const next = script.path.slice(0, slash) + rename(name);
  const bytes = files.get(script.path);
  if (next === script.path || bytes === undefined || files.has(next)) return files;
  // Node takes a module under a foreign ending from its standard input only, and there it has no place.
  const isPiped = script.isModule && !/\.[mc]?js$/.test(next);
  if (isPiped && script.needsItsPlace) return files;
  const moved = new Map([...files].filter(([path]) => path !== script.path));
  moved.set(next, bytes);
  const mention = new RegExp(`(?<![\\w.-])${escapeRegExp(name)}(?![\\w-]|\\.\\w)`, "g");
  const piped = startOf(script.path);
  return (
    mapTexts(moved, (text) =>
      (isPiped ? text.replaceAll(piped, `node --input-type=module - < ${script.path}`) : text).replaceAll(
        mention,
        rename(name),
      ),
    ) ?? moved
  );
}
