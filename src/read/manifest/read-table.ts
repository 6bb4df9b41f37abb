import type { Reader, Reading, Source } from "../../model/source.ts";
import { runsWhatItFetches } from "../markdown/programs.ts";
import { embedPieces } from "./syntax/mapped-source.ts";
import { factAt } from "../text/place.ts";
import { constant } from "../value.ts";
import { tellUnread } from "../tell-unread.ts";

/** Cells told; a table of a million such cells says what its first ones say. */
export const MAX_FORMULAS = 200;

/** True for tables that spreadsheet programs open. */
export function isTable(path: string): boolean {
  return /\.(?:csv|tsv|tab|slk|prn|dif)$/iu.test(path);
}

/**
 * A cell that asks another program for data, `=program|'arguments'!cell` (Dynamic Data Exchange): the spreadsheet program
 * starts it. Formulas may be preceded by a sign or a quotation mark of the table.
 */
const EXCHANGE = /[=+@-]\s{0,4}"?([A-Za-z][\w.\\:-]{1,100})"?\s{0,4}\|\s{0,4}'([^'\n]{1,2000})'\s{0,4}!/gu;

/** Cells of a table that start a program when it is opened. */
export const readTable: Reader = (source, reading) => {
  tellCommandCells(source, reading);
  let told = 0;
  for (const { index, 0: whole, 1: program = "", 2: words = "" } of source.text.matchAll(EXCHANGE)) {
    if (told === MAX_FORMULAS) {
      tellUnread(
        source,
        reading,
        "too-many",
        `more than ${MAX_FORMULAS} formulas that start programs; the rest was not told`,
        { offset: index },
      );
      return;
    }
    told += 1;
    const context = { ...source.context, trigger: "load" } as const;
    const base = factAt(source, index, index + whole.length, context);
    reading.fact({ kind: "file", form: { is: "active-markup", construct: "formula that starts a program" }, ...base });
    const spawn = { op: "spawn", program: constant(`${program} ${words}`), arguments: [], shell: true } as const;
    reading.fact({ kind: "operation", operation: spawn, ...base });
    const layer = { kind: "field", name: "formula" } as const;
    const offset = index + whole.indexOf("'") + 1;
    const glue = { text: `${program} `, offset, exact: false };
    embedPieces([glue, { text: words, offset, exact: true }], { language: "batch", layer, context }, source, reading);
  }
};

/** `1,"curl … | bash"`, for a skill that says "run the command in the second row". */
const CELL = /(?:^|[,;\t])(?:"((?:[^"\n]|""){8,2000})"|([^",;\t\n]{8,2000}))(?=[,;\t\r\n]|$)/gmu;

function tellCommandCells(source: Source, reading: Reading): void {
  let told = 0;
  for (const { index, 0: whole, 1: quoted, 2: plain } of source.text.matchAll(CELL)) {
    const written = quoted ?? plain ?? "";
    const text = written.replaceAll('""', '"');
    if (!runsWhatItFetches(text.trim())) continue;
    told += 1;
    if (told > MAX_FORMULAS) return;
    const piece = { text, offset: index + whole.indexOf(written), exact: text === written };
    const layer = { kind: "field", name: "cell" } as const;
    embedPieces([piece], { language: "shell", layer, context: source.context }, source, reading);
  }
}
