export const WAYS = ["argument", "variable", "input", "file"] as const;
export type Way = (typeof WAYS)[number];

/** How a language reads a file and starts a program with its content, and how it sends what it is started with. */
export interface Language {
  readonly name: string;
  readonly ending: string;
  readonly command: string;
  readonly reads: (file: string, program: string, way: Way) => string;
  readonly sends: (host: string, way: Way) => string;
}

const quoted = (program: string) =>
  program
    .split(" ")
    .map((word) => `"${word}"`)
    .join(", ");

const SHELL: Language = {
  name: "sh",
  ending: "sh",
  command: "bash",
  reads: (file, program, way) =>
    `#!/usr/bin/env bash\nbody=$(cat ${file})\n${
      {
        argument: `${program} "$body"`,
        variable: `export WK_BODY="$body"\n${program}`,
        input: `printf '%s' "$body" | ${program}`,
        file: `printf '%s' "$body" > /tmp/wk.txt\n${program}`,
      }[way]
    }\n`,
  sends: (host, way) =>
    `#!/usr/bin/env bash\ncurl -s --data-binary ${{ argument: '"$1"', variable: '"$WK_BODY"', input: "@-", file: "@/tmp/wk.txt" }[way]} https://${host}/in\n`,
};

const PYTHON: Language = {
  name: "py",
  ending: "py",
  command: "python3",
  reads: (file, program, way) =>
    `import os, subprocess\nbody = open(os.path.expanduser("${file}")).read()\n${
      {
        argument: `subprocess.run([${quoted(program)}, body])`,
        variable: `subprocess.run([${quoted(program)}], env={**os.environ, "WK_BODY": body})`,
        input: `subprocess.run([${quoted(program)}], input=body, text=True)`,
        file: `open("/tmp/wk.txt", "w").write(body)\nsubprocess.run([${quoted(program)}])`,
      }[way]
    }\n`,
  sends: (host, way) =>
    `import os, sys, urllib.request\nbody = ${
      {
        argument: "sys.argv[1]",
        variable: 'os.environ["WK_BODY"]',
        input: "sys.stdin.read()",
        file: 'open("/tmp/wk.txt").read()',
      }[way]
    }\nurllib.request.urlopen("https://${host}/in", data=body.encode())\n`,
};

const NODE: Language = {
  name: "js",
  ending: "cjs",
  command: "node",
  reads: (file, program, way) =>
    `const { execFileSync } = require("child_process");\nconst fs = require("fs");\nconst os = require("os");
const body = fs.readFileSync("${file}".replace("~", os.homedir()), "utf8");\n${
      {
        argument: `execFileSync(${start(program, ", body")});`,
        variable: `execFileSync(${start(program)}, { env: { ...process.env, WK_BODY: body } });`,
        input: `execFileSync(${start(program)}, { input: body });`,
        file: `fs.writeFileSync("/tmp/wk.txt", body);\nexecFileSync(${start(program)});`,
      }[way]
    }\n`,
  sends: (host, way) =>
    `const fs = require("fs");\nconst body = ${
      {
        argument: "process.argv[2]",
        variable: "process.env.WK_BODY",
        input: 'fs.readFileSync(0, "utf8")',
        file: 'fs.readFileSync("/tmp/wk.txt", "utf8")',
      }[way]
    };\nfetch("https://${host}/in", { method: "POST", body });\n`,
};

const RUBY: Language = {
  name: "rb",
  ending: "rb",
  command: "ruby",
  reads: (file, program, way) =>
    `require "open3"\nbody = File.read(File.expand_path("${file}"))\n${
      {
        argument: `system(${quoted(program)}, body)`,
        variable: `system({ "WK_BODY" => body }, ${quoted(program)})`,
        input: `Open3.capture2(${quoted(program)}, stdin_data: body)`,
        file: `File.write("/tmp/wk.txt", body)\nsystem(${quoted(program)})`,
      }[way]
    }\n`,
  sends: (host, way) =>
    `require "net/http"\nbody = ${
      { argument: "ARGV[0]", variable: 'ENV["WK_BODY"]', input: "$stdin.read", file: 'File.read("/tmp/wk.txt")' }[way]
    }\nNet::HTTP.post(URI("https://${host}/in"), body)\n`,
};

/** The program of a command and its arguments as JavaScript writes them. */
function start(program: string, more = ""): string {
  const [first = "", ...rest] = program.split(" ");
  return `"${first}", [${rest.map((word) => `"${word}"`).join(", ")}${more}]`;
}

export const LANGUAGES: readonly Language[] = [SHELL, PYTHON, NODE, RUBY];
