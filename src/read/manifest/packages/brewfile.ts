import type { Reader } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { brewFormula, otherPackage } from "../../packages/versioned-name.ts";
import { factAt } from "../../text/place.ts";
import { linesOf } from "../syntax/lines.ts";

const ENTRY = /^\s{0,20}(brew|cask|mas|vscode|whalebrew)\s{1,20}["']([^"']{1,200})["']/u;

/** Brewfile: `brew "name"`, `cask "name"`, and what other shops are asked for. */
export const readBrewfile: Reader = (source, reading) => {
  for (const { text, start, end } of linesOf(source.text)) {
    const [, kind, name] = ENTRY.exec(text) ?? [];
    if (kind === undefined || name === undefined) continue;
    const request = kind === "brew" || kind === "cask" ? brewFormula(name) : otherPackage(name);
    if (request !== null) reading.fact(dependencyFact(request, {}, factAt(source, start, end, source.context)));
  }
};
