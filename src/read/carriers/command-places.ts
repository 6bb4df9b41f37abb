import type { Language } from "../../model/language.ts";

/** Where a file that tools read holds code of another language, `code` in each pattern; its quotes say how it is written. */
export interface CommandPlace {
  readonly language: Language;
  readonly pattern: RegExp;
}

const BODY = String.raw`(?:[^"\\\n]|\\.){1,4000}`;
const DOUBLE = String.raw`"(?<code>${BODY})"`;
const SQL_TEXT = String.raw`N?'(?<code>(?:[^']|''){1,4000})'`;
const DOLLARS = String.raw`\$\w{0,20}\$(?<code>[^$]{1,8000})\$\w{0,20}\$`;

function place(pattern: string, language: Language = "shell"): CommandPlace {
  return { language, pattern: new RegExp(pattern, "gimu") };
}

/** From the manuals of Terraform (provisioners, the external data source) and Packer. */
const HCL = [
  place(
    String.raw`\b(?:command|inline|program|script)\s{0,20}=\s{0,4}(?:\[[^\]"\n]{0,20}"[\w/]{1,40}",\s{0,4}"-\w{1,4}",\s{0,4}|\[\s{0,80})?${DOUBLE}`,
  ),
  place(
    String.raw`\b(?:command|inline)\s{0,20}=\s{0,4}<<-?(?<word>\w{1,30})\n(?<code>[\s\S]{1,4000}?)\n\s{0,40}\k<word>\b`,
  ),
];

const JENKINS = [
  place(String.raw`\bsh\b\s{0,4}\(?\s{0,4}(?:script:\s{0,4})?(?<quotes>'''|""")(?<code>[\s\S]{1,4000}?)\k<quotes>`),
  place(String.raw`\bsh\b\s{0,4}\(?\s{0,4}(?:script:\s{0,4})?(?:${DOUBLE}|'(?<plain>[^'\n]{1,4000})')`),
];

const CMAKE = [place(String.raw`\bCOMMAND\s{1,20}(?<code>(?:[^()"\n]|"(?:[^"\\\n]|\\.){1,2000}"){1,2000})`)];

const NIX = [
  place(
    String.raw`\b(?:shellHook|\w{1,30}Phase|(?:pre|post)\w{1,30})\s{0,4}=\s{0,4}''(?<code>[^']{1,4000}(?:'(?!')[^']{0,4000}){0,50})''`,
  ),
];

const PROCFILE = [place(String.raw`^[\w-]{1,40}:[ \t]{1,8}(?<code>[^\n]{1,4000})$`)];

const GO = [place(String.raw`^//go:generate[ \t]{1,8}(?<code>[^\n]{1,4000})$`)];

/** What clients of databases run on the machine that they run on, and the servers on theirs. From their manuals. */
const SQL = [
  place(String.raw`\bPROGRAM\s{1,8}${SQL_TEXT}`),
  place(
    String.raw`^[ \t]{0,8}(?:\\!|\.(?:shell|system)|system(?=[ \t]+\w+[ \t]+[-\w/]))[ \t]{0,8}(?<code>[^\n]{2,4000})$`,
  ),
  place(String.raw`^[ \t]{0,8}(?:\\o|\\g|\\w|\.once|\.output|pager)[ \t]{1,8}\|[ \t]{0,8}(?<code>[^\n]{2,4000})$`),
  place(String.raw`^[ \t]{0,8}\\set[ \t]{1,8}\w{1,40}[ \t]{1,8}${"`"}(?<code>[^${"`"}\n]{2,4000})${"`"}`),
  place(String.raw`\bxp_cmdshell\s{1,8}${SQL_TEXT}`, "batch"),
  place(String.raw`${DOLLARS}\s{0,20}LANGUAGE\s{1,8}["']?plpython[23]?u`, "python"),
  place(String.raw`\bLANGUAGE\s{1,8}["']?plpython[23]?u["']?\s{1,8}AS\s{0,8}${DOLLARS}`, "python"),
  place(String.raw`${DOLLARS}\s{0,20}LANGUAGE\s{1,8}["']?plperlu`, "perl"),
  place(String.raw`\bAS\s{1,8}'(?<code>[^']{2,4000})'\s{0,20}LANGUAGE\s{1,8}["']?plsh`),
];

export const COMMAND_PLACES: readonly (readonly [file: RegExp, places: readonly CommandPlace[]])[] = [
  [/\.(?:tf|hcl|tofu)$/iu, HCL],
  [/^jenkinsfile(?:\.|$)/iu, JENKINS],
  [/^cmakelists\.txt$|\.cmake$/iu, CMAKE],
  [/\.nix$/iu, NIX],
  [/^procfile(?:\.|$)/iu, PROCFILE],
  [/\.go$/iu, GO],
  [/\.(?:sql|psql|ddl|pgsql)$/iu, SQL],
];
