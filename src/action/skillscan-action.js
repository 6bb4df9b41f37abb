// What action.yml runs. Plain JavaScript that imports no TypeScript, for the same reason as cli/skillscan.js.
import process from "node:process";
import { isSupportedNode, SUPPORTED_NODE } from "../supported-node.js";

if (isSupportedNode(process.versions.node)) {
  const { runAction } = await import("./run-action.ts");
  process.exitCode = await runAction(process.env, (text) => process.stdout.write(text));
} else {
  process.stdout.write(
    `::error title=skillscan::This runner's Node is ${process.version}, skillscan needs ${SUPPORTED_NODE}. ` +
      "Put actions/setup-node with node-version: 24 before it.\n",
  );
  process.exitCode = 2;
}
