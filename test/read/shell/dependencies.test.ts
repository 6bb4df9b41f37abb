import { expect, test } from "vitest";
import type { DependencyFact, RegistryFact } from "../../../src/model/fact.ts";
import { readFile } from "../../../src/read/read-file.ts";

async function read(path: string, text: string): Promise<readonly (DependencyFact | RegistryFact)[]> {
  const { facts } = await readFile({ path, bytes: new TextEncoder().encode(text), mode: null });
  return facts.filter((fact) => fact.kind === "dependency" || fact.kind === "registry");
}

function show(fact: DependencyFact | RegistryFact): string {
  if (fact.kind === "registry")
    return `${fact.manager} ${fact.effect} ${fact.address}${fact.packages === null ? "" : ` for ${fact.packages}`}`;
  const marks = [
    fact.source === "registry" ? "" : fact.source,
    fact.scope === "runtime" ? "" : fact.scope,
    fact.executes ? "runs" : "",
    fact.alias === null ? "" : `as ${fact.alias}`,
    fact.index === null ? "" : `from ${fact.index}`,
  ].filter((mark) => mark !== "");
  const range = fact.requested === null ? "" : ` ${fact.requested}`;
  const exact = fact.resolved === null ? "" : ` = ${fact.resolved}`;
  return [`${fact.ecosystem} ${fact.name}${range}${exact}`, ...marks].join(" | ");
}

test.each([
  // npm and its like
  ["npm install lodash", ["npm lodash"]],
  ["npm i -D typescript@5.4.2 @types/node@^20", ["npm typescript 5.4.2 = 5.4.2 | dev", "npm @types/node ^20 | dev"]],
  ["npm install --save-optional a", ["npm a | optional"]],
  ["npm install . ../own && npm i", ["npm ../own ../own | path"]],
  [
    "npm install a@npm:b@1.0.0 --registry https://r.example/",
    ["npm replaces https://r.example/", "npm b npm:b@1.0.0 = 1.0.0 | as a | from https://r.example/"],
  ],
  ["npm config set @corp:registry https://r.example/", ["npm bound https://r.example/ for @corp"]],
  ["npm set registry=https://r.example/", ["npm replaces https://r.example/"]],
  [
    "npm_config_registry=https://r.example/ npm install a",
    ["npm replaces https://r.example/", "npm a | from https://r.example/"],
  ],
  ["npm install <package> your-$NAME a@$VERSION", ["npm a * "].map((each) => each.trim())],
  ["npx -y some@1.2.3 --flag x", ["npm some 1.2.3 = 1.2.3 | runs"]],
  ["npx -p typescript -p ts-node ts-node x.ts", ["npm typescript | runs", "npm ts-node | runs"]],
  ["npm exec --package=a -- b", ["npm a | runs"]],
  ["npm init vite@latest app", ["npm create-vite latest | runs"]],
  ["npm create @scope/app", ["npm @scope/create-app | runs"]],
  ["npm init -y", []],
  ["npm run build", []],
  ["pnpm add -D -w a b@2", ["npm a | dev", "npm b 2 | dev"]],
  ["pnpm --filter web add a", ["npm a"]],
  ["pnpm dlx a@latest", ["npm a latest | runs"]],
  ["yarn add --dev a", ["npm a | dev"]],
  ["yarn global add a", ["npm a"]],
  ["yarn workspace pkg add a", ["npm a"]],
  ["yarn dlx a", ["npm a | runs"]],
  ["bun add -d a", ["npm a | dev"]],
  ["bunx --bun a", ["npm a | runs"]],
  ["deno add npm:a@5 jsr:@std/fs @std/path", ["npm a 5", "other @std/fs", "other @std/path"]],
  ["deno run -A npm:a@1.5.0 hi", ["npm a 1.5.0 = 1.5.0 | runs"]],
  // Python
  ["pip install requests==2.31.0 'flask[async]>=2,<3'", ["PyPI requests ==2.31.0 = 2.31.0", "PyPI flask >=2,<3"]],
  [
    "pip3 install --index-url https://r.example/s --extra-index-url=https://e.example/s --trusted-host e.example a",
    [
      "pip replaces https://r.example/s",
      "pip adds https://e.example/s",
      "pip trusts e.example",
      "PyPI a | from https://r.example/s",
    ],
  ],
  ["PIP_EXTRA_INDEX_URL=https://e.example/s pip install a", ["pip adds https://e.example/s", "PyPI a"]],
  ["pip config set global.index-url https://r.example/s", ["pip replaces https://r.example/s"]],
  ["python3 -m pip install -U -r requirements.txt -c constraints.txt a", ["PyPI a"]],
  [
    "pip install -e . -e ./sub git+https://git.example/x.git@v1#egg=y",
    ["PyPI y git+https://git.example/x.git@v1#egg=y | git", "PyPI ./sub ./sub | path"],
  ],
  ["pip install --only-binary :all: --timeout 60 a", ["PyPI a"]],
  ["pip install 'a>=1; python_version<\"3.8\"'", ["PyPI a >=1"]],
  [
    "pip install 'a @ https://x.example/a-1.0-py3-none-any.whl'",
    ["PyPI a https://x.example/a-1.0-py3-none-any.whl = 1.0 | url"],
  ],
  ["pipx install a==1.8.0", ["PyPI a ==1.8.0 = 1.8.0"]],
  ["pipx run --spec a==6.1 b", ["PyPI a ==6.1 = 6.1 | runs"]],
  ["pipx inject environment a", ["PyPI a"]],
  ["uv add a --dev", ["PyPI a | dev"]],
  [
    "uv --quiet pip install a --index-url https://r.example/s",
    ["uv replaces https://r.example/s", "PyPI a | from https://r.example/s"],
  ],
  ["uv tool install ruff@0.6.9", ["PyPI ruff 0.6.9 = 0.6.9"]],
  ["uvx --from 'a>=3' b", ["PyPI a >=3 | runs"]],
  ["uvx --with b --with c,d a@latest", ["PyPI a latest | runs", "PyPI b | runs", "PyPI c | runs", "PyPI d | runs"]],
  ["uv run --with a==1.0 x.py", ["PyPI a ==1.0 = 1.0 | runs"]],
  ["poetry add a@^4.2 'b[x]==5.0' -G dev", ["PyPI a ^4.2 | dev", "PyPI b ==5.0 = 5.0 | dev"]],
  ["poetry source add corp https://r.example/s", ["poetry replaces https://r.example/s"]],
  ["poetry source add --priority explicit corp https://r.example/s", ["poetry bound https://r.example/s for corp"]],
  ["conda install -c forge a=1.26 b", ["other a 1.26", "other b"]],
  // others
  ["go install host.example/a/cmd/b@v1.2.3", ["Go host.example/a/cmd/b v1.2.3 = v1.2.3"]],
  ["go get -u host.example/a/...", ["Go host.example/a"]],
  ["go run host.example/a@latest", ["Go host.example/a latest | runs"]],
  ["go install ./...", []],
  ["cargo install a --version 14.1.0 --locked", ["crates.io a 14.1.0 = 14.1.0"]],
  ["cargo install --git https://git.example/a --rev 0a b", ["crates.io b https://git.example/a | git"]],
  ["cargo add a --features x", ["crates.io a"]],
  [
    "gem install a -v 7.1.0 --source https://g.example",
    ["gem replaces https://g.example", "RubyGems a 7.1.0 = 7.1.0 | from https://g.example"],
  ],
  ["bundle add a --version '~> 7' --group dev", ["RubyGems a ~> 7 | dev"]],
  ["brew install --cask a owner/tap/b node@20", ["brew a", "brew owner/tap/b", "brew node@20"]],
  ["sudo apt-get install -y jq=1.6-2 curl ./x.deb", ["apt jq 1.6-2 = 1.6-2", "apt curl", "apt ./x.deb ./x.deb | path"]],
  ["docker run --rm -v $PWD:/x ghcr.example/a/b:1.2 npm install c", ["docker ghcr.example/a/b 1.2 | runs", "npm c"]],
  ["docker pull redis", ["docker redis"]],
  ["composer require a/b '^1.2' c/d:^3", ["Packagist a/b ^1.2", "Packagist c/d ^3"]],
  ["dotnet add package A.B --version 13.0.1", ["NuGet A.B 13.0.1 = 13.0.1"]],
  ["dart pub add http", ["Pub http"]],
  ["npx skills add owner/repository", ["npm skills | runs", "other owner/repository"]],
])("%s", async (command, expected) => {
  expect((await read("x.sh", `${command}\n`)).map(show)).toEqual(expected);
});

test.each([
  [
    "SKILL.md",
    "---\nname: x\nmetadata: {clawdbot: {install: [{kind: shell, command: npm i a}]}}\n---\n",
    "install-spec",
  ],
  ["package.json", '{"scripts": {"postinstall": "npm i a"}}', "lifecycle"],
  ["package.json", '{"scripts": {"test": "npm i a"}}', "command"],
  ["composer.json", '{"scripts": {"post-install-cmd": "npm i a"}}', "lifecycle"],
  ["setup.py", 'import os\nos.system("npm i a")\n', "lifecycle"],
  ["Dockerfile", "FROM scratch\nRUN npm i a\n", "command"],
  ["README.md", "Run `npm i a` first.\n", "command"],
])("%s: %j is by %s", async (path, text, via) => {
  expect(await read(path, text)).toMatchObject([{ name: "a", via }]);
});
