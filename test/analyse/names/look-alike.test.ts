import { describe, expect, test } from "vitest";
import { imitated } from "../../../src/analyse/names/look-alike.ts";
import { findingsIn } from "../analyse-files.ts";

test.each([
  ["cllawhub", "clawhub"],
  ["clawh-ub", "clawhub"],
  ["0penclaw", "openclaw"],
  ["opencalw", "openclaw"],
  ["openclaww", "openclaw"],
  ["sumarize", "summarize"],
  ["clawhub", null],
  ["OpenClaw", null],
  ["clawboard", null],
  ["weathers-of-mars", null],
  ["bard", null],
  ["", null],
  ["clawhub-pro", "clawhub"],
  ["clawhubcli", "clawhub"],
  ["myopenclaw", "openclaw"],
  ["openclawx", "openclaw"],
  ["openclawyer", null],
  ["the-clawhub", "clawhub"],
  ["my-clawhub", "clawhub"],
  ["clawhub-official", "clawhub"],
  ["cllawhub-cli", "clawhub"],
  ["clawhub-6yr3b", "clawhub"],
  ["tavily-search-pro", "tavily-search"],
  ["weather-x7f3q", "weather"],
  ["agent-browser-cli", "agent-browser"],
  ["openclaw-backup", null],
  ["weather-2026", null],
  ["weather-v2", null],
  ["clawhub-2", "clawhub"],
  ["openclaw-update", null],
  ["pro-cli", null],
  ["slackk", "slack"],
  ["slcak", "slack"],
  ["slack", null],
  ["slick", null],
  ["slacks", null],
  ["slackk-pro", "slack"],
  ["nano-pdf-abcde1", "nano-pdf"],
  ["notion-v2beta", "notion"],
  ["data-oauth2", null],
  ["git-hub", "github"],
  ["obsidian-pro", "obsidian"],
])("%s passes for %s", (called, known) => {
  expect(imitated(called)).toBe(known);
});

const skill = (name: string): string =>
  `---\nname: ${name}\ndescription: Finds skills.\n---\n\n# Finder\n\nFinds skills.\n`;

const names = async (...given: Parameters<typeof findingsIn>): Promise<readonly string[]> =>
  (await findingsIn(...given)).filter(({ id }) => id.includes("/look-alike-")).map(({ message }) => message);

describe("whose name counts", () => {
  const taken = ['is called "cllawhub", which is easily taken for "clawhub"'];

  test.each([
    ["the folder that is scanned", skill("finder"), { kind: "directory", reference: "/home/me/cllawhub/" }, "", taken],
    [
      "the skill's folder inside it",
      skill("finder"),
      { kind: "directory", reference: ".", name: "skills" },
      "a/cllawhub",
      taken,
    ],
    ["the declared name", skill("cllawhub"), { kind: "directory", reference: "." }, "", taken],
    [
      "the registry's name",
      skill("finder"),
      { kind: "clawhub", reference: "@x/cllawhub@1.0.0", owner: "x", name: "cllawhub" },
      "",
      taken,
    ],
    [
      "a publisher that may",
      skill("finder"),
      { kind: "clawhub", reference: "@openclaw/cllawhub@1.0.0", owner: "openclaw", name: "cllawhub" },
      "",
      [],
    ],
    [
      "a publisher that passes for the platform's",
      skill("finder"),
      { kind: "clawhub", reference: "@open-claw/finder@1.0.0", owner: "open-claw", name: "finder" },
      "",
      ['is published by "open-claw", which is easily taken for "openclaw"'],
    ],
    [
      "a publisher that passes for one whose skills are much used",
      skill("finder"),
      { kind: "clawhub", reference: "@anthropicss/finder@1.0.0", owner: "anthropicss", name: "finder" },
      "",
      ['is published by "anthropicss", which is easily taken for "anthropics"'],
    ],
    [
      "the same under its plainer name",
      skill("finder"),
      { kind: "clawhub", reference: "@anthropic/finder@1.0.0", owner: "anthropic", name: "finder" },
      "",
      [],
    ],
    [
      "a shown name that is the platform's",
      skill("ClawHub"),
      { kind: "clawhub", reference: "@x/text-helper@1.0.0", owner: "x", name: "text-helper" },
      "",
      ['shows itself as "ClawHub", which is the platform\'s own name, and is @x/text-helper'],
    ],
    [
      "a slug that is the platform's own name, by a stranger",
      skill("finder"),
      { kind: "clawhub", reference: "@x/openclaw-cli@1.0.0", owner: "x", name: "openclaw-cli" },
      "",
      ["has the platform's own name, \"openclaw-cli\", and is @x's"],
    ],
    [
      "the same where nobody says whose it is",
      skill("openclaw-cli"),
      { kind: "directory", reference: "./openclaw-cli" },
      "",
      ['has the platform\'s own name, "openclaw-cli", and whose it is is not known'],
    ],
    [
      "the slug of a much-used skill, by another owner",
      skill("GitHub"),
      { kind: "clawhub", reference: "@x/github@1.0.0", owner: "x", name: "github" },
      "",
      ["has the name of @openclaw/github, and is @x's"],
    ],
    [
      "the slug of a much-used skill, by its owner",
      skill("pdf"),
      { kind: "clawhub", reference: "@anthropics/pdf@1.0.0", owner: "anthropics", name: "pdf" },
      "",
      [],
    ],
    [
      "a shown name that says what it is for",
      skill("GitHub"),
      { kind: "clawhub", reference: "@x/issue-notes@1.0.0", owner: "x", name: "issue-notes" },
      "",
      [],
    ],
    [
      "a shown name in letters of two alphabets",
      skill("G\u{456}tHub"),
      { kind: "clawhub", reference: "@x/issue-notes@1.0.0", owner: "x", name: "issue-notes" },
      "",
      ['is called "GitHub" in letters that only look like these, which is easily taken for "github"'],
    ],
    [
      "letters of two alphabets in a name that imitates none",
      skill("harb\u{43E}ur-notes"),
      { kind: "directory", reference: "./notes" },
      "",
      ['is called "harbour-notes" in letters that only look like these'],
    ],
    [
      "a name in one alphabet",
      skill("\u{43F}\u{43E}\u{433}\u{43E}\u{434}\u{430}"),
      { kind: "directory", reference: "./x" },
      "",
      [],
    ],
    [
      "a word and its ending in two alphabets",
      skill("URL\u{43E}\u{432}"),
      { kind: "directory", reference: "./x" },
      "",
      [],
    ],
    ["a name of its own", skill("finder"), { kind: "directory", reference: "./finder" }, "", []],
  ] as const)("%s", async (_name, text, origin, root, expected) => {
    const path = root === "" ? "SKILL.md" : `${root}/SKILL.md`;
    expect(await names({ [path]: text }, origin, root)).toEqual(expected);
  });
});
