import { HOLE, type Value } from "../../../model/value.ts";
import { baseName, interpreterOf, codeOption } from "../../interpreters.ts";
import { askedNames, sentBy } from "../../sending-programs.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import { scalar, type Abstract } from "../values/abstract.ts";
import { argument, type Call } from "../run/call.ts";
import { reshaped, toValue } from "../values/operand.ts";
import { isOwnScript } from "../../own-script.ts";
import { evaluate } from "./evaluate.ts";
import { filesRun, isStartedScript } from "./files-run.ts";
import { languageOfScript } from "../../kind/script-language.ts";

/** Programs whose arguments mean something to the shell reader: it gets the line as a shell would. */
const MEANINGFUL =
  /^(?:curl|wget|aria2c|scp|rsync|sftp|nc|ncat|socat|telnet|openssl|pip[23]?|pipx|uvx?|conda|npm|npx|pnpm|yarn|bunx?|gem|cargo|go|brew|apt|apt-get|dnf|yum|apk|pacman|snap|choco|winget|git|docker|podman|nerdctl|chmod|chown|crontab|launchctl|systemctl|at|useradd|usermod|dscl|net|reg|schtasks|security|secret-tool|op|pass|pbcopy|pbpaste|xclip|xsel|wl-copy|wl-paste|gpg|unzip|7z|tar|rm|dd|shred|mkfs|diskutil|xattr|spctl|csrutil|defaults|sudo|su|env|printenv|cat|tee|find|cp|mv|ln|sh|bash|zsh|osascript|screencapture|import|scrot|ffmpeg|powershell|pwsh|cmd|mshta|rundll32|regsvr32|certutil|bitsadmin|nslookup|dig|host|ping|drill|kdig|getent|gsutil|rclone|azcopy|mc|s3cmd|b2|sftp|lftp|swaks|msmtp|websocat|wscat|xmrig|nohup|setsid|timeout|xargs|busybox|open|python[\d.]*|node|perl|ruby|php|doas|pkexec|iptables|ufw|socketfilterfw|pfctl|networksetup|gsettings|netsh|resolvectl|nmcli|setx|update-ca-certificates|trust|keytool|ngrok|cloudflared|bore|lt|localtunnel|frpc|chisel|autossh|tailscale|zrok|code|tmate|upterm|sshx|solana|spl-token|cast|bitcoin-cli|lncli|stripe|xdotool|wmctrl|kill|pkill|history|ssh|ssh-copy-id|kubectl|gcloud|aws|az|gh)$/u;

/** A program with its arguments, started without a shell. */
export function readCommand(call: Call, words: readonly Abstract[]): void {
  const values = words.map((word) => toValue(word));
  const [program, ...rest] = values;
  if (program === undefined) return;
  const name = baseName(program);
  if (name === "env" || name === "sudo" || name === "nohup" || name === "setsid") {
    const start = values.findIndex((word, index) => index > 0 && !/^-|^\w+=/u.test(word.shape));
    if (start > 0) readCode(call, words.slice(start), values.slice(start));
  }
  const isCode = readCode(call, words, values);
  const given =
    runsFiles(program) && !onlyChecks(values) ? filesRun(values, interpreterOf(program) !== null) : [program];
  for (const word of given) runStored(call, word);
  tellUpload(call, name, rest);
  if (!isCode && rest.length > 0 && MEANINGFUL.test(name))
    call.machine.hand(call.node, scalar(asLine(values)), "shell");
}

/** Programs that run a file whose name they are given; of one that is not known nobody can say that it does not. */
function runsFiles(program: Value): boolean {
  return program.shape.includes(HOLE) || interpreterOf(program) !== null || STARTERS.test(baseName(program));
}

const STARTERS =
  /^(?:env|sudo|doas|pkexec|nohup|setsid|nice|timeout|time|xargs|exec|start|open|xdg-open|chmod|chown|xattr|java|wine|dotnet|mono|uvx?|pipx?|npm|npx|tsx|ts-node|bunx?|go|cargo|make|installer|dpkg|rpm|msiexec|hdiutil|mshta|rundll32|regsvr32|[cw]script|certutil|systemctl|systemd-run|launchctl|crontab|at|batch|schtasks|docker|podman|ssh|expect|script|screen|tmux|lua|rscript|osacompile|automator|su|runuser|busybox|unshare|chroot|gdb|strace)$/u;

/** `node --check x.js`, `bash -n x.sh`, `python -m py_compile x.py`: parsed, not run. */
function onlyChecks([program, first, second]: readonly Value[]): boolean {
  if (first?.shape === "--check") return true;
  const language = program === undefined ? null : interpreterOf(program);
  if (language === "shell") return first?.shape === "-n";
  if (language === "php") return first?.shape === "-l";
  return language === "python" && first?.shape === "-m" && /^(?:py_compile|compileall|ast)$/u.test(second?.shape ?? "");
}

/** `bash -c code`, `python -c code`: true when it is. */
function readCode(call: Call, words: readonly Abstract[], values: readonly Value[]): boolean {
  const [program] = values;
  const language = program === undefined ? null : interpreterOf(program);
  const option = program === undefined ? null : codeOption(program);
  if (language === null || option === null) return false;
  const at = values.findIndex((word, index) => index > 0 && option.test(word.shape));
  // `python -m x -c config`, `bash x.sh -c config`: what follows a module or a script is for that.
  const isForAnother = ({ shape }: Value): boolean =>
    (language === "python" && shape === "-m") || isStartedScript(shape);
  if (values.slice(1, Math.max(1, at)).some(isForAnother)) return false;
  const code = at === -1 ? undefined : words[at + 1];
  if (code === undefined) return false;
  evaluate(call, code, language);
  return true;
}

/** A script of the package, or one that this program has written before. */
export function runStored(call: Call, word: Value): void {
  if (isOwnScript(word.shape)) call.machine.refer(call.node, "run", word.shape);
  const stored = call.machine.written.get(word.shape);
  if (stored === undefined || word.shape === HOLE) return;
  const content = toValue(stored);
  const language =
    languageOfScript(word.shape, content.shape) ??
    (UNREAD.test(word.shape) || content.shape.includes("\0") ? "unknown" : "shell");
  const at = call.machine.at(call.node);
  const code: Value = { ...content, origins: [{ kind: "file", path: word.shape, at }, ...content.origins] };
  call.machine.emit(call.node, { op: "evaluate", language, code });
  call.machine.hand(call.node, stored, language);
}

/** Programs that no reader here takes. */
const UNREAD = /\.(?:exe|dmg|bin)$/iu;

/** What a program is given from this one is not seen by the reader of its command line. */
export function tellUpload(call: Call, name: string, words: readonly Value[]): void {
  for (const word of askedNames(name, words))
    call.machine.emit(call.node, { op: "send", channel: "dns", destination: word, payload: [word] });
  const input = argument(call, -1, "input");
  const sent = sentBy(name, words, input === null ? null : toValue(input));
  if (sent !== null) call.machine.emit(call.node, { op: "send", channel: "http", ...sent });
}

/** As a shell would be given it; unknown parts stay holes. */
function asLine(words: readonly Value[]): Value {
  const parts = words.slice(0, 256).map((word) => {
    const shape = /^[\w@%+=:,./\u{FFFC}~-]+$/u.test(word.shape)
      ? word.shape
      : `'${word.shape.replaceAll("'", `'\\''`)}'`;
    return reshaped(word, shape);
  });
  const line = concatenate(parts.flatMap((part, index) => (index === 0 ? [part] : [constant(" "), part])));
  return line.shape.length > 100_000 ? unknown(line.origins) : line;
}
