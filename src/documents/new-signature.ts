import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SIGNATURES_FOLDER } from "../catalogue/load.ts";
import { engineVersion } from "../pipeline/version.ts";

// `npm run new-signature -- <objective>/<name> [detector]`: a signature file with everything that the schema asks for.
// Its examples are prompts: `npx vitest run test/catalogue` fails until they say something true.
const [id = "", detector = "my-detector"] = process.argv.slice(2);
const file = path.join(SIGNATURES_FOLDER, `${id}.yaml`);
const problem = !/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u.test(id)
  ? "usage: npm run new-signature -- <objective>/<name> [detector], in small letters, digits and hyphens"
  : existsSync(file)
    ? `${id} exists already; an id is never used again for something else`
    : null;

if (problem === null) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, scaffold(id, detector));
  process.stdout.write(`wrote signatures/${id}.yaml
next: write its examples, point "detector:" at a function that src/analyse/detectors.ts lists,
      then npx vitest run test/catalogue, a case and its twin in corpus/, npm run docs
`);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

function scaffold(id: string, detector: string): string {
  return `id: ${id}
title: What the skill does, in one line
status: experimental
since: ${engineVersion()}
severity: medium
confidence: medium
role: intent
maps: { owasp-skills: [AST01] }
detector: ${detector}
rationale: >-
  Why it matters to the person who would install it.
remediation: >-
  What the author has to change so that the finding goes away.
false-positives:
  - "What looks like it and is not"
examples:
  match:
    - why: "the plain form"
      in: shell
      text: "echo the attack, with a host under .example"
    - why: "the same in another language, or disguised"
      in: python
      text: "print('the attack')"
  no-match:
    - why: "one step away from the plain form"
      near-miss: true
      in: shell
      text: "echo almost the attack"
    - why: "an ordinary use of the same words"
      in: markdown
      text: "An innocent sentence."
`;
}
