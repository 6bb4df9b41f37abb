import type { CommandWords, OptionWord } from "./program-tree.ts";

/** A function for zsh's completion system, with descriptions. */
export function zshScript(tree: readonly CommandWords[]): string {
  return `#compdef skillscan
# skillscan completion for zsh
${tree.map(functionFor).join("\n")}
if [ "$funcstack[1]" = "_skillscan" ]; then
  _skillscan "$@"
else
  compdef _skillscan skillscan
fi
`;
}

function functionFor({ path, commands, options, arguments: known, files: takesFiles }: CommandWords): string {
  const specs = options.flatMap(optionSpecs);
  if (commands.length === 0) {
    const choice = known.length === 0 ? [] : [`'1:argument:(${known.join(" ")})'`];
    const rest = takesFiles ? ["'*:file:_files'"] : choice;
    return `${nameOf(path)}() {\n  _arguments -s \\\n${[...specs, ...rest].map((spec) => `    ${spec}`).join(" \\\n")}\n}`;
  }
  const inner = commands.filter(({ name }) => name !== "help");
  const described = commands.map(({ name, description }) => `    ${quote(`${name}:${description}`)}`).join("\n");
  const cases = inner
    .map(({ name }) => `        ${name}) ${nameOf(path === "" ? name : `${path} ${name}`)} ;;`)
    .join("\n");
  const files = path === "" ? "\n      _files" : "";
  return `${nameOf(path)}() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${described}
  )
  _arguments -s -C \\
${specs.map((spec) => `    ${spec}`).join(" \\\n")} \\
    '1: :->command' \\
    '*:: :->arguments'
  case $state in
    command)
      _describe -t commands command commands${files} ;;
    arguments)
      case $line[1] in
${cases}
        *) _files ;;
      esac ;;
  esac
}`;
}

function nameOf(path: string): string {
  return path === "" ? "_skillscan" : `_skillscan_${path.replaceAll(/[ -]/gu, "_")}`;
}

function optionSpecs({ flags, description, values }: OptionWord): readonly string[] {
  const value = values === null ? "" : values.length === 0 ? ":value:_files" : `:value:(${values.join(" ")})`;
  return flags.map((flag) => quote(`${flag}[${description.replaceAll(/[[\]:\\]/gu, "\\$&")}]${value}`));
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
