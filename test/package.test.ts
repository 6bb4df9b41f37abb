import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract } from "tar";

/*
 * What is published, as somebody has it who installs it: packed by npm from a copy of what is packed, unpacked below another
 * project's node_modules, imported by its name. Nothing is downloaded: the dependencies are ours.
 */
const ROOT = path.resolve(import.meta.dirname, "..");
const MODULES = path.join(ROOT, "node_modules");
const SAMPLE = path.join(ROOT, "corpus/malicious/clone-with-added-sink-js/habit-garden");
const work = mkdtempSync(path.join(tmpdir(), "skillscan-package-"));
const project = path.join(work, "project");
const environment = { ...process.env, PATH: `${path.join(MODULES, ".bin")}:${process.env["PATH"] ?? ""}` };

const run = (program: string, words: readonly string[], cwd: string): string =>
  execFileSync(program, words, { cwd, encoding: "utf8", env: environment, stdio: ["ignore", "pipe", "pipe"] });

beforeAll(async () => {
  const copy = path.join(work, "copy");
  const { files } = packageJson();
  for (const each of ["package.json", "tsconfig.json", "tsconfig.build.json", "src", "README.md", "LICENSE", ...files])
    if (each !== "dist") cpSync(path.join(ROOT, each), path.join(copy, each), { recursive: true });
  symlinkSync(MODULES, path.join(copy, "node_modules"));
  run("npm", ["pack", "--offline", "--silent", "--pack-destination", work], copy);
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "";
  const installed = path.join(project, "node_modules/skillscan");
  mkdirSync(installed, { recursive: true });
  await extract({ file: path.join(work, tarball), cwd: installed, strip: 1 });
  symlinkSync(MODULES, path.join(installed, "node_modules"));
  writeFileSync(path.join(project, "package.json"), '{ "type": "module", "private": true }\n');
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

function packageJson(): { readonly files: readonly string[] } {
  const read: unknown = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  if (typeof read !== "object" || read === null || !("files" in read) || !Array.isArray(read.files))
    throw new Error("package.json names no files");
  return { files: read.files.map(String) };
}

/** README's lines, with a target that is here. */
function readmesLines(): string {
  const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
  const lines = /```ts\n(import \{ scan \} from "skillscan";\n[\s\S]{1,2000}?)```/u.exec(readme)?.[1];
  if (lines === undefined) throw new Error("README shows no use from TypeScript");
  return lines.replace('"@owner/slug", { offline: false }', `${JSON.stringify(SAMPLE)}, { offline: true }`);
}

test("README's lines run", () => {
  writeFileSync(path.join(project, "lines.mjs"), readmesLines());
  expect(run("node", ["lines.mjs"], project)).toMatch(/^malicious true \[/u);
});

test("README's lines have types", () => {
  writeFileSync(path.join(project, "lines.ts"), readmesLines());
  const options = "--noEmit --strict --skipLibCheck --module nodenext --target es2024 --types node --typeRoots";
  const roots = path.join(MODULES, "@types");
  expect(run("tsc", [...options.split(" "), roots, "lines.ts"], project)).toBe("");
  writeFileSync(path.join(project, "wrong.ts"), readmesLines().replace("report.complete", "report.whole"));
  expect(() => run("tsc", [...options.split(" "), roots, "wrong.ts"], project)).toThrow(/Command failed/u);
});

test("the program runs where it was installed", () => {
  const program = path.join(project, "node_modules/skillscan/dist/cli/skillscan.js");
  expect(run("node", [program, "--version"], project)).toMatch(/^\d+\.\d+\.\d+/u);
});
