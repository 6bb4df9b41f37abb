import type { Reading, Source } from "../../model/source.ts";
import { GO } from "./effects/go.ts";
import { PERL } from "./effects/perl.ts";
import { PHP } from "./effects/php.ts";
import { RUBY } from "./effects/ruby.ts";
import { RUST } from "./effects/rust.ts";
import { Evaluator, MAX_STEPS, type Knowledge } from "./run/evaluator.ts";
import { Programs } from "./run/programs.ts";
import { Teller } from "./run/teller.ts";
import { DIALECTS, type ScriptLanguage } from "./syntax/dialect.ts";
import { MAX_NESTING, Parser } from "./syntax/parser.ts";
import { skipOpenTag } from "./syntax/parse-statements.ts";

const KNOWLEDGE: Readonly<Record<ScriptLanguage, Knowledge>> = { ruby: RUBY, perl: PERL, php: PHP, go: GO, rust: RUST };

/** Ruby, Perl, PHP, Go, Rust: files, and one-liners that a shell hands on. */
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
  const evaluator = new Evaluator(language, KNOWLEDGE[language], teller, new Programs(source, reading, teller));
  evaluator.run(body);
  if (parser.bounds.tooDeep) {
    reading.gap({
      code: "too-deep",
      path: source.path,
      message: `${source.path}: brackets more than ${MAX_NESTING} levels deep were not read`,
      blocking: true,
    });
  }
  if (evaluator.steps > MAX_STEPS) {
    reading.gap({
      code: "too-many",
      path: source.path,
      message: `${source.path}: more than ${MAX_STEPS} steps; the rest was not read`,
      blocking: true,
    });
  }
}
