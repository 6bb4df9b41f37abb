import { expect, test } from "vitest";
import { compareGoVersions } from "../../../src/read/lock/go-version-order.ts";
import { readLock } from "./read-lock.ts";

const lines = async (path: string, text: string): Promise<readonly string[]> => (await readLock(path, text)).lines;

test.each([
  [
    "poetry.lock",
    `[[package]]
name = "a"
version = "1.0"
groups = ["main", "dev"]
files = [{file = "a.whl", hash = "sha256:0"}]

[package.dependencies]
B_c = ">=1"

[[package]]
name = "b-c"
version = "2.0"
category = "dev"
optional = false

[package.source]
type = "git"
url = "https://git.example/b.git"
resolved_reference = "0a"

[[package]]
name = "d"
version = "3.0"
groups = ["docs"]

[metadata.files]
d = [{file = "d.whl", hash = "sha256:0"}]
`,
    [
      "2 PyPI a@1.0 runtime",
      "11 PyPI b-c@2.0 dev git https://git.example/b.git#0a unproved for a",
      "22 PyPI d@3.0 dev",
    ],
  ],
  [
    "uv.lock",
    `version = 1

[[package]]
name = "project"
version = "0.1.0"
source = { editable = "." }
dependencies = [{ name = "a" }]

[package.optional-dependencies]
extra = [{ name = "o" }]

[package.dev-dependencies]
dev = [{ name = "d" }]

[package.metadata]
requires-dist = [{ name = "a", specifier = ">=1" }]

[[package]]
name = "a"
version = "1.0"
source = { registry = "https://i.example/simple" }
dependencies = [{ name = "t" }]
sdist = { url = "https://f.example/a.tar.gz", hash = "sha256:0" }

[[package]]
name = "d"
version = "2.0"
source = { git = "https://git.example/d?rev=0a#0a" }
dependencies = [{ name = "t" }]

[[package]]
name = "o"
version = "3.0"
source = { registry = "https://i.example/simple" }
wheels = [{ url = "https://f.example/o.whl", hash = "sha256:0" }]

[[package]]
name = "t"
version = "4.0"
`,
    [
      "19 PyPI a@1.0 < >=1 runtime https://i.example/simple direct",
      "26 PyPI d@2.0 dev git https://git.example/d?rev=0a#0a unproved direct",
      "32 PyPI o@3.0 optional https://i.example/simple direct",
      "38 PyPI t@4.0 runtime unproved for a+d",
    ],
  ],
  [
    "pylock.toml",
    `lock-version = "1.0"
[[packages]]
name = "a"
version = "1.0"
dependencies = [{ name = "b" }]
wheels = [{ name = "a.whl", hashes = { sha256 = "0" } }]
[[packages]]
name = "b"
marker = "'dev' in dependency_groups"
vcs = { type = "git", url = "https://git.example/b", commit-id = "0a" }
`,
    ["3 PyPI a@1.0 runtime", "8 PyPI b@? optional git https://git.example/b#0a unproved for a"],
  ],
  [
    "pdm.lock",
    '[[package]]\nname = "a"\nversion = "1.0"\ngroups = ["default"]\n\n[[package]]\nname = "b"\nversion = "2"\ngit = "https://git.example/b"\nrevision = "0a"\ngroups = ["test"]\n',
    ["2 PyPI a@1.0 runtime unproved", "7 PyPI b@2 dev git https://git.example/b#0a unproved"],
  ],
  [
    "Pipfile.lock",
    JSON.stringify({
      _meta: { sources: [{ url: "https://i.example/simple", verify_ssl: true }] },
      default: { a: { version: "==1.0", hashes: ["sha256:0"] }, g: { git: "https://git.example/g", ref: "0a" } },
      develop: { b: { version: "==2.0" } },
    }),
    ["1 PyPI a@1.0 runtime", "1 PyPI g@? runtime git https://git.example/g@0a unproved", "1 PyPI b@2.0 dev unproved"],
  ],
  [
    "Cargo.lock",
    `version = 3
[[package]]
name = "mine"
version = "0.1.0"
dependencies = ["a", "b 2.0.0"]
[[package]]
name = "a"
version = "1.0.0"
source = "registry+https://i.example/index"
checksum = "00"
dependencies = ["b 1.0.0"]
[[package]]
name = "b"
version = "1.0.0"
source = "registry+https://i.example/index"
[[package]]
name = "b"
version = "2.0.0"
source = "git+https://git.example/b?rev=0a#0a0a"
`,
    [
      "7 crates.io a@1.0.0 runtime https://i.example/index direct",
      "13 crates.io b@1.0.0 runtime https://i.example/index unproved for a",
      "17 crates.io b@2.0.0 runtime git https://git.example/b?rev=0a#0a0a unproved direct",
    ],
  ],
  [
    "Gemfile.lock",
    `GIT
  remote: https://git.example/g.git
  revision: 0a0a
  specs:
    g (0.1.0)

GEM
  remote: https://i.example/
  specs:
    a (1.0.0)
      b (~> 2.0)
    b (2.0.0-x86_64-linux)
    b (2.0.0)

PLATFORMS
  ruby

DEPENDENCIES
  a (~> 1.0)
  g!

CHECKSUMS
  a (1.0.0) sha256=00
`,
    [
      "5 RubyGems g@0.1.0 runtime git https://git.example/g.git#0a0a unproved direct",
      "10 RubyGems a@1.0.0 < ~> 1.0 runtime https://i.example/ direct",
      "12 RubyGems b@2.0.0 runtime https://i.example/ unproved for a",
    ],
  ],
  [
    "composer.lock",
    JSON.stringify({
      packages: [
        {
          name: "a/b",
          version: "v1.0.0",
          require: { "c/d": "*", php: "8" },
          dist: { url: "https://f.example/ab.zip", shasum: "00" },
        },
        { name: "c/d", version: "2.0.0", type: "composer-plugin", source: { url: "https://git.example/cd.git" } },
      ],
      "packages-dev": [{ name: "e/f", version: "3.0.0", dist: { type: "path", url: "../ef", shasum: "" } }],
    }),
    [
      "1 Packagist a/b@v1.0.0 runtime https://f.example/ab.zip",
      "1 Packagist c/d@2.0.0 runtime https://git.example/cd.git unproved scripts for a/b",
      "1 Packagist e/f@3.0.0 dev path ../ef unproved",
    ],
  ],
  [
    "go.sum",
    "host.example/a v1.9.0 h1:0\nhost.example/a v1.10.0 h1:0\nhost.example/a v1.11.0/go.mod h1:0\nhost.example/b/v2 v2.0.0-20200101000000-abcdefabcdef h1:0\n",
    ["2 Go host.example/a@v1.10.0 runtime", "4 Go host.example/b/v2@v2.0.0-20200101000000-abcdefabcdef runtime"],
  ],
])("%s", async (path, text, expected) => {
  expect(await lines(path, text)).toEqual(expected);
});

test("go.mod: what is indirect, what is replaced", async () => {
  const text = `module host.example/me

go 1.22

require host.example/a v1.2.3

require (
\thost.example/b v0.0.0-20200101000000-abcdefabcdef // indirect
\thost.example/c v2.0.0+incompatible
\thost.example/d v1.0.0
)

replace host.example/c => host.example/fork v2.1.0

replace (
\thost.example/d v1.0.0 => ../d
)
`;
  const { dependencies, lines: found, gaps } = await readLock("go.mod", text);
  expect(gaps).toEqual([]);
  expect(found).toEqual([
    "5 Go host.example/a@v1.2.3 < v1.2.3 runtime",
    "8 Go host.example/b@v0.0.0-20200101000000-abcdefabcdef < v0.0.0-20200101000000-abcdefabcdef runtime",
    "9 Go host.example/fork@v2.1.0 < v2.1.0 runtime as host.example/c",
    "10 Go host.example/d@? < v1.0.0 runtime path ../d",
  ]);
  expect(dependencies.map(({ via, locked }) => [via, locked?.direct])).toEqual([
    ["manifest", undefined],
    ["lock", false],
    ["manifest", undefined],
    ["manifest", undefined],
  ]);
});

test.each([
  ["v1.9.0", "v1.10.0", -1],
  ["v1.0.0", "v1.0.0+incompatible", 0],
  ["v1.0.0", "v1.0.0-rc.1", 1],
  ["v1.0.0-rc.2", "v1.0.0-rc.10", -1],
  ["v1.0.0-alpha", "v1.0.0-alpha.1", -1],
  ["v1.0.0-1", "v1.0.0-a", -1],
  ["v99999999999999999999.0.0", "v99999999999999999998.0.0", 1],
])("Go's %s against %s", (a, b, sign) => {
  expect(Math.sign(compareGoVersions(a, b))).toBe(sign);
});
