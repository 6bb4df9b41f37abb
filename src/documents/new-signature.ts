import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SIGNATURES_FOLDER } from "../catalogue/load.ts";
import { engineVersion } from "../pipeline/version.ts";
import { detectorName, detectorText } from "./scaffold/detector-text.ts";
import { fileOfDetector, idsIn, registered } from "./scaffold/register.ts";
import { signatureText } from "./scaffold/signature-text.ts";

// `npm run new-signature -- <objective>/<name> [detector]`: a signature, and a detector of its own unless an existing one
// is named. What it writes passes its examples at once, so that each change shows what it breaks.

const ANALYSE = path.resolve(SIGNATURES_FOLDER, "../src/analyse");
const DETECTORS = path.join(ANALYSE, "detectors.ts");
const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u;

const [id = "", detector] = process.argv.slice(2);
const list = readFileSync(DETECTORS, "utf8");
const signature = path.join(SIGNATURES_FOLDER, `${id}.yaml`);
const own = path.join(ANALYSE, "behaviours", `${id}.ts`);
const problem = problemOf();

if (problem === null) {
  const objectives = readdirSync(SIGNATURES_FOLDER).toSorted();
  const [objective = ""] = id.split("/");
  if (!objectives.includes(objective))
    process.stdout.write(
      `${objective} is an objective that no signature has yet; those so far: ${objectives.join(", ")}\n`,
    );
  write(signature, signatureText(id, detector ?? detectorName(id), engineVersion()));
  if (detector === undefined) {
    write(own, detectorText(id));
    writeFileSync(DETECTORS, registered(list, id));
    process.stdout.write("listed it in src/analyse/detectors.ts\n");
  }
  process.stdout.write(detector === undefined ? nextWithOwn() : nextWithExisting(detector));
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

function problemOf(): string | null {
  if (!ID.test(id))
    return `usage: npm run new-signature -- <objective>/<name> [detector], in small letters, digits and hyphens
objectives so far: ${readdirSync(SIGNATURES_FOLDER).toSorted().join(", ")}`;
  if (existsSync(signature)) return `${id} exists already; an id is never used again for something else`;
  if (detector !== undefined)
    return fileOfDetector(list, detector) === null
      ? `src/analyse/detectors.ts lists no detector ${detector}; leave it out to get one of its own`
      : null;
  return existsSync(own) || fileOfDetector(list, detectorName(id)) !== null
    ? `there is a detector ${detectorName(id)} already: choose another name, or name it to add to it`
    : null;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`wrote ${path.relative(path.dirname(SIGNATURES_FOLDER), file)}\n`);
}

function nextWithOwn(): string {
  return `its examples hold as they are:
  npm run -s skillscan -- rules test --only ${id}
next: write your own examples there, then make src/analyse/behaviours/${id}.ts find them
`;
}

function nextWithExisting(name: string): string {
  const file = fileOfDetector(list, name) ?? "";
  return `its examples do not hold yet: a detector says itself of which signature a match is.
src/analyse/${file} (${name}) speaks of: ${idsIn(readFileSync(path.join(ANALYSE, file), "utf8")).join(", ") || "none by name"}
next: write your own examples, give ${id} there where it is the better answer, then
  npm run -s skillscan -- rules test --only ${id}
`;
}
