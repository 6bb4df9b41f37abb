import type { Reader } from "../model/source.ts";
import { readAppleScript } from "./applescript/read-applescript.ts";
import { readBatch } from "./batch/read-batch.ts";
import { readProgram } from "./script/read-program.ts";

/** Languages that are read as far as their texts, addresses, commands and best-known functions go. */
export const readScript: Reader = (source, reading) => {
  const { language } = source;
  switch (language) {
    case "ruby":
    case "perl":
    case "php":
    case "go":
    case "rust":
      readProgram(source, reading, language);
      return;
    case "batch":
      readBatch(source, reading);
      return;
    case "applescript":
      readAppleScript(source, reading);
      return;
    default:
      return;
  }
};
