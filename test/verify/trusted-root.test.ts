import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

import { loadTrustedRoot } from "../../src/verify/sigstore/trusted-root.ts";
import { EMBEDDED_ROOT } from "../../src/verify/signature-trust.ts";
import { refreshTrustedRoot, type TufRepository } from "../../src/verify/trust/refresh-trusted-root.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { anchors } from "./fixtures/case.ts";
import { serveTuf } from "./support/tuf-repository.ts";

const own = JSON.stringify(anchors().trustedRoots["own"]);

test("the embedded root has a day", async () => {
  const { root, date } = await loadTrustedRoot(EMBEDDED_ROOT);
  expect(date).toMatch(/^20\d\d-\d\d-\d\dT/);
  expect(root.tlogs.length).toBeGreaterThan(0);
});

test("a given root has the day of its newest key", async () => {
  const later = own.replace(/("ctlogs":.*?"start":")[^"]*/, "$12099-01-02T00:00:00.000Z");
  const { date } = await loadTrustedRoot({ kind: "given", name: "x", json: later });
  expect(date).toBe("2099-01-02T00:00:00.000Z");
});

test.each([
  ["no JSON", "{"],
  ["nothing", "null"],
  ["an empty object", "{}"],
  ["another media type", own.replace("trustedroot+json", "bundle+json")],
  [
    "no authority",
    own.replace(/"certificateAuthorities":\[.*?\}\}\],"ctlogs"/, '"certificateAuthorities":[],"ctlogs"'),
  ],
  ["a log key without its first day", own.replace(/"validFor":\{"start":"[^"]*"\}/, '"validFor":{}')],
  ["a date that is none", own.replace(/"start":"[^"]*"/, '"start":"soon"')],
])("a root with %s cannot be used", async (_, json) => {
  await expect(loadTrustedRoot({ kind: "given", name: "x", json })).rejects.toMatchObject({
    problem: { code: "TRUSTED-ROOT" },
  });
});

test("what TUF signs is taken", async () => {
  const { repository } = await tuf({ forged: false });
  const json = await refreshTrustedRoot(repository);
  const { date } = await loadTrustedRoot({ kind: "given", name: "refreshed", json: json ?? "" });
  expect(date).toBe((await loadTrustedRoot({ kind: "given", name: "own", json: own })).date);
});

test("what TUF did not sign is not", async () => {
  const { repository } = await tuf({ forged: true });
  expect(await refreshTrustedRoot(repository)).toBeNull();
});

test("a repository that cannot be reached gives nothing", async () => {
  const { repository, close } = await tuf({ forged: false });
  await close();
  expect(await refreshTrustedRoot(repository)).toBeNull();
});

async function tuf({
  forged,
}: {
  forged: boolean;
}): Promise<{ repository: TufRepository; close: () => Promise<void> }> {
  const server = await serveTuf("trusted_root.json", own, forged);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await server.close();
    isOpen = false;
  };
  onTestFinished(close);
  const folder = temporaryFolder({});
  const rootPath = path.join(folder, "root.json");
  writeFileSync(rootPath, server.root);
  return { repository: { cachePath: path.join(folder, "cache"), mirrorURL: server.url, rootPath }, close };
}
