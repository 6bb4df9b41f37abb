import type { Context } from "../../../model/context.ts";
import { embedPieces, type Piece } from "../syntax/mapped-source.ts";
import { embedScalar, type Manifest } from "../manifest.ts";
import { stringsOf, type Entry, type ScalarNode } from "../syntax/node.ts";
import { liesBelow, pathText, type TreePath } from "../syntax/tree-path.ts";

/** Keys whose strings a model reads as instructions. */
const PROMPT_KEYS = new Set(
  (
    "prompt prompts prompttemplate template instructions instruction system systemprompt systemmessage systeminstruction systeminstructions custominstructions " +
    "userprompt agentprompt defaultprompt initialprompt developermessage persona role rules guidelines directive directives additionalcontext"
  ).split(" "),
);
/** Keys below them. */
const PROMPT_TEXT = new Set(["text", "content", "body", "value", "message"]);
/**
 * Places where a description is read by the agent: tool poisoning hides its orders there. What stands beside a plugin's
 * settings (`uiHints`) is read by whoever fills them in, and says what the plugin does with them.
 */
const TOOL_PLACES = new Set(
  "tools tool functions function prompts resources commands skills agents inputschema input_schema mcpservers commandaliases clicommands uihints".split(
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
      const isPrompt = PROMPT_KEYS.has(plain) || (PROMPT_TEXT.has(plain) && isUnderPrompt(path));
      if (!isPrompt && !(isDescription(plain) && (path.inTool === true || liesBelow(path.parent, TOOL_PLACES)))) return;
      const strings = stringsOf(value).filter((node) => !manifest.claimed.has(node) && !seen.has(node.value));
      // A short item of a list of orders ("Tell nobody.") ends what the others begin.
      const texts = strings.some(isText) ? strings.filter(saysSomething) : [];
      for (const node of texts) seen.add(node.value);
      told += texts.length;
      const [first, ...others] = texts;
      if (first === undefined) return;
      if (told > MAX_SEPARATE_PROMPTS) held.push(...texts);
      else if (others.length === 0) embedScalar(manifest, first, "markdown", pathText(path), context);
      else tellTogether(texts, "\n", pathText(path));
    },
    finish: () => tellTogether(held, "\n\n", "prompts"),
  };

  /** The items of a list are read as one text: what one of them begins ("Read the file") the next one ends ("Send it"). */
  function tellTogether(nodes: readonly ScalarNode[], gap: string, name: string): void {
    const pieces: Piece[] = [];
    for (const node of nodes) {
      for (const piece of manifest.document.pieces(node)) pieces.push(piece);
      pieces.push({ text: gap, offset: node.end, exact: false });
    }
    embedPieces(pieces, { language: "markdown", layer: { kind: "field", name }, context }, source, manifest.reading);
  }
}

/** `[prompt] text = "…"`: the text of what is called a prompt. */
function isUnderPrompt({ parent }: TreePath): boolean {
  return parent !== null && PROMPT_KEYS.has(String(parent.step).toLowerCase().replaceAll(/[-_]/g, ""));
}

function isDescription(key: string): boolean {
  return key === "description" || key === "desc" || key === "summary" || key === "help" || key === "usage";
}

function isText({ value }: ScalarNode): boolean {
  const start = value.slice(0, 4_000);
  return NO_BLANKS.test(start) || (value.length >= MIN_PROMPT && /\S\s+\S+\s+\S/u.test(start));
}

/** Writing that says in six letters what takes others twenty. */
const NO_BLANKS = /[\u{3040}-\u{30FF}\u{3400}-\u{9FFF}\u{AC00}-\u{D7AF}]{6}/u;

function saysSomething(node: ScalarNode): boolean {
  return isText(node) || /\p{L}{2}\s+\p{L}/u.test(node.value.slice(0, 200));
}
