import { describe, expect, test } from "vitest";
import { DETECTORS } from "../../src/analyse/detectors.ts";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import { analyseExample } from "./analyse-example.ts";

const catalogue = loadCatalogue();
const signatures = catalogue.ids.map((id) => catalogue.withExamples(id));

test("there is a catalogue to test", () => {
  expect(signatures.length).toBeGreaterThan(60);
});

test("the id of a signature is its place", () => {
  expect(signatures.map(({ id }) => id)).toEqual(catalogue.ids);
});

test("no title and no rationale is said twice", () => {
  const texts = signatures.flatMap(({ title, rationale }) => [title, rationale.trim()]);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});

test("every signature names a detector that exists, and every detector has a signature", () => {
  const named = new Set(signatures.map(({ detector }) => detector));
  expect([...named].toSorted()).toEqual(Object.keys(DETECTORS).toSorted());
});

describe.each(signatures.map((signature) => ({ signature, id: signature.id })))("$id", ({ signature }) => {
  test.each(signature.examples.match)("finds: $why", async (example) => {
    const findings = await analyseExample(example, catalogue);
    expect(findings.map(({ id }) => id)).toContain(signature.id);
  });

  test.each(signature.examples.noMatch)("passes: $why", async (example) => {
    const findings = await analyseExample(example, catalogue);
    expect(findings.map(({ id }) => id)).not.toContain(signature.id);
  });
});
