import { loadPowerShellReader } from "../../../src/read/powershell/read-powershell.ts";
import { say, type Said } from "../script/say.ts";

const reader = await loadPowerShellReader();

export function powershell(text: string): Said {
  return say(reader, "powershell", text);
}
