import { expect, test } from "vitest";
import { tellShell, tellSnippet } from "./read.ts";

// Language, text, and the offset at which it stands in the script; null: it stands nowhere like that.
test.each([
  ["python -c", "python3 -c 'import os'", "python", "import os", 12],
  ["python -Sc", "python3 -Sc 'import os'", "python", "import os", 13],
  ["python -c in double quotes", "python3 -c \"print('x')\"", "python", "print('x')", 12],
  ["python -c with escapes", String.raw`python3 -c "print(\"x\")"`, "python", 'print("x")', null],
  ["python -c with a variable", 'n=3; python3 -c "print($n)"', "python", "print(3)", null],
  ["python -c with an unknown variable", 'python3 -c "print($n)"', "python", "print($n)", null],
  ["a here-document", "python3 - <<'PY'\nimport os\nPY", "python", "import os\n", 17],
  ["a here-document that is expanded", "n=3\npython3 <<PY\nprint($n)\nPY", "python", "print(3)\n", null],
  ["a pipe", "echo 'import os' | python3", "python", "import os\n", null],
  ["node -e", "node -e 'f()'", "javascript", "f()", 9],
  ["node --eval", "node --eval='f()'", "javascript", "f()", null],
  ["deno eval", "deno eval 'f()'", "javascript", "f()", 11],
  ["perl -ne", "perl -ne 'print'", "perl", "print", 10],
  ["ruby -e", "ruby -rsocket -e 'f'", "ruby", "f", 18],
  ["php -r", "php -r 'f();'", "php", "f();", 8],
  ["osascript -e", "osascript -e 'beep'", "applescript", "beep", 14],
  ["powershell -c", "pwsh -c 'iwr x'", "powershell", "iwr x", 9],
  ["powershell in base64", "powershell -enc dwBoAG8AYQBtAGkA", "powershell", "whoami", null],
  ["cmd /c", "cmd.exe /c 'dir & x'", "batch", "dir & x", 12],
  ["a file that is written and run", "cat > x.py <<'E'\nf()\nE\npython3 x.py", "python", "f()\n", 17],
  [
    "a file that is written and made executable",
    "printf '#!/usr/bin/env node\\nf()' > x; chmod +x x",
    "javascript",
    "#!/usr/bin/env node\nf()",
    null,
  ],
])("%s is read as its own language", (_, script, language, text, offset) => {
  const { handedOn } = tellShell(script);
  expect(handedOn.map(({ layers: __, ...rest }) => rest)).toEqual([{ language, text, offset }]);
});

test("what stands in the script letter for letter keeps its lines", () => {
  const { operations } = tellShell("\nbash -c '\n  curl https://x.example/a |\n    sh'\n");
  expect(operations.slice(1)).toEqual([
    "3:3 download ⟨https://x.example/a⟩",
    "4:5 evaluate shell ~⟨?⟩ ← network https://x.example/a",
  ]);
});

test("what is decoded says how", () => {
  const { of } = tellShell("echo Y3VybCBodHRwczovL3guZXhhbXBsZQ== | base64 -d | sh");
  expect(of("operation").find((fact) => fact.operation.op === "download")?.layers).toEqual([
    { kind: "decoded", encoding: "base64" },
  ]);
});

test("text in quotes says that it stood there", () => {
  const { of } = tellShell("sh -c 'curl https://x.example'");
  expect(of("operation").find((fact) => fact.operation.op === "download")?.layers).toEqual([
    { kind: "string", of: "shell" },
  ]);
});

test("a function that nobody calls runs when it is called, the rest when the script is loaded", () => {
  const { of } = tellShell("f() { curl https://a.example; }\ng() { curl https://b.example; }\ng\n");
  const triggers = of("operation").flatMap(({ operation, context }) =>
    operation.op === "download" ? [[operation.url.text, context.trigger]] : [],
  );
  expect(triggers).toEqual([
    ["https://b.example", "load"],
    ["https://a.example", "call"],
  ]);
});

test("a manual's block keeps the manual's context", () => {
  const { of } = tellSnippet("curl https://a.example");
  expect(of("operation").map(({ context, layers }) => [context.role, context.trigger, layers])).toEqual(
    ["spawn", "download"].map(() => ["instruction", "obey", [{ kind: "fence", info: "bash" }]]),
  );
});

test.each([
  [
    "npm",
    "npm install left-pad@1.3.0 @scope/x",
    [
      ["npm", "left-pad", "1.3.0"],
      ["npm", "@scope/x", null],
    ],
  ],
  [
    "pip",
    "pip install 'requests[socks]>=2,<3' foo",
    [
      ["PyPI", "requests", ">=2,<3"],
      ["PyPI", "foo", null],
    ],
  ],
  ["cargo", "cargo install ripgrep@14.0.0", [["crates.io", "ripgrep", "14.0.0"]]],
  ["docker", "docker run -it --rm alpine:3.20 sh", [["docker", "alpine", "3.20"]]],
  ["a placeholder", "pip install <package>", []],
])("dependencies that %s installs", (_, text, dependencies) => {
  expect(
    tellSnippet(text)
      .of("dependency")
      .map(({ ecosystem, name, requested }) => [ecosystem, name, requested]),
  ).toEqual(dependencies);
});

test.each([
  ["an interpreter's script", "python3 scripts/run.py --x", ["run scripts/run.py"]],
  ["a script by its path", "./scripts/run.sh", ["run scripts/run.sh"]],
  ["a script in the skill's own folder", 'node "$SKILL_DIR/run.mjs"', ["run run.mjs"]],
  ["a script in the folder of all skills", "sh ~/.openclaw/skills/x/run.sh", ["run run.sh"]],
  ["a script that is sourced", "source lib/common.sh", ["include lib/common.sh", "run lib/common.sh"]],
  ["a file that is read", "cat references/a.md", ["read references/a.md"]],
  ["a file outside", "cat /etc/hosts; python3 /opt/x.py", []],
])("refers to %s", (_, script, references) => {
  expect(
    tellShell(script)
      .of("reference")
      .map(({ how, target }) => `${how} ${target}`),
  ).toEqual(references);
});
