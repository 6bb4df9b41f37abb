import type { Reader } from "../../model/source.ts";
import { COMMAND_PLACES, type CommandPlace } from "./command-places.ts";

/** Of one file. */
const MAX_COMMANDS = 200;

function placesOf(path: string): readonly CommandPlace[] {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1);
  return COMMAND_PLACES.find(([file]) => file.test(name))?.[1] ?? [];
}

export function holdsCommands(path: string): boolean {
  return placesOf(path).length > 0;
}

/** Hands on the commands that tools take from files of their own languages, of which no more is read. */
export const readCommandPlaces: Reader = (source, reading) => {
  let count = 0;
  for (const { language, pattern } of placesOf(source.path)) {
    for (const found of source.text.matchAll(pattern)) {
      count += 1;
      if (count > MAX_COMMANDS) return;
      const [whole] = found;
      const written = found.groups?.["code"] ?? found.groups?.["plain"] ?? "";
      const start = found.index + whole.indexOf(written);
      const text = undone(written, whole);
      reading.embed(source, {
        text,
        language,
        layer: { kind: "string", of: language },
        context: source.context,
        offset: text === written ? start : null,
        at: source.locate(start, start + written.length),
      });
    }
  }
};

/** Without the escapes of the quotes around it. */
function undone(written: string, whole: string): string {
  if (whole.endsWith('"')) return written.replaceAll(/\\(["\\$])/gu, "$1");
  return whole.endsWith("'") ? written.replaceAll("''", "'") : written;
}
