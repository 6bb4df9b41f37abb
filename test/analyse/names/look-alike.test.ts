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
      "a shown name that is the platform's",
      skill("ClawHub"),
      { kind: "clawhub", reference: "@x/text-helper@1.0.0", owner: "x", name: "text-helper" },
      "",
      ['shows itself as "ClawHub", which is the platform\'s own name, and is @x/text-helper'],
    ],
    ["a name of its own", skill("finder"), { kind: "directory", reference: "./finder" }, "", []],
  ] as const)("%s", async (_name, text, origin, root, expected) => {
    const path = root === "" ? "SKILL.md" : `${root}/SKILL.md`;
    expect(await names({ [path]: text }, origin, root)).toEqual(expected);
  });
});
