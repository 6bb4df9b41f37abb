import type { Language } from "../../model/language.ts";
import { shebangLanguage } from "../kind/shebang.ts";

/** What a decoded text is written in, by its own words; a payload has no file name. */
export function guessPayload(text: string): Language {
  const head = text.slice(0, 4_000).trimStart();
  const shebang = shebangLanguage(head);
  if (shebang !== null) return shebang;
  if (/^<\?php/i.test(head)) return "php";
  if (/^<svg\b|^<\?xml[^>]{0,200}>\s{0,20}<svg\b/i.test(head)) return "svg";
  if (/^<(?:!doctype|html|script|body|div|img|iframe)\b/i.test(head)) return "html";
  if (
    /\bNew-Object\b|\bInvoke-\w+|\bIEX\b|\$env:|\bStart-Process\b|\bSet-MpPreference\b|\biwr\b|-ExecutionPolicy\b/i.test(
      head,
    )
  )
    return "powershell";
  // Before Python, which has the same first word.
  if (
    /^\s{0,8}(?:import\s{0,4}(?:[\w$*{][^;"'\n]{0,200}\bfrom\s{0,4}|[{*][^;"']{0,400}\bfrom\s{0,4})?["']|export (?:default|const|async|function|class)\b)/m.test(
      head,
    )
  )
    return "javascript";
  if (
    /^(?:import \w|from [\w.]+ import |def \w+\(|class \w+[:(])|\bos\.(?:system|environ|popen)\b|\bsubprocess\.|__import__\(|\bexec\(\w+\.decode/m.test(
      head,
    )
  )
    return "python";
  if (
    /\brequire\(|\bprocess\.env\b|\b(?:const|let|var)\s+[\w${[]|=>\s{0,2}[{(]|\bfunction\s{0,2}[\w$]{0,40}\(|\bdocument\.|\beval\(|\batob\(|\bfetch\(/.test(
      head,
    )
  )
    return "javascript";
  if (/^\s{0,8}(?:tell application|do shell script|display dialog)\b/im.test(head)) return "applescript";
  if (/^[[{]/.test(head)) return "json";
  return "shell";
}
