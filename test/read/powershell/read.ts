import { readPowerShell } from "../../../src/read/powershell/read-powershell.ts";
import { say, type Said } from "../script/say.ts";

export function powershell(text: string): Said {
  return say(readPowerShell, "powershell", text);
}
