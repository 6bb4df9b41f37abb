import { describe, expect, test } from "vitest";
import { judge } from "../../src/judge/judge.ts";
import { RULES } from "../../src/judge/rules.ts";
import { BANDS } from "../../src/judge/score.ts";
import { CONFIDENCES, SEVERITIES, type Finding } from "../../src/model/finding.ts";
import type { Gap } from "../../src/model/gap.ts";
import { VERDICTS } from "../../src/model/report.ts";

function finding(
  role: Finding["role"],
  severity: Finding["severity"],
  confidence: Finding["confidence"],
  id = "a/b",
): Finding {
  return {
    id,
    fingerprint: `${id} ${role} ${severity} ${confidence}`,
    title: "Title",
    severity,
    confidence,
    role,
    message: "does it",
    at: { path: "SKILL.md", line: 1, column: 1 },
    snippet: "",
    excerpt: [],
    chain: [],
    why: "",
    fix: "",
    references: [],
    maps: {},
  };
}

const verdictOf = (findings: readonly Finding[]): string => judge(findings, [], []).verdict;

describe("what makes a verdict", () => {
  test.each([
    ["nothing", [], "clean"],
    ["capabilities, however severe", [finding("capability", "critical", "high")], "clean"],
    ["harm that is certain", [finding("intent", "high", "high")], "malicious"],
    ["harm that is worse", [finding("intent", "critical", "high")], "malicious"],
    ["harm that is likely", [finding("intent", "critical", "medium")], "suspicious"],
    ["something certain of middle weight", [finding("intent", "medium", "high")], "suspicious"],
    ["a weakness, however severe", [finding("weakness", "critical", "high")], "suspicious"],
    ["a weakness that is guessed", [finding("weakness", "critical", "low")], "clean"],
    ["a small weakness", [finding("weakness", "low", "high")], "clean"],
    ["a weak sign", [finding("intent", "high", "low")], "clean"],
  ] as const)("%s", (_name, findings, verdict) => {
    expect(verdictOf(findings)).toBe(verdict);
  });

  test("six weak signs together, but not one sign on six pages", () => {
    const signs = ["a/1", "a/2", "a/3", "a/4", "a/5", "a/6"].map((id) => finding("intent", "low", "low", id));
    expect(verdictOf(signs)).toBe("suspicious");
    expect(verdictOf(signs.slice(1))).toBe("clean");
    expect(verdictOf(signs.map((sign) => ({ ...sign, id: "a/1" })))).toBe("clean");
  });

  test("two kinds of harm in the same place convict, where each alone asks for a look", () => {
    const at = (sign: Finding, line: number, column = 1): Finding => ({
      ...sign,
      at: { path: "SKILL.md", line, column },
    });
    const deletes = finding("intent", "high", "medium", "impact/destroys-user-files");
    const secretly = finding("intent", "medium", "medium", "prompt-injection/conceal-from-user");
    expect(verdictOf([at(deletes, 40), at(secretly, 41)])).toBe("malicious");
    expect(judge([at(deletes, 40), at(secretly, 41)], [], []).because).toMatch(/two kinds of harm/u);
    // Doubtful; far apart; in a minified file; of one kind; too small; none of them grave; a weakness.
    expect(verdictOf([at(deletes, 40), at({ ...secretly, confidence: "low" }, 41)])).toBe("suspicious");
    expect(verdictOf([at(deletes, 40), at(secretly, 60)])).toBe("suspicious");
    expect(verdictOf([at(deletes, 2), at(secretly, 2, 5_000)])).toBe("suspicious");
    expect(verdictOf([at(deletes, 40), at({ ...secretly, id: "impact/other" }, 41)])).toBe("suspicious");
    expect(verdictOf([at(deletes, 40), at({ ...secretly, severity: "low" }, 41)])).toBe("suspicious");
    expect(verdictOf([at({ ...deletes, severity: "medium" }, 40), at(secretly, 41)])).toBe("suspicious");
    expect(verdictOf([at(deletes, 40), at(finding("weakness", "high", "high"), 41)])).toBe("suspicious");
  });

  test("learned words second a deed, but cannot say to whom data belongs", () => {
    const words = finding("intent", "medium", "medium", "prompt-injection/attack-like-passage");
    const runs = finding("intent", "critical", "medium", "execution/download-and-run-from-stranger");
    expect(verdictOf([runs, words])).toBe("malicious");
    expect(verdictOf([{ ...runs, id: "exfiltration/told-to-leak" }, words])).toBe("suspicious");
  });

  test("more findings never make it better, and the score keeps to the verdict's band", () => {
    const all = (["intent", "weakness"] as const).flatMap((role) =>
      SEVERITIES.flatMap((severity) =>
        CONFIDENCES.map((confidence) => finding(role, severity, confidence, `${role}/${severity}-${confidence}`)),
      ),
    );
    for (const one of all)
      for (const other of all) {
        const alone = judge([one], [], []);
        const both = judge([one, other], [], []);
        expect(VERDICTS.indexOf(both.verdict)).toBeGreaterThanOrEqual(VERDICTS.indexOf(alone.verdict));
        expect(both.score).toBeGreaterThanOrEqual(BANDS[both.verdict].from);
        expect(both.score).toBeLessThanOrEqual(BANDS[both.verdict].to);
        expect(both.scoreParts.reduce((sum, { points }) => sum + points, 0)).toBe(both.score);
        expect(judge([other, one], [], [])).toEqual(both);
      }
  });

  test("the table reads from the worst downwards, and no capability is in it", () => {
    const order = RULES.map(({ verdict }) => VERDICTS.indexOf(verdict));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });
});

test("a sign that is too weak for a verdict is not denied beside it", () => {
  const weak = finding("intent", "medium", "low", "supply-chain/look-alike-name");
  const weaker = finding("intent", "low", "low", "supply-chain/other");
  const { verdict, because } = judge([weaker, weak], [], []);
  expect(verdict).toBe("clean");
  expect(because).toBe(`Nothing speaks for certain of deceit or harm; the strongest sign: ${weak.message}.`);
  expect(judge([finding("weakness", "low", "low")], [], []).because).toMatch(/^Nothing speaks of deceit or harm;/u);
});

test("what could not be looked at is said, and makes the judgement incomplete", () => {
  const gap: Gap = { code: "encrypted", path: "a.zip", message: "a.zip is encrypted", blocking: true };
  expect(judge([], [], [gap])).toMatchObject({
    verdict: "clean",
    complete: false,
    because:
      "Nothing speaks of deceit or harm; it does nothing outside the conversation; 1 part could not be looked at.",
  });
  expect(judge([], [], [{ ...gap, blocking: false }])).toMatchObject({ complete: true });
});
