import { describe, expect, test } from "vitest";
import type { DependencyFact, RegistryFact } from "../../../src/model/fact.ts";
import { readFile } from "../../../src/read/read-file.ts";

function show(fact: DependencyFact | RegistryFact): string {
  const { line } = fact.at;
  if (fact.kind === "registry")
    return `${line} ${fact.manager} ${fact.effect} ${fact.address}${fact.packages === null ? "" : ` for ${fact.packages}`}`;
  const { ecosystem, name, requested, resolved, scope, source, address, alias, index, executes } = fact;
  const marks = [
    source === "registry" ? "" : `${source} ${address ?? ""}`.trim(),
    alias === null ? "" : `as ${alias}`,
    index === null ? "" : `from ${index}`,
    executes ? "runs" : "",
  ].filter((mark) => mark !== "");
  return [`${line} ${ecosystem} ${name} ${requested ?? "-"} ${resolved ?? "-"} ${scope}`, ...marks].join(" | ");
}

test.each([
  [
    "package.json",
    `{
"dependencies": {"a": "^1", "both": "1.0.0"},
"devDependencies": {"d": "workspace:*"},
"optionalDependencies": {"both": "1.0.0"},
"peerDependencies": {"p": "*", "q": "*"},
"peerDependenciesMeta": {"q": {"optional": true}},
"bundleDependencies": ["a", "hidden"],
"overrides": {"x": {".": "2.0.0", "y@^1": "npm:z@3"}, "w": "$a", "v": "-"},
"resolutions": {"a/**/@s/n": "4.0.0"},
"pnpm": {"overrides": {"h>i": "5.0.0"}}
}`,
    [
      "2 npm a ^1 - runtime",
      "3 npm d workspace:* - dev | workspace",
      "4 npm both 1.0.0 1.0.0 optional",
      "5 npm p * - peer",
      "5 npm q * - optional",
      "8 npm x 2.0.0 2.0.0 runtime",
      "8 npm z npm:z@3 - runtime | as y",
      "9 npm @s/n 4.0.0 4.0.0 runtime",
      "10 npm i 5.0.0 5.0.0 runtime",
      "7 npm hidden - - runtime",
    ],
  ],
  [
    "pyproject.toml",
    `[project]
dependencies = [
  "a>=1",
  "Git_One",
  "e ; extra == 'x'",
]
[dependency-groups]
test = ["t==1.0", {include-group = "other"}]
[tool.uv.sources]
git-one = { git = "https://git.example/o", tag = "v1" }
[[tool.uv.index]]
name = "corp"
url = "https://r.example/simple"
explicit = true
[[tool.poetry.source]]
name = "first"
url = "https://p.example/simple"
[tool.poetry.group.docs.dependencies]
s = { version = "1.2.3", source = "first" }
u = { url = "https://f.example/u.whl" }
many = [{ version = "1" }, { path = "../many" }]
`,
    [
      "3 PyPI a >=1 - runtime",
      "4 PyPI Git_One https://git.example/o@v1 - runtime | git https://git.example/o@v1",
      "5 PyPI e - - optional",
      "8 PyPI t ==1.0 1.0 dev",
      "13 uv bound https://r.example/simple for corp",
      "17 poetry replaces https://p.example/simple for first",
      "19 PyPI s 1.2.3 1.2.3 dev | from first",
      "20 PyPI u https://f.example/u.whl - dev | url https://f.example/u.whl",
      "21 PyPI many 1 1 dev",
      "21 PyPI many ../many - dev | path ../many",
    ],
  ],
  [
    "Pipfile",
    '[[source]]\nurl = "https://r.example/simple"\nverify_ssl = false\n[packages]\na = "*"\nb = {version = "==1.0", index = "corp"}\n[dev-packages]\nc = {git = "https://git.example/c", ref = "v1"}\n[requires]\npython_version = "3.12"\n',
    [
      "2 pipenv replaces https://r.example/simple",
      "2 pipenv trusts https://r.example/simple",
      "5 PyPI a - - runtime",
      "6 PyPI b ==1.0 1.0 runtime | from corp",
      "8 PyPI c https://git.example/c@v1 - dev | git https://git.example/c@v1",
    ],
  ],
  [
    "setup.cfg",
    "[metadata]\nname = x\n[options]\ninstall_requires =\n    a>=1  # why\n    b; python_version < '3'\n[options.extras_require]\ndev = c\n    d==1.0\n[easy_install]\nindex_url = https://r.example/simple\n[flake8]\nignore = E1\n",
    [
      "5 PyPI a >=1 - runtime",
      "6 PyPI b - - runtime",
      "8 PyPI c - - optional",
      "9 PyPI d ==1.0 1.0 optional",
      "11 pip replaces https://r.example/simple",
    ],
  ],
  [
    "setup.py",
    'from setuptools import setup\nBASE = ["a>=1"]\nsetup(\n    install_requires=BASE + ["b==2.0"],\n    extras_require={"x": ["c"]},\n    tests_require=read("more.txt"),\n)\n',
    ["2 PyPI a >=1 - runtime", "4 PyPI b ==2.0 2.0 runtime", "5 PyPI c - - optional"],
  ],
  [
    "Cargo.toml",
    '[dependencies]\na = "1.0.0"\nb = { version = "=2.0.0", optional = true, registry = "corp" }\nw = { workspace = true }\n[build-dependencies]\nc = { path = "../c" }\n[patch.crates-io]\nd = { git = "https://git.example/d", rev = "0a", package = "real-d" }\n',
    [
      "2 crates.io a 1.0.0 - runtime",
      "3 crates.io b =2.0.0 2.0.0 optional | from corp",
      "4 crates.io w - - runtime | workspace",
      "6 crates.io c ../c - runtime | path ../c",
      "8 crates.io real-d https://git.example/d - runtime | git https://git.example/d#0a | as d",
    ],
  ],
  [
    ".cargo/config.toml",
    '[source.crates-io]\nreplace-with = "mirror"\n[source.mirror]\nregistry = "sparse+https://r.example/"\n[registries.corp]\nindex = "https://c.example/index"\n',
    ["4 cargo replaces sparse+https://r.example/", "6 cargo bound https://c.example/index for corp"],
  ],
  [
    "Gemfile",
    'source "https://r.example"\nsource "https://c.example" do\n  gem "corp"\nend\ngem "rails", "~> 7.0", ">= 7.0.1"\ngem \'one\', "1.2.3"\ngroup :development, :test do\n  gem "rspec", github: "rspec/rspec"\nend\ngem "mine", path: "../mine"\ngem name_from_code\n',
    [
      "1 bundle replaces https://r.example",
      "2 bundle bound https://c.example",
      "3 RubyGems corp - - runtime",
      "5 RubyGems rails ~> 7.0, >= 7.0.1 - runtime",
      "6 RubyGems one 1.2.3 1.2.3 runtime",
      "8 RubyGems rspec https://github.com/rspec/rspec - dev | git https://github.com/rspec/rspec",
      "10 RubyGems mine ../mine - runtime | path ../mine",
    ],
  ],
  [
    "x.gemspec",
    'Gem::Specification.new do |s|\n  s.add_dependency "a", "~> 1"\n  s.add_development_dependency("b")\nend\n',
    ["2 RubyGems a ~> 1 - runtime", "3 RubyGems b - - dev"],
  ],
  [
    "Brewfile",
    'tap "o/t"\nbrew "jq"\ncask "docker"\nmas "Xcode", id: 1\n',
    ["2 brew jq - - runtime", "3 brew docker - - runtime", "4 other Xcode - - runtime"],
  ],
  [
    "composer.json",
    '{"require": {"php": ">=8", "a/b": "^1"}, "require-dev": {"c/d": "1.2.3"},\n"repositories": [{"type": "composer", "url": "https://r.example"}]}',
    ["2 composer adds https://r.example", "1 Packagist a/b ^1 - runtime", "1 Packagist c/d 1.2.3 1.2.3 dev"],
  ],
  [
    "environment.yml",
    "channels:\n  - conda-forge\n  - https://c.example/channel\ndependencies:\n  - python=3.11\n  - numpy=1.26.0\n  - pip:\n    - requests==2.0.0\n",
    [
      "6 other numpy 1.26.0 1.26.0 runtime",
      "8 PyPI requests ==2.0.0 2.0.0 runtime",
      "3 conda adds https://c.example/channel",
    ],
  ],
  [
    "deno.json",
    '{"imports": {\n"a": "npm:a@1.0.0",\n"b": "jsr:@s/b@^2",\n"c": "./c.ts",\n"d": "https://x.example/d.ts",\n"e/deep": "npm:/e@1/deep.js"}}',
    [
      "2 npm a 1.0.0 1.0.0 runtime",
      "3 other @s/b ^2 - runtime | as b",
      "5 npm https://x.example/d.ts https://x.example/d.ts - runtime | url https://x.example/d.ts | as d",
      "6 npm e 1 - runtime | as e/deep",
    ],
  ],
  [
    "bunfig.toml",
    '[install]\nregistry = { url = "https://r.example", token = "$T" }\n[install.scopes]\ncorp = "https://c.example"\n',
    ["2 bun replaces https://r.example", "4 bun bound https://c.example for @corp"],
  ],
  [
    "uv.toml",
    'extra-index-url = ["https://e.example/simple"]\nallow-insecure-host = ["e.example"]\n[[index]]\nurl = "https://r.example/simple"\ndefault = true\n',
    ["4 uv replaces https://r.example/simple", "1 uv adds https://e.example/simple", "2 uv trusts e.example"],
  ],
  [
    ".github/workflows/ci.yml",
    "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: o/r/sub@v4.1.2\n      - uses: docker://alpine:3\n",
    ["6 GitHub Actions o/r v4.1.2 v4.1.2 runtime | runs", "7 docker alpine 3 - runtime | runs"],
  ],
])("%s", async (path, text, expected) => {
  const { facts, gaps } = await readFile({ path, bytes: new TextEncoder().encode(text), mode: null });
  expect(gaps).toEqual([]);
  expect(facts.flatMap((fact) => (fact.kind === "dependency" || fact.kind === "registry" ? [show(fact)] : []))).toEqual(
    expected,
  );
});

describe("install lists", () => {
  const specs = async (...entries: readonly string[]): Promise<readonly string[]> => {
    const text = `---\nname: x\nmetadata: {"clawdbot": {"install": [${entries.join(",")}]}}\n---\n`;
    const { facts } = await readFile({ path: "SKILL.md", bytes: new TextEncoder().encode(text), mode: null });
    return facts.flatMap((fact) => (fact.kind === "dependency" ? [`${show(fact)} ${fact.via}`] : []));
  };

  test.each([
    ['{"kind":"brew","formula":"jq"}', ["3 brew jq - - runtime install-spec"]],
    ['{"kind":"brew","formula":"x","tap":"o/t"}', ["3 brew o/t/x - - runtime install-spec"]],
    ['{"kind":"node","package":"@s/n@1.2.3"}', ["3 npm @s/n 1.2.3 1.2.3 runtime install-spec"]],
    ['{"kind":"uv","package":"keep[local]"}', ["3 PyPI keep - - runtime install-spec"]],
    [
      '{"kind":"pip","packages":["a","b==1.0"]}',
      ["3 PyPI a - - runtime install-spec", "3 PyPI b ==1.0 1.0 runtime install-spec"],
    ],
    ['{"kind":"go","pkg":"host.example/a/cmd/b@latest"}', ["3 Go host.example/a/cmd/b latest - runtime install-spec"]],
    [
      '{"id":"cargo","kind":"cargo","git":"https://git.example/c"}',
      ["3 crates.io https://git.example/c https://git.example/c - runtime | git https://git.example/c install-spec"],
    ],
    ['{"id":"npm","kind":"npm","command":"cd x && npm install a"}', ["3 npm a - - runtime install-spec"]],
    ['{"id":"jq","kind":"apt"}', ["3 apt jq - - runtime install-spec"]],
    ['{"id":"deps","kind":"manual","instructions":"pip3 install a"}', ["3 PyPI a - - runtime install-spec"]],
    ['{"id":"x","kind":"download","url":"https://f.example/x.zip"}', []],
    ['{"kind":"docker","image":"a/b:1"}', ["3 docker a/b 1 - runtime install-spec"]],
  ])("%s", async (entry, expected) => {
    expect(await specs(entry)).toEqual(expected);
  });
});
