import type { CommandWords } from "./program-tree.ts";

/** For bash 3.2 (what macOS has) and later; needs no bash-completion package. */
export function bashScript(tree: readonly CommandWords[]): string {
  return `# skillscan completion for bash
_skillscan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path="" words="" files="" index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "$path \${COMP_WORDS[index]}" in
${paths(tree)}
    esac
  done
  case "$path:$previous" in
${values(tree)}
  esac
  case "$path" in
${followers(tree)}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ -n $files && $current != -* ]] && _skillscan_files "$current"
}
_skillscan_files() {
  local name
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$1")
}
complete -F _skillscan skillscan
`;
}

function paths(tree: readonly CommandWords[]): string {
  return tree
    .filter(({ path }) => path !== "")
    .map(({ path }) => {
      const [last = "", ...before] = path.split(" ").toReversed();
      return `      "${before.toReversed().join(" ")} ${last}") path="${path}" ;;`;
    })
    .join("\n");
}

/** After an option that takes a value only its values help, or files. */
function values(tree: readonly CommandWords[]): string {
  return tree
    .flatMap(({ path, options }) =>
      options.flatMap(({ flags, values: known }) => {
        if (known === null) return [];
        const pattern = flags.map((flag) => `"${path}:${flag}"`).join(" | ");
        const reply =
          known.length === 0
            ? `_skillscan_files "$current"`
            : `COMPREPLY=($(compgen -W "${known.join(" ")}" -- "$current"))`;
        return [`    ${pattern}) ${reply}; return ;;`];
      }),
    )
    .join("\n");
}

function followers(tree: readonly CommandWords[]): string {
  return tree
    .map(({ path, commands, options, arguments: known, files }) => {
      const words = [...commands.map(({ name }) => name), ...known, ...options.flatMap(({ flags }) => flags)];
      return `    "${path}") words="${words.join(" ")}"${files ? " files=yes" : ""} ;;`;
    })
    .join("\n");
}
