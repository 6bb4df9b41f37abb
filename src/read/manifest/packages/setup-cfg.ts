import type { DependencyFact } from "../../../model/fact.ts";
import type { Reader } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { isForExtra, pythonRequirement } from "../../packages/python-requirement.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { factAt } from "../../text/place.ts";
import { linesOf } from "../syntax/lines.ts";

/** setup.cfg of setuptools: requirements as lists of lines. */
export const readSetupCfg: Reader = (source, reading) => {
  let section = "";
  let option = "";
  for (const { text, start, end } of linesOf(source.text)) {
    const trimmed = text.replace(/(?:^|\s)[#;].*$/u, "").trim();
    if (trimmed === "") continue;
    const heading = /^\[([^\]]{1,200})\]/u.exec(text)?.[1];
    if (heading !== undefined) {
      section = heading.trim();
      option = "";
      continue;
    }
    const [, key, inline = ""] = /^([\w.-]{1,100})\s{0,20}[=:](?!=)\s{0,20}(.{0,2000})$/u.exec(text) ?? [];
    if (key !== undefined) option = key;
    const value = key === undefined ? trimmed : inline.trim();
    const base = factAt(source, start, end, source.context);
    if (section === "easy_install" && /^index[_-]url$/u.test(option) && value.includes("://"))
      reading.fact(registryFact("pip", "replaces", value, base));
    const scope = scopeOf(section, option);
    const request = scope === null || value === "" ? null : pythonRequirement(value);
    if (request === null || scope === null) continue;
    reading.fact(dependencyFact(request, { scope: isForExtra(value) ? "optional" : scope }, base));
  }
};

function scopeOf(section: string, option: string): DependencyFact["scope"] | null {
  if (section === "options.extras_require") return option === "" ? null : "optional";
  if (section !== "options" && section !== "metadata") return null;
  if (option === "install_requires" || option === "requires-dist" || option === "setup_requires") return "runtime";
  return option === "tests_require" ? "dev" : null;
}
