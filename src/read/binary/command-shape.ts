/** Programs by which one string in a file full of strings shows that a shell is to run it. Stricter than for decoded text. */
const COMMANDS: readonly RegExp[] = [
  /\b(?:curl|wget|aria2c)\b.{1,300}(?:https?:|\d{1,3}\.\d{1,3}\.\d{1,3}|\$|\|)/u,
  /\|\s{0,4}(?:\/(?:usr\/)?bin\/)?(?:env )?(?:sudo )?(?:ba|z|da)?sh\b/u,
  /\b(?:ba|z)?sh -i\b|\/dev\/tcp\//u,
  /\bbase64 (?:-d|-D|--decode)\b/u,
  /\b(?:powershell|pwsh)(?:\.exe)?["']?\s.{0,200}-(?:e|enc|encodedcommand|w|windowstyle|nop|noprofile|c|command|ep|exec)\b/iu,
  /\b(?:iwr|irm|invoke-webrequest|invoke-restmethod|downloadstring|downloadfile)\b.{1,200}https?:/iu,
  /\bcmd(?:\.exe)?\s{1,4}\/c\s/iu,
  /\b(?:certutil|mshta|bitsadmin|regsvr32|rundll32|schtasks|wscript|cscript)(?:\.exe)?\s.{0,200}(?:https?:|\/create|javascript:|-decode|-urlcache)/iu,
  /\bosascript -e\b|\bxattr -[a-z]{0,4}[cd]\b|\bspctl --/u,
  /\bchmod (?:\+x|[0-7]{3,4}) |\bcrontab -|\blaunchctl (?:load|bootstrap)\b|\bsystemctl (?:enable|start)\b/u,
  /\bnc(?:at)?\s.{0,60}-e\b|\bmkfifo \//u,
  /\brm -rf? (?:~|\/|\$HOME)/u,
  /\b(?:python[23]?|perl|ruby|node|php) -[cer] /u,
  /(?:^|[\s'"])(?:cat|cp|tar|zip)\s.{0,100}(?:\.ssh\/|\.aws\/|\.env\b|id_rsa|Keychains)/u,
];

/** Longest string that is looked at for a command. */
const LOOKED_AT = 4_000;

export function isCommand(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  return part.includes(" ") && COMMANDS.some((pattern) => pattern.test(part));
}
