import type { RegistryFact } from "../../../model/fact.ts";
import type { Reader } from "../../../model/source.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { factAt } from "../../text/place.ts";
import { endOfLine } from "../../end-of-line.ts";
import { tellUnread } from "../../tell-unread.ts";

/** Lines read; a real file of this kind has a dozen. */
export const MAX_SETTINGS = 2_000;
const MAX_LINE = 4_000;

/** uv's and Bun's settings are TOML, read by the reader of that. */
const MANAGERS: readonly { readonly manager: string; readonly path: RegExp }[] = [
  { manager: "npm", path: /(?:^|[/!])(?:\.npmrc|npmrc)$/iu },
  { manager: "yarn", path: /(?:^|[/!])\.yarnrc(?:\.yml)?$/iu },
  { manager: "pip", path: /(?:^|[/!])(?:\.?pip\.conf|pip\.ini)$/iu },
];

/** True for files by which npm, yarn and pip are told where packages come from. */
export function isPackageSettings(path: string): boolean {
  return managerOf(path) !== null;
}

function managerOf(path: string): string | null {
  return MANAGERS.find((each) => each.path.test(path))?.manager ?? null;
}

/** Programs that npm starts itself, in place of its own shell, git or node. */
const PROGRAM = /^(?:script-shell|shell|git|yarn-path|yarnPath|node-options|onload-script)$/iu;
const TLS = /^(?:strict-ssl|enableStrictSsl)$/iu;

/** Settings of package managers: a dot-file that nobody opens decides where every package comes from. */
export const readPackageSettings: Reader = (source, reading) => {
  const manager = managerOf(source.path);
  if (manager === null) return;
  const context = { ...source.context, trigger: "install" } as const;
  let from = 0;
  let above: Setting | null = null;
  for (let line = 0; from < source.text.length; line += 1) {
    const end = endOfLine(source.text, from);
    if (line === MAX_SETTINGS) {
      tellUnread(source, reading, "too-many", `more than ${MAX_SETTINGS} settings; the rest was not read`, {
        offset: from,
      });
      return;
    }
    const text = source.text.slice(from, Math.min(end, from + MAX_LINE));
    const base = factAt(source, from, end, context);
    from = end + 1;
    const setting = settingOn(text, above);
    if (setting === null) continue;
    if (!text.startsWith(" ")) above = setting;
    for (const { effect, address, packages } of registriesOf(setting, manager === "yarn" ? above : null))
      reading.fact(registryFact(manager, effect, address, base, packages));
    if (isUntested(setting))
      reading.fact({
        kind: "operation",
        operation: { op: "disable-safeguard", safeguard: "tls-verification" },
        ...base,
      });
    const program = PROGRAM.test(setting.name) ? setting.value : "";
    if (/[./\\]/u.test(program)) {
      const target = program.split(/[\s=]+/u).find((word) => /[./\\]/u.test(word)) ?? program;
      reading.fact({ kind: "reference", how: "run", target, ...base });
    }
  }
};

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly isInner: boolean;
}

/** `name = value`, `name: value`, `name "value"`; pip's lists go on in lines that are moved in. Null: a comment, a heading. */
function settingOn(line: string, above: Setting | null): Setting | null {
  const found =
    /^(\s{0,40})["']?((?:@[\w.-]{1,100}:)?[\w-]{1,60})["']?\s{0,20}(?:[=:]|\s)\s{0,20}["']?([^"'#;]{0,2000})/u.exec(
      line,
    );
  const isInner = /^\s/u.test(line);
  const more = /^\s{1,40}([^\s#;]{1,2000})/u.exec(line)?.[1];
  if (above !== null && more !== undefined && /^(?:https?:)?\/\//u.test(more) && !/^\s*[\w-]+\s*[=:]\s/u.test(line))
    return { name: above.name, value: more, isInner };
  const [, , name, value = ""] = found ?? [];
  return name === undefined ? null : { name, value: value.trim(), isInner };
}

interface Registry {
  readonly effect: RegistryFact["effect"];
  readonly address: string;
  readonly packages: string | null;
}

/** `above`: in .yarnrc.yml the scope, or the key that holds it. */
function registriesOf({ name, value, isInner }: Setting, above: Setting | null): readonly Registry[] {
  const words = value.split(/\s+/u).filter((word) => word !== "");
  if (/^trusted-host$/iu.test(name)) return words.map((address) => ({ effect: "trusts", address, packages: null }));
  const urls = words.filter((word) => /^https?:\/\//iu.test(word));
  const [, scope] = /^(@[\w.-]{1,100}):registry$/u.exec(name) ?? [];
  if (scope !== undefined) return urls.map((address) => ({ effect: "bound", address, packages: scope }));
  if (/^(?:registry|npmRegistryServer|index-url)$/iu.test(name)) {
    const isBound = isInner && above !== null && /^npm(?:Scopes|Registries)$/u.test(above.name);
    return urls.map((address) => ({
      effect: isBound ? "bound" : "replaces",
      address,
      packages: isBound ? above.name : null,
    }));
  }
  const adds = /^(?:extra-index-url|find-links)$/iu.test(name);
  return adds ? urls.map((address) => ({ effect: "adds", address, packages: null })) : [];
}

function isUntested({ name, value }: Setting): boolean {
  return /^trusted-host$/iu.test(name) ? value !== "" : TLS.test(name) && value === "false";
}
