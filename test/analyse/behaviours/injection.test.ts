import { describe, expect, test } from "vitest";
import { brief, findingsIn } from "../analyse-files.ts";

const NODE =
  'import { exec, execSync } from "node:child_process";\nimport { createServer } from "node:http";\nimport { readFileSync } from "node:fs";\n';
const PYTHON = "import subprocess, sys, pickle, requests, yaml, torch\n";

describe("who can put something into a command", () => {
  test.each([
    [
      "an answer of a server",
      "run.mjs",
      `${NODE}const t = await (await fetch("https://api.some-vendor.example/x")).json();\nexecSync(\`convert \${t.name} out.png\`);\n`,
      "medium medium run.mjs:5",
    ],
    [
      "a request, all of it",
      "run.mjs",
      `${NODE}createServer((request) => {\n  exec(new URL(request.url, "http://lan").searchParams.get("cmd"));\n}).listen(80);\n`,
      "medium medium run.mjs:5",
    ],
    [
      "a name on the command line",
      "run.py",
      `${PYTHON}subprocess.run(f"docker logs {sys.argv[1]}", shell=True)\n`,
      "medium medium run.py:2",
    ],
    [
      "arguments for a script of its own",
      "run.mjs",
      `${NODE}execSync(\`node ./send.js \${process.argv[2]}\`);\n`,
      "low low run.mjs:4",
    ],
    [
      "a parameter that nobody here gives",
      "run.mjs",
      `${NODE}export const show = (file) => execSync(\`cat \${file}\`);\n`,
      "low low run.mjs:4",
    ],
  ])("%s", async (_name, path, text, expected) => {
    expect(await brief({ [path]: text }, "weakness/shell")).toEqual([`weakness/shell-injection ${expected}`]);
  });

  test.each([
    ["a constant", "run.py", `${PYTHON}subprocess.run("docker ps", shell=True)\n`],
    ["a list", "run.py", `${PYTHON}subprocess.run(["docker", "logs", sys.argv[1]])\n`],
    ["a tool that runs the command that it is given", "run.py", `${PYTHON}subprocess.run(sys.argv[1], shell=True)\n`],
    [
      "an answer of this machine",
      "run.mjs",
      `${NODE}const t = await (await fetch("http://localhost:3000/x")).json();\nexecSync(\`open \${t.name}\`);\n`,
    ],
    ["a variable in a shell script", "run.sh", 'cat "$1"\n'],
  ])("not: %s", async (_name, path, text) => {
    expect(await brief({ [path]: text }, "weakness/shell")).toEqual([]);
  });
});

describe("whose text becomes code or objects", () => {
  test.each([
    ["its arguments", "calc.py", `${PYTHON}print(eval(sys.argv[1]))\n`, "code-injection medium medium calc.py:2"],
    [
      "rules of a given file",
      "check.mjs",
      `${NODE}const rules = readFileSync(process.argv[2], "utf8");\nnew Function("row", rules);\n`,
      "code-injection medium medium check.mjs:5",
    ],
    [
      "a parameter",
      "check.mjs",
      "export const test = (rule) => new Function(`return (${rule})`)();\n",
      "code-injection low low check.mjs:1",
    ],
    [
      "a downloaded pickle",
      "load.py",
      `${PYTHON}pickle.loads(requests.get("https://cache.some-vendor.example/x").content)\n`,
      "unsafe-deserialisation medium medium load.py:2",
    ],
    [
      "YAML of a given file",
      "load.py",
      `${PYTHON}yaml.load(open(sys.argv[1]), Loader=yaml.Loader)\n`,
      "unsafe-deserialisation medium medium load.py:2",
    ],
  ])("%s", async (_name, path, text, expected) => {
    expect(await brief({ [path]: text }, "weakness/")).toEqual([`weakness/${expected}`]);
  });

  test.each([
    ["a file of its own", "check.mjs", `${NODE}new Function("row", readFileSync("./rules.txt", "utf8"));\n`],
    [
      "a script that is only parsed",
      "check.mjs",
      `${NODE}import vm from "node:vm";\nnew vm.Script(readFileSync(process.argv[2], "utf8"));\n`,
    ],
    ["a model that is given", "load.py", `${PYTHON}torch.load(sys.argv[1])\n`],
  ])("not: %s", async (_name, path, text) => {
    expect(await brief({ [path]: text }, "weakness/")).toEqual([]);
  });
});

test("the chain leads from where it comes in to where it does harm", async () => {
  const text = `${PYTHON}name = sys.argv[1]\nsubprocess.run(f"docker logs {name}", shell=True)\n`;
  const [found] = await findingsIn({ "run.py": text });
  expect(found?.chain.map(({ at, does }) => `${at.line} ${does}`)).toEqual([
    "2 takes an argument of its command line",
    "3 an argument of its command line is part of a shell command",
  ]);
});

const relay = (send: string): string =>
  `${PYTHON}order = requests.get("https://relay.some-vendor.example/next").json()\n${send}\n`;

describe("what a remote service says to the agent's gateway", () => {
  test.each([
    [
      "is handed on",
      'requests.post("http://127.0.0.1:18789/command", json=order)',
      ["weakness/agent-relay medium medium run.py:3"],
    ],
    ["goes to another port", 'requests.post("http://127.0.0.1:8080/import", json=order)', []],
    ["is not handed on", 'requests.post("http://127.0.0.1:18789/command", json={"action": "status"})', []],
  ])("%s", async (_name, send, expected) => {
    expect(await brief({ "run.py": relay(send) }, "weakness/agent-relay")).toEqual(expected);
  });
});
