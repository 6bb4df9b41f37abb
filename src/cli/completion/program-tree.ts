import type { Command } from "commander";

/** What a word may be followed by. `files`: anything that the shell knows better. */
export interface OptionWord {
  /** `--format`, and its short form. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null: it takes no value; empty: a file, folder or free text. */
  readonly values: readonly string[] | null;
}

export interface CommandWords {
  /** Words after the program's name that lead here: `policy check`; "" is the program itself. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionWord[];
  /** What its arguments may be, where they are a choice. */
  readonly arguments: readonly string[];
  /** It takes names of files and folders (or of the registry, which no shell knows). */
  readonly files: boolean;
}

/** Every command of the program with what can follow it, from the program itself. */
export function programTree(program: Command): readonly CommandWords[] {
  const standard = program.commands.find((command) => command.name() === "scan");
  return describe(program, "").map((words) => {
    if (words.path !== "" || standard === undefined) return words;
    // `scan` is what the program does without a command.
    return {
      ...words,
      files: true,
      options: [...words.options, ...optionsOf(standard).filter(({ flags }) => !flags.includes("--help"))],
    };
  });
}

function describe(command: Command, path: string): readonly CommandWords[] {
  const inner = command.createHelp().visibleCommands(command);
  const own: CommandWords = {
    path,
    description: oneLine(command.description()),
    commands: inner.map((each) => ({ name: each.name(), description: oneLine(each.description()) })),
    options: optionsOf(command),
    arguments: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    files: command.registeredArguments.some(({ argChoices }) => argChoices === undefined),
  };
  return [
    own,
    ...inner
      .filter((each) => each.name() !== "help")
      .flatMap((each) => describe(each, path === "" ? each.name() : `${path} ${each.name()}`)),
  ];
}

function optionsOf(command: Command): readonly OptionWord[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: [option.long ?? [], option.short ?? []].flat(),
      description: oneLine(option.description),
      values: option.required || option.optional ? (option.argChoices ?? []) : null,
    }));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
