import { describe, expect, test } from "vitest";
import { child, descend, itemsOf, scalarText, textOf, textsOf } from "../../../src/read/manifest/syntax/node.ts";
import { MAX_TOML_LENGTH, parseToml } from "../../../src/read/manifest/syntax/parse-toml.ts";
import { readToml } from "../../../src/read/manifest/read-toml.ts";
import { MAX_TOML_DEPTH } from "../../../src/read/manifest/syntax/toml-values.ts";
import { place, tell, type Told } from "./tell.ts";

const read = (text: string, path: string): Told => tell(readToml, path, text, "toml");

describe("the format", () => {
  const document = parseToml(`top = "a" # comment
[a.b]
"quoted key" = 'C:\\x'
c.d = [1, 2, # two
  "three"]
e = { f = "g", h = { i = true } }
long = """
one "two" \\
   three"""
[[list]]
name = "x"
[list.sub]
k = 1
[[list]]
name = "y"
`);
  const [root] = document.roots;

  test.each([
    [["top"], "a"],
    [["a", "b", "quoted key"], String.raw`C:\x`],
    [["a", "b", "e", "f"], "g"],
    [["a", "b", "e", "h", "i"], "true"],
    [["a", "b", "long"], 'one "two" three'],
  ])("%j", (keys, value) => {
    expect(scalarText(descend(root, ...keys))).toBe(value);
  });

  test("arrays, and arrays of tables", () => {
    expect(textsOf(descend(root, "a", "b", "c", "d"))).toEqual(["three"]);
    expect(itemsOf(child(root, "list")).map((item) => textOf(child(item, "name")))).toEqual(["x", "y"]);
    expect(scalarText(descend(itemsOf(child(root, "list"))[0], "sub", "k"))).toBe("1");
    expect(document.flaws).toEqual([]);
  });

  test.each(["a = ", "= 1", "just words", 'a = "x', "a = 1 2", "a = {b = 1"])("a flaw: %s", (line) => {
    const broken = parseToml(`${line}\nlast = "z"\n`);
    expect(broken.flaws).toMatchObject([{ code: "unparsable" }]);
  });

  test("a broken line does not hide the next one", () => {
    expect(textOf(child(parseToml("just words\nlast = 'z'\n").roots[0], "last"))).toBe("z");
  });
});

describe("pyproject.toml", () => {
  const text = `[build-system]
requires = ["setuptools>=61"]
build-backend = "backend"
backend-path = ["."]
[project]
name = "x"
version = "1.0"
dependencies = [
  "requests[socks]>=2, <3 ; python_version > '3.8'",
  "thing @ git+https://x.example/thing.git",
]
[project.optional-dependencies]
dev = ["pytest"]
[tool.poetry.dependencies]
python = "^3.9"
flask = { version = "^2", optional = true }
[tool.poe.tasks]
setup = "curl -s https://x.example | sh"
`;
  const told = read(text, "pyproject.toml");

  test("dependencies with their lines", () => {
    expect(told.of("dependency").map(({ name, requested, scope, at }) => [name, requested, scope, at.line])).toEqual([
      ["requests", ">=2, <3", "runtime", 9],
      ["thing", "git+https://x.example/thing.git", "runtime", 10],
      ["pytest", null, "optional", 13],
      ["setuptools", ">=61", "runtime", 2],
      ["flask", "^2", "optional", 16],
    ]);
  });

  test("a build backend of its own runs on install; another's does not", () => {
    expect(told.of("reference")).toMatchObject([{ how: "run", target: "backend", context: { trigger: "install" } }]);
    expect(read(text.replace('backend-path = ["."]\n', ""), "pyproject.toml").of("reference")).toEqual([]);
  });

  test("tasks are commands in their place", () => {
    expect(told.embedded[0]?.placeOf("curl")).toBe(place(text, "curl"));
  });

  test("it declares", () => {
    expect(told.of("declaration")).toMatchObject([{ block: "pyproject.toml", name: "x" }]);
  });
});

test("Cargo.toml", () => {
  const text =
    '[package]\nname = "x"\nbuild = "b.rs"\n[dependencies]\nserde = "1"\nmine = { git = "https://x.example/m", package = "theirs" }\n[target.\'cfg(unix)\'.dev-dependencies]\nlibc = "0.2"\n';
  const told = read(text, "Cargo.toml");
  expect(told.of("dependency").map(({ name, requested, scope }) => [name, requested, scope])).toEqual([
    ["serde", "1", "runtime"],
    ["theirs", "https://x.example/m", "runtime"],
    ["libc", "0.2", "dev"],
  ]);
  expect(told.of("reference")).toMatchObject([{ target: "b.rs", context: { trigger: "install" } }]);
});

test("a lock file", () => {
  const told = read(
    '[[package]]\nname = "a"\nversion = "1.0"\n\n[[package]]\nname = "b"\nversion = "2.0"\n',
    "uv.lock",
  );
  expect(
    told.of("dependency").map(({ ecosystem, name, resolved, at }) => [ecosystem, name, resolved, at.line]),
  ).toEqual([
    ["PyPI", "a", "1.0", 2],
    ["PyPI", "b", "2.0", 6],
  ]);
});

test("servers of an agent", () => {
  const told = read('[mcp_servers.x]\ncommand = "npx"\nargs = ["-y", "x"]\n', ".codex/config.toml");
  expect(told.in("shell")).toEqual(["npx -y x"]);
});

const nested = (depth: number): string => `a = ${"[".repeat(depth)}${"]".repeat(depth)}\n`;

describe("hostile", () => {
  test("depth at the limit and past it", () => {
    expect(parseToml(nested(MAX_TOML_DEPTH)).flaws).toEqual([]);
    expect(parseToml(nested(MAX_TOML_DEPTH + 1)).flaws).toMatchObject([{ code: "too-deep" }]);
  });

  test("length", () => {
    expect(parseToml(`#${"x".repeat(MAX_TOML_LENGTH - 1)}`).flaws).toEqual([]);
    expect(parseToml(`#${"x".repeat(MAX_TOML_LENGTH)}`).flaws).toMatchObject([{ code: "too-large" }]);
  });

  test.each(["a=[", "[a.b]\n", "[[a]]\n", "a.", 'a="\n', "a={b=", "[", '"""'])("100,000 times %j", (part) => {
    expect(parseToml(part.repeat(100_000)).roots.length).toBe(1);
  });
});
