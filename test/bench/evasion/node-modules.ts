import { languageOf } from "./code-regions.ts";
import { escapeRegExp } from "./scripts.ts";
import { mapTexts, textOf } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

const FOLDER = "node_modules/tidy-table/";

/** All that is no text for the agent and no manifest moves into a dependency, and every mention of it with it. */
export const nodeModules: Transformation = {
  name: "node-modules",
  apply(files) {
    const moving = [...files.keys()].filter(isMovable);
    const hasCode = moving.some((path) => languageOf(path, textOf(files.get(path) ?? new Uint8Array()) ?? "") !== null);
    if (!hasCode) return null;
    const moved = new Map([...files].map(([path, bytes]) => [isMovable(path) ? FOLDER + path : path, bytes]));
    const mentions = moving.map(
      (path) =>
        new RegExp(`(?<![\\w/.-]|node_modules/)(\\./|\\{baseDir\\}/)?${escapeRegExp(path)}(?![\\w-]|\\.\\w)`, "g"),
    );
    const next = mapTexts(moved, (text, path) => {
      // Files that moved together find one another as before.
      if (path.startsWith(FOLDER)) return null;
      return mentions.reduce(
        (all, mention, index) =>
          all.replaceAll(mention, (_, before: string | undefined) => `${before ?? ""}${FOLDER}${moving[index] ?? ""}`),
        text,
      );
    });
    return next ?? moved;
  },
};

function isMovable(path: string): boolean {
  return (
    !/\.md$/i.test(path) &&
    !/^(?:package|openclaw\.plugin)\.json$/.test(path) &&
    !/(?:^|\/)\.|node_modules\//.test(path)
  );
}
