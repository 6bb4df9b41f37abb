import { languageOf } from "./code-regions.ts";
import { mapTexts } from "./text-files.ts";
import type { Transformation } from "./transformation.ts";

/** Line ends of Windows. Not in shell scripts, which they would break. */
export const crlf: Transformation = {
  name: "crlf",
  apply: (files) =>
    mapTexts(files, (text, path) =>
      languageOf(path, text) === "shell" || text.startsWith("%PDF") ? null : text.replaceAll(/\r?\n/g, "\r\n"),
    ),
};
