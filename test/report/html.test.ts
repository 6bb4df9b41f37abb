import { createHash } from "node:crypto";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { STYLE } from "../../src/report/html/style.ts";
import { renderHtml, renderReportBody, reportStyle } from "../../src/report/html.ts";
import { HOSTILE, hostileReport } from "./hostile-report.ts";
import { sampleFinding, sampleReport } from "./sample-report.ts";

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
}

function attributesOf(page: string): { tag: string; name: string; value: string }[] {
  return elementsOf(page).flatMap(({ tagName, attrs }) =>
    attrs.map(({ name, value }) => ({ tag: tagName, name, value })),
  );
}

function textOf(page: string): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(text).join("") : "";
  return text(parse(page)).replaceAll(/\s+/g, " ");
}

const ELEMENTS = new Set(elementsOf(renderHtml([full("a/b"), full("a/b")])).map(({ tagName }) => tagName));
const ATTRIBUTES = new Set(
  attributesOf(renderHtml([full("a/b"), full("a/b")])).map(({ tag, name }) => `${tag} ${name}`),
);

/** A report with every part, so that its elements are all that a page may have. */
function full(text: string): ReturnType<typeof sampleReport> {
  return {
    ...hostileReport(text),
    registry: { ...registryOf(hostileReport(text)), registry: "https://registry.example" },
  };
}

function registryOf({ registry }: ReturnType<typeof sampleReport>): NonNullable<typeof registry> {
  if (registry === null) throw new Error("the sample has a registry statement");
  return registry;
}

describe.each(HOSTILE)("a package that says %j everywhere", (text) => {
  const page = renderHtml([hostileReport(text)]);

  test("brings no element and no attribute into the page", () => {
    expect(
      elementsOf(page)
        .map(({ tagName }) => tagName)
        .filter((name) => !ELEMENTS.has(name)),
    ).toEqual([]);
    expect(attributesOf(page).filter(({ tag, name }) => !ATTRIBUTES.has(`${tag} ${name}`))).toEqual([]);
  });

  test("brings no address but http(s) and no control character", () => {
    const links = attributesOf(page).filter(({ name }) => name === "href" || name === "src");
    expect(links.filter(({ value }) => !/^(?:https?:\/\/|#)/.test(value))).toEqual([]);
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

test("what a package says is shown, letter by letter", () => {
  expect(textOf(renderHtml([hostileReport(HOSTILE[0])]))).toContain(HOSTILE[0]);
  expect(textOf(renderHtml([hostileReport("\u202Egnp.exe")]))).toContain("<U+202E>gnp.exe");
});

test("the page's policy forbids scripts and everything from elsewhere, and allows its one style sheet by its hash", () => {
  const page = renderHtml([sampleReport()]);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = attributesOf(page).find(({ value }) => value.includes("default-src"))?.value;
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  expect(reportStyle).toMatchObject({ css: style, source: `'sha256-${hash}'` });
  expect(page).not.toMatch(/<script|\sstyle=|\son[a-z]+=|@import|url\(/i);
});

test("verdict, reason, advice, places, chain, what would clear it, score and the registry's own word are all there", () => {
  const text = textOf(renderHtml([sampleReport()]));
  for (const part of [
    "Malicious",
    "SKILL.md:12 decodes to a download from 192.0.2.7 and runs it.",
    "What to do: do not install it.",
    "192.0.2.7 undeclared",
    "Encoded text is decoded and run",
    "Paste this into Terminal:",
    "decoded, hidden as base64",
    "Say in plain text what is run.",
    "ATT&CK T1027",
    "+90",
    "2 files as listed",
    "a.zip: encrypted",
    "https://registry.example says clean",
    "renamed from forecast",
  ]) {
    expect(text).toContain(part);
  }
});

test("the user's own rules are shown: the decision and what made it, accepted findings, suppressions without effect", () => {
  const text = textOf(renderHtml([full("rule-text")]));
  expect(text).toMatch(/Fails by rule-text\./);
  expect(text).toContain("rule-text (rule-text:3 rule-text)");
  expect(text).toContain("Accepted, not counted");
  expect(text).toContain("Suppressions without effect");
});

test("dependencies with advisories come first, with the version that is clear of them", () => {
  const text = textOf(renderHtml([full("left-pad")]));
  expect(text).toMatch(/malicious 7\.5 left-pad/);
  expect(text).toContain("Upgrade to left-pad");
  expect(text).toContain("no such package");
});

test("dependencies against which nothing is known are a table, and many of them fold", () => {
  const [dependency] = full("left-pad").dependencies;
  if (dependency === undefined) throw new Error("no dependency");
  const quiet = { ...dependency, exists: true, advisories: [], upgrade: null };
  const list = (count: number): string =>
    renderHtml([
      sampleReport({ dependencies: Array.from({ length: count }, (_, at) => ({ ...quiet, name: `p${at}` })) }),
    ]);
  expect(list(3)).toMatch(/<table class="dependencies">[^]*<code>p0<\/code>[^]*<code>p2<\/code>[^]*<\/table>/u);
  expect(list(40)).toMatch(/<code>p14<\/code>[^]*<details class="more">[^]*<code>p15<\/code>/u);
});

test("the words that matched are marked in the frame", () => {
  const finding = sampleFinding({ snippet: "base64 -D" });
  expect(renderHtml([sampleReport({ findings: [finding] })])).toContain("<mark>base64 -D</mark>");
});

test("several packages: an overview, the worst first, each link leads to a report and no id is used twice", () => {
  const page = renderHtml([
    sampleReport({ verdict: "clean", score: 0, target: "good" }),
    sampleReport({ target: "bad" }),
  ]);
  const attributes = attributesOf(page);
  const ids = attributes.filter(({ name }) => name === "id").map(({ value }) => value);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = attributes.filter(({ name, value }) => name === "href" && value.startsWith("#"));
  expect(targets.length).toBeGreaterThan(4);
  expect(targets.filter(({ value }) => !ids.includes(value.slice(1)))).toEqual([]);
  expect(page.indexOf("bad")).toBeLessThan(page.indexOf("good"));
});

test("an incomplete scan without findings is not called clean", () => {
  const page = renderHtml([sampleReport({ verdict: "clean", complete: false, findings: [], score: 0 })]);
  expect(textOf(page)).toContain("Not fully scanned");
});

test("a bundle carries the report of each of its skills", () => {
  const page = renderReportBody(sampleReport({ bundled: [sampleReport({ name: "inner", because: "Inner reason." })] }));
  expect(textOf(page)).toContain("1 bundled skill");
  expect(page).toContain('id="report-skill-1-findings"');
});

test("what one signature found stands below one title, and every finding can be linked to", () => {
  const first = sampleFinding({ fingerprint: "a".repeat(32) });
  const again = sampleFinding({ fingerprint: "b".repeat(32), at: { ...first.at, path: "again.sh" } });
  const other = sampleFinding({ fingerprint: "c".repeat(32), message: "does another thing" });
  const page = renderHtml([sampleReport({ findings: [first, again, other] })]);
  expect(elementsOf(page).filter(({ attrs }) => attrs.some(({ value }) => value.startsWith("finding ")))).toHaveLength(
    1,
  );
  expect(textOf(page)).toMatch(/The same at again\.sh:12.*does another thing/su);
  for (const number of [1, 2, 3]) expect(page).toContain(`-finding-${number}"`);
});

test("a page stays usable with thousands of findings: the rest is counted", () => {
  const findings = Array.from({ length: 1_003 }, (_, index) =>
    sampleFinding({ fingerprint: String(index).padStart(32, "0"), message: `deed ${index}` }),
  );
  const page = renderHtml([sampleReport({ findings })]);
  expect(elementsOf(page).filter(({ attrs }) => attrs.some(({ value }) => value === "deed"))).toHaveLength(999);
  expect(textOf(page)).toContain("and 3 more in the JSON report");
});

describe("colours keep a contrast of 4.5 : 1", () => {
  const [light = "", dark = ""] = STYLE.split("prefers-color-scheme: dark");
  const grounds: Readonly<Record<string, readonly string[]>> = {
    ink: ["paper", "raised", "code", "red-ground", "amber-ground", "green-ground", "slate-ground", "mark"],
    muted: ["paper", "red-ground", "amber-ground", "green-ground", "slate-ground", "code"],
    link: ["paper"],
    red: ["paper", "red-ground"],
    amber: ["paper", "amber-ground"],
    green: ["paper", "green-ground"],
    slate: ["paper", "slate-ground"],
  };
  const cases = [
    ["light", light],
    ["dark", dark],
  ].flatMap(([scheme = "", css = ""]) =>
    Object.entries(grounds).flatMap(([text, all]) => all.map((ground) => ({ scheme, css, text, ground }))),
  );
  test.each(cases)("$scheme: $text on $ground", ({ css, text, ground }) => {
    expect(contrast(colour(css, text), colour(css, ground))).toBeGreaterThanOrEqual(4.5);
  });
});

function colour(css: string, name: string): readonly number[] {
  const digits = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(css)?.[1] ?? "";
  return [0, 2, 4].map((from) => Number.parseInt(digits.slice(from, from + 2), 16));
}

/** WCAG 2.2, relative luminance. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
