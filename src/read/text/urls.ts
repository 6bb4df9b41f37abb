import { lettersOf } from "./long-runs.ts";

/** A span of text that names an address. Offsets are UTF-16 units. */
export interface FoundAddress {
  readonly what: "url" | "host" | "ip" | "email";
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Longer addresses are cut: servers refuse them, and `data:` URLs may hold megabytes. */
export const MAX_ADDRESS_LENGTH = 2_048;
const MAX_DATA_URL = 200;

const SCHEME = /(?:https?|hxxps?|wss?|ftps?|sftp|file|tcp|udp|git|ssh|ipfs|magnet|chrome-extension)$/i;
const END = /[\s"'`<>\\^{|}\u{00A0}\u{3000}-\u{303F}\u{FF00}-\u{FF0F}\u{201C}\u{201D}\u{2018}\u{2019}\u{FFFC}]/u;

const ENDS = lettersOf(END);

function isEnd(text: string, at: number): boolean {
  return ENDS[text.charCodeAt(at)] ?? END.test(text.charAt(at));
}

/** URLs with a scheme. Defanged ones (`hxxp`, `[.]`) stay as written: nobody can follow them. */
export function findUrls(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  let covered = 0;
  for (let at = text.indexOf("://"); at !== -1; at = text.indexOf("://", Math.max(at + 3, covered))) {
    const scheme = SCHEME.exec(text.slice(Math.max(0, at - 16), at))?.[0];
    if (scheme === undefined) continue;
    const start = at - scheme.length;
    const end = urlEnd(text, at + 3);
    covered = end; // an address inside another (`?next=https://…`) is part of it
    if (end - at < 5) continue;
    found.push({ what: "url", start, end, value: text.slice(start, end) });
  }
  for (const match of text.matchAll(/data:[a-z]{2,20}\/[\w.+-]{1,60}[;,]/gi)) {
    if (/\w/.test(text.charAt(match.index - 1))) continue;
    const limit = Math.min(text.length, match.index + MAX_DATA_URL);
    let end = match.index + match[0].length;
    while (end < limit && !/[\s"'`<>)]/.test(text[end] ?? " ")) end += 1;
    found.push({ what: "url", start: match.index, end, value: text.slice(match.index, end) });
  }
  return found;
}

/** Where a URL in running text ends: closing brackets that it did not open and final punctuation are the sentence's. */
function urlEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_ADDRESS_LENGTH);
  let end = from;
  let round = 0;
  let square = 0;
  for (; end < limit; end += 1) {
    const character = text[end] ?? "";
    // A placeholder such as https://host/{id} or https://host/<id> or ${VAR} belongs to the address.
    if (isEnd(text, end)) {
      const rest = /^(?:\$?\{[\w.\-:]{0,60}\}|<[\w-]{1,40}>)/.exec(text.slice(end, end + 70))?.[0];
      if (rest === undefined) break;
      end += rest.length - 1;
      continue;
    }
    if (character === "(") round += 1;
    else if (character === ")" && (round -= 1) < 0) break;
    else if (character === "[") square += 1;
    else if (character === "]" && (square -= 1) < 0) break;
  }
  while (end > from && /[.,;:!?*_~]/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

/** Top-level domains under which a name without a scheme is taken for a host. Two-letter ones that are also file types stay out. */
const TLD =
  "com|net|org|io|dev|app|ai|xyz|info|biz|site|online|top|club|shop|store|tech|live|link|page|cloud|space|website|icu|fun|pro|work|world|gg|tv|cc|ru|cn|de|uk|fr|nl|eu|us|in|br|jp|kr|su|to|ly|gl|link|zip|mov|lol|pw|tk|ml|ga|cf|gq|onion|example|test|invalid|id|so|is|it|es|pl|se|ch|at|be|ca|au|co|me|gd|im|ws|sh|run|pub|vip|cfd|sbs|buzz|rest|click|download|loan|win|bid|trade|stream|party|science";
const BARE = new RegExp(
  String.raw`(?<![\w@/.\\:=%#-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?:${TLD})(?::\d{2,5})?)(?![\w@-]|\.\w)(\/[^\s"'<>()\x60|\\{}\u3000-\u303f\uff00-\uff0f]{0,300})?`,
  "giy",
);
/** Endings that no member of an object and no file has: `logger.info` and `run.rest` are code. */
const UNMISTAKABLE = /\.(?:com|net|org|xyz|biz|top|ru|cn|onion|icu|site|online|shop|cfd|sbs|lol|pw|tk|ml|ga|cf|gq)$/;

/** `bridge-setup.dev`: names of two words with an ending that files have not; with one word it may be a product's (`socket.io`). */
const TWO_WORDS =
  /(?:^|\.)[a-z0-9]{2,40}(?:-[a-z0-9]{1,40}){1,4}\.(?:io|dev|ai|info|tech|live|cloud|space|website|fun|world|gg|tv|download|click|loan|bid|de|uk|fr|nl|eu|br|jp|kr|es|ch|au|ca|example)$/i;

/** Hosts without a scheme: `glot.io/snippets/x`, `evil.example:8443`, `localhost:3000`. */
export function findHosts(text: string, covered: (offset: number) => boolean): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const match of bareHosts(text)) {
    const [, host = "", path] = match;
    if (covered(match.index)) continue;
    // `deploy.sh`, `socket.io`, `node.me`: without port or path a file or a product is likelier than a host.
    if (path === undefined && !host.includes(":") && !UNMISTAKABLE.test(host) && !TWO_WORDS.test(host)) continue;
    const value = (host + (path ?? "")).replace(/[.,;:!?*_~\]]+$/, "");
    found.push({ what: "host", start: match.index, end: match.index + value.length, value });
  }
  for (const match of text.includes("localhost:") ? text.matchAll(/(?<![\w./@-])localhost:\d{2,5}\b/g) : []) {
    if (!covered(match.index))
      found.push({ what: "host", start: match.index, end: match.index + match[0].length, value: match[0] });
  }
  return found;
}

/** A host starts where a run of name letters starts, and has a dot in it: the pattern is tried once for each such run. */
function* bareHosts(text: string): Iterable<RegExpExecArray> {
  let next = 0;
  for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", next)) {
    let start = dot;
    while (start > next && isNameLetter(text.charCodeAt(start - 1))) start -= 1;
    BARE.lastIndex = start;
    const match = BARE.exec(text);
    if (match !== null) yield match;
    next = match === null ? dot + 1 : Math.max(dot + 1, match.index + match[0].length);
    if (match === null) while (isNameLetter(text.charCodeAt(next))) next += 1;
  }
}

/** Letters, digits, `_`, `-` and `.` */
function isNameLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45 ||
    code === 46
  );
}

/** The name before the `@`, of bounded length, without a lookbehind that would make the search quadratic. */
export function findEmails(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const local = /[\w.+%-]{1,64}$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\w-])/i.exec(
      text.slice(at + 1, at + 256),
    )?.[0];
    if (local === undefined || domain === undefined || text[at - local.length - 1] === "/") continue;
    const start = at - local.length;
    const end = at + 1 + domain.length;
    found.push({ what: "email", start, end, value: text.slice(start, end) });
  }
  return found;
}
