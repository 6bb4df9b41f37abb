import { describe, expect, test } from "vitest";
import { isPopular, popularNeighbour } from "../../../src/analyse/dependencies/popular.ts";
import { advised, skill } from "./advised.ts";

describe("names near a popular one", () => {
  test.each([
    ["npm", "expresss", "express"],
    ["npm", "exprses", "express"],
    ["npm", "typescirpt", "typescript"],
    ["npm", "typescrpt", "typescript"],
    ["npm", "l0dash", "lodash"],
    ["npm", "crossenv", "cross-env"],
    ["npm", "babelcli", "babel-cli"],
    ["PyPI", "reqeusts", "requests"],
    ["PyPI", "requestss", "requests"],
    ["PyPI", "python_dateutil", null],
    ["PyPI", "pythondateutil", "python-dateutil"],
    ["npm", "express", null],
    ["npm", "preact", null],
    ["npm", "react-native-thing", null],
    ["npm", "vitest2", null],
    ["npm", "chalks", null],
    ["npm", "qs2", null],
    ["Go", "expresss", null],
  ] as const)("%s %s → %s", (ecosystem, name, popular) => {
    expect(popularNeighbour(ecosystem, name)).toBe(popular);
  });

  test("popular names are no look-alikes of each other", () => {
    expect(isPopular("PyPI", "Python_DateUtil")).toBe(true);
    expect(popularNeighbour("npm", "webpack-cli")).toBeNull();
  });

  const ID = "supply-chain/look-alike-package";
  test.each([
    ["one slip away", { "SKILL.md": skill("Run `pip install reqeusts`.") }, `${ID} medium medium SKILL.md:8`],
    ["the platform's client", { "SKILL.md": skill("Run `npm i -g clawhbu`.") }, `${ID} medium medium SKILL.md:8`],
    ["said to be its own", { "SKILL.md": skill("Run `npx clawdhub-cli`.") }, `${ID} medium medium SKILL.md:8`],
    ["a scope", { "SKILL.md": skill("Run `npm i @opencIaw/notes`.") }, `${ID} medium medium SKILL.md:8`],
  ])("%s deserves a look", async (_, files, expected) => {
    const { brief, verdict } = await advised(files);
    expect(brief(ID)).toEqual([expected]);
    expect(verdict).toBe("suspicious");
  });

  test("only a hyphen away is told, and no verdict by itself", async () => {
    const { brief, verdict } = await advised({ "SKILL.md": skill("Run `npm i crossenv`.") });
    expect(brief(ID)).toEqual([`${ID} low low SKILL.md:8`]);
    expect(verdict).toBe("clean");
  });

  test.each([
    "npm i clawflows",
    "npm i @someone/openclaw-notes",
    "npx clawhub@latest",
    "npm i openclaw-telegram-manager",
  ])("%s is a name of its own", async (line) => {
    const { brief } = await advised({ "SKILL.md": skill(`Run \`${line}\`.`) });
    expect(brief(ID)).toEqual([]);
  });
});

describe("names of no package", () => {
  const ID = "supply-chain/no-such-package";
  test.each([
    [
      "fetched and run: whoever registers it is run",
      "Run `npx made-up-thing`.",
      `${ID} medium medium SKILL.md:8`,
      "suspicious",
    ],
    ["of a scope, which may be private", "Run `npx @corp/made-up-thing`.", `${ID} medium low SKILL.md:8`, "clean"],
  ])("%s", async (_, line, expected, verdict) => {
    const found = await advised({ "SKILL.md": skill(line) }, [], ["other"]);
    expect(found.brief(ID)).toEqual([expected]);
    expect(found.verdict).toBe(verdict);
  });

  test("a manifest's may be private", async () => {
    const found = await advised({ "package.json": '{ "dependencies": { "made-up-thing": "1.0.0" } }' }, [], ["other"]);
    expect(found.brief(ID)).toEqual([`${ID} medium low package.json:1`]);
  });

  test.each([
    [
      "the package's registry is another",
      { "SKILL.md": skill("Run `npx made-up-thing`."), ".npmrc": "registry=https://npm.vendor.test/\n" },
    ],
    [
      "the scope's registry is another",
      { "SKILL.md": skill("Run `npx @corp/made-up-thing`."), ".npmrc": "@corp:registry=https://npm.vendor.test/\n" },
    ],
  ])("nothing is said where %s", async (_, files) => {
    expect((await advised(files, [], ["other"])).brief(ID)).toEqual([]);
  });

  test("nothing is said where nobody knows", async () => {
    expect((await advised({ "SKILL.md": skill("Run `npx made-up-thing`.") })).brief(ID)).toEqual([]);
  });
});
