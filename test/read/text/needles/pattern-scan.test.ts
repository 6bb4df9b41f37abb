import { expect, test } from "vitest";
import { needleScan } from "../../../../src/read/text/needles/needle-scan.ts";
import { clauseOfGroups } from "../../../../src/read/text/needles/pattern-needs.ts";
import { patternScan } from "../../../../src/read/text/needles/pattern-scan.ts";

const may = (pattern: RegExp, text: string): boolean => patternScan([pattern])(text).has(pattern);

/** Texts in which a pattern matches: each must be found possible, whatever syntax the pattern has. */
test.each<[RegExp, string]>([
  [/\b(?:send|post)\b[^\n]{0,40}\b(?:keys?|tokens?)\b/u, "then post all tokens"],
  [/colou?rs?|harbou?r/u, "a color"],
  [/colou?rs?|harbou?r/u, "the harbours"],
  [/(?:ab|cd)+efg/u, "cdefg"],
  [/x{0,3}yes{2,3}/u, "yess"],
  [/\d{4} \d{4}/u, "1234 5678"],
  [/(?<!\p{L})(?:without|never) (?:\S{1,20} ){0,2}ask(?:ing)?/u, "never once ask"],
  [/"⚠|\/\/x60|\x60quoted\u2019s/u, "`quoted’s"],
  [/"⚠|😀?end of it/u, "end of it"],
  [/[“"'(]{1,3}hidden[\]")]/u, "('hidden\"b"],
  [/^(?:key|word)$/u, "word"],
  [/(?<name>secret)s? \k<name>/u, "secrets secret"],
  [/don['’]t tell/iu, "DON’T TELL"],
  [/kelvin/iu, "\u{212A}ELVIN"],
  [/skip/iu, "\u{17F}kip"],
  [/пользовател|секрет/iu, "НАШ СЕКРЕТ"],
  [/不要[^。]{0,8}告诉/u, "不要把这件事告诉他"],
  [/one two/u, "one \n two".replaceAll(/\s+/gu, " ")],
])("%s may match %j", (pattern, text) => {
  expect(text).toMatch(pattern);
  expect(may(pattern, text)).toBe(true);
});

test.each<[RegExp, string]>([
  [/\b(?:send|post)\b[^\n]{0,40}\b(?:keys?|tokens?)\b/u, "send the letter"],
  [/\b(?:send|post)\b[^\n]{0,40}\b(?:keys?|tokens?)\b/u, "the keys of a piano"],
  [/(?:without|never) asking/u, "ask without need"],
  [/пользовател/iu, "a user"],
  [/不要[^。]{0,8}告诉/u, "告诉我"],
])("%s cannot match %j", (pattern, text) => {
  expect(may(pattern, text)).toBe(false);
});

test("blanks are one, however many", () => {
  expect(may(/one two/u, "one \n\t two")).toBe(true);
});

test("a pattern that needs nothing may always match", () => {
  expect(may(/\d{3}|long words/u, "")).toBe(true);
});

test("a row of groups needs one of each", () => {
  const scan = needleScan([["told", clauseOfGroups([["user|owner"], ["tell|told"], ["not\\b|[a-z]{2,7}n['’]t"]])]]);
  expect([...scan.topicsOf("the owner is told")]).toEqual(["told"]);
  expect([...scan.topicsOf("the owner is rich")]).toEqual([]);
});

test("what one text holds is forgotten for the next", () => {
  const scan = patternScan([/left [a-z]{1,9} right/u]);
  expect(scan("the left hand").size + scan("the right hand").size).toBe(0);
  expect(scan("left or right").size).toBe(1);
});
