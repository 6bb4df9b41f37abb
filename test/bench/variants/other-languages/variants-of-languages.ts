import type { Variant } from "../variant.ts";
import { applescript } from "./applescript.ts";
import { cpp } from "./cpp.ts";
import { csharp } from "./csharp.ts";
import { dart } from "./dart.ts";
import { destroy } from "./deeds/destroy.ts";
import { fetchAndRun } from "./deeds/fetch-and-run.ts";
import { secretsLeave } from "./deeds/secrets-leave.ts";
import { stayAndEnter } from "./deeds/stay-and-enter.ts";
import { watchAndPay } from "./deeds/watch-and-pay.ts";
import { type Dialect, write } from "./dialect.ts";
import { elixir } from "./elixir.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { julia } from "./julia.ts";
import { kotlin } from "./kotlin.ts";
import { lua } from "./lua.ts";
import { perl } from "./perl.ts";
import { php } from "./php.ts";
import { r } from "./r.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { attackText, twinText } from "./skill-text.ts";
import { swift } from "./swift.ts";

const DIALECTS: readonly Dialect[] = [
  ruby,
  php,
  perl,
  go,
  rust,
  lua,
  r,
  java,
  csharp,
  kotlin,
  swift,
  applescript,
  julia,
  dart,
  elixir,
  cpp,
];
const DEEDS = [secretsLeave, fetchAndRun, stayAndEnter, destroy, watchAndPay];

/** Every deed in every language but JavaScript, Python and the shells. */
export function variantsOfLanguages(): readonly Variant[] {
  return DIALECTS.flatMap((dialect) =>
    DEEDS.flatMap((deeds) => deeds(dialect)).map(({ deed, name, expected, program }): Variant => {
      const text = typeof program === "string" ? program : write(dialect, program);
      const skill = expected === "clean" ? twinText(dialect.run) : attackText(dialect.run);
      return {
        group: `${dialect.name}: ${deed}`,
        name: expected === "clean" ? `twin-${name}` : name,
        expected,
        files: { "SKILL.md": skill, [dialect.file]: text },
      };
    }),
  );
}
