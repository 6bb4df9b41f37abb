import type { PsParser } from "./parser.ts";

/** `[CmdletBinding(SupportsShouldProcess)]` in front of `param`: no type has brackets. */
const ATTRIBUTE = /\[[\w.]{1,80}\([^()]{0,400}\)\][ \t\r\n]{0,200}/y;

export function skipAttributes(reader: PsParser): void {
  for (let found = reader.match(ATTRIBUTE); found !== null; found = reader.match(ATTRIBUTE))
    reader.at += found[0].length;
}
