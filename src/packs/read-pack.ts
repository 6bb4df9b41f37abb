import { createHash } from "node:crypto";
import path from "node:path";
import { ScanError } from "../model/scan-error.ts";
import { schemaProblems } from "../policy/schema-problems.ts";
import { readYamlDocument, type Problem, type YamlDocument } from "../policy/yaml-document.ts";
import { compileCondition } from "./conditions.ts";
import type { MatchRule, PackSignature, SignaturePack } from "./pack.ts";
import { readAllPackTexts, readPackTexts, type PackTexts } from "./pack-texts.ts";
import { PACK_FILE, PACK_SIGNATURE } from "./pack-file.ts";

export interface CheckedPack {
  /** Null where there are problems. */
  readonly pack: SignaturePack | null;
  readonly problems: readonly (Problem & { readonly file: string })[];
}

/** Checks and compiles a pack. Nothing of it is run: it is data. `shown`: the folder as its user named it. */
export async function checkPack(folder: string, shown: string): Promise<CheckedPack> {
  return checkPackTexts(await readPackTexts(folder, shown));
}

function checkPackTexts({ shown, files }: PackTexts): CheckedPack {
  const problems: (Problem & { file: string })[] = [];
  const hash = createHash("sha256");
  const open = ({ name, text }: PackTexts["files"][number]): YamlDocument => {
    hash.update(`${name}\n${text.length}\n${text}`);
    return readYamlDocument(text);
  };
  const tell = (name: string, found: readonly Problem[]): void => {
    problems.push(...found.map((problem) => ({ ...problem, file: path.join(shown, name) })));
  };
  const [first, ...others] = files;
  if (first === undefined) throw new Error("a pack was read without its pack.yaml");
  const about = open(first);
  const head = PACK_FILE.safeParse(about.value);
  tell("pack.yaml", about.problems);
  if (!head.success) {
    tell("pack.yaml", about.problems.length > 0 ? [] : schemaProblems(head.error, about, PACK_FILE));
    return { pack: null, problems };
  }
  const signatures: PackSignature[] = [];
  if (others.length === 0)
    tell("pack.yaml", [{ line: 1, message: "no signature: <objective>/<name>.yaml is expected" }]);
  for (const file of others) {
    const document = open(file);
    const checked = document.problems.length > 0 ? document.problems : signatureOf(document, file.name, head.data.name);
    if (Array.isArray(checked)) tell(file.name, checked);
    else if ("head" in checked) signatures.push(checked);
  }
  const { name, version } = head.data;
  return { pack: problems.length === 0 ? { name, version, digest: hash.digest("hex"), signatures } : null, problems };
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
  return { head: { ...head, maps, falsePositives, detector: `pack ${pack}` }, examples, rule };
}

/** As `checkPack`, for several folders; throws ScanError (`usage`) that names the first problem. */
export async function readPacks(
  folders: readonly string[],
  workingDirectory: string,
): Promise<readonly SignaturePack[]> {
  return compilePacks(await readAllPackTexts(folders, workingDirectory));
}

/** Throws ScanError (`usage`) that names the first problem. */
export function compilePacks(all: readonly PackTexts[]): readonly SignaturePack[] {
  const packs: SignaturePack[] = [];
  for (const texts of all) {
    const { pack, problems } = checkPackTexts(texts);
    const { shown } = texts;
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
