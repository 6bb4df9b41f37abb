/** Variables that are the same on every machine, by which obfuscators spell `iex`. */
export const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ["pshome", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0"],
  ["shellid", "Microsoft.PowerShell"],
  ["verbosepreference", "SilentlyContinue"],
  ["env:comspec", "C:\\WINDOWS\\system32\\cmd.exe"],
  ["env:public", "C:\\Users\\Public"],
  ["home", "~"],
  ["psscriptroot", "."],
  ["profile", "~\\Documents\\WindowsPowerShell\\Microsoft.PowerShell_profile.ps1"],
  ["true", "$true"],
  ["false", "$false"],
  ["ofs", " "],
]);
