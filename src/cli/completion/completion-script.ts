import type { Command } from "commander";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { powershellScript } from "./powershell.ts";
import { programTree } from "./program-tree.ts";
import { zshScript } from "./zsh.ts";

/** A script that completes every command and option of the program as it is now. */
export function completionScript(shell: "bash" | "zsh" | "fish" | "powershell", program: Command): string {
  const tree = programTree(program);
  switch (shell) {
    case "bash":
      return bashScript(tree);
    case "zsh":
      return zshScript(tree);
    case "fish":
      return fishScript(tree);
    case "powershell":
      return powershellScript(tree);
  }
}
