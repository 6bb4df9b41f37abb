import { readFile } from "node:fs/promises";
import path from "node:path";

import { ScanError } from "../../model/scan-error.ts";
import type { Environment } from "../options.ts";

/** Settings by npm's own names: `registry`, `@scope:registry`, `//host/:_authToken`, `cafile` … */
export type NpmConfig = ReadonlyMap<string, string>;

/** An npmrc is a few lines; one past this is something else. */
const MAX_NPMRC_BYTES = 256 * 1024;

/**
 * What `npm install` would use, for corporate mirrors and private scopes: `npm_config_*` variables before the user's
 * npmrc before the global one. The npmrc of the working folder is left out: skillscan is started inside folders that a
 * stranger wrote, and such a file could point npm at the stranger's registry or put `${NPM_TOKEN}` into its address.
 */
export async function readNpmConfig(environment: Environment): Promise<NpmConfig> {
  const config = new Map<string, string>();
  for (const file of npmrcFiles(environment)) {
    for (const [name, value] of parseNpmrc(await readIfThere(file), environment)) config.set(name, value);
  }
  for (const [variable, value] of Object.entries(environment)) {
    const match = /^npm_config_(.+)$/i.exec(variable);
    if (match?.[1] !== undefined && value !== undefined && value !== "") config.set(settingName(match[1]), value);
  }
  return config;
}

/** npm turns `_` into `-` in names of variables, except where a name begins so and in scoped and host settings. */
function settingName(name: string): string {
  return name.startsWith("//") || name.startsWith("@") ? name : name.toLowerCase().replace(/(?!^)_/g, "-");
}

/** From the weakest to the strongest. */
function npmrcFiles(environment: Environment): readonly string[] {
  const named = (setting: string): string | undefined =>
    environment[`npm_config_${setting}`] ?? environment[`NPM_CONFIG_${setting.toUpperCase()}`];
  const prefix = named("prefix") ?? environment["PREFIX"] ?? path.dirname(path.dirname(process.execPath));
  const home = environment["HOME"] ?? environment["USERPROFILE"];
  const user = named("userconfig") ?? (home === undefined ? undefined : path.join(home, ".npmrc"));
  return [named("globalconfig") ?? path.join(prefix, "etc", "npmrc"), ...(user === undefined ? [] : [user])];
}

async function readIfThere(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    return bytes.byteLength > MAX_NPMRC_BYTES ? "" : bytes.toString("utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return "";
    throw new ScanError("unreadable", "npm's configuration file cannot be read", { cause: error });
  }
}

/** The `name = value` lines of npm's ini format; sections and arrays are of no use here. */
export function parseNpmrc(text: string, environment: Environment): NpmConfig {
  const config = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#") || trimmed.startsWith(";") || trimmed.startsWith("[")) continue;
    const equals = trimmed.indexOf("=");
    const name = (equals === -1 ? trimmed : trimmed.slice(0, equals)).trim();
    const value = equals === -1 ? "true" : unquoted(trimmed.slice(equals + 1).trim());
    config.set(withVariables(name, environment), withVariables(value, environment));
  }
  return config;
}

function unquoted(value: string): string {
  const match = /^"(.*)"$|^'(.*)'$/.exec(value);
  return match?.[1] ?? match?.[2] ?? value;
}

/** `${NAME}` and `${NAME?}`, as npm replaces them; an unknown `${NAME}` stays as it is. */
function withVariables(text: string, environment: Environment): string {
  return text.replace(/\$\{([^${}?]{1,200})(\?)?\}/g, (whole, name: string, optional: string | undefined) => {
    return environment[name] ?? (optional === undefined ? whole : "");
  });
}
