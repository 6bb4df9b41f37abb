import type { Language } from "../../model/language.ts";
import { shebangLanguage } from "../kind/shebang.ts";
import { commandsBelowLabel } from "./mislabelled.ts";
import { isCommandLine } from "./programs.ts";

/** Info strings by language; `null`: the writer says that it is not code. */
const NAMES: ReadonlyMap<string, Language | null> = new Map<string, Language | null>([
  ...named(
    "shell",
    "bash sh zsh fish ksh shell shellscript shell-script console shell-session shellsession terminal bash-session sh-session cli command commands commandline term",
  ),
  ...named("powershell", "powershell ps1 ps pwsh posh"),
  ...named("batch", "bat batch cmd dos"),
  ...named("python", "python py python3 py3 pycon ipython"),
  ...named("javascript", "javascript js jsx mjs cjs node nodejs"),
  ...named("typescript", "typescript ts tsx mts cts"),
  ...named("json", "json json5 jsonc jsonl ndjson"),
  ...named("yaml", "yaml yml"),
  ...named("toml", "toml ini"),
  ...named("html", "html htm xhtml vue svelte"),
  ...named("svg", "svg"),
  ...named("dockerfile", "dockerfile docker"),
  ...named("makefile", "makefile make mk"),
  ...named("applescript", "applescript osascript"),
  ...named("ruby", "ruby rb"),
  ...named("perl", "perl pl"),
  ...named("php", "php"),
  ...named("go", "go golang"),
  ...named("rust", "rust rs"),
  ...named("markdown", "markdown md mdx"),
  ...named("desktop-entry", "desktop"),
  ...[
    "diff",
    "mermaid",
    "css",
    "scss",
    "sql",
    "graphql",
    "csv",
    "java",
    "c",
    "cpp",
    "csharp",
    "swift",
    "kotlin",
    "xml",
    "latex",
    "solidity",
    "lua",
    "r",
    "scala",
    "dart",
    "elixir",
    "haskell",
    "http",
    "nginx",
    "hcl",
    "terraform",
    "proto",
  ].map((name): [string, null] => [name, null]),
]);

function named(language: Language, names: string): [string, Language][] {
  return names.split(" ").map((name) => [name, language]);
}

/** The language of a block of code: by its info string unless it is plainly wrong, else by what stands in it. `text`: prose, output or a drawing. */
export function fenceLanguage(info: string, code: string): Language {
  const word = /^[{.\s]{0,4}([\w+#-]{1,40})/.exec(info)?.[1]?.toLowerCase() ?? "";
  const known = NAMES.get(word);
  if (known === undefined) return guessCode(code);
  if (known === "shell") return known;
  const commands = commandsBelowLabel(code);
  if (known !== "powershell" && known !== "batch") return commands ?? known ?? "unknown";
  // Windows' shells have commands of the same names: only what none of them takes belongs to another.
  if (commands === "shell") return UNIX.test(code) ? commands : known;
  return commands ?? known;
}

const UNIX =
  /\|\s{0,4}(?:sudo\s{1,3})?(?:ba|z|da|k)?sh(?![\w.])|^\s{0,8}(?:ba|z)?sh\s{1,3}(?:<\(|-c)|<\((?:curl|wget)\b/mu;

/** Comments, and sentences that begin with a word that is also a program: "Go on with the task after that." */
const NO_COMMAND = /^#|^\p{Lu}\p{Ll}{0,20}(?:,? [\p{L}\p{N}'’-]{1,30}){3}[^|]{0,400}[.!?:]$/u;

const WINDOWS_COMMAND =
  /^(?:certutil|mshta|bitsadmin|rundll32|regsvr32|wmic|schtasks|cscript|wscript|msiexec|vssadmin|reg add|netsh|cmd(?:\.exe)? \/[ck])(?:\.exe)?\s/i;

/** Lines that are looked at; the first ones show what a block is. */
const GUESSED_LINES = 30;

/** Below the tag of a component (`<Step>`) the text of a page is indented like code, and has blocks of its own. */
const OPENS_FENCE = /^(?:`{3,8}|~{3,8})[a-z][\w+#-]{0,20}(?:\s|$)/i;

function guessCode(code: string): Language {
  const lines = code
    .split("\n", GUESSED_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const first = lines[0] ?? "";
  const shebang = shebangLanguage(first);
  if (shebang !== null) return shebang;
  if (lines.some((line) => OPENS_FENCE.test(line))) return "markdown";
  if (/^(?:\{\s{0,4}(?:["}]|$)|\[\s{0,4}(?:["{[\d-]|$))/.test(first) && /["\d\]}]/.test(code.slice(0, 200)))
    return "json";
  if (/^<(?:!doctype|html|svg|script|div|img|\?xml)/i.test(first)) return first.startsWith("<svg") ? "svg" : "html";
  if (/^---$/.test(first) && lines.some((line) => /^(?:name|description):/.test(line))) return "markdown";
  if (
    /^(?:PS [A-Z]:\\|C:\\[^>]{0,60}>)/i.test(first) ||
    lines.some((line) => /^(?:iwr|irm|Invoke-\w+|\$env:|Set-\w+|New-\w+|Start-Process)\b/.test(line))
  )
    return "powershell";
  // Programs that only Windows has; a block of them is pasted into its command prompt.
  if (lines.some((line) => WINDOWS_COMMAND.test(line))) return "batch";
  if (lines.some((line) => /^(?:import [\w.]+$|from [\w.]+ import |def \w+\(|print\()/.test(line))) return "python";
  if (
    lines.some((line) =>
      /^(?:const|let|var) \w+ =|^(?:import .{1,80} from|export (?:default|const)|module\.exports|require\()/.test(line),
    )
  )
    return "javascript";
  if (lines.some((line) => /^(?:tell application|do shell script)/.test(line))) return "applescript";
  if (lines.some((line) => !NO_COMMAND.test(line) && isCommandLine(line.replace(/^[$%>]\s/, "")))) return "shell";
  return "text";
}
