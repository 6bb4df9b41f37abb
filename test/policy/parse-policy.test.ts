import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { POLICY_PRESETS } from "../../src/model/policy.ts";
import { checkPolicy, parsePolicy, presetPolicy } from "../../src/policy/parse-policy.ts";
import { MAX_PATTERNS } from "../../src/policy/policy-file.ts";
import { policyWarnings } from "../../src/policy/policy-warnings.ts";
import { MAX_YAML_BYTES, MAX_YAML_DEPTH } from "../../src/policy/yaml-document.ts";
import { policyTemplate } from "../../src/cli/policy-template.ts";

const PLACE = { file: "p.yaml", folder: null };
const problemsOf = (text: string): readonly string[] =>
  checkPolicy(text, PLACE).problems.map(({ line, message }) => `${line}: ${message}`);

test("an empty file is the balanced preset, which is what happens without a policy", () => {
  const policy = parsePolicy("", PLACE);
  expect(policy.preset).toBe("balanced");
  expect(policy.failVerdict).toEqual({ value: "suspicious", line: null });
  expect(policy.incomplete).toEqual({ value: "report", line: null });
  expect(policy.inlineSuppressions.value).toBe(false);
});

test("values of the file stand before the preset's, with their lines", () => {
  const policy = parsePolicy(
    `extends: strict
fail:
  verdict: malicious
hosts:
  deny:
    - "*.evil.example"
    - "@ip"
signatures:
  weakness/plaintext-endpoint: off
  execution/remote-code: { severity: low, fails: always, reason: mirrored }
categories: { weakness: never }
`,
    PLACE,
  );
  expect(policy.failVerdict).toEqual({ value: "malicious", line: 3 });
  expect(policy.incomplete).toEqual({ value: "fail", line: null });
  expect(policy.subjects.hosts.deny).toEqual([
    { value: "*.evil.example", line: 6 },
    { value: "@ip", line: 7 },
  ]);
  expect(policy.signatures.get("weakness/plaintext-endpoint")).toEqual({
    line: 9,
    severity: "off",
    fails: null,
    reason: null,
  });
  expect(policy.signatures.get("execution/remote-code")).toEqual({
    line: 10,
    severity: "low",
    fails: "info",
    reason: "mirrored",
  });
  expect(policy.categories.get("weakness")).toEqual({ value: "never", line: 11 });
});

describe("mistakes are told with their lines", () => {
  test.each([
    ["an unknown preset", "extends: lax", /^1: extends: invalid option/],
    [
      "an unknown key",
      "hosts:\n  denied: [x.example]",
      /^2: hosts\.denied is no key here; expected allow, deny, undeclared/,
    ],
    ["an unknown key at the top", "host: {}", /^1: host is no key here; expected schema, extends, fail/],
    [
      "a host with a scheme",
      "hosts:\n  deny:\n    - ok.example\n    - https://x.example",
      /^4: hosts\.deny\[1\]: “https:/,
    ],
    ["a pattern that is not text", "hosts: { deny: [7] }", /^1: hosts\.deny\[0\]: invalid input/],
    [
      "a severity that is none",
      "signatures:\n  a/b: bad",
      /^2: signatures\.a\/b: expected off, fail, allow, a severity/,
    ],
    ["an id that is none", "signatures:\n  nonsense: off", /^2: signatures\.nonsense/],
    [
      "a package without ecosystem",
      "packages: { deny: [left-pad] }",
      /^1: packages\.deny\[0\]: “left-pad” is no package/,
    ],
    ["a source that is none", "packages:\n  sources:\n    allow: [web]", /^3: packages\.sources\.allow\[0\]/],
    ["a publisher that is none", "publishers: { allow: ['acme corp'] }", /^1: publishers\.allow\[0\]/],
    ["a score out of range", "fail:\n  score: 101", /^2: fail\.score: too big/],
    ["a list in place of a map", "- a\n- b", /^1: the file: invalid input/],
    ["broken YAML", "fail:\n  verdict: [", /^2: /],
    ["a key twice", "extends: strict\nextends: balanced", /^2: Map keys must be unique/],
    ["two documents", "extends: strict\n---\nextends: balanced", /second document/],
  ])("%s", (_what, text, expected) => {
    expect(problemsOf(text)[0]).toMatch(expected);
  });

  test("all of them, not the first only", () => {
    expect(problemsOf("extends: lax\nfail: { score: 0 }\nfoo: 1")).toHaveLength(3);
  });

  test("parsePolicy throws the first with a hint", () => {
    expect(() => parsePolicy("extends: lax", PLACE)).toThrow(/^p\.yaml:1: extends/);
  });
});

describe("hostile policies", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ..."bcdefghi".split("").map((name, at) => {
      const before = "abcdefgh".charAt(at);
      return `${name}: &${name} [${`*${before},`.repeat(9)}]`;
    }),
  ].join("\n");
  test.each([
    ["aliases that grow", bomb, /aliases .* are not supported/],
    ["an alias of itself", "hosts: &a\n  deny: [*a]", /aliases/],
    ["a tag", "hosts: !!js/function 'x'", /tag/i],
    ["a custom tag", "extends: !evil strict", /tag/i],
    ["__proto__", "__proto__: { inlineSuppressions: true }", /^1: the key __proto__ is not supported/],
    ["__proto__ deeper", "signatures:\n  __proto__: off", /^2: the key __proto__/],
    ["constructor", "constructor: { prototype: { x: 1 } }", /^1: the key constructor/],
    ["a merge key", "a: 1\n<<: { inlineSuppressions: true }", /is no key here/],
    ["deep flow lists", "[".repeat(100_000), /nested more than|Flow/],
    ["deep block lists", "- ".repeat(100_000), /nested more than/],
    ["a huge file", `# ${"x".repeat(MAX_YAML_BYTES)}`, /more than \d+ characters/],
    ["too many patterns", `hosts: { deny: [${"a,".repeat(MAX_PATTERNS + 1)}] }`, /^1: hosts\.deny/],
    ["a key that is a map", "? { a: b }\n: c", /^1: a key that is no text/],
  ])("%s is refused", (_what, text, expected) => {
    expect(problemsOf(text).join("\n")).toMatch(expected);
    expect(Object.prototype).not.toHaveProperty("inlineSuppressions");
  });

  test("the depth that is allowed is read, one more is not", () => {
    const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(problemsOf(nested(MAX_YAML_DEPTH)).join()).not.toMatch(/nested more/);
    expect(problemsOf(nested(MAX_YAML_DEPTH + 1)).join()).toMatch(/nested more/);
  });

  test("the number of patterns that is allowed is read", () => {
    const text = `hosts: { deny: [${"a.example,".repeat(MAX_PATTERNS)}] }`;
    expect(problemsOf(text)).toEqual([]);
  });
});

test("presets are policies, each with its own name", () => {
  expect(POLICY_PRESETS.map((name) => presetPolicy(name).preset)).toEqual([...POLICY_PRESETS]);
  expect(presetPolicy("strict").incomplete.value).toBe("fail");
  expect(presetPolicy("permissive").failVerdict.value).toBe("malicious");
  expect(presetPolicy("strict").file).toBeNull();
});

describe("what policy init writes", () => {
  test.each(POLICY_PRESETS)("is a policy: %s", (preset) => {
    expect(problemsOf(policyTemplate(preset))).toEqual([]);
  });

  test("is one with every line switched on, too, and fits the published schema", () => {
    const switchedOn = policyTemplate("balanced")
      .split("\n")
      .map((line) => line.replace(/^# (?=[a-zA-Z]+:|  )/u, ""))
      .join("\n");
    expect(problemsOf(switchedOn)).toEqual([]);
    const schema: object = JSON.parse(readFileSync(new URL("../../docs/policy.schema.json", import.meta.url), "utf8"));
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    expect(isValid(parse(switchedOn)) ? [] : isValid.errors).toEqual([]);
  });
});

test("warnings name what is probably not meant", () => {
  const text = `signatures: { weakness/nothing: off }
categories: { weaknes: high }
hosts: { allow: ["*.com"] }
publishers: { allow: ["@acme"] }`;
  const warnings = policyWarnings(parsePolicy(text, PLACE), ["weakness/tls-off"]);
  expect(warnings.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "1: there is no built-in signature weakness/nothing",
    "1: weakness/nothing is off without a reason",
    "2: there is no built-in category weaknes; known are weakness",
    "3: hosts: “*.com” covers a whole top-level domain",
    "4: publishers: “@acme” is whoever has this handle; @acme#<id> is one publisher",
  ]);
});
