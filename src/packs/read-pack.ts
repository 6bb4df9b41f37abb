import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { ScanError } from "../model/scan-error.ts";
import { readOwnFile } from "../policy/own-file.ts";
import { schemaProblems } from "../policy/schema-problems.ts";
import { MAX_YAML_BYTES, readYamlDocument, type Problem, type YamlDocument } from "../policy/yaml-document.ts";
import { compileCondition } from "./conditions.ts";
import type { MatchRule, PackSignature, SignaturePack } from "./pack.ts";
import { PACK_FILE, PACK_SIGNATURE } from "./pack-file.ts";

/** The built-in catalogue has a hundred; every one of them looks at every package. */
export const MAX_SIGNATURES = 1_000;

export interface CheckedPack {
  /** Null where there are problems. */
  readonly pack: SignaturePack | null;
  readonly problems: readonly (Problem & { readonly file: string })[];
}

/**
 * Reads `pack.yaml` and every `<objective>/<name>.yaml` of a folder, and compiles them. Nothing of a pack is run: it is
 * data. `shown`: the folder as its user named it. Throws ScanError where there is no such folder.
 */
export async function checkPack(folder: string, shown: string): Promise<CheckedPack> {
  const problems: (Problem & { file: string })[] = [];
  const hash = createHash("sha256");
  const open = async (name: string): Promise<YamlDocument> => {
    const text = await readOwnFile(path.join(folder, name), path.join(shown, name), MAX_YAML_BYTES);
    hash.update(`${name}\n${text.length}\n${text}`);
    return readYamlDocument(text);
  };
  const tell = (name: string, found: readonly Problem[]): void => {
    problems.push(...found.map((problem) => ({ ...problem, file: path.join(shown, name) })));
  };
  const about = await open("pack.yaml");
  const head = PACK_FILE.safeParse(about.value);
  tell("pack.yaml", about.problems);
  if (!head.success) {
    tell("pack.yaml", about.problems.length > 0 ? [] : schemaProblems(head.error, about, PACK_FILE));
    return { pack: null, problems };
  }
  const signatures: PackSignature[] = [];
  const names = await signatureFiles(folder, shown);
  if (names.length === 0)
    tell("pack.yaml", [{ line: 1, message: "no signature: <objective>/<name>.yaml is expected" }]);
  for (const name of names) {
    const document = await open(name);
    const checked = document.problems.length > 0 ? document.problems : signatureOf(document, name, head.data.name);
    if (Array.isArray(checked)) tell(name, checked);
    else if ("head" in checked) signatures.push(checked);
  }
  const { name, version } = head.data;
  return { pack: problems.length === 0 ? { name, version, digest: hash.digest("hex"), signatures } : null, problems };
}

/** In byte order, so that the digest is the same on every machine. Links are not followed. */
async function signatureFiles(folder: string, shown: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith(".")) continue;
    for (const file of await readdir(path.join(folder, entry.name), { withFileTypes: true })) {
      if (file.isFile() && /\.ya?ml$/u.test(file.name)) names.push(`${entry.name}/${file.name}`);
    }
  }
  if (names.length > MAX_SIGNATURES)
    throw new ScanError("too-large", `${shown} has more than ${MAX_SIGNATURES} signatures`);
  return names.toSorted();
}

function signatureOf(document: YamlDocument, file: string, pack: string): PackSignature | readonly Problem[] {
  const parsed = PACK_SIGNATURE.safeParse(document.value);
  if (!parsed.success) return schemaProblems(parsed.error, document, PACK_SIGNATURE);
  const { match, examples, "false-positives": falsePositives, maps = {}, ...head } = parsed.data;
  const [objective = "", name = ""] = file.replace(/\.ya?ml$/u, "").split("/");
  const wanted = `${objective}/${pack}.${name}`;
  // A dot is in no built-in id, so that a pack can shadow none.
  if (head.id !== wanted) {
    return [{ line: document.lineOf(["id"]), message: `id: ${head.id} lies in ${file}, where the id is ${wanted}` }];
  }
  const problems: Problem[] = [];
  const combine = match.any === undefined ? "all" : "any";
  const conditions = (match.any ?? match.all ?? []).flatMap((written, at) => {
    try {
      return [compileCondition(written)];
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : "cannot be used";
      problems.push({ line: document.lineOf(["match", combine, at]), message: `match.${combine}[${at}]: ${message}` });
      return [];
    }
  });
  if (problems.length > 0) return problems;
  const { within, standing, message = null } = match;
  const readsTexts = (match.any ?? match.all ?? []).some((written) => "text" in written);
  const rule: MatchRule = { combine, conditions, within, standing, message, readsTexts };
  return { head: { ...head, maps, falsePositives, reads: [], detector: `pack ${pack}` }, examples, rule };
}

/** As `checkPack`, for several folders; throws ScanError (`usage`) that names the first problem. */
export async function readPacks(
  folders: readonly string[],
  workingDirectory: string,
): Promise<readonly SignaturePack[]> {
  const packs: SignaturePack[] = [];
  for (const shown of folders) {
    const { pack, problems } = await checkPack(path.resolve(workingDirectory, shown), shown);
    const [first, ...others] = problems;
    if (pack === null) {
      const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
      throw new ScanError(
        "usage",
        `${first?.file ?? shown}:${first?.line ?? 1}: ${first?.message ?? "unreadable"}${more}`,
        {
          hint: `skillscan rules test ${shown} shows every problem`,
        },
      );
    }
    if (packs.some(({ name }) => name === pack.name)) {
      throw new ScanError("usage", `two packs have the name ${pack.name}: ${shown} is the second`);
    }
    packs.push(pack);
  }
  return packs;
}
