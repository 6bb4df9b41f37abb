#!/usr/bin/env node
// Plain JavaScript that imports no TypeScript, so that a Node too old for the rest can still say what it needs.
import process from "node:process";
import { isSupportedNode, SUPPORTED_NODE } from "../supported-node.js";

if (isSupportedNode(process.versions.node)) {
  const { start } = await import("./start.ts");
  await start();
} else {
  process.stderr.write(`skillscan needs Node ${SUPPORTED_NODE}; this is ${process.version}\n`);
  process.exitCode = 2;
}
