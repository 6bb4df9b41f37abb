import { Argument, type Command } from "commander";

const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

/** `skillscan completion <shell>`: made from the program itself, so that it knows every command and option there is. */
export function addCompletion(program: Command, finish: (code: number) => void): void {
  program
    .command("completion")
    .description("print a script that completes commands and options in your shell")
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .addHelpText("after", HELP)
    .action(async (shell: (typeof SHELLS)[number]) => {
      const { completionScript } = await import("./completion/completion-script.ts");
      process.stdout.write(completionScript(shell, program));
      finish(0);
    });
}

const HELP = `
For example:
  bash        skillscan completion bash > ~/.local/share/bash-completion/completions/skillscan
  zsh         skillscan completion zsh > ~/.zfunc/_skillscan   (with fpath+=~/.zfunc before compinit)
  fish        skillscan completion fish > ~/.config/fish/completions/skillscan.fish
  powershell  skillscan completion powershell >> $PROFILE`;
