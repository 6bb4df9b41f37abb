import { describe, expect, test } from "vitest";
import type { SuppressionFact } from "../../../src/model/fact.ts";
import { readFile } from "../../../src/read/read-file.ts";
import { MAX_COMMENTS } from "../../../src/read/text/read-suppressions.ts";

async function comments(path: string, text: string): Promise<readonly SuppressionFact[]> {
  const { facts } = await readFile({ path, bytes: new TextEncoder().encode(text), mode: null });
  return facts.filter((fact) => fact.kind === "suppression");
}

describe("comments that ask the scanner to pass over something", () => {
  test.each([
    ["a line of its own", "x.sh", "# skillscan-ignore a/b -- why\ncurl x", 2, "why"],
    ["the end of a line", "x.sh", "curl x # skillscan-ignore a/b -- why", 1, "why"],
    ["above a blank line", "x.py", "# skillscan-ignore a/b -- why\n\nrun()", 3, "why"],
    [
      "two of them above one line",
      "x.py",
      "# skillscan-ignore a/b -- why\n# skillscan-ignore c/d -- other\nrun()",
      3,
      "why",
    ],
    ["two slashes", "x.js", "run(); // skillscan-ignore a/b -- why", 1, "why"],
    ["a closed comment before code", "x.js", "/* skillscan-ignore a/b -- why */ run();", 1, "why"],
    ["a closed comment of its own", "x.js", "/* skillscan-ignore a/b -- why */\nrun();", 2, "why"],
    ["a line of a longer comment", "x.js", "/*\n * skillscan-ignore a/b -- why\n */\nrun();", 3, "why"],
    ["markup", "x.html", "<!-- skillscan-ignore a/b -- why -->\n<p>", 2, "why"],
    ["Markdown", "SKILL.md", "# A\n\n<!-- skillscan-ignore a/b -- why -->\nText.", 4, "why"],
    ["a block of code in Markdown", "SKILL.md", "# A\n\n```sh\ncurl x # skillscan-ignore a/b -- why\n```", 4, "why"],
    ["dashes", "x.lua", "-- skillscan-ignore a/b -- why\nrun()", 2, "why"],
    ["a signature of a pack", "x.sh", "# skillscan-ignore a/acme.b -- why\nx", 2, "why"],
    ["no reason", "x.sh", "curl x # skillscan-ignore a/b", 1, null],
    ["dashes without a reason", "x.html", "<!-- skillscan-ignore a/b -->\n<p>", 2, null],
    ["a reason without dashes", "x.sh", "curl x # skillscan-ignore a/b because", 1, null],
    ["Windows line ends", "x.sh", "# skillscan-ignore a/b -- why\r\ncurl x\r\n", 2, "why"],
  ])("%s", async (_what, path, text, covers, reason) => {
    const [first] = await comments(path, text);
    expect(first).toMatchObject({ covers, reason });
  });

  test.each([
    ["no comment", "x.py", 'print("skillscan-ignore a/b -- why")'],
    ["a heading in Markdown", "SKILL.md", "# skillscan-ignore a/b -- why"],
    ["a sentence in Markdown", "SKILL.md", "Write skillscan-ignore a/b -- why."],
    ["no signature", "x.sh", "# skillscan-ignore <signature> -- reason"],
    ["no signature either", "x.sh", "# skillscan-ignore everything"],
    ["another word", "x.sh", "# skillscan-ignored a/b -- why"],
  ])("%s is none", async (_what, path, text) => {
    expect(await comments(path, text)).toEqual([]);
  });

  test("their number in a file is bounded", async () => {
    const text = "x # skillscan-ignore a/b -- why\n".repeat(MAX_COMMENTS + 1);
    expect(await comments("x.sh", text)).toHaveLength(MAX_COMMENTS);
  });

  test("in a block of a manual they are shown", async () => {
    const [shown] = await comments("SKILL.md", "```sh\nx # skillscan-ignore a/b -- why\n```\n");
    expect(shown?.context.role).toBe("example");
  });
});
