import path from "node:path";
import * as z from "zod";
import { FINDING_ROLES, SEVERITIES } from "../model/finding.ts";
import type { Signature } from "../model/signature.ts";
import { ScanError } from "../model/scan-error.ts";
import { cleanLine } from "../report/clean-text.ts";
import { renderSignature } from "../report/signature-page.ts";
import { runExamples, type ExampleResult } from "../tasks/run-examples.ts";
import { checkPack, readPacks, type SignaturePack } from "../tasks/signature-packs.ts";
import { loadSignatures, type Signatures } from "../pipeline/signatures.ts";
import { EXIT } from "./exit-code.ts";
import { print } from "./output.ts";
import { openProgress } from "./progress.ts";

const FORMAT = z.enum(["text", "json"]);
const PACKS = z.array(z.string()).default([]);
const LIST_FLAGS = z.object({
  format: FORMAT,
  signatures: PACKS,
  severity: z.enum(SEVERITIES).optional(),
  role: z.enum(FINDING_ROLES).optional(),
});
const SHOW_FLAGS = z.object({ format: FORMAT, signatures: PACKS });
const TEST_FLAGS = z.object({ format: FORMAT, only: z.array(z.string()).default([]) });

/** `skillscan rules list [word]`: one line for each signature. */
export async function listRules(word: string | undefined, rawFlags: unknown): Promise<number> {
  const { format, signatures: folders, severity, role } = LIST_FLAGS.parse(rawFlags);
  const { catalogue } = await loadSignatures(await packsIn(folders));
  const wanted = word?.toLowerCase() ?? "";
  const shown = catalogue.ids
    .map((id) => catalogue.signature(id))
    .filter(
      (one) =>
        `${one.id} ${one.title}`.toLowerCase().includes(wanted) &&
        (severity === undefined || one.severity === severity) &&
        (role === undefined || one.role === role),
    );
  if (format === "json") {
    const rows = shown.map(({ id, title, severity: level, confidence, role: kind, status, indicator, maps }) => ({
      id,
      objective: id.split("/", 1)[0],
      title,
      severity: level,
      confidence,
      role: kind,
      status,
      indicator,
      maps,
    }));
    await print(`${JSON.stringify(rows, null, 2)}\n`, false);
    return EXIT.ok;
  }
  const width = Math.max(0, ...shown.map(({ id }) => id.length));
  const lines = shown.map(
    ({ id, severity: level, role: kind, title }) =>
      `${id.padEnd(width)}  ${level.padEnd(8)}  ${kind.padEnd(10)}  ${cleanLine(title, 120)}`,
  );
  await print([...lines, `${shown.length} of ${catalogue.ids.length} signatures`, ""].join("\n"), false);
  return EXIT.ok;
}

/** `skillscan rules show <id>`: all that its author says, with whole examples. */
export async function showRule(id: string, rawFlags: unknown): Promise<number> {
  const { format, signatures: folders } = SHOW_FLAGS.parse(rawFlags);
  const { catalogue } = await loadSignatures(await packsIn(folders));
  if (!catalogue.ids.includes(id)) {
    const word = id.split("/").at(-1) ?? id;
    const similar = catalogue.ids.filter((other) => word !== "" && other.includes(word)).slice(0, 5);
    throw new ScanError("usage", `there is no signature ${id}`, {
      hint: similar.length === 0 ? "skillscan rules list shows them all" : `did you mean ${similar.join(", ")}?`,
    });
  }
  const signature: Signature = catalogue.withExamples(id);
  const text =
    format === "json" ? `${JSON.stringify(signature, null, 2)}\n` : renderSignature(signature, process.stdout.columns);
  await print(text, false);
  return EXIT.ok;
}

/** `skillscan rules test [DIR]`: runs the examples of the built-in signatures or of a pack. Exit code 1: one fails. */
export async function testRules(folder: string | undefined, rawFlags: unknown): Promise<number> {
  const { format, only } = TEST_FLAGS.parse(rawFlags);
  const pack = folder === undefined ? null : await checked(folder);
  if (folder !== undefined && pack === null) return EXIT.found;
  const signatures = await loadSignatures(pack === null ? [] : [pack]);
  const ids = idsToTest(signatures, pack, only);
  const progress = openProgress(process.stderr, format === "text");
  const results: ExampleResult[] = [];
  for await (const result of runExamples(signatures, ids)) {
    results.push(result);
    progress.show(`${results.length} examples`);
  }
  progress.clear();
  const failed = results.filter(({ passed }) => !passed);
  const text =
    format === "json"
      ? `${JSON.stringify({ signatures: ids.length, examples: results.length, failed }, null, 2)}\n`
      : [
          ...failed.map(inWords),
          `${results.length} examples of ${ids.length} signatures, ${failed.length} failed`,
          "",
        ].join("\n");
  await print(text, false);
  return failed.length === 0 ? EXIT.ok : EXIT.found;
}

/** Null, with every problem on standard error, where the pack cannot be used. */
async function checked(folder: string): Promise<SignaturePack | null> {
  const { pack, problems } = await checkPack(path.resolve(folder), folder);
  for (const { file, line, message } of problems) process.stderr.write(`${file}:${line}: ${cleanLine(message, 400)}\n`);
  return pack;
}

function idsToTest({ catalogue }: Signatures, pack: SignaturePack | null, only: readonly string[]): readonly string[] {
  const all = pack === null ? catalogue.ids : pack.signatures.map(({ head }) => head.id);
  const unknown = only.find((id) => !all.includes(id));
  if (unknown !== undefined) throw new ScanError("usage", `there is no signature ${unknown} to test`);
  return only.length === 0 ? all : only;
}

function inWords({ id, side, why, found }: ExampleResult): string {
  const what = side === "match" ? "is not found in its example" : "is found in what it must pass";
  const others = found.length === 0 ? "nothing is found" : `found: ${found.join(", ")}`;
  return `${id} ${what} “${cleanLine(why, 120)}” (${others})`;
}

function packsIn(folders: readonly string[]): Promise<readonly SignaturePack[]> {
  return readPacks(folders, process.cwd());
}
