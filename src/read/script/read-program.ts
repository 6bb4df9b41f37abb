import type { Reading, Source } from "../../model/source.ts";
import { ELIXIR } from "./effects/elixir.ts";
import { JULIA } from "./effects/julia.ts";
import { LUA } from "./effects/lua.ts";
import { R } from "./effects/r.ts";
import { TYPED } from "./effects/typed.ts";
import { GO } from "./effects/go.ts";
import { PERL } from "./effects/perl.ts";
import { PHP } from "./effects/php.ts";
import { RUBY } from "./effects/ruby.ts";
import { RUST } from "./effects/rust.ts";
import { Evaluator, MAX_STEPS } from "./run/evaluator.ts";
import type { Knowledge } from "./run/script-machine.ts";
import { tellLimits } from "../machine/limits.ts";
import { Programs } from "../machine/programs.ts";
import { Teller } from "../machine/teller.ts";
import { DIALECTS, type ScriptLanguage } from "./syntax/dialect.ts";
import { Parser } from "./syntax/parser.ts";
import { skipOpenTag } from "./syntax/parse-statements.ts";

const KNOWLEDGE: Readonly<Record<ScriptLanguage, Knowledge>> = {
  ruby: RUBY,
  perl: PERL,
  php: PHP,
  go: GO,
  rust: RUST,
  lua: LUA,
  r: R,
  julia: JULIA,
  elixir: ELIXIR,
  java: TYPED,
  csharp: TYPED,
  kotlin: TYPED,
  swift: TYPED,
};

/** Ruby, Perl, PHP, Go, Rust, and what is read as they are: files, and one-liners that a shell hands on. */
export function readProgram(source: Source, reading: Reading, language: ScriptLanguage): void {
  const parser = Parser.of(source.text, DIALECTS[language]);
  if (language === "php") {
    const open = source.text.indexOf("<?");
    // `php -r` and eval take code without a tag.
    if (open !== -1) {
      parser.cursor.at = open;
      skipOpenTag(parser);
    }
  }
  const body = parser.statements([]);
  const teller = new Teller(source, reading);
  const programs = new Programs(source, reading, teller);
  const evaluator = new Evaluator(source.language, KNOWLEDGE[language], teller, programs);
  evaluator.run(body);
  tellLimits(source, reading, parser.bounds.tooDeep, evaluator.steps > MAX_STEPS || programs.isCut);
}
