import type { Reader } from "../../model/source.ts";

export function loadPowerShellReader(): Promise<Reader> {
  return Promise.resolve(() => {});
}
