import { embedPieces } from "../../manifest/syntax/mapped-source.ts";
import { child, type ManifestNode } from "../../manifest/syntax/node.ts";
import { contextIn, type MarkdownDocument } from "../document.ts";
import { declarationOf, declaredBlocks } from "./declaration.ts";
import type { Frontmatter } from "./find-frontmatter.ts";
import { findHookCommands } from "./hook-commands.ts";
import { findInstallSpecs, tellInstallSpec } from "./install-specs.ts";
import { scalarPieces } from "./scalar-pieces.ts";
import { tellComments, tellTexts } from "./tell-texts.ts";
import { MAX_FRONTMATTER_LENGTH, parseFields, parseValue } from "./parse-fields.ts";
import { tellUnread } from "../../tell-unread.ts";

/** What a skill declares of itself. An agent reads the description before anything else, so lures stand there. */
export function readFrontmatter(frontmatter: Frontmatter, document: MarkdownDocument): void {
  const { source, reading, regions } = document;
  const content = source.text.slice(frontmatter.contentStart, frontmatter.contentEnd);
  const { fields, flaw } = parseFields(content, frontmatter.contentStart);
  const context = contextIn(source.context, "documentation", { headings: [], introduction: null, negated: false });
  regions.add(frontmatter.start, frontmatter.end, context, "field");
  if (flaw !== null && fields.entries.length > 0) {
    const { line } = source.locate(frontmatter.contentStart);
    const message = `${source.path}: the metadata block is no valid ${frontmatter.format.toUpperCase()} (${flaw.slice(0, 160)}); its lines were read one by one`;
    reading.gap({ code: "unparsable", path: source.path, line, message, blocking: false });
  }
  if (content.length > MAX_FRONTMATTER_LENGTH) {
    tellUnread(
      source,
      reading,
      "too-large",
      `only the first ${MAX_FRONTMATTER_LENGTH} characters of the metadata block were read`,
    );
  }
  const metadata = structured(child(fields, "metadata"), document);
  const instructed = contextIn(source.context, "instruction", { headings: [], introduction: null, negated: false });
  const commands = new Set<ManifestNode>();
  for (const block of declaredBlocks(fields, metadata)) {
    const specs = findInstallSpecs(child(block.node, "install"), source);
    reading.fact(declarationOf(block, specs, context, source));
    for (const [index, spec] of specs.entries()) {
      regions.add(spec.node.start, spec.node.end, { ...instructed, trigger: "install" }, "field");
      for (const command of spec.commands) commands.add(command);
      tellInstallSpec(spec, `install[${index}]`, instructed, source, reading);
    }
  }
  const unasked = {
    ...contextIn(source.context, "code", { headings: [], introduction: null, negated: false }),
    trigger: "load",
  } as const;
  for (const { node, field } of findHookCommands(child(fields, "hooks"))) {
    commands.add(node);
    regions.add(node.start, node.end, unasked, "field");
    const what = { language: "shell", layer: { kind: "field", name: field }, context: unasked } as const;
    embedPieces(scalarPieces(source.text, node), what, source, reading);
  }
  tellTexts(fields, commands, document);
  if (metadata !== undefined && metadata !== child(fields, "metadata")) tellTexts(metadata, commands, document);
  tellComments(content, frontmatter.contentStart, document);
}

/** `metadata: '{"clawdbot": …}'`: the block is written as JSON inside a string. */
function structured(node: ManifestNode | undefined, document: MarkdownDocument): ManifestNode | undefined {
  if (node?.kind !== "scalar" || !node.value.trimStart().startsWith("{")) return node;
  const offset = document.source.text.indexOf(node.value, node.start);
  // Escaped or folded, its places are those of the whole string.
  const exact = offset !== -1 && offset + node.value.length <= node.end;
  const parsed = parseValue(node.value, exact ? offset : node.start);
  return parsed ?? node;
}
