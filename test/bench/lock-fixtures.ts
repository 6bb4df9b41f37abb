import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readFile } from "../../src/read/read-file.ts";

// `npm run bench:lock-fixtures -- <checkout of google/osv-scalibr>`: reads the fixtures of that project's extractors, by
// the names that the managers give them, and compares names, versions and lines with what its own tests expect.
const [checkout, only] = process.argv.slice(2);
if (checkout === undefined) {
  process.stderr.write("npm run bench:lock-fixtures -- <checkout of google/osv-scalibr> [part of a path]\n");
  process.exit(2);
}

/** Tests of one extractor, and the name under which its files lie in a project. */
const EXTRACTORS: readonly (readonly [string, string])[] = [
  ["javascript/packagelockjson/packagelockjson-v1", "package-lock.json"],
  ["javascript/packagelockjson/packagelockjson-v2", "package-lock.json"],
  ["javascript/pnpmlock/pnpmlock", "pnpm-lock.yaml"],
  ["javascript/pnpmlock/pnpmlock-v9", "pnpm-lock.yaml"],
  ["javascript/yarnlock/yarnlock-v1", "yarn.lock"],
  ["javascript/yarnlock/yarnlock-v2", "yarn.lock"],
  ["javascript/bunlock/bunlock", "bun.lock"],
  ["python/pipfilelock/pipfilelock", "Pipfile.lock"],
  ["python/poetrylock/poetrylock", "poetry.lock"],
  ["python/pylock/pylock", "pylock.toml"],
  ["python/uvlock/uvlock", "uv.lock"],
  ["python/pdmlock/pdmlock", "pdm.lock"],
  ["rust/cargolock/cargolock", "Cargo.lock"],
  ["ruby/gemfilelock/gemfilelock", "Gemfile.lock"],
  ["php/composerlock/composerlock", "composer.lock"],
];
const PACKAGE = /Name:\s+"([^"]+)",\s+Version:\s+"([^"]*)",(?:[^{}]*?LocationFromPathAndLine\("[^"]*",\s*(\d+)\))?/gu;
/** `pkg(t, "name", "1.0.0", "testdata/x.lock", 5)` */
const SHORT = /\bpkg(?:WithGroups?|WithSource|\w*)?\(t, "([^"]+)", "([^"]*)", "[^"]*", (\d+)/gu;

let files = 0;
let packages = 0;
let differences = 0;
for (const [extractor, name] of EXTRACTORS) {
  const test = path.join(checkout, "extractor/filesystem/language", `${extractor}_test.go`);
  if (!existsSync(test)) throw new Error(`${test} is missing`);
  for (const part of readFileSync(test, "utf8")
    .split(/\n\t\t\{\n\t\t\tName:/u)
    .slice(1)) {
    const fixture = /Path:\s+"([^"]+)"/u.exec(part)?.[1];
    if (fixture === undefined || /WantErr:/u.test(part) || !`${extractor}/${fixture}`.includes(only ?? "")) continue;
    const expected = new Map<string, string>();
    for (const [, package_ = "", version = "", line = ""] of part.matchAll(PACKAGE))
      expected.set(`${package_}@${version}`, line);
    for (const [, package_ = "", version = "", line = ""] of part.matchAll(SHORT))
      expected.set(`${package_}@${version}`, line);
    const bytes = readFileSync(path.join(path.dirname(test), fixture));
    const { facts, gaps } = await readFile({ path: name, bytes, mode: null });
    const found = new Map<string, string>();
    for (const fact of facts)
      if (fact.kind === "dependency") found.set(`${fact.name}@${fact.resolved ?? ""}`, String(fact.at.line));
    const missed = [...expected.keys()].filter((id) => !found.has(id));
    const more = [...found.keys()].filter((id) => !expected.has(id));
    const elsewhere = [...expected].filter(([id, line]) => line !== "" && found.has(id) && found.get(id) !== line);
    files += 1;
    packages += expected.size;
    if (missed.length + more.length + elsewhere.length + gaps.length === 0) continue;
    differences += 1;
    const show = (ids: readonly unknown[]): string => `${ids.length} ${ids.slice(0, 4).join(" ")}`;
    process.stdout.write(
      `${extractor} ${fixture}: expects ${expected.size}; missed ${show(missed)}; more ${show(more)}; other line ${show(elsewhere)}; gaps ${gaps.map((gap) => gap.message).join(" ")}\n`,
    );
  }
}
process.stdout.write(`${files} files with ${packages} packages, ${differences} read otherwise\n`);
