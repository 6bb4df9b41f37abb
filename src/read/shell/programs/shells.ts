export const SHELLS: ReadonlySet<string> = new Set([
  "sh",
  "bash",
  "zsh",
  "dash",
  "ksh",
  "ash",
  "fish",
  "rbash",
  "mksh",
  "csh",
  "tcsh",
  "busybox",
  "bash.exe",
  "wsl",
]);

export function isShell(name: string): boolean {
  return SHELLS.has(name);
}
