import { forLowerCase } from "../text/lower-case.ts";

/** Programs by which a command in running text is recognised. One word alone (`git`) only names the program. */
const COMMAND_START = forLowerCase(
  /^(?:\$\s)?(?:sudo\s{1,3}(?:-\w{1,4}\s)?)?(?:[A-Z_][A-Z0-9_]{0,40}=\S{0,200}\s{1,3}){0,3}(?:bash|sh|zsh|fish|dash|curl|wget|node|npm|npx|pnpm|yarn|bunx?|deno|tsx|python[\d.]{0,4}|pip[\d.]{0,4}|pipx|uvx?|poetry|conda|ruby|gem|perl|php|go|cargo|rustup|make|cmake|docker(?:-compose)?|podman|kubectl|helm|git|gh|nc|ncat|netcat|socat|ssh|scp|sftp|rsync|open|xdg-open|osascript|powershell(?:\.exe)?|pwsh|cmd(?:\.exe)?|iwr|irm|iex|invoke-\w{3,30}|start-process|set-\w{3,30}|add-mppreference|certutil|mshta|rundll32|regsvr32|schtasks|reg|bitsadmin|cp|mv|rm|mkdir|touch|ln|chmod|chown|cat|tee|echo|printf|export|source|eval|exec|env|printenv|sed|awk|grep|find|xargs|tar|unzip|gunzip|7z|base64|openssl|xxd|brew|apt|apt-get|dnf|yum|pacman|apk|snap|winget|choco|scoop|clawhub|clawdhub|openclaw|clawdbot|moltbot|claude|systemctl|launchctl|crontab|nohup|kill|pkill|killall|dd|shred|wipefs|blkdiscard|diskutil|mkfs[\w.]{0,8}|shutdown|defaults|security|spctl|xattr|pbcopy|pbpaste|dscl|useradd|usermod|passwd|aws|gcloud|az|terraform|jq|sqlite3|psql|mysql|redis-cli|ffmpeg|yt-dlp|tmux|screen|cd|ls|wsl)(?=\s|$)/iu,
);
const PATH_START =
  /^(?:\$\s)?(?:(?:~|\.{1,2}|\$\{?\w{1,40}\}?|\{\w{1,20}\})\/)(?:[\w.@{}$-]{1,60}\/){0,12}[\w.@{}$-]{1,60}\.(?:sh|py|js|mjs|cjs|ts|rb|pl|ps1|bat|cmd|exe|command)(?=\s|$)|^(?:\$\s)?(?:[\w.@{}$-]{1,60}\/){0,12}[\w.@{}$-]{1,60}\.(?:sh|py|js|mjs|cjs|rb|pl|ps1|bat|cmd|exe|command)\s+\S|^(?:~|\.{1,2})?\/[\w.-]{1,80}\/[\w./-]{1,200}\s+\S/u;
const SHELL_SIGN =
  /\|\s{0,4}(?:sudo\s)?(?:ba|z|da)?sh\b|\|\s{0,4}[a-z]\w{1,20}\b|\$\([a-z][^)\n]{2,200}\)|<\([a-z]|&&|(?:^|\s)\d?>{1,2}\s{0,2}[~./$\w&]/u;

/** True when text is a command with at least one argument, or several joined by the shell. */
export function isCommandLine(text: string): boolean {
  const line = text.trim();
  if (line.length < 4 || line.length > 20_000 || BREAKS_OUT.test(line)) return false;
  if (COMMAND_START.test(line.toLowerCase())) return /\s\S/.test(line.replace(/^\$\s/, ""));
  if (PATH_START.test(line)) return true;
  return (
    SHELL_SIGN.test(line) &&
    /^[\w$./~{("'@-]/u.test(line) &&
    /[a-z]/u.test(line) &&
    !/^\W*\w+\s{0,2}\|\s{0,2}\w+\W*$/u.test(line)
  );
}

/** `"; rm -rf ~; echo "`: ends a string that somebody put it into. Nobody types that, and texts about injection show it. */
const BREAKS_OUT = /^["'`]\s{0,2}(?:;|&&|\|{1,2})/u;

/** `; rm -rf ~`, `**Path:** $(rm -rf ~)`: in a span of code that is no command, what somebody would put into another's line. */
export function isPutIntoLine(code: string, start: number): boolean {
  return /^["'`)]{0,2}\s{0,2}(?:;|&&|\|{1,2})\s{0,2}$|\$\(\s{0,2}$/u.test(code.slice(0, start));
}

const RUNS_FETCHED =
  /^(?:\S{1,20}\s{1,3})?(?:curl|wget|iwr|irm)(?:\.exe)?\s[^\n]{0,400}(?:\|\s{0,4}(?:sudo\s{1,3})?(?:(?:ba|z|da|k)?sh|iex|python[\d.]{0,4}|node|perl|ruby)\b|&&)|^(?:ba|z)?sh\s{1,3}(?:<\(|-c\s{1,3}["']?\$\()|^iex\b[^\n]{0,40}\b(?:iwr|irm|downloadstring)\b/iu;

/** `curl … | bash` and the like: means the same wherever it stands. */
export function runsWhatItFetches(line: string): boolean {
  return RUNS_FETCHED.test(line);
}

/** Commands that do harm when somebody types them from a sentence; an argument that no sentence has must follow. */
const IN_PROSE =
  /(?<![\w./-])(?:(?:sudo\s)?(?:curl|wget)\s{1,3}(?=-|["']?(?:https?:|\$|[\w-]{1,60}\.[\w.-]{1,60}\/))|(?:ba|z)?sh\s{1,3}(?=-c\b|<\(|["']?https?:)|(?:iwr|irm|invoke-webrequest|invoke-restmethod|iex)\s{1,3}(?=-|\(|["']?https?:)|powershell(?:\.exe)?\s{1,3}(?=-\w)|cmd(?:\.exe)?\s{1,3}(?=\/c)|mshta\s{1,3}(?=["']?https?:)|osascript\s{1,3}(?=-)|python[\d.]{0,4}\s{1,3}(?=-c\b)|node\s{1,3}(?=-e\b)|echo\s{1,3}(?=["']?[A-Za-z0-9+/=]{24,}["']?\s{0,3}\|)|nc\s{1,3}(?=-)|(?:npx|uvx|bunx)\s{1,3}(?=-|@|[\w-]{2,60}@|git\+|https?:|github:)|pip[\d.]{0,4}\s{1,3}install\s{1,3}(?=-|git\+|https?:|[\w-]{2,60}(?:==|\b))|npm\s{1,3}(?:i|install)\s{1,3}(?=-|@|https?:|git|[\w-]{2,60}\b)|chmod\s{1,3}(?=\+x|[0-7]{3})|xattr\s{1,3}(?=-)|rm\s{1,3}(?=-[rf]))/giu;
/** One of these stands in every such command; most sentences have none. */
const SIGN = /:\/\/|\s-\w|\||install\s|npm\s|[$<]\(|\s\/c|git\+|\+x|@|\s\$|\.\w{1,20}\//u;
/** Words that go on with the sentence after a command: "… | bash in your terminal". */
const TAIL =
  /\s(?:in|into|to|and then|then|and|before|after|from|on|or|which|that|so|if|as|using|with) (?:the|your|a|an|this|it|you|use|using|wait|press|terminal|powershell|restart|continue)\b.{0,300}$|[\s.,;:!?)"'”]{1,20}$/iu;

/** Where commands stand in running text. */
export function findCommandsInProse(sentence: string): readonly { readonly start: number; readonly end: number }[] {
  if (!SIGN.test(sentence)) return [];
  const found: { start: number; end: number }[] = [];
  let covered = 0;
  for (const { index } of sentence.matchAll(IN_PROSE)) {
    if (index < covered || isBreakOut(sentence.slice(0, index))) continue;
    const rest = withinMarks(sentence, index);
    const length = rest.replace(TAIL, "").length;
    if (length > 5) found.push({ start: index, end: index + length });
    covered = index + length;
  }
  return found;
}

/** The quotation mark before the separator opens nothing that stood before it: `echo "ok" && curl …` is a command line. */
function isBreakOut(before: string): boolean {
  const mark = /(["'`])\s{0,2}(?:;|&&|\|{1,2})\s{0,2}$/u.exec(before)?.[1];
  return mark !== undefined && before.split(mark).length % 2 === 0;
}

/** Where marks of code are only text, as in a block of HTML, the command ends at the second of them. */
function withinMarks(sentence: string, index: number): string {
  const end = sentence.charAt(index - 1) === "`" ? sentence.indexOf("`", index) : -1;
  return end === -1 ? sentence.slice(index) : sentence.slice(index, end);
}
