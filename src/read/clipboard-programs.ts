/** Programs that put their standard input into the clipboard; `xclip` and `xsel` do both, by their options. */
const WRITES =
  /^(?:\S{0,100}[\\/])?(?:pbcopy|wl-copy|clip(?:\.exe)?|clip-copy|termux-clipboard-set|xclip|xsel)(?=\s|$)/iu;
const READS =
  /^(?:\S{0,100}[\\/])?(?:(?:pbpaste|wl-paste|termux-clipboard-get)(?=\s|$)|xclip\b[^\n]{0,80}\s-(?:o|out)(?=\s|$)|xsel\b[^\n]{0,80}\s--?(?:o|output|ob|bo)(?=\s|$)|(?:powershell|pwsh)(?:\.exe)?\b[^\n]{0,80}\bGet-Clipboard\b)/iu;

export function readsClipboard(line: string): boolean {
  return READS.test(line.slice(0, 300));
}

export function writesClipboard(line: string): boolean {
  return WRITES.test(line.slice(0, 300)) && !readsClipboard(line);
}
