import type { Context } from "../../model/context.ts";
import { embedPieces, type Piece } from "./mapped-source.ts";
import { embedScalar, type Manifest } from "./manifest.ts";
import { stringsOf, type Entry, type ScalarNode } from "./node.ts";
import { liesBelow, pathText, type TreePath } from "./tree-path.ts";

/** Keys whose strings a model reads as instructions. */
const PROMPT_KEYS = new Set(
  (
    "prompt prompts prompttemplate template instructions instruction system systemprompt systemmessage systeminstruction systeminstructions custominstructions " +
    "userprompt agentprompt defaultprompt initialprompt developermessage persona role rules guidelines directive directives additionalcontext"
  ).split(" "),
);
/** Places where a description is read by the agent: tool poisoning hides its orders there. */
const TOOL_PLACES = new Set(
  "tools tool functions function prompts resources commands skills agents inputschema input_schema mcpservers commandaliases clicommands".split(
    " ",
  ),
);
/** Shorter strings are names. */
const MIN_PROMPT = 20;
/** Texts handed on one by one; the rest of a large collection goes in one piece, so that nothing stays unread. */
export const MAX_SEPARATE_PROMPTS = 200;

/** Collects what a manifest says to an agent. */
export interface Prompts {
  offer(entry: Entry, path: TreePath): void;
  /** Hands on what was held back. */
  finish(): void;
}

export function collectPrompts(manifest: Manifest): Prompts {
  const { source } = manifest;
  const role: Context["role"] = source.context.role === "code" ? "instruction" : source.context.role;
  const context: Context = {
    ...source.context,
    role,
    trigger: source.context.trigger === "unknown" ? "obey" : source.context.trigger,
  };
  const held: ScalarNode[] = [];
  const seen = new Set<string>();
  let told = 0;
  return {
    offer({ key, value }, path) {
      const plain = key.toLowerCase().replaceAll(/[-_]/g, "");
      const isPrompt = PROMPT_KEYS.has(plain);
      if (!isPrompt && !(isDescription(plain) && (path.inTool === true || liesBelow(path.parent, TOOL_PLACES)))) return;
      for (const node of stringsOf(value)) {
        if (manifest.claimed.has(node) || seen.has(node.value) || !isText(node.value)) continue;
        seen.add(node.value);
        told += 1;
        if (told > MAX_SEPARATE_PROMPTS) held.push(node);
        else embedScalar(manifest, node, "markdown", pathText(path), context);
      }
    },
    finish() {
      const pieces: Piece[] = [];
      for (const node of held) {
        for (const piece of manifest.document.pieces(node)) pieces.push(piece);
        pieces.push({ text: "\n\n", offset: node.end, exact: false });
      }
      embedPieces(
        pieces,
        { language: "markdown", layer: { kind: "field", name: "prompts" }, context },
        source,
        manifest.reading,
      );
    },
  };
}

function isDescription(key: string): boolean {
  return key === "description" || key === "desc" || key === "summary" || key === "help" || key === "usage";
}

function isText(value: string): boolean {
  return (
    value.length >= MIN_PROMPT &&
    /\S\s+\S+\s+\S|[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}\u{AC00}-\u{D7AF}]{6}/u.test(value.slice(0, 4_000))
  );
}
