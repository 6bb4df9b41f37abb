#!/usr/bin/env node
// Plain JavaScript without static imports, so that a Node too old for the rest can still say what it needs.
import process from "node:process";

const [major = 0, minor = 0, patch = 0] = process.versions.node.split(".").map(Number);
const supported =
  (major === 22 && (minor > 22 || (minor === 22 && patch >= 2))) || (major === 24 && minor >= 15) || major >= 26;

if (supported) {
  const { start } = await import("./start.ts");
  await start();
} else {
  process.stderr.write(`skillscan needs Node ^22.22.2 || ^24.15 || >=26; this is ${process.version}\n`);
  process.exitCode = 2;
}
