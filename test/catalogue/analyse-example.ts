import { analyse } from "../../src/analyse/analyse.ts";
import type { Catalogue } from "../../src/catalogue/load.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Language } from "../../src/model/language.ts";
import type { PackageFacts } from "../../src/model/package-facts.ts";
import type { SignatureExample } from "../../src/model/signature.ts";
import { readFile } from "../../src/read/read-file.ts";
import { findRoots } from "../../src/read/roots.ts";
import { DEFAULT_LIMITS } from "../../src/unpack/limits.ts";
import { unpack } from "../../src/unpack/unpack.ts";

/** The name that makes a text of this language what it is. */
const NAMES: Readonly<Partial<Record<Language, string>>> = {
  javascript: "scripts/run.js",
  typescript: "scripts/run.ts",
  python: "scripts/run.py",
  shell: "scripts/run.sh",
  powershell: "scripts/run.ps1",
  batch: "scripts/run.bat",
  applescript: "scripts/run.applescript",
  ruby: "scripts/run.rb",
  perl: "scripts/run.pl",
  php: "scripts/run.php",
  go: "scripts/run.go",
  rust: "scripts/run.rs",
  markdown: "SKILL.md",
  html: "assets/page.html",
  svg: "assets/logo.svg",
  json: "package.json",
  yaml: "config.yaml",
  toml: "pyproject.toml",
  notebook: "notes.ipynb",
  dockerfile: "Dockerfile",
  makefile: "Makefile",
  "desktop-entry": "run.desktop",
};

/** Unpacks, reads and analyses an example for real, as a skill of its own, with every signature. */
export async function analyseExample(example: SignatureExample, catalogue: Catalogue): Promise<readonly Finding[]> {
  const given = [...contentsOf(example)].map(([path, text]) => ({ path, bytes: bytesOf(text), mode: null }));
  const content = { kind: "files", tree: { files: given, anomalies: [], gaps: [] } } as const;
  const tree = await unpack(content, DEFAULT_LIMITS);
  const readings = await Promise.all(tree.files.map(readFile));
  const said = (example.anomalies ?? []).map((code) => ({ code, path: "a.zip", message: `an entry with ${code}` }));
  const pkg: PackageFacts = {
    kind: "skill",
    root: findRoots(tree.files)[0]?.path ?? "",
    origin: { kind: "directory", reference: "./example" },
    paths: tree.files.map(({ path }) => path),
    facts: readings.flatMap(({ facts }) => facts),
    anomalies: [...tree.anomalies, ...said],
    proofs:
      example.proof === undefined
        ? []
        : [{ kind: "registry-digests", status: example.proof, message: "the example's proof", problems: [] }],
    registry: null,
  };
  return analyse(pkg, catalogue, { indicators: true }).findings;
}

function contentsOf(example: SignatureExample): ReadonlyMap<string, string> {
  if (example.files !== undefined)
    return new Map(Object.entries(example.files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  if (example.text === undefined) return new Map();
  return new Map([[NAMES[example.in ?? "markdown"] ?? "notes.txt", example.text]]);
}

/** `base64:` stands before what is no text. */
function bytesOf(content: string): Uint8Array {
  const [, encoded] = /^base64:([A-Za-z0-9+/=\s]+)$/u.exec(content) ?? [];
  return encoded === undefined ? new TextEncoder().encode(content) : new Uint8Array(Buffer.from(encoded, "base64"));
}
