import { constant } from "../value.ts";
import type { Reader } from "../../model/source.ts";
import { readComposeFile } from "./containers/compose-file.ts";
import { readYamlLock } from "../lock/read-yaml-lock.ts";
import { readConda } from "./packages/conda-environment.ts";
import { manifestOf, operation, type Manifest } from "./manifest.ts";
import type { ManifestNode } from "./syntax/node.ts";
import { parseYaml } from "./syntax/parse-yaml.ts";
import { collectPrompts } from "./agents/prompts.ts";
import { readRegistryRecord } from "./packages/registry-record.ts";
import { tellFlaws } from "./syntax/tell-flaws.ts";
import { walkDocument } from "./syntax/walk.ts";
import { readWorkflow } from "./workflow.ts";

/** Tags by which loaders make objects with code: PyYAML, Ruby's Psych, SnakeYAML, js-yaml before version 4. */
const CODE_TAG =
  /python\/(?:object|name|module)|ruby\/(?:object|hash|struct|class|regexp)|^!!?(?:javax?|com|org)\.|^tag:yaml\.org,2002:(?:javax?|com|org)\.|js\/(?:function|undefined)/i;

/** YAML: workflows, compose files, anything with commands or prompts in it. */
export const readYaml: Reader = (source, reading) => {
  if (readYamlLock(source, reading)) return;
  const document = parseYaml(source.text);
  const manifest = manifestOf(source, reading, document);
  const prompts = collectPrompts(manifest);
  let isActedUpon = false;
  for (const root of document.roots) isActedUpon = readNamed(manifest, root) || isActedUpon;
  tellFlaws(source, reading, document.flaws, isActedUpon);
  for (const { tag, start, end } of document.tagged) {
    if (!CODE_TAG.test(tag)) continue;
    const data = constant(source.text.slice(start, Math.min(end, start + MAX_DATA)));
    operation(
      manifest,
      { start, end },
      { op: "deserialize", format: `yaml ${tag.replace("tag:yaml.org,2002:", "!!").slice(0, 200)}`, data },
    );
  }
  walkDocument(manifest, document.roots, prompts, source.context.trigger);
  prompts.finish();
};

/** What a tag is given is shown in part only. */
const MAX_DATA = 2_000;

/** True when programs act upon the document as it is. */
function readNamed(manifest: Manifest, root: ManifestNode): boolean {
  if (readWorkflow(manifest, root) || readComposeFile(manifest, root)) return true;
  if (/^environment[\w.-]{0,40}\.ya?ml$/.test(manifest.fileName)) readConda(manifest, root);
  readRegistryRecord(manifest, root);
  return false;
}
