import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../cli/temporary-folder.ts";

/**
 * A program that speaks osv-scanner's documented output ("Output formats", JSON) over these records, and writes down how it
 * was started. `misbehave` is code that it runs in place of answering.
 */
export function fakeOsvScanner(
  records: readonly object[],
  misbehave = "",
): { readonly program: string; readonly told: string; readonly folder: string } {
  const folder = temporaryFolder({});
  const program = path.join(folder, "osv-scanner");
  const told = path.join(folder, "told.json");
  writeFileSync(
    program,
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
const words = process.argv.slice(2);
const list = words[words.indexOf("--lockfile") + 1].replace(/^osv-scanner:/, "");
const packages = JSON.parse(readFileSync(list, "utf8")).results.flatMap((result) => result.packages);
writeFileSync(${JSON.stringify(told)}, JSON.stringify({ words, list, packages, env: Object.keys(process.env).sort(), cwd: process.cwd() }));
${misbehave}
const records = ${JSON.stringify(records)};
const fold = (name) => name.toLowerCase().replace(/[._]/g, "-");
const found = packages.map(({ package: about }) => ({
  package: about,
  vulnerabilities: records.filter((record) => record.affected.some((each) => each.package.ecosystem === about.ecosystem && fold(each.package.name) === fold(about.name))),
  groups: [],
})).filter(({ vulnerabilities }) => vulnerabilities.length > 0);
process.stderr.write("Scanned " + list + " file and found " + packages.length + " packages\\n");
process.stdout.write(JSON.stringify({ results: [{ source: { path: list, type: "lockfile" }, packages: found }] }), () => process.exit(found.length === 0 ? 0 : 1));
`,
  );
  chmodSync(program, 0o755);
  return { program, told, folder };
}
