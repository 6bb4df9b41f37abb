import { readFile, writeFile } from "node:fs/promises";
import * as z from "zod";
import { loadCatalogue } from "../catalogue/load.ts";
import { buildProgram } from "../cli/main.ts";
import { manPage } from "../cli/man-page.ts";
import { PACK_SIGNATURE } from "../packs/pack-file.ts";
import { BASELINE_FILE } from "../policy/baseline-file.ts";
import { POLICY_FILE } from "../policy/policy-file.ts";
import { TRUST_POLICY } from "../model/trust-policy.ts";
import { corpusCases, wantedCoverage } from "./corpus-cases.ts";
import { corpusPages } from "./corpus-pages.ts";
import { DEPS } from "./deps-schema.ts";
import { REPORT } from "./report-schema.ts";
import { engineVersion } from "../pipeline/version.ts";
import { signaturePages } from "./signature-pages.ts";
import { VERIFY_REPORT } from "./verify-schema.ts";

const root = new URL("../../", import.meta.url);

const catalogue = loadCatalogue();
/** Documents made from code and signatures: never edited by hand. `--check` only says which are out of date. */
const documents: ReadonlyMap<string, string> = new Map([
  ["docs/report.schema.json", `${JSON.stringify(z.toJSONSchema(REPORT), null, 2)}\n`],
  ["docs/deps.schema.json", `${JSON.stringify(z.toJSONSchema(DEPS), null, 2)}\n`],
  ["docs/verify.schema.json", `${JSON.stringify(z.toJSONSchema(VERIFY_REPORT), null, 2)}\n`],
  ["docs/trust.schema.json", `${JSON.stringify(z.toJSONSchema(TRUST_POLICY, { io: "input" }), null, 2)}\n`],
  ["docs/policy.schema.json", `${JSON.stringify(z.toJSONSchema(POLICY_FILE, { io: "input" }), null, 2)}\n`],
  ["docs/baseline.schema.json", `${JSON.stringify(z.toJSONSchema(BASELINE_FILE), null, 2)}\n`],
  ["docs/signature-pack.schema.json", `${JSON.stringify(z.toJSONSchema(PACK_SIGNATURE, { io: "input" }), null, 2)}\n`],
  [
    "docs/skillscan.1",
    manPage(
      buildProgram(() => undefined),
      engineVersion(),
    ),
  ],
  ["docs/corpus.md", corpusPages(corpusCases(), wantedCoverage())],
  ["docs/signatures.md", signaturePages(catalogue.ids.map((id) => catalogue.withExamples(id)))],
]);

const stale: string[] = [];
for (const [path, wanted] of documents) {
  const current = await readFile(new URL(path, root), "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
  if (current !== wanted) stale.push(path);
}
if (process.argv.includes("--check")) {
  process.stdout.write(`documents checked: ${documents.size}\n`);
  if (stale.length > 0) {
    process.stderr.write(`out of date, run npm run docs: ${stale.join(", ")}\n`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) await writeFile(new URL(path, root), documents.get(path) ?? "");
  process.stdout.write(`documents written: ${stale.length} of ${documents.size}\n`);
}
