import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";

// `npm run popular-names -- <folder of the npm package npm-high-impact> <top-pypi-packages.json>` writes the names that
// look-alikes of packages are compared with. Both are lists by others, refreshed monthly: see the head of each file.
const [npmFolder = "", pypiFile = ""] = process.argv.slice(2);
if (npmFolder === "" || pypiFile === "") {
  process.stderr.write("usage: npm run popular-names -- <folder of npm-high-impact> <top-pypi-packages.json>\n");
  process.exit(2);
}

/** Names kept of each list: what people type by hand is far above. The files stay below 300 lines. */
const KEPT = { npm: 1_800, pypi: 2_000 };
const LINE = 116;

const NAMES = z.array(z.string().regex(/^[@\w./-]{1,214}$/u));
const manifest = z
  .object({ version: z.string() })
  .parse(JSON.parse(await readFile(path.join(npmFolder, "package.json"), "utf8")));
const { npmTopDependents, npmTopDownloads } = z
  .object({ npmTopDependents: NAMES, npmTopDownloads: NAMES })
  .parse(await import(pathToFileURL(path.join(npmFolder, "index.js")).href));
const pypi = z
  .object({ last_update: z.string(), rows: z.array(z.object({ project: z.string() })) })
  .parse(JSON.parse(await readFile(pypiFile, "utf8")));

await write(
  "popular-npm.ts",
  "POPULAR_NPM",
  `the npm package npm-high-impact ${manifest.version} (MIT), by dependents and by downloads in turn`,
  alternating(npmTopDependents, npmTopDownloads).slice(0, KEPT.npm),
);
await write(
  "popular-pypi.ts",
  "POPULAR_PYPI",
  `github.com/hugovk/top-pypi-packages of ${pypi.last_update.slice(0, 10)}, by downloads`,
  pypi.rows.map(({ project }) => project).slice(0, KEPT.pypi),
);

function alternating(a: readonly string[], b: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (let at = 0; at < Math.max(a.length, b.length); at += 1)
    for (const name of [a[at], b[at]]) if (name !== undefined) names.add(name);
  return [...names];
}

async function write(file: string, constant: string, source: string, names: readonly string[]): Promise<void> {
  const lines: string[] = [];
  let line = "";
  for (const name of names) {
    if (line !== "" && line.length + 1 + name.length > LINE) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? name : ` ${name}`;
  }
  lines.push(line);
  const text = `/** Most popular first. Source: ${source}. Made by \`npm run popular-names\`; long because it is data. */\nexport const ${constant}: readonly string[] = \`\n${lines.join("\n")}\n\`\n  .trim()\n  .split(/\\s+/u);\n`;
  await writeFile(new URL(`../analyse/data/${file}`, import.meta.url), text);
  process.stdout.write(`${file}: ${names.length} names, ${lines.length} lines\n`);
}
