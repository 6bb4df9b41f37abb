import type { Reading, Source } from "../../model/source.ts";
import { manifestOf, type Manifest } from "../manifest/manifest.ts";
import type { ManifestNode, ParsedDocument } from "../manifest/syntax/node.ts";
import { parseBlockYaml } from "../manifest/syntax/parse-block-yaml.ts";
import { parseYaml } from "../manifest/syntax/parse-yaml.ts";
import { tellFlaws } from "../manifest/syntax/tell-flaws.ts";
import { readPnpmLock } from "./pnpm-lock.ts";

const PNPM = /(?:^|[/!])pnpm-lock(?:\.[\w.-]{1,60})?\.ya?ml$/iu;

/** pnpm-lock.yaml; true when the source is one. */
export function readYamlLock(source: Source, reading: Reading): boolean {
  if (source.layers.length > 0 || !PNPM.test(source.path)) return false;
  readLockText(source, reading, readPnpmLock);
  return true;
}

/** A lock in YAML: by the quick reader, or by the slow one when the text is not as managers write it. */
export function readLockText(
  source: Source,
  reading: Reading,
  read: (manifest: Manifest, root: ManifestNode) => void,
): void {
  const roots = parseBlockYaml(source.text);
  const document: ParsedDocument = roots === null ? parseYaml(source.text) : { roots, flaws: [], pieces: () => [] };
  tellFlaws(source, reading, document.flaws, true);
  const manifest = manifestOf(source, reading, document);
  for (const root of document.roots) read(manifest, root);
}
