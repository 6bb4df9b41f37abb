import { describe, expect, test } from "vitest";

import type { Proof } from "../../../src/model/proof.ts";
import type { PackageOrigin } from "../../../src/model/target.ts";
import type { Requirement } from "../../../src/model/verification.ts";
import { isNamed, requirementsOf } from "../../../src/verify/trust/requirements.ts";
import { trustNobody, type Trust } from "../../../src/verify/trust/trust.ts";

const NOBODY = trustNobody(new Date(0));
const FOLDER: PackageOrigin = { kind: "directory", reference: "./x" };
const CLAWHUB: PackageOrigin = { kind: "clawhub", reference: "@acme/x@1.0.0", owner: "Acme", ownerId: "u1", name: "x" };
const NPM: PackageOrigin = { kind: "npm", reference: "npm:@acme/x@1.0.0", name: "@acme/x", version: "1.0.0" };

const proof = (kind: Proof["kind"], status: Proof["status"], signer?: string): Proof => ({
  kind,
  status,
  message: `${kind} is ${status}`,
  problems: [],
  ...(signer === undefined ? {} : { signer }),
});

function unmet(
  trust: Partial<Trust>,
  origin: PackageOrigin,
  proofs: readonly Proof[],
): readonly Requirement["demand"][] {
  return requirementsOf({ ...NOBODY, ...trust }, origin, proofs).flatMap(({ met, demand }) => (met ? [] : [demand]));
}

describe("nothing demanded", () => {
  test.each(["verified", "untrusted", "absent", "unrecognised", "unavailable"] as const)(
    "%s is all right",
    (status) => {
      expect(unmet({}, FOLDER, [proof("oms", status)])).toEqual([]);
    },
  );

  test("but what is wrong never is", () => {
    expect(unmet({}, FOLDER, [proof("oms", "invalid")])).toEqual(["integrity"]);
    expect(unmet({}, FOLDER, [proof("registry-digests", "verified"), proof("lockfile", "invalid")])).toEqual([
      "integrity",
    ]);
  });

  test("unless signatures are ignored; digests never are", () => {
    expect(unmet({ demand: "ignored" }, FOLDER, [proof("oms", "invalid")])).toEqual([]);
    expect(unmet({ demand: "ignored" }, FOLDER, [proof("registry-digests", "invalid")])).toEqual(["integrity"]);
  });
});

describe("a signature is required", () => {
  const required = { demand: "required" } as const;
  test.each<[string, readonly Proof[], boolean]>([
    ["by somebody trusted", [proof("oms", "verified")], true],
    ["npm provenance of a named source", [proof("npm-provenance", "verified")], true],
    ["a second one by somebody trusted", [proof("oms", "untrusted"), proof("oms", "verified")], true],
    ["by somebody else", [proof("oms", "untrusted", "Mallory")], false],
    ["digests are no signature", [proof("registry-digests", "verified"), proof("clawpack-digests", "verified")], false],
    ["the registry's own signature says nothing of the maker", [proof("npm-registry-signature", "verified")], false],
    ["none", [proof("oms", "absent")], false],
    ["in an unknown form", [proof("oms", "unrecognised")], false],
  ])("%s", (_what, proofs, met) => {
    expect(unmet(required, FOLDER, proofs)).toEqual(met ? [] : ["signature"]);
  });

  test("who signed is named where it was the wrong one", () => {
    const [, signature] = requirementsOf({ ...NOBODY, ...required }, FOLDER, [proof("oms", "untrusted", "Mallory")]);
    expect(signature?.message).toBe(
      "a trusted signature is required; it is signed, but by Mallory, whom you did not name",
    );
  });

  test("a bundle that was brought has to hold, and no other signature stands in for it", () => {
    const bundle = { name: "b.json", bytes: new Uint8Array() };
    expect(unmet({ bundle }, FOLDER, [proof("oms", "verified"), proof("sigstore", "untrusted")])).toEqual(["bundle"]);
    expect(unmet({ bundle }, FOLDER, [proof("sigstore", "verified")])).toEqual([]);
  });
});

describe("publishers", () => {
  const acme = { handle: "acme", userId: "u1", demand: null, signatures: null };
  const publishers = new Map([["acme", acme]]);

  test("a handle that belongs to another account now fails, whatever is demanded", () => {
    expect(unmet({ publishers }, CLAWHUB, [])).toEqual([]);
    expect(unmet({ publishers }, { ...CLAWHUB, ownerId: "u2" }, [])).toEqual(["publisher"]);
    const { ownerId: _, ...anonymous } = CLAWHUB;
    expect(unmet({ publishers }, anonymous, [])).toEqual(["publisher"]);
  });

  test("listed ones only", () => {
    const listed = { publisher: "listed", publishers } as const;
    expect(unmet(listed, CLAWHUB, [])).toEqual([]);
    expect(unmet(listed, { ...CLAWHUB, owner: "mallory", ownerId: "u1" }, [])).toEqual(["publisher"]);
    expect(unmet(listed, FOLDER, [])).toEqual(["publisher"]);
  });

  test("a demand of its own", () => {
    const strict = new Map([["acme", { ...acme, demand: "required" } as const]]);
    expect(unmet({ publishers: strict }, CLAWHUB, [])).toEqual(["signature"]);
    const loose = new Map([["acme", { ...acme, demand: "preferred" } as const]]);
    expect(unmet({ demand: "required", publishers: loose }, CLAWHUB, [])).toEqual([]);
  });
});

describe("npm sources", () => {
  const npm = [{ package: "@acme/*", repository: "https://git.example/acme/x" }];
  test("a package that is named has to show where it was built", () => {
    expect(unmet({ npm }, NPM, [proof("npm-provenance", "verified")])).toEqual([]);
    expect(unmet({ npm }, NPM, [proof("npm-provenance", "untrusted")])).toEqual(["npm-source"]);
    expect(unmet({ npm }, NPM, [proof("npm-provenance", "absent")])).toEqual(["npm-source"]);
    expect(unmet({ npm }, { ...NPM, name: "other" }, [])).toEqual([]);
    expect(unmet({ npm }, FOLDER, [])).toEqual([]);
  });

  test.each([
    ["@acme/x", "@acme/*", true],
    ["@acme/x", "@acme/x", true],
    ["@acmeevil/x", "@acme/*", false],
    ["@acme/x", "@acme/y", false],
    ["acme", "@acme/*", false],
  ])("%s by %s: %s", (name, pattern, named) => {
    expect(isNamed(name, pattern)).toBe(named);
  });
});
