import { appendFileSync } from "node:fs";
import { steps } from "./lib/steps.mjs";
import { withKey } from "./lib/key.mjs";

const pages = await withKey(steps.count);
console.log(`${pages} pages`);
appendFileSync("shelf.txt", `${new Date().toISOString().slice(0, 10)} ${pages}\n`);
