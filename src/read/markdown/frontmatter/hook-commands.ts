import { looksLikeCommand } from "../../manifest/command.ts";
import { entriesOf, type ManifestNode, type ScalarNode } from "../../manifest/syntax/node.ts";

/** A command line that the agent runs by itself at an event, with the way to it: `hooks.PreToolUse[0].command`. */
export interface HookCommand {
  readonly node: ScalarNode;
  readonly field: string;
}

/** No skill has as many; a list of them would only cost time. */
const MAX_COMMANDS = 100;

/** Commands below `hooks:` of a skill. Source: docs.anthropic.com, "Hooks in skills and agents". The tree's depth is bounded. */
export function findHookCommands(hooks: ManifestNode | undefined): readonly HookCommand[] {
  const commands: HookCommand[] = [];
  const visit = (node: ManifestNode, field: string): void => {
    if (commands.length >= MAX_COMMANDS) return;
    if (node.kind === "list") for (const [index, item] of node.items.entries()) visit(item, `${field}[${index}]`);
    for (const { key, value } of entriesOf(node)) {
      // A matcher such as `Edit|Write` looks like a pipe.
      if (!/^(?:matcher|type|description|name|timeout|statusMessage)$/u.test(key)) visit(value, `${field}.${key}`);
    }
    if (node.kind === "scalar" && node.isString && looksLikeCommand(node.value)) commands.push({ node, field });
  };
  if (hooks !== undefined) visit(hooks, "hooks");
  return commands;
}
