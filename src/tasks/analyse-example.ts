import { adviceOn } from "../advisories/advise.ts";
import { analyse } from "../analyse/analyse.ts";
import type { Finding } from "../model/finding.ts";
import type { Advice } from "../model/advisory.ts";
import type { Fact } from "../model/fact.ts";
import type { Language } from "../model/language.ts";
import type { PackageFacts } from "../model/package-facts.ts";
import type { Proof } from "../model/proof.ts";
import type { SignatureExample } from "../model/signature.ts";
import { readFile } from "../read/read-file.ts";
import { findRoots } from "../read/roots.ts";
import { DEFAULT_LIMITS } from "../unpack/limits.ts";
import { recordList } from "../advisories/record-list.ts";
import type { Signatures } from "../pipeline/signatures.ts";
import { unpack } from "../unpack/unpack.ts";

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
  "other-code": "scripts/run.swift",
};

/** Unpacks, reads and analyses an example for real, as a skill of its own, with every signature. */
export async function analyseExample(
  example: SignatureExample,
  { catalogue, detectorsFor }: Pick<Signatures, "catalogue" | "detectorsFor">,
): Promise<readonly Finding[]> {
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
    proofs: example.proof === undefined ? [] : [proofOf(example.proof)],
    ...(example.unmet === undefined ? {} : { unmet: [example.unmet] }),
    registry: null,
    advice: await adviceFor(
      readings.flatMap(({ facts }) => facts),
      example,
    ),
  };
  return analyse(pkg, catalogue, { indicators: true, detectors: detectorsFor(tree.files) }).findings;
}

function proofOf({ kind, status, problems }: NonNullable<SignatureExample["proof"]>): Proof {
  const message = "the example's proof";
  return { kind, status, message, problems: problems.map((code) => ({ code, path: "SKILL.md", message })) };
}

/** The example's own records are the advisory source; without any nobody is asked. */
function adviceFor(facts: readonly Fact[], { osv, knownNames }: SignatureExample): Promise<Advice> {
  const asked = osv !== undefined || knownNames !== undefined;
  const source = asked ? recordList(osv ?? [], knownNames ?? null) : null;
  return adviceOn(
    facts.filter((fact) => fact.kind === "dependency"),
    source,
  );
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
