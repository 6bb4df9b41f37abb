import { expect, test } from "vitest";
import { guessPayload } from "../../../src/read/text/guess-payload.ts";
import { plainMixedWords } from "../../../src/read/text/homoglyphs.ts";
import { visibleText } from "../../../src/read/text/visible.ts";

test.each([
  ["Ign\u{043E}r\u{0435} the m\u{0443}th", "Ignore the myth"],
  ["\u{0440}\u{0430}\u{0441}\u{0441}w\u{043E}rd", "paccword"],
])("%s is seen as %s", (text, seen) => {
  expect(visibleText(text)).toBe(seen);
  expect(plainMixedWords(text)).toHaveLength(text.length);
});

test.each(["Привет, мир", "URLов", "API-ключ", "\u{0416}ick", "μm"])("%s stays as it is", (text) => {
  expect(plainMixedWords(text)).toBe(text);
});

test.each([
  ['import os from "node:os";\nconsole.log(os.EOL);', "javascript"],
  ['import { readFile } from "node:fs/promises";', "javascript"],
  ['import * as fs from "node:fs";', "javascript"],
  ['import "./side-effect.mjs";', "javascript"],
  ["import os\nos.system('id')", "python"],
  ["from os import system", "python"],
])("%j is %s", (code, language) => {
  expect(guessPayload(code)).toBe(language);
});
