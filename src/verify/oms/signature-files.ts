import type { PackageFile } from "../../model/package-tree.ts";

/** Where signatures in the OMS format are kept, the usual name first. */
export const SIGNATURE_NAMES = ["skill.oms.sig", "model.sig"] as const;
const BUNDLE_SUFFIX = ".sigstore.json";

/** Signatures of other kinds: they say who wrote them is careful, and nothing that can be checked here. */
const OTHER_NAMES: ReadonlySet<string> = new Set(["skill.sig", "manifest.sig.json", ".schemapin.sig", ".skillsig"]);
const OTHER_FOLDER = ".skillsig/";

/** A key such as `signature:` in SKILL.md's frontmatter, with a value that looks like one. */
const FRONTMATTER_SIGNATURE =
  /^[ \t]{0,16}["']?(?:x-|skill[-_])?(?:signature|sig|jws|attestation)["']?[ \t]{0,4}:[ \t]{0,4}["']?(?:[a-z0-9-]{2,20}:)?[A-Za-z0-9+/=_.-]{43}/im;
const MAX_FRONTMATTER = 16_384;

export interface SignatureFiles {
  /** Names of the files at the top that may hold an OMS signature. */
  readonly candidates: readonly string[];
  /** Paths of signatures of other kinds, one for each kind. */
  readonly others: readonly string[];
}

/** `files`: everything below a folder, by path below it. */
export function signatureFiles(files: ReadonlyMap<string, readonly PackageFile[]>): SignatureFiles {
  const top = [...files.keys()].filter((path) => !path.includes("/"));
  const usual = SIGNATURE_NAMES.filter((name) => files.has(name));
  const bundles = top.filter((name) => name.toLowerCase().endsWith(BUNDLE_SUFFIX));
  const others = top.filter((name) => OTHER_NAMES.has(name.toLowerCase()));
  const inFolder = [...files.keys()].find((path) => path.toLowerCase().startsWith(OTHER_FOLDER));
  if (inFolder !== undefined) others.push(inFolder);
  const skill = top.find((name) => name.toLowerCase() === "skill.md");
  const [text] = (skill === undefined ? undefined : files.get(skill)) ?? [];
  if (skill !== undefined && text !== undefined && hasSignatureInFrontmatter(text.bytes)) others.push(skill);
  return { candidates: [...usual, ...bundles], others };
}

function hasSignatureInFrontmatter(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_FRONTMATTER));
  const end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
  return end !== -1 && FRONTMATTER_SIGNATURE.test(text.slice(0, end));
}
