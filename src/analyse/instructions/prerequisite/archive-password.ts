import { sentencePatterns } from "../../../read/text/needles/sentence-patterns.ts";

/*
 * The password of an archive, told beside it: it keeps whoever looks at files on their way out of it. What is looked for
 * is a value, not the word alone: "set a password" and "ask for the password" give none.
 */

const WORD = String.raw`(?:\b(?:pass(?:word|phrase|code)?|pwd?|passwort|kennwort|contraseña|senha|mot de passe|parola|password|şifre|mật khẩu|kata sandi|(?:archive|unlock|extraction|zip|access|opening) (?:code|key|word)|clave(?: de[l]? (?:archivo|zip))?|code (?:de l['’]archive|d['’]extraction)|chiave)(?![\p{L}\d_-])|парол[ьея]м?|解压密码|解壓密碼|解压码|密码|密碼|解凍パスワード|パスワード|비밀번호|암호(?!화))`;
/** `"kern7"`: quoted, or set as code; long ones are sentences. */
const QUOTED = String.raw`"[^"\s]{2,30}"`;
/** A made-up word with a digit in it, `photo2026`. */
const CODED = String.raw`(?<![\w./-])(?=[a-z@#!$%_-]{0,16}\d)[\w@#!$%-]{3,24}(?![\w/]|\.\w)`;
const PLAIN = String.raw`(?!(?:a|always|an|and|are|ask\w*|before|below|by|case|de|del|der|encrypted|expired|generated|given|handled|hashed|hidden|kept|known|masked|needed|never|not|optional|passed|printed|provided|read|saved|sent|shown|stored|taken|unknown|used|wrong|des|do|du|el|field|for|from|hash|ici|if|in|incorrect|input|invalid|is|it|la|le|manager|missing|of|on|only|or|prompt|protect\w*|protégé|required|reset|set|the|then|to|und|when|which|will|with|you|your)\b)[\w@#!$%-]{3,24}(?![\w/]|\.\w)`;
const IS = String.raw`(?::|：|=|→|—|–|-|is|es|é|è|ist|est|lautet|là|adalah|—|は|为|為|是)`;
const BETWEEN = String.raw`[^.!?。！？"\n]{0,28}?`;

const AFTER_WORD = new RegExp(
  String.raw`${WORD}(?:${BETWEEN}(?:${QUOTED}|${CODED})|(?:\s(?:for|of|to|on|от|на|del?|du|des|zum|do)\s[^.!?:"\n]{1,20}?)?[\s*_]{0,4}${IS}[\s*_]{0,4}${PLAIN})|\(\s?${WORD}\s{1,2}${PLAIN}\s?\)`,
  "iu",
);
/** "With password openclaw", "con la contraseña cocina": the value stands right behind. */
const WITH_WORD = new RegExp(
  String.raw`(?:\b(?:with|using|use|enter|con|usando|com|avec|mit|dem|bằng|dengan)(?: the| la| el| a| le| dem| der| il)?|с|用|で)\s{0,2}${WORD}\s{1,3}${PLAIN}`,
  "iu",
);
/** "`trip7` parolasıyla", "`9911` 作为密码" */
const BEFORE_WORD = new RegExp(
  String.raw`(?:${QUOTED}|${CODED})[^.!?。！？\n]{0,6}(?:parola|şifre|密码|密碼|パスワード|비밀번호)`,
  "iu",
);
/** "Extract with `clip`", "the archive opens with clip7", "unlock it using the word "clip"". */
const OPENED_WITH = new RegExp(
  String.raw`\b(?:extract\w*|unzip\w*|unpack\w*|decompress\w*|unlock\w*|opens?|opened|abr\w{1,4}|extra\w{1,4}|descomprim\w{0,4}|descompact\w{0,4}|décompress\w{1,4}|ouvr\w{1,4}|entpack\w{1,3}|öffne\w{0,3}|estra\w{1,4}|apri\w{0,4})\b[^.!?"\n]{0,30}?\b(?:with|using|by|con|com|usando|avec|mit)(?: the| la| el| a| dem)?(?: word| code| key| pin| phrase| palabra| clave| código| mot| code| wort)?:?\s{1,2}(?:${QUOTED}|${CODED})`,
  "iu",
);
/** "The zip opens with the word sunny", "with code 8080". */
const SECRET_WORD = new RegExp(
  String.raw`\b(?:with|using|by|con|com|avec|mit)\s(?:the\s|la\s|el\s|a\s|il\s|o\s|dem\s|le\s)?(?:(?:word|palabra|palavra|mot|wort|parola|code|código|codice|chiave|clave|pin)\s(?:${CODED}|${QUOTED})|(?:word|palabra|palavra|mot|wort|parola|chiave|clave)\s${PLAIN})|\b(?:archive|zip|rar|7z)\b[^.!?\n]{0,12}\bopens? with\s(?!(?:any|the|your|a|an)\b)${PLAIN}`,
  "iu",
);
/** "The archive is encrypted; use 4471 to open it." */
const USED_TO_OPEN = new RegExp(
  String.raw`\b(?:use|enter|type)\s(?:${QUOTED}|${CODED})\s(?:to|when)\s[^.!?\n]{0,16}\b(?:open|unlock|extract|unzip|unpack)`,
  "iu",
);

/** Programs that open archives, versions and languages: "extract with `7z`" gives no password. */
const PROGRAM_INSTEAD =
  /["\s](?:7-?z(?:a|ip|r)?|p7zip|tar|g?unzip|unrar|winrar|winzip|keka|bandizip|peazip|bsdtar|jar|ditto|python3?|node\d*|ffmpeg|"?--?\w+)"?[\s.,;)]{0,3}/iu;
/** Whose password it is: of an account, a door, a database, and chosen or asked for rather than given. */
const OF_SOMETHING_ELSE =
  /\b(?:your|their|own|user['’]s|account|admin|root|sudo|login|log-?in|wi-?fi|router|database|db|default|master|vault|websocket|server|choose|set|create|change|reset|ask(?: the user)?(?: for)?|prompts? for)\b[^.!?\n]{0,24}\b(?:pass(?:word|phrase|code)?|pin)\b|спроси|vom nutzer|询问/iu;

/** "Pass `--profile`", "pass `dir` as …": an argument is handed over. As a noun the word stands in brackets, with a sign or alone. */
const HANDS_OVER =
  /(?:^|[.;:,–—]\s|\b(?:and|then|to|or|must|should|can|may|just|please|always|also|you|explicitly|instead)\s)pass(?:\s(?:the|an?|it|its|any|both|either|one|in|through|along|your|this))?\s{1,2}"|\bpass\s{1,2}"(?:-|<|\$|[A-Z][A-Z0-9]*_)/iu;
/** What stands for a value, and the name of a setting that holds one. */
const NAMES_VALUE = /"(?:<[^"]*>|\$\{?\w+\}?|[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){1,5})"/u;

/** "The password is the name of this skill", "same as the file". */
const SAME_AS = /\bpass(?:word|phrase|code)?\s(?:is|=)\s(?:the\s)?(?:same (?:as|name)|name|slug|title|word)\b/iu;

const MAX_LENGTH = 1_200;

const GIVES: readonly RegExp[] = [AFTER_WORD, WITH_WORD, BEFORE_WORD, USED_TO_OPEN, SAME_AS];
const MAY_GIVE = [...GIVES, OPENED_WITH, SECRET_WORD].map(sentencePatterns());

/** True when a sentence gives the password of an archive. Code spans count as quoted. */
export function givesPassword(sentence: string, codes: readonly string[]): boolean {
  const text = withQuotes(sentence.slice(0, MAX_LENGTH), codes);
  if (!MAY_GIVE.some((pattern) => pattern.mayMatch(text))) return false;
  if (OF_SOMETHING_ELSE.test(text) || HANDS_OVER.test(text) || NAMES_VALUE.test(text)) return false;
  if (GIVES.some((pattern) => pattern.test(text))) return true;
  const found = OPENED_WITH.exec(text) ?? SECRET_WORD.exec(text);
  return found !== null && !PROGRAM_INSTEAD.test(found[0].slice(found[0].search(/\b(?:with|using|by)\b/iu)));
}

/** A reader sees code spans and quotation marks of all languages as one thing. */
function withQuotes(sentence: string, codes: readonly string[]): string {
  let text = sentence
    .replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, "’")
    .replaceAll(/["'`“”„«»「」『』‘]{1,3}|’(?!\p{L})/gu, '"');
  text = text.replaceAll(/"\s{1,2}([^"\s]{2,30})\s{1,2}"/gu, '"$1"');
  for (const code of codes.slice(0, MAX_CODES))
    if (/^[^"\s]{2,30}$/u.test(code)) text = text.replaceAll(code, () => `"${code}"`);
  return text.replaceAll(/"{2,}/gu, '"');
}

const MAX_CODES = 6;
