/** What a text is written in; decides which reader gets it. `unknown` is text that no reader knows. */
export const LANGUAGES = [
  "javascript",
  "typescript",
  "python",
  "shell",
  "powershell",
  "batch",
  "applescript",
  "ruby",
  "perl",
  "php",
  "go",
  "rust",
  "markdown",
  "html",
  "svg",
  "json",
  "yaml",
  "toml",
  "notebook",
  "dockerfile",
  "makefile",
  "desktop-entry",
  "other-code", // a programming language without a reader of its own
  "text",
  "unknown",
] as const;

export type Language = (typeof LANGUAGES)[number];
