import { deflateRawSync, deflateSync, crc32 } from "node:zlib";
import type { PackageFile } from "../../src/model/package-tree.ts";
import { readFile } from "../../src/read/read-file.ts";
import { DEFAULT_LIMITS } from "../../src/unpack/limits.ts";
import { unpack } from "../../src/unpack/unpack.ts";

// `npm run bench:growth [kind …]`: processor time for one file of 1, 2, 4 and 8 MB of each kind. Cost must grow with the
// bytes, not with their square: the run fails when eight times the bytes take more than MAX_RATIO times the time.
const MEGABYTE = 1_048_576;
const SIZES = [1, 2, 4, 8] as const;
/** Eight, and half as much again for caches and the garbage collector. */
const MAX_RATIO = 12;
/** Below this the ratio is noise. Milliseconds. */
const MIN_JUDGED = 50;

/** Different in every piece, so that nothing is remembered from one to the next. */
type Piece = (index: number) => string;

const markdown: Piece = (n) => `## Step ${n}

Run the **importer** for \`report-${n}.csv\` and read [the manual](https://docs.example/import/${n}). Keep your API key safe.

1. Install it with \`npm install importer-${n}\`.
2. Open the settings, then choose *Import*.

| column | meaning |
| --- | --- |
| id${n} | number of the row |

\`\`\`bash
curl -s https://api.example/v1/items/${n} -o item-${n}.json
\`\`\`

`;

const javascript: Piece = (n) => `export async function load${n}(id, options = {}) {
  const url = "https://api.example/v1/" + id + "/part-${n}";
  if (options.cached) return cache.get(url);
  const answer = await fetch(url, { headers: { accept: "application/json" } });
  for (const item of await answer.json()) results${n}.push({ id: item.id, name: item.name.trim() });
  return results${n}.length > 0 ? results${n} : null;
}
const results${n} = [];
`;

const typescript: Piece = (n) => `export interface Item${n} { readonly id: number; readonly name: string }
${javascript(n).replace("(id, options = {})", `(id: string, options: { cached?: boolean } = {}): Promise<readonly Item${n}[] | null>`)}`;

const python: Piece = (n) => `def load_${n}(name, limit=10):
    url = "https://api.example/v1/" + name + "/part-${n}"
    rows = []
    for row in requests.get(url, timeout=5).json():
        if row["id"] > limit:
            rows.append({"id": row["id"], "name": row["name"].strip()})
    with open("out-${n}.json", "w") as out:
        json.dump(rows, out)
    return rows

`;

const shell: Piece = (n) => `name_${n}="item-${n}"
if [ -f "$name_${n}.json" ]; then
  echo "found $name_${n}"
else
  curl -s "https://api.example/v1/$name_${n}" | jq -r '.items[].id' > "$name_${n}.txt"
fi
for file in *.txt; do cp "$file" "backup/$file"; done
`;

const powershell: Piece = (n) => `$name${n} = "item-${n}"
if (Test-Path "$name${n}.json") { Write-Output "found $name${n}" } else {
  $answer = Invoke-RestMethod -Uri "https://api.example/v1/$name${n}" -TimeoutSec 5
  $answer.items | ForEach-Object { Add-Content -Path "out-${n}.txt" -Value $_.id }
}
`;

const ruby: Piece = (n) => `def load_${n}(name)
  answer = Net::HTTP.get(URI("https://api.example/v1/#{name}/part-${n}"))
  rows = JSON.parse(answer).select { |row| row["id"] > 10 }
  File.write("out-${n}.json", rows.to_json)
end

`;

const yaml: Piece = (n) => `item_${n}:
  name: "Item ${n}"
  url: https://api.example/v1/items/${n}
  tags: [red, green, blue]
  description: >
    A text of some length that stands here
    over two lines.
`;

const html: Piece = (
  n,
) => `<section id="s${n}"><h2>Part ${n}</h2><p>Read <a href="https://docs.example/${n}">the manual</a> first.</p>
<script>document.querySelector("#s${n}").addEventListener("click", () => console.log(${n}));</script></section>
`;

const svg: Piece = (n) =>
  `<g id="g${n}"><path d="M${n} 10 L${n} 20 C 1 2 3 4 5 ${n} Z" fill="#3c3c3c"/><text x="1" y="${n}">Label ${n}</text></g>\n`;

const record: Piece = (n) =>
  `{"id":${n},"name":"Item ${n}","url":"https://api.example/v1/items/${n}","tags":["red","green"],"size":{"w":${n},"h":2}}`;

const cell: Piece = (n) => {
  const lines = python(n)
    .split("\n")
    .map((line) => `${line}\n`);
  return JSON.stringify({ cell_type: "code", metadata: {}, outputs: [], execution_count: n, source: lines });
};

const prose: Piece = (n) =>
  `The ${n}th visitor asked for the opening hours, the way to the harbour and a map of the old town. `;

function repeat(piece: Piece, bytes: number, separator = ""): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < bytes; index += 1) {
    const next = piece(index);
    parts.push(next);
    length += next.length + separator.length;
  }
  return parts.join(separator);
}

function again(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / piece.length));
}

/** Bytes without any order, the same in every run: a linear congruential generator (Numerical Recipes). */
function noise(bytes: number): Uint8Array {
  const made = new Uint8Array(bytes);
  let state = 1;
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    made[at] = state >>> 24;
  }
  return made;
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** One grey pixel, and behind the picture's end what no viewer shows. */
function pngWithTail(bytes: number): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    pngChunk("IEND", Buffer.alloc(0)),
    Buffer.from(repeat(shell, bytes / 2)),
    noise(bytes / 2),
  ]);
}

/** A zip of scripts of 64 KB each, by hand: local headers, directory, end record (APPNOTE.TXT 4.3). */
function zip(bytes: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (let made = 0; made < bytes; made += 65_536) {
    const data = Buffer.from(repeat((n) => shell(made + n), 65_536));
    const name = Buffer.from(`scripts/part-${made}.sh`);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u{3}\u{4}", "latin1"), fields, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u{1}\u{2}\u{14}\0", "latin1"), fields, place, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\u{5}\u{6}", "latin1"), end]);
}

type Kind = readonly [name: string, path: string, make: (bytes: number) => Uint8Array | string];
const KINDS: readonly Kind[] = [
  ["markdown", "SKILL.md", (bytes) => repeat(markdown, bytes)],
  ["javascript", "a.js", (bytes) => repeat(javascript, bytes)],
  ["typescript", "a.ts", (bytes) => repeat(typescript, bytes)],
  ["python", "a.py", (bytes) => repeat(python, bytes)],
  ["shell", "a.sh", (bytes) => repeat(shell, bytes)],
  ["powershell", "a.ps1", (bytes) => repeat(powershell, bytes)],
  ["ruby", "a.rb", (bytes) => repeat(ruby, bytes)],
  ["json", "a.json", (bytes) => `[${repeat(record, bytes, ",")}]`],
  ["yaml", "a.yaml", (bytes) => repeat(yaml, bytes)],
  ["html", "a.html", (bytes) => `<!doctype html><html><body>${repeat(html, bytes)}</body></html>`],
  ["svg", "a.svg", (bytes) => `<svg xmlns="http://www.w3.org/2000/svg">${repeat(svg, bytes)}</svg>`],
  [
    "notebook",
    "a.ipynb",
    (bytes) => `{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[${repeat(cell, bytes, ",")}]}`,
  ],
  ["png with tail", "a.png", pngWithTail],
  ["zip of scripts", "a.zip", zip],
  ["base64 text", "a.txt", (bytes) => Buffer.from(repeat(shell, (bytes * 3) / 4)).toString("base64")],
  ["base64 noise", "b.txt", (bytes) => Buffer.from(noise((bytes * 3) / 4)).toString("base64")],
  ["one long line", "c.txt", (bytes) => repeat(prose, bytes)],
  ["long line, markdown", "c.md", (bytes) => repeat(prose, bytes)],
  ["one long string", "c.js", (bytes) => `const a = "${repeat(prose, bytes)}";\n`],
  // What once took the square of its length, or a gigabyte.
  ["folded parts", "d.md", (bytes) => again("<details>", bytes)],
  ["quotes on a line", "d.md", (bytes) => again("> ", bytes)],
  ["code on a line", "d.md", (bytes) => again("`a` ", bytes)],
  ["open <pre>", "d.md", (bytes) => again("<pre>\n", bytes)],
  ["headings", "d.md", (bytes) => again("a\n=\n", bytes)],
  ["comments on a line", "d.js", (bytes) => again("/*a*/", bytes)],
  ["python on a line", "d.py", (bytes) => again("a=b;", bytes)],
  ["open brackets", "d.yaml", (bytes) => again("[", bytes)],
];

const asked = process.argv.slice(2);
const kinds = asked.length === 0 ? KINDS : KINDS.filter(([name]) => asked.some((word) => name.includes(word)));
const write = (cells: readonly string[]): void => {
  const [name = "", ...numbers] = cells;
  process.stdout.write(`${name.padEnd(20)}${numbers.map((each) => each.padStart(9)).join("")}\n`);
};

write(["milliseconds", ...SIZES.map((size) => `${size} MB`), "8 : 1"]);
for (const [name, path, make] of kinds) {
  // Twice, because the first files of a kind are read by code that is not compiled yet.
  for (let warmUp = 0; warmUp < 2; warmUp += 1) await measure(path, make(MEGABYTE / 8));
  const times: number[] = [];
  for (const size of SIZES) times.push(await measure(path, make(size * MEGABYTE)));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const ratio = last / first;
  const isTooSteep = last >= MIN_JUDGED && ratio > MAX_RATIO;
  write([name, ...times.map((ms) => ms.toFixed(0)), `${ratio.toFixed(1)}${isTooSteep ? " !" : "  "}`]);
  if (isTooSteep) process.exitCode = 1;
}

/** Milliseconds of processor time for unpacking and reading one file. */
async function measure(path: string, content: Uint8Array | string): Promise<number> {
  const file: PackageFile = { path, bytes: Buffer.from(content), mode: null };
  const start = process.cpuUsage();
  const tree = await unpack({ kind: "files", tree: { files: [file], anomalies: [], gaps: [] } }, DEFAULT_LIMITS);
  for (const each of tree.files) await readFile(each);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
