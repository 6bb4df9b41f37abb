import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { PackageTree } from "../../src/model/package-tree.ts";
import { verifyOms } from "../../src/verify/oms/verify-oms.ts";
import { noTrust, type SignatureTrust } from "../../src/verify/signature-trust.ts";
import { signWithKey } from "../../src/verify/sign/sign-with-key.ts";
import { SIGNATURE_FILE, writeStatement } from "../../src/verify/sign/write-statement.ts";
import { linkMutations, mutations } from "../bench/signature-mutations.ts";
import { randomFrom, randomTree, writeTree } from "./support/random-tree.ts";

/** Trees for each curve; a seed that fails is printed and can be run alone. */
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);
const CURVES = ["P-256", "P-384", "P-521"] as const;
let work: string;

beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), "signed-trees-"));
});
afterAll(() => rm(work, { recursive: true, force: true }));

test.each(SEEDS)("random tree %i: signed, verified, and refused after every single change", async (seed) => {
  const random = randomFrom(seed);
  const curve = CURVES[seed % CURVES.length] ?? "P-256";
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: curve });
  const trust: SignatureTrust = {
    ...noTrust(new Date()),
    keys: [publicKey.export({ type: "spki", format: "pem" }).toString()],
  };
  const unsigned = randomTree(random);
  const { payload } = writeStatement(unsigned, "random");
  const bytes = signWithKey(payload, { key: privateKey, certificates: [] });
  const tree: PackageTree = {
    ...unsigned,
    files: [...unsigned.files, { path: SIGNATURE_FILE, bytes, mode: 0o644 }],
  };

  expect(await statuses(tree, trust)).toEqual(["verified"]);
  const accepted: string[] = [];
  for (const mutation of mutations(tree)) {
    if ((await statuses(mutation.tree, trust)).includes("verified")) accepted.push(`${mutation.kind} ${mutation.what}`);
  }
  const folder = path.join(work, String(seed));
  await writeTree(folder, tree);
  for await (const mutation of linkMutations(folder)) {
    if ((await statuses(mutation.tree, trust)).includes("verified")) accepted.push(`${mutation.kind} ${mutation.what}`);
  }
  expect(accepted).toEqual([]);
});

async function statuses(tree: PackageTree, trust: SignatureTrust): Promise<readonly string[]> {
  return (await verifyOms(tree, "", trust)).map(({ status }) => status);
}
