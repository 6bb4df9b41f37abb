#!/usr/bin/env node
// Plain JavaScript without static imports, so that a Node too old for the rest can still say what it needs.
import process from "node:process";

const [major = 0, minor = 0, patch = 0] = process.versions.node.split(".").map(Number);
const supported =
  (major === 22 && (minor > 22 || (minor === 22 && patch >= 2))) || (major === 24 && minor >= 15) || major >= 26;
const [word, ...more] = process.argv.slice(2);

if (!supported) {
  process.stderr.write(`skillscan needs Node ^22.22.2 || ^24.15 || >=26; this is ${process.version}\n`);
  process.exitCode = 2;
} else if ((word === "--version" || word === "-V") && more.length === 0) {
  // Programs ask for it before each use: the other 100 modules are not loaded for that.
  const { readFileSync } = await import("node:fs");
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  process.stdout.write(`${version}\n`);
} else {
  const { start } = await import("./start.ts");
  await start();
}
