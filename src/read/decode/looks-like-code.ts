/** Programs and words by which decoded text shows that it was to be run. Data, not a verdict. */
const PROGRAM =
  /(?:^|[\s;&|`("'/])(?:curl|wget|bash|zsh|sh|nc|ncat|powershell|pwsh|cmd\.exe|iex|iwr|python[23]?|node|perl|ruby|php|osascript|chmod|chown|crontab|launchctl|systemctl|base64|openssl|certutil|mshta|rundll32|regsvr32|bitsadmin|schtasks|sudo|eval|exec|source|rm|cat|echo|mkfifo|socat|ssh|scp|tar|unzip|npm|npx|pip3?|apt(?:-get)?|brew|open|start-process|invoke-\w{3,40}|add-mppreference)(?=[\s"';&|(-]|$)/iu;
const CODE =
  /#!\s{0,2}\/|\bimport\s+[\w{*]|\bfrom\s+[\w.]{1,80}\s+import\b|\brequire\s{0,2}\(|\beval\s{0,2}\(|\bexec\s{0,2}\(|\bfunction\s{0,2}[\w$]{0,40}\s{0,2}\(|=>\s{0,2}[{(]|\bsubprocess\b|os\.system|os\.environ|process\.env|child_process|socket\.\w|\bfetch\s{0,2}\(|XMLHttpRequest|document\.cookie|localStorage|\/bin\/(?:ba|z)?sh|\/dev\/tcp\/|New-Object|FromBase64String|DownloadString|WScript\.|ActiveXObject|<script\b|javascript:|\bon(?:load|error|click)\s{0,4}=|\$\([^)\n]{1,200}\)|os\.popen|__import__|\bstdin\b.{0,40}\bstdout\b/iu;
const ADDRESS = /\b(?:https?|wss?|ftp|tcp):\/\/[^\s"'<>]{3,}|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5}|\/)/iu;
const SECRET_PLACE = /(?:~|\$HOME|%USERPROFILE%)[\\/]\.?\w|\/etc\/(?:passwd|shadow)|\.ssh\/|id_rsa|AppData[\\/]/iu;

const LOOKED_AT = 20_000;

/** True when text reads as a command, code or an address rather than as data. */
export function looksLikeCode(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  if (isPlainData(part)) return SCRIPT_IN_DATA.test(part);
  return (
    ADDRESS.test(part) ||
    CODE.test(part) ||
    SECRET_PLACE.test(part) ||
    (PROGRAM.test(part) && /[\s;|&(]/.test(part.trim()))
  );
}

/** Markup and JSON name hundreds of addresses without doing anything with them. */
const SCRIPT_IN_DATA =
  /<script\b|\bon(?:load|error|click)\s{0,4}=|javascript:|"(?:command|cmd|preinstall|postinstall|install)"\s{0,4}:/iu;

function isPlainData(text: string): boolean {
  return /^\s{0,20}(?:[[{]\s{0,20}(?:["[{\]}\d-]|$)|<\?xml|<svg\b|<!doctype|<html\b|-----BEGIN |%PDF|BEGIN:V)/iu.test(
    text,
  );
}

const SENTENCE = /(?:[\p{L}'’-]{2,30}[ ,;:]{1,3}){4}[\p{L}'’-]{2,30}/u;

/** Words in a row: a message that somebody is to read once it is decoded. */
export function looksLikeProse(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  if (SENTENCE.test(part)) return !isPlainData(part);
  return (part.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) >= 10;
}
