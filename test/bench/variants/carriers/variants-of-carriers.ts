import { attackText, twinText } from "../other-languages/skill-text.ts";
import type { Variant } from "../variant.ts";
import { CARRIERS } from "./carriers.ts";
import { COMMANDS } from "./commands.ts";

/** Every command in every file that a tool reads it from. */
export function variantsOfCarriers(): readonly Variant[] {
  return CARRIERS.flatMap((carrier) =>
    COMMANDS.map(({ name, line, expected }): Variant => ({
      group: `carrier: ${carrier.name}`,
      name,
      expected,
      files: {
        "SKILL.md": expected === "clean" ? twinText(carrier.run) : attackText(carrier.run),
        [carrier.file]: carrier.text(line),
      },
    })),
  );
}
