import { expect, test } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import { analyseExample } from "../catalogue/analyse-example.ts";

const catalogue = loadCatalogue();
const PACKAGE = '{"name":"x","version":"1.0.0","scripts":{"postinstall":"node get.mjs"}}';

/** A script of an installation that fetches a package with its program. */
const findingsFrom = async (registry: string): Promise<readonly string[]> => {
  const script = [
    'import fs from "node:fs";',
    `const meta = await (await fetch(\`https://${registry}/@tool/\${process.platform}/1.0.0\`)).json();`,
    'fs.writeFileSync("tool.tgz", Buffer.from(await (await fetch(meta.dist.tarball)).arrayBuffer()));',
  ].join("\n");
  const found = await analyseExample({ why: "", files: { "package.json": PACKAGE, "get.mjs": script } }, catalogue);
  return found.map(({ id }) => id).filter((id) => id === "supply-chain/install-hook");
};

test("what comes from the registry that the package comes from was to be expected", async () => {
  expect(await findingsFrom(["registry", "npmjs", "org"].join("."))).toEqual([]);
});

test.each(["npmjs.example", `${["registry", "npmjs", "org"].join(".")}.files.example`])(
  "from %s it was not",
  async (registry) => {
    expect(await findingsFrom(registry)).not.toEqual([]);
  },
);
