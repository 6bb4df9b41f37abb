import type { Operation } from "../../model/operation.ts";
import type { Reader } from "../../model/source.ts";
import { factAt } from "../text/place.ts";
import { constant } from "../value.ts";
import { endOfLine } from "./end-of-line.ts";

/** Lines read; a real file of this kind has a dozen. */
export const MAX_SETTINGS = 2_000;
const MAX_LINE = 4_000;

const MANAGERS: readonly { readonly manager: string; readonly path: RegExp }[] = [
  { manager: "npm", path: /(?:^|[/!])(?:\.npmrc|npmrc)$/iu },
  { manager: "yarn", path: /(?:^|[/!])\.yarnrc(?:\.yml)?$/iu },
  { manager: "pip", path: /(?:^|[/!])(?:\.?pip\.conf|pip\.ini)$/iu },
  { manager: "uv", path: /(?:^|[/!])uv\.toml$/iu },
  { manager: "bun", path: /(?:^|[/!])bunfig\.toml$/iu },
];

/** True for files by which npm, yarn, pip, uv and bun are told where packages come from. */
export function isPackageSettings(path: string): boolean {
  return managerOf(path) !== null;
}

function managerOf(path: string): string | null {
  return MANAGERS.find((each) => each.path.test(path))?.manager ?? null;
}

/** `registry=`, `@scope:registry=`, `npmRegistryServer:`, `index-url =`, `url = "…"` of an index. */
const INDEX =
  /^(?:@[\w.-]{1,100}:)?(?:registry|npmRegistryServer|(?:extra-|default-)?index(?:-url)?|find-links|url)$/iu;
/** Programs that npm starts itself, in place of its own shell, git or node. */
const PROGRAM = /^(?:script-shell|shell|git|yarn-path|yarnPath|node-options|onload-script)$/iu;
const TLS = /^(?:strict-ssl|enableStrictSsl)$/iu;

/** Settings of package managers: a dot-file that nobody opens decides where every package comes from. */
export const readPackageSettings: Reader = (source, reading) => {
  const manager = managerOf(source.path);
  if (manager === null) return;
  const context = { ...source.context, trigger: "install" } as const;
  let from = 0;
  for (let line = 0; from < source.text.length; line += 1) {
    const end = endOfLine(source.text, from);
    if (line === MAX_SETTINGS) {
      const message = `${source.path}: more than ${MAX_SETTINGS} settings; the rest was not read`;
      reading.gap({ code: "too-many", path: source.path, line: source.locate(from).line, message, blocking: true });
      return;
    }
    const text = source.text.slice(from, Math.min(end, from + MAX_LINE));
    const base = factAt(source, from, end, context);
    for (const operation of saysTo(manager, text)) reading.fact({ kind: "operation", operation, ...base });
    const program = settingOf(text, PROGRAM);
    if (program !== null && /[./\\]/u.test(program)) {
      const target = program.split(/[\s=]+/u).find((word) => /[./\\]/u.test(word)) ?? program;
      reading.fact({ kind: "reference", how: "run", target, ...base });
    }
    from = end + 1;
  }
};

function* saysTo(manager: string, line: string): Generator<Operation> {
  const index = settingOf(line, INDEX);
  const url = /https?:\/\/[^\s"']{1,1000}/u.exec(index ?? "")?.[0];
  if (url !== undefined) yield { op: "install", manager, packages: [constant(url)], source: "url", run: false };
  const trusted = settingOf(line, /^trusted-host$/iu) !== null;
  if (trusted || settingOf(line, TLS) === "false") yield { op: "disable-safeguard", safeguard: "tls-verification" };
}

/** The value of `name = value` or `name: value`. Null: another name, or a comment. */
function settingOf(line: string, name: RegExp): string | null {
  const found = /^\s{0,40}["']?((?:@[\w.-]{1,100}:)?[\w-]{1,60})["']?\s{0,20}[=: ]\s{0,20}["']?([^"'#;]{1,2000})/u.exec(
    line,
  );
  return found !== null && name.test(found[1] ?? "") ? (found[2] ?? "").trim() : null;
}
