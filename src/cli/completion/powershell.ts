import type { CommandWords } from "./program-tree.ts";

/** For Windows PowerShell 5.1 and PowerShell 7. */
export function powershellScript(tree: readonly CommandWords[]): string {
  const rows = tree.map(({ path, commands, options, arguments: known }) => {
    const words = [
      ...commands.map(({ name, description }) => [name, description] as const),
      ...known.map((word) => [word, word] as const),
      ...options.flatMap(({ flags, description }) => flags.map((flag) => [flag, description] as const)),
    ];
    const items = words.map(
      ([word, description]) => `      @(${quote(word)}, ${quote(description === "" ? word : description)})`,
    );
    return `    ${quote(path)} = @(\n${items.join("\n")}\n    )`;
  });
  const values = tree.flatMap(({ path, options }) =>
    options.flatMap(({ flags, values: known }) =>
      known === null || known.length === 0
        ? []
        : flags.map((flag) => `    ${quote(`${path}:${flag}`)} = @(${known.map(quote).join(", ")})`),
    ),
  );
  return `# skillscan completion for PowerShell
Register-ArgumentCompleter -Native -CommandName skillscan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${rows.join("\n")}
  }
  $values = @{
${values.join("\n")}
  }
  $path = ''
  $previous = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete -ne '') { break }
    $previous = $element.ToString()
    $longer = "$path $previous".Trim()
    if ($words.ContainsKey($longer)) { $path = $longer }
  }
  $known = $values["\${path}:$previous"]
  if ($known) {
    $known | Where-Object { $_ -like "$wordToComplete*" } |
      ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
    return
  }
  $words[$path] | Where-Object { $_[0] -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $_[1]) }
}
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
