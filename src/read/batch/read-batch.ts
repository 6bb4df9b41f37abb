import type { Reading, Source } from "../../model/source.ts";
import { tellLimits } from "../machine/limits.ts";
import { Programs } from "../machine/programs.ts";
import { Teller } from "../machine/teller.ts";
import { BatchMachine } from "./batch-machine.ts";
import { MAX_LINE } from "./expand-line.ts";
import { BatchWalker, MAX_COMMANDS_WALKED } from "./batch-walker.ts";
import { tellUnread } from "../tell-unread.ts";

/** Batch files, and command lines that other languages give to cmd.exe. */
export function readBatch(source: Source, reading: Reading): void {
  const teller = new Teller(source, reading);
  const programs = new Programs(source, reading, teller);
  const walker = new BatchWalker(new BatchMachine(teller, programs), programs);
  const { text } = source;
  let isCut = false;
  for (let at = 0; at < text.length;) {
    let end = text.indexOf("\n", at);
    if (end === -1) end = text.length;
    // A caret at the end goes on with the next line.
    let line = text.slice(at, end);
    let last = end;
    for (
      let count = 0;
      count < 1_000 && /\^\r?$/u.test(line) && last < text.length && line.length <= MAX_LINE;
      count += 1
    ) {
      const next = text.indexOf("\n", last + 1);
      const stop = next === -1 ? text.length : next;
      // As long as before, so that places stay right.
      line = `${line.replace(/\^(\r?)$/u, " $1")} ${text.slice(last + 1, stop)}`;
      last = stop;
    }
    if (line.length > MAX_LINE) isCut = true;
    walker.line(line.slice(0, MAX_LINE), at);
    at = last + 1;
  }
  if (isCut)
    tellUnread(
      source,
      reading,
      "too-large",
      `a line has more than ${MAX_LINE} characters; the rest of it was not read`,
    );
  tellLimits(source, reading, false, walker.isCut || walker.walked > MAX_COMMANDS_WALKED || programs.isCut);
}
