import { globSync, readFileSync } from "node:fs";
import path from "node:path";

import type { PackageTree } from "../../src/model/package-tree.ts";
import type { Proof } from "../../src/model/proof.ts";
import { verifyOms } from "../../src/verify/oms/verify-oms.ts";
import { noTrust, type SignatureTrust } from "../../src/verify/signature-trust.ts";
import { linkMutations, mutations, read, UNCOVERED, type Mutation } from "./signature-mutations.ts";

// `npm run bench:signatures -- <checkout> <root.pem> [--no-changes]`: verifies every signed skill below a checkout of
// NVIDIA/skills, then changes each verified one in every single way and checks that each change is found.
const [checkout, rootFile, option] = process.argv.slice(2);
if (checkout === undefined || rootFile === undefined) {
  process.stderr.write(
    "npm run bench:signatures -- <checkout of NVIDIA/skills> <root certificate.pem> [--no-changes]\n",
  );
  process.exit(2);
}
const trust: SignatureTrust = { ...noTrust(new Date()), roots: [readFileSync(rootFile, "utf8")] };
const folders = globSync("**/skill.oms.sig", { cwd: checkout })
  .map((file) => path.dirname(file))
  .toSorted();

const start = performance.now();
const results: { readonly folder: string; readonly tree: PackageTree; readonly proof: Proof }[] = [];
for (const folder of folders) {
  const tree = await read(path.join(checkout, folder));
  const [proof, ...more] = await verifyOms(tree, "", trust);
  if (proof === undefined || more.length > 0) throw new Error(`${folder}: ${more.length + 1} proofs`);
  results.push({ folder, tree, proof });
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const { user, system } = process.cpuUsage();

const has = (proof: Proof, code: string): boolean => proof.problems.some((problem) => problem.code === code);
const verified = results.filter(({ proof }) => proof.status === "verified");
const untrusted = results.filter(({ proof }) => has(proof, "CHAIN"));
const modified = results.filter(({ proof }) => proof.status === "invalid" && !has(proof, "CHAIN"));
const both = untrusted.filter(({ proof }) => has(proof, "MODIFIED"));
print(
  `${results.length} signed skills in ${seconds} s (${((user + system) / 1e6).toFixed(1)} s of processor time, start included)`,
);
print(`${verified.length} verified`);
print(`${untrusted.length} untrusted, ${both.length} of them modified as well`);
print(`${modified.length} modified`);
for (const { folder, proof } of [...untrusted, ...modified]) {
  const problems = proof.problems.map(({ code, path: file }) => (file === undefined ? code : `${code} ${file}`));
  print(`  ${proof.status}  ${path.basename(folder)}: ${problems.join(", ")}`);
}

const made = new Map<Mutation["kind"], number>();
const missed: string[] = [];
if (option !== "--no-changes") await change();

async function change(): Promise<void> {
  const began = performance.now();
  for (const { folder, tree } of verified) {
    for (const mutation of mutations(tree)) await judge(folder, mutation);
    for await (const mutation of linkMutations(path.join(checkout ?? "", folder))) await judge(folder, mutation);
  }
  const took = ((performance.now() - began) / 1000).toFixed(0);
  print(`single changes in ${took} s: ${[...made].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
  print(`${missed.length} not found`);
  for (const miss of missed.slice(0, 50)) print(`  ${miss}`);
  const uncovered = verified.flatMap(({ folder, tree }) =>
    tree.files.filter(({ path: file }) => UNCOVERED.test(file)).map(({ path: file }) => `${folder}/${file}`),
  );
  print(`not changed, since the signers leave it out: ${uncovered.join(", ")}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

async function judge(folder: string, mutation: Mutation): Promise<void> {
  made.set(mutation.kind, (made.get(mutation.kind) ?? 0) + 1);
  const proofs = await verifyOms(mutation.tree, "", trust);
  if (proofs.some(({ status }) => status === "verified")) missed.push(`${folder}: ${mutation.kind} ${mutation.what}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
