import type { Context } from "../../../model/context.ts";
import type { PersistMechanism } from "../../../model/operation.ts";
import type { Reader, Reading, Source } from "../../../model/source.ts";
import { factAt } from "../../text/place.ts";
import { constant } from "../../value.ts";
import { endOfLine } from "../../end-of-line.ts";
import { readPropertyList } from "./property-list.ts";
import { embedPieces, type Piece } from "../syntax/mapped-source.ts";
import { readWindowsXml, tellWindowsSetting } from "./windows-file.ts";
import { tellUnread } from "../../tell-unread.ts";

/** Keys of desktop entries and systemd units that hold a command. */
const COMMANDS =
  /^(?:Exec|TryExec|ExecStart|ExecStartPre|ExecStartPost|ExecStop|ExecStopPost|ExecReload|ExecCondition)$/;
/** Entries taken from one file; a real unit has some dozens. */
export const MAX_PROPERTIES = 5_000;
const MAX_VALUE = 20_000;

/**
 * Files that start a program without looking like one: desktop entries, systemd units, Windows and macOS internet
 * shortcuts, launchd's property lists.
 */
export const readDesktopEntry: Reader = (source, reading) => {
  if (/<plist|<!DOCTYPE\s+plist/i.test(source.text.slice(0, 2_000))) readPropertyList(source, reading);
  else if (/^\s{0,200}</.test(source.text.slice(0, 400))) readWindowsXml(source, reading);
  else readSections(source, reading);
};

interface Property {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the value starts. */
  readonly offset: number;
}

function readSections(source: Source, reading: Reading): void {
  const properties: Property[] = [];
  for (const property of propertiesOf(source.text)) {
    if (properties.length < MAX_PROPERTIES) properties.push(property);
    else {
      tellUnread(source, reading, "too-many", `more than ${MAX_PROPERTIES} entries; the rest was not read`, {
        offset: property.start,
      });
      break;
    }
  }
  const mechanism = mechanismOf(source, properties);
  const context: Context = mechanism === null ? source.context : { ...source.context, trigger: "load" };
  for (const property of properties) {
    const { key, value, start, end, offset } = property;
    const base = factAt(source, start, end, context);
    if (COMMANDS.test(key)) {
      const skip = key === "Exec" ? 0 : (/^[@:+!|-]{0,10}/.exec(value)?.[0].length ?? 0); // systemd's prefixes
      const pieces = withoutFieldCodes({ text: value.slice(skip), offset: offset + skip, exact: true });
      embedPieces(
        pieces,
        { language: "shell", layer: { kind: "field", name: `${property.section}.${key}` }, context },
        source,
        reading,
      );
      if (property.section === "Desktop Entry" && key === "Exec")
        reading.fact({ kind: "file", form: { is: "shortcut", target: value.slice(0, 2_000) }, ...base });
      if (mechanism === null) continue;
      const persist = { op: "persist", mechanism, target: constant(source.path), content: constant(value) } as const;
      reading.fact({ kind: "operation", operation: persist, ...base });
    } else if (key === "URL" && value !== "") {
      reading.fact({ kind: "file", form: { is: "shortcut", target: value.slice(0, 2_000) }, ...base });
      reading.fact({
        kind: "mention",
        what: /^[a-z]+:\/\//i.test(value) ? "url" : "path",
        value,
        as: "field",
        ...base,
      });
    } else {
      const pieces = [{ text: value, offset, exact: true }];
      tellWindowsSetting({ key, value, start, end, pieces }, source, reading);
    }
  }
}

/** Units that are wanted by a target or a timer start by themselves, desktop entries in `autostart` too. */
function mechanismOf(source: Source, properties: readonly Property[]): PersistMechanism | null {
  const has = (section: string, key?: string): boolean =>
    properties.some((property) => property.section === section && (key === undefined || property.key === key));
  if (
    has("Install", "WantedBy") ||
    has("Install", "RequiredBy") ||
    has("Timer") ||
    /\.(?:service|timer)$/i.test(source.path)
  )
    return "systemd";
  const isAutostart =
    /(?:^|\/)autostart\//i.test(source.path) ||
    properties.some(({ key, value }) => key === "X-GNOME-Autostart-enabled" && value === "true");
  return isAutostart && has("Desktop Entry") ? "startup-folder" : null;
}

function* propertiesOf(text: string): Generator<Property> {
  let section = "";
  let from = text.startsWith("\u{FEFF}") ? 1 : 0;
  while (from < text.length) {
    let end = endOfLine(text, from);
    while (text[end - 1] === "\\" && end < text.length && end - from < MAX_VALUE) end = endOfLine(text, end + 1);
    const line = text.slice(from, Math.min(end, from + MAX_VALUE));
    const header = /^\s{0,20}\[([^\]\n]{1,200})\]/.exec(line);
    const pair = /^[ \t]{0,20}([\w.@\\-]{1,100}(?:\[[\w.@-]{1,40}\])?)[ \t]{0,20}=[ \t]{0,20}/.exec(line);
    if (header !== null) section = header[1] ?? "";
    else if (pair !== null) {
      const value = line.slice(pair[0].length).trimEnd();
      yield { section, key: pair[1] ?? "", value, start: from, end, offset: from + pair[0].length };
    }
    from = end + 1;
  }
}

/** `%u`, `%F`: what the user opened. To a shell they are words; they would read as job numbers. */
function withoutFieldCodes(piece: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index } of piece.text.matchAll(/%[A-Za-z%]/g)) {
    if (index > from) pieces.push({ text: piece.text.slice(from, index), offset: piece.offset + from, exact: true });
    pieces.push({ text: piece.text[index + 1] === "%" ? "%" : '"$FIELD"', offset: piece.offset + index, exact: false });
    from = index + 2;
  }
  if (from < piece.text.length) pieces.push({ text: piece.text.slice(from), offset: piece.offset + from, exact: true });
  return pieces;
}
