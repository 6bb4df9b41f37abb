#!/usr/bin/env node
// Plain JavaScript that imports no TypeScript, so that a Node too old for the rest can still say what it needs.
import process from "node:process";
import { isSupportedNode, SUPPORTED_NODE } from "../supported-node.js";

const [word, ...more] = process.argv.slice(2);

if (!isSupportedNode(process.versions.node)) {
  process.stderr.write(`skillscan needs Node ${SUPPORTED_NODE}; this is ${process.version}\n`);
  process.exitCode = 2;
} else if ((word === "--version" || word === "-V") && more.length === 0) {
  // Programs ask for it before each use: a hundred modules are not loaded for that.
  const { readFileSync } = await import("node:fs");
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  process.stdout.write(`${version}\n`);
} else {
  const { start } = await import("./start.js");
  await start();
}
