import type { Context } from "../../../model/context.ts";
import type { DependencyFact } from "../../../model/fact.ts";
import type { Source } from "../../../model/source.ts";

/** How a command comes to be run: an entry of an install list, a script that an installation starts, or somebody. */
export function viaOf({ path, layers }: Pick<Source, "path" | "layers">, { trigger }: Context): DependencyFact["via"] {
  for (const layer of layers) {
    if (layer.kind !== "field") continue;
    if (/^install\[\d+\]/u.test(layer.name)) return "install-spec";
    if (trigger === "install" && layer.name.startsWith("scripts.")) return "lifecycle";
  }
  return /(?:^|[/!])setup\.py$/u.test(path) ? "lifecycle" : "command";
}
