import type { Language } from "../../model/language.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { guessPayload } from "../text/guess-payload.ts";
import { shebangLanguage } from "./shebang.ts";

const LOOKED_AT = 8_000;

/** What a text says of itself: by a first line that only one language has. Null: nothing. */
export function markedLanguage(text: string): Language | null {
  const shebang = shebangLanguage(text);
  if (shebang !== null) return shebang;
  const head = text.slice(0, LOOKED_AT).trimStart();
  if (/^<\?(?:php\b|=)/iu.test(head)) return "php";
  if (/^(?:<\?xml[^>]{0,400}>|<!doctype[^>]{0,400}>|<!--[^>]{0,2000}-->|\s{1,200}){0,8}<svg\b/iu.test(head))
    return "svg";
  if (/^<\?xml|^<!doctype/iu.test(head)) return /<plist\b/iu.test(head) ? "desktop-entry" : "html";
  if (/^<(?:html|head|script|body|svg|iframe|!--)/iu.test(head)) return "html";
  if (/^\[(?:Desktop Entry|InternetShortcut|Unit|Service)\]/iu.test(head)) return "desktop-entry";
  if (/^\{\s{0,200}"/u.test(head) || /^\[\s{0,200}[{["\d]/u.test(head))
    return isNotebook(text) ? "notebook" : looksLikeJson(text) ? "json" : null;
  return /^---\r?\n(?:[\w-]{1,60}:[^\n]{0,2000}\n){0,10}(?:name|description):/u.test(head) ? "markdown" : null;
}

function looksLikeJson(text: string): boolean {
  return /[}\]]\s{0,200}$/u.test(text.slice(-400)) || /"[^"\n]{0,100}"\s{0,20}:/u.test(text.slice(0, 1_000));
}

function isNotebook(text: string): boolean {
  return /"nbformat"\s{0,10}:/u.test(text) && /"(?:cells|worksheets)"\s{0,10}:/u.test(text);
}

const COMMAND =
  /^(?:[$>]\s)?(?:sudo|curl|wget|bash|sh|zsh|echo|printf|export|cd|rm|cp|mv|mkdir|chmod|chown|set|source|tar|unzip|cat|nc|python3?|node|npx?|npm|pip3?|brew|apt(?:-get)?|crontab|launchctl|systemctl|eval|exec|nohup|sleep|kill|trap|local|read|base64|openssl|git|\.)\s/u;
const KEYWORD =
  /^(?:if \[|if ! |then\b|fi\b|else\b|elif \[|for \w+ in |while |do\b|done\b|case \$?|esac\b|\w{1,60}\(\)\s{0,4}\{|\}$|[A-Za-z_]\w{0,60}=\S|["']?\$\()/u;
/** Lines that decide; a program shows what it is early. */
const GUESSED_LINES = 60;

/** The language of a text whose name says nothing. `markdown` is any prose: agents read it as they read SKILL.md. */
export function guessScript(text: string): Language | null {
  const lines = text
    .slice(0, LOOKED_AT)
    .split("\n", GUESSED_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(?:#(?!!)|\/\/)/u.test(line));
  if (lines.length === 0) return null;
  const share = (isOne: (line: string) => boolean): number => lines.filter(isOne).length / lines.length;
  // Closing brackets and assignments stand in many languages: one command at least must be there.
  if (share((line) => isCommand(line) || KEYWORD.test(line)) >= 0.5 && lines.some(isCommand)) return "shell";
  if (share(isProseLine) < 0.3) {
    const guess = guessPayload(text);
    if (guess !== "shell" && guess !== "json") return guess;
  }
  return looksLikeProse(text) ? "markdown" : null;
}

function isCommand(line: string): boolean {
  return COMMAND.test(line) || line.includes("$(");
}

function isProseLine(line: string): boolean {
  return /^[^;{}()=$|<>]{0,400}$/u.test(line) && /(?:[\p{L}'’,.:-]{1,40} ){4}\p{L}/u.test(line);
}
