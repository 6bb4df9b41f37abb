import type { Reading, Source } from "../../model/source.ts";
import { tellLimits } from "../machine/limits.ts";
import { Programs } from "../machine/programs.ts";
import { Teller } from "../machine/teller.ts";
import { AppleScript, MAX_WORDS } from "./follow.ts";
import { tokenize } from "./tokenize.ts";

/** AppleScript: what it gives to a shell, what it asks the person for, where its texts go. */
export function readAppleScript(source: Source, reading: Reading): void {
  const teller = new Teller(source, reading);
  const tokens = tokenize(source.text);
  const script = new AppleScript(source, tokens, teller, new Programs(source, reading, teller));
  script.run();
  tellLimits(source, reading, script.isTooDeep, tokens.length > MAX_WORDS);
}
