import { describe, expect, test } from "vitest";
import { brief, findingsIn } from "../analyse-files.ts";

const STRANGER = "supply-chain/install-from-stranger critical high";
const ADDRESS = "supply-chain/install-from-url medium";
const manifest = (dependency: string): string =>
  `{\n  "name": "x",\n  "dependencies": {\n    "y": "${dependency}"\n  }\n}\n`;
const skill = (command: string): string => `# Tool\n\n## Install\n\n\`\`\`bash\n${command}\n\`\`\`\n`;

describe("from an address that names nobody", () => {
  test.each([
    [
      "npm, a tarball in the manifest",
      { "package.json": manifest("http://203.0.113.9/y-1.0.0.tgz") },
      "package.json:4",
    ],
    [
      "npm, resolved so by a lock file",
      {
        "package-lock.json":
          '{\n"lockfileVersion": 3,\n"packages": {\n"node_modules/y": { "version": "1.0.0",\n"resolved": "http://203.0.113.9/y.tgz" } } }',
      },
      "package-lock.json:4",
    ],
    [
      "npm, the registry on the command line",
      { "SKILL.md": skill("npm install --registry http://203.0.113.9:4873/") },
      "SKILL.md:6",
    ],
    ["npm, the registry as a setting", { "run.sh": "npm config set registry http://203.0.113.9/\n" }, "run.sh:1"],
    ["npx, from another registry", { "run.sh": "npx --registry=http://203.0.113.9/ y\n" }, "run.sh:1"],
    ["npm, the registry in .npmrc", { ".npmrc": "; settings\n@team:registry = http://203.0.113.9/\n" }, ".npmrc:2"],
    ["yarn", { ".yarnrc.yml": 'npmRegistryServer: "http://203.0.113.9"\n' }, ".yarnrc.yml:1"],
    ["pip, the index on the command line", { "run.sh": "pip install -i http://203.0.113.9/simple y\n" }, "run.sh:1"],
    [
      "pip, the index in the requirements",
      { "requirements.txt": "--extra-index-url http://203.0.113.9/simple\ny==1.0\n" },
      "requirements.txt:1",
    ],
    [
      "pip, a wheel in the requirements",
      { "requirements.txt": "y @ http://203.0.113.9/y-1.0-py3-none-any.whl\n" },
      "requirements.txt:1",
    ],
    ["pip, settings", { "pip.conf": "[global]\nindex-url = http://203.0.113.9/simple\n" }, "pip.conf:2"],
    [
      "uv, an index of the project",
      { "pyproject.toml": '[project]\nname = "x"\n\n[[tool.uv.index]]\nurl = "http://203.0.113.9/simple"\n' },
      "pyproject.toml:5",
    ],
    ["uvx, another index", { "run.sh": "uvx --index-url http://203.0.113.9/simple y\n" }, "run.sh:1"],
  ])("%s", async (_name, files, place) => {
    expect(await brief(files, "supply-chain/install-from")).toEqual([`${STRANGER} ${place}`]);
  });
});

describe("past the registries", () => {
  test.each([
    ["a tarball", manifest("https://files.some-vendor.example/y.tgz"), [`${ADDRESS} medium package.json:4`]],
    ["a branch", manifest("git+https://github.com/some-user/y.git"), [`${ADDRESS} medium package.json:4`]],
    ["a branch in short", manifest("some-user/y#main"), [`${ADDRESS} medium package.json:4`]],
    ["a commit is named", manifest(`github:some-user/y#${"a1".repeat(20)}`), [`${ADDRESS} low package.json:4`]],
    ["a range", manifest("^1.2.3"), []],
    ["another name for a package", manifest("npm:z@1.2.3"), []],
    ["a folder", manifest("file:../y"), []],
  ])("%s", async (_name, text, expected) => {
    expect(await brief({ "package.json": text }, "supply-chain/install-from")).toEqual(expected);
  });

  test("an index over an encrypted connection is a capability, told by another signature", async () => {
    const files = { "run.sh": "uv tool install y --index https://packages.some-company.example/simple\n" };
    expect(await brief(files, "")).toEqual([]);
  });

  test("a lock file that leads to its registry says nothing", async () => {
    const lock =
      '{"lockfileVersion": 3, "packages": {"node_modules/y": {"version": "1.0.0", "resolved": "https://registry.some-company.example/y/-/y-1.0.0.tgz"}}}';
    expect(await brief({ "package-lock.json": lock }, "supply-chain/install-from")).toEqual([]);
  });
});

test("certificates that are not checked are said of a settings file too", async () => {
  const found = await findingsIn({ ".npmrc": "strict-ssl=false\n" });
  expect(found.map(({ id, at }) => `${id} ${at.line}`)).toEqual(["weakness/tls-off 1"]);
});
