import { createWriteStream } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { walkFolder } from "../../src/acquire/folder/walk-folder.ts";
import { analyse } from "../../src/analyse/analyse.ts";
import { indexFacts } from "../../src/analyse/fact-index.ts";
import { marksOf } from "../../src/analyse/instructions/likeness/marks.ts";
import { windowsOf } from "../../src/analyse/instructions/likeness/windows.ts";
import { wordsOf } from "../../src/analyse/instructions/likeness/words.ts";
import { passagesOf } from "../../src/analyse/instructions/passages/passage.ts";
import { classOf, readLabels } from "../../src/bench/labels.ts";
import { loadCatalogue } from "../../src/catalogue/load.ts";
import type { Finding } from "../../src/model/finding.ts";
import { readFile } from "../../src/read/read-file.ts";
import type { SampleWindow } from "./likeness/sample.ts";

/**
 * `node test/bench/likeness-samples.ts --labels FILE --root FOLDER --name SET [--background [--owners]] --out FILE.jsonl`
 *
 * The windows of every labelled skill, with their words. Where the scanner finds an attack in a text of a malicious one,
 * the windows over it are those to learn from; the rest of the skill is what honest authors write as well.
 */
const { values } = parseArgs({
  options: {
    labels: { type: "string" },
    root: { type: "string" },
    name: { type: "string" },
    out: { type: "string" },
    background: { type: "boolean", default: false },
    owners: { type: "boolean", default: false },
  },
});
const { labels = "", root = "", name = "", out = "", background, owners } = values;
/** Its own findings would teach it what it believes already. */
const OWN = "prompt-injection/attack-like-passage";
const MAX_BYTES = 200_000;

const catalogue = loadCatalogue();
const output = createWriteStream(out);
for (const { path: sample, label, family } of await readLabels(labels)) {
  const truth = classOf(label);
  // Attacks of others are for the bench, not to learn from.
  if (background ? truth === "positive" : truth === "other") continue;
  if (truth === "other" && label !== "unlabelled") continue;
  for (const window of await windowsIn(path.join(root, sample), truth === "positive")) {
    const line: SampleWindow = {
      sample: `${name}/${sample}`,
      group: background ? groupOf(sample, family) : name,
      truth: truth === "positive" ? "attack" : background ? "background" : "honest",
      ...window,
    };
    output.write(`${JSON.stringify(line)}\n`);
  }
}
output.end();

/** With --owners the first folder of a path is the owner, whose skills resemble each other. */
function groupOf(sample: string, family: string | null): string {
  return family ?? (owners ? (sample.split("/")[0] ?? sample) : sample);
}

async function windowsIn(
  folder: string,
  isAttack: boolean,
): Promise<readonly Omit<SampleWindow, "sample" | "group" | "truth">[]> {
  const { files } = await walkFolder(folder, { maxBytes: 1e9, maxEntries: 1e5, signal: null });
  const texts = files.filter(
    ({ path: file, bytes }) => /\.(?:md|mdx|markdown|txt)$/iu.test(file) && bytes.length <= MAX_BYTES,
  );
  const facts = (await Promise.all(texts.map((file) => readFile(file)))).flatMap((reading) => reading.facts);
  const pkg = {
    kind: "skill",
    root: "",
    origin: { kind: "directory", reference: folder },
    paths: files.map(({ path: file }) => file),
    facts,
    anomalies: [],
    proofs: [],
    registry: null,
  } as const;
  const index = indexFacts(pkg);
  const places = isAttack ? placesOf(analyse(pkg, catalogue, { indicators: true }).findings) : new Set<string>();
  return passagesOf(index).flatMap((passage) =>
    [...windowsOf(passage)].map((window) => ({
      line: window[0]?.sentence.line ?? 0,
      located: window.some(({ sentence: { fact } }) => places.has(`${fact.at.path}:${fact.at.line}`)),
      words: [...new Set(window.flatMap(({ sentence }) => [...wordsOf(sentence.text)]))],
      marks: [...new Set(window.flatMap((said) => [...marksOf(said, index)]))],
    })),
  );
}

function placesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ id, severity }) => severity !== "info" && id !== OWN)
      .flatMap(({ at, chain }) => [at, ...chain.map((link) => link.at)])
      .map(({ path: file, line }) => `${file}:${line}`),
  );
}
