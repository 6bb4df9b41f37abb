import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { COMMENT_LIMIT, renderMarkdown, SUMMARY_LIMIT } from "../../src/report/markdown.ts";
import { codeBlock, codeSpan, link, plain } from "../../src/report/markdown/escape.ts";
import { HOSTILE, hostileReport } from "./hostile-report.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** As GitHub reads it, with raw HTML let through so that a test sees what came through. */
function rendered(markdown: string): Node {
  return parseFragment(
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  );
}

function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly string[]) => void,
  ancestors: readonly string[] = [],
): void {
  visit(node, ancestors);
  if (!("childNodes" in node)) return;
  const below = "tagName" in node ? [...ancestors, node.tagName] : ancestors;
  for (const child of node.childNodes) walk(child, visit, below);
}

function namesOf(markdown: string): string[] {
  const names: string[] = [];
  walk(rendered(markdown), (node) => {
    if ("tagName" in node)
      names.push(
        node.tagName,
        ...node.attrs.map(({ name, value }) => (name === "align" ? "align" : `${node.tagName} ${name}=${value}`)),
      );
  });
  return names;
}

/** Text in which GitHub looks for mentions, references and emoji: everything outside code and links. */
function searchedText(markdown: string): string {
  let text = "";
  walk(rendered(markdown), (node, ancestors) => {
    if ("value" in node && !ancestors.some((name) => name === "code" || name === "pre" || name === "a"))
      text += node.value;
  });
  return text;
}

const linkTo = (at: { path: string; line: number }): string =>
  `https://github.example/o/r/blob/main/${at.path
    .split("/")
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join("/")}#L${at.line}`;

const options = { limit: SUMMARY_LIMIT, linkTo };
const ORDINARY = new Set(
  namesOf(renderMarkdown([hostileReport("$word"), hostileReport("$other")], options)).filter(
    (name) => !name.startsWith("a "),
  ),
);

describe.each(HOSTILE)("a package that says %j everywhere", (text) => {
  const markdown = renderMarkdown([hostileReport(text), hostileReport(text)], options);

  test("brings no element, no image and no link of its own", () => {
    const names = namesOf(markdown);
    expect(names.filter((name) => !name.startsWith("a ") && !ORDINARY.has(name))).toEqual([]);
    expect(
      names.filter((name) => name.startsWith("a ") && !name.startsWith("a href=https://github.example/o/r/blob/main/")),
    ).toEqual([]);
  });

  test("mentions nobody, refers to nothing, begins no formula", () => {
    const searched = searchedText(markdown);
    expect(searched).not.toMatch(/(?:^|\W)@[a-z0-9]/im);
    expect(searched).not.toMatch(/#\d|\bGH-\d/i);
    expect(searched).not.toMatch(/:[a-z0-9_+-]+:/i);
    expect(searched).not.toMatch(/https?:\/\/|www\./i);
    expect(markdown.replaceAll(/`[^`]*`/g, "").replaceAll("<span>$</span>", "")).not.toMatch(/\$/);
  });

  test("holds no control character", () => {
    expect(markdown).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

describe("escaping", () => {
  test.each([...HOSTILE])("plain: %j stays one paragraph of text that reads the same", (text) => {
    const tree = rendered(plain(text, 2_000));
    const names: string[] = [];
    let shown = "";
    walk(tree, (node) => {
      if ("tagName" in node) names.push(node.tagName);
      if ("value" in node) shown += node.value;
    });
    expect(names.filter((name) => name !== "p" && name !== "span")).toEqual([]);
    const expected = text.replaceAll(
      /[\u0000-\u0008\u000B-\u001F\u202E\u2066]/g,
      (c) => `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
    expect(shown.replaceAll("\u200B", "").trim()).toBe(expected.replaceAll(/\s+/g, " ").trim());
  });

  test.each([
    ["a`b", "``a`b``"],
    ["`a`", "`` `a` ``"],
    ["", "`(nothing)`"],
    ["a|b", String.raw`\`a\|b\``.replaceAll("\\`", "`")],
    ["two\nlines", "`two lines`"],
  ])("codeSpan: %j is %s", (text, expected) => expect(codeSpan(text)).toBe(expected));

  test("a code block cannot be left", () => {
    const names: string[] = [];
    walk(rendered(codeBlock(["```", "</code>", "~~~~", "# x"])), (node) => {
      if ("tagName" in node) names.push(node.tagName);
    });
    expect(names).toEqual(["pre", "code"]);
  });

  test.each([["javascript:alert(1)"], ["data:text/html,x"], ["not an address"]])("link: %s is no link", (address) =>
    expect(link("label", address)).toBe("label"),
  );

  test("link: brackets and angles of an address are encoded", () =>
    expect(link("x", "https://github.example/a_(b)|c")).toBe("[x](https://github.example/a%5F%28b%29%7Cc)"));
});

test("a person sees verdict, reason, advice, place, frame, what would clear it and the chain", () => {
  expect(renderMarkdown([sampleReport()], options)).toMatchInlineSnapshot(`
    "## skillscan: malicious
    > [!CAUTION]
    > **Malicious**: \`@someone/weather@1.0.0\`, score 90/100
    >
    > SKILL.md:12 decodes to a download from 192.0.2.7 and runs it.
    >
    > **What to do:** do not install it. Where it was already installed, remove it, treat every secret that the agent could read as stolen, and check the steps below by hand before reporting it to the registry.

    #### Critical: Encoded text is decoded and run

    [\`SKILL.md:12\`](https://github.example/o/r/blob/main/SKILL.md#L12) decodes to a download from 192.0.2.7 and runs it

    \`\`\`text
      11 | Paste this into Terminal:
    > 12 | echo Y3VybA== | base64 -D | bash
    \`\`\`

    **To clear it:** Say in plain text what is run.

    <details><summary>Evidence and reason</summary>

    1. [\`SKILL.md:11\`](https://github.example/o/r/blob/main/SKILL.md#L11) tells the person to paste it
    2. [\`SKILL.md:12\`](https://github.example/o/r/blob/main/SKILL.md#L12) downloads from 192.0.2.7 and runs the answer (decoded text, hidden as base64)

    **Why it matters:** Nobody can read what runs.

    \`execution/encoded-command\`, confidence high, intent, 90 points of the score

    </details>

    <details><summary>What it can do (2 capabilities, 1 undeclared)</summary>

    | It | undeclared | declared |
    | --- | --- | --- |
    | contacts | \`192.0.2.7\` |  |
    | runs |  | \`bash\` |

    Undeclared: not accounted for by its description, homepage, requires or install.

    </details>

    <details><summary>Not looked at (1)</summary>

    - encrypted: a.zip: encrypted

    </details>

    <details><summary>Score</summary>

    - +90 critical, high confidence

    </details>

    <details><summary>Proofs</summary>

    - **verified** 2 files as listed

    </details>

    <details><summary>The registry says</summary>

    - **clean**

    </details>

    <details><summary>Notes</summary>

    - renamed from forecast

    </details>


    <sub>skillscan 0.1.0, signatures abababababab. Nothing scanned was run.</sub>
    "
  `);
});

test("several packages: a table, the worst first; a clean one without findings is only a row of it", () => {
  const clean = sampleReport({
    verdict: "clean",
    findings: [],
    gaps: [],
    score: 0,
    target: "skills/good",
    because: "Nothing.",
  });
  const markdown = renderMarkdown([clean, sampleReport({ target: "skills/bad" })], options);
  expect(markdown.startsWith("## skillscan: malicious\n")).toBe(true);
  expect(markdown.indexOf("skills/bad")).toBeLessThan(markdown.indexOf("skills/good"));
  expect(markdown.split("skills/good")).toHaveLength(2);
});

test("no package, and packages that could not be scanned, are said as such", () => {
  expect(renderMarkdown([], options)).toContain("nothing to scan");
  expect(renderMarkdown([], { ...options, failures: ["x: not found"] })).toMatch(/not scanned[\s\S]*x: not found/);
  expect(renderMarkdown([sampleReport()], { ...options, failures: ["x: not found"] })).toContain("**Not scanned:**");
});

test("what one signature found stands below one title: each deed once, with all its places", () => {
  const first = sampleFinding({ fingerprint: "a".repeat(32) });
  const again = sampleFinding({ fingerprint: "b".repeat(32), at: { ...first.at, path: "again.sh" } });
  const more = Array.from({ length: 30 }, (_, index) =>
    sampleFinding({ fingerprint: String(index).padStart(32, "0"), message: `does deed ${index}` }),
  );
  const markdown = renderMarkdown([sampleReport({ findings: [first, again, ...more] })], { limit: SUMMARY_LIMIT });
  expect(markdown.match(/^####/gmu)).toHaveLength(1);
  expect(markdown).toContain("The same at `again.sh:12`");
  expect(markdown).toContain("does deed 18");
  expect(markdown).toContain("and 11 more of this kind");
});

describe("size", () => {
  const findings = Array.from({ length: 400 }, (_, index) =>
    sampleFinding({
      id: `exfiltration/number-${index}`,
      fingerprint: String(index).padStart(32, "0"),
      message: `finding ${index} ${"ü".repeat(200)}`,
      severity: index === 399 ? "critical" : "low",
    }),
  );

  test.each([COMMENT_LIMIT, 20_000])(
    "never more than %i bytes; the worst stays, the rest is counted, the end is there",
    (limit) => {
      const markdown = renderMarkdown([sampleReport({ findings })], { limit });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
      expect(Buffer.byteLength(markdown)).toBeGreaterThan(limit * 0.7);
      expect(markdown).toContain("finding 399");
      expect(markdown).toMatch(/Left out for size: \d+ findings\./);
      expect(markdown).toContain("What it can do");
    },
  );

  test("hundreds of packages stay within a comment", () => {
    const reports = Array.from({ length: 300 }, (_, index) => sampleReport({ target: `skills/${index}`, findings }));
    expect(Buffer.byteLength(renderMarkdown(reports, { limit: COMMENT_LIMIT }))).toBeLessThanOrEqual(COMMENT_LIMIT);
  });
});
