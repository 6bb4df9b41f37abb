import type { Language } from "../../model/language.ts";
import { isRequirementsFile } from "./requirements-name.ts";

/** What a name promises. `certain`: content cannot say otherwise, for the name decides who reads the file. */
export interface NamedLanguage {
  readonly language: Language;
  readonly certain: boolean;
  /** File name in lower case, and what follows its last dot; "" when nothing does. */
  readonly name: string;
  readonly extension: string;
}

/** Languages whose texts run. */
export const PROGRAMS: ReadonlySet<Language> = new Set<Language>([
  "javascript",
  "typescript",
  "python",
  "shell",
  "powershell",
  "batch",
  "applescript",
  "ruby",
  "perl",
  "php",
  "go",
  "rust",
  "other-code",
]);

const EXTENSIONS = table([
  ["javascript", "js mjs cjs jsx es6 jsm jse"],
  ["typescript", "ts mts cts tsx"],
  ["python", "py pyw pyi py3 pyx pth"],
  ["shell", "sh bash zsh ksh dash ash fish nu command bats zsh-theme profile"],
  ["powershell", "ps1 psm1 psd1 ps1xml"],
  ["batch", "bat cmd"],
  ["applescript", "applescript scpt scptd osascript"],
  ["ruby", "rb gemspec rake podspec ru"],
  ["perl", "pl pm plx"],
  ["php", "php phtml php3 php4 php5 php7 php8 phar"],
  ["go", "go"],
  ["rust", "rs"],
  [
    "other-code",
    "swift m mm kt kts java scala groovy gradle cs csx vb vbs vba bas fs fsx c cc cpp cxx h hpp lua r jl dart ex exs nim zig hs tcl pas erl",
  ],
  ["markdown", "md markdown mdx mdc mdown mkd mdwn"],
  ["html", "html htm xhtml hta wsf wsc sct vue svelte astro ejs hbs mustache shtml xml xsl xslt xaml rss atom rels"],
  ["svg", "svg"],
  ["json", "json jsonc json5 jsonl ndjson webmanifest geojson map har code-workspace"],
  ["yaml", "yaml yml"],
  ["toml", "toml"],
  ["notebook", "ipynb"],
  ["dockerfile", "dockerfile containerfile"],
  ["makefile", "mk mak make"],
  [
    "desktop-entry",
    "desktop service timer socket url webloc plist mobileconfig fileloc inetloc website scf library-ms " +
      "search-ms searchconnector-ms settingcontent-ms jnlp theme inf",
  ],
]);

/** Read by their names; nothing in them decides how. */
const TEXT_LOCKS = "yarn.lock gemfile.lock gems.locked go.mod go.sum go.work setup.cfg";

const NAMES = table([
  [
    "shell",
    ".bashrc .bash_profile .bash_login .bash_logout .bash_aliases .profile .zshrc .zprofile .zshenv .zlogin .zlogout .kshrc " +
      ".envrc .xinitrc .xprofile .xsession pkgbuild apkbuild",
  ],
  ["dockerfile", "dockerfile containerfile"],
  ["makefile", "makefile gnumakefile bsdmakefile justfile .justfile"],
  ["ruby", "gemfile rakefile guardfile podfile fastfile vagrantfile brewfile capfile dangerfile"],
  ["json", ".eslintrc .babelrc .prettierrc .swcrc .jshintrc pipfile.lock composer.lock flake.lock deno.lock bun.lock"],
  ["toml", "pipfile cargo.lock uv.lock poetry.lock pdm.lock"],
  ["text", TEXT_LOCKS],
  ["yaml", ".clang-format .yamllint .condarc"],
  ["markdown", ".cursorrules .windsurfrules .clinerules .goosehints .roorules"],
  ["desktop-entry", "autorun.inf desktop.ini"],
]);

/** Endings that only say "not in use": what counts stands in front of them. */
const WRAPPERS = new Set(
  "example sample template tmpl tpl j2 jinja dist bak backup orig old disabled off txt in".split(" "),
);

export function languageOfName(path: string): NamedLanguage {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1).toLowerCase();
  const extension = extensionOf(name);
  const inner = WRAPPERS.has(extension) ? name.slice(0, -extension.length - 1) : null;
  if (isRequirementsFile(path)) return { language: "text", certain: true, name, extension };
  const language = knownName(name) ?? (inner === null ? undefined : knownName(inner));
  return { language: language ?? "text", certain: language !== undefined, name, extension };
}

/** `Dockerfile.dev` is a Dockerfile, `Makefile.py` is not what its first half says. */
function knownName(name: string): Language | undefined {
  const dot = name.indexOf(".", 1);
  return NAMES.get(name) ?? EXTENSIONS.get(extensionOf(name)) ?? NAMES.get(dot === -1 ? name : name.slice(0, dot));
}

/** Of a name's ending alone. */
export function languageOfEnding(path: string): Language | null {
  return EXTENSIONS.get(/\.([\w-]{1,20})$/u.exec(path)?.[1]?.toLowerCase() ?? "") ?? null;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1);
}

function table(names: readonly (readonly [Language, string])[]): ReadonlyMap<string, Language> {
  return new Map(names.flatMap(([language, list]) => list.split(" ").map((name) => [name, language] as const)));
}
