import type { DependencyFact } from "../../../model/fact.ts";
import type { Reader } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { fromAddress } from "../../packages/package-request.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { gem } from "../../packages/versioned-name.ts";
import { factAt } from "../../text/place.ts";
import { linesOf } from "../syntax/lines.ts";

const GEM = /^\s{0,40}gem[\s(]\s{0,20}(["'])([\w.-]{1,100})\1(.{0,2000})$/u;
const SPEC = /^\s{0,40}\w{1,40}\.add_(runtime_|development_)?dependency[\s(]{1,20}(["'])([\w.-]{1,100})\2(.{0,2000})$/u;
const SOURCE = /^\s{0,40}source[\s(]\s{0,20}["'](https?:\/\/[^"']{1,500})["'](\s{0,20}do\b)?/u;
const GROUP = /^\s{0,40}group[\s(]\s{0,20}(.{1,200}?)\s{1,20}do\b/u;

/** Gemfile and gemspecs, as far as they are written with constants: `gem "name", "~> 1.0", git: "…"`. */
export const readGemfile: Reader = (source, reading) => {
  let group: string | null = null;
  let isFirstSource = true;
  for (const { text, start, end } of linesOf(source.text)) {
    const base = (): ReturnType<typeof factAt> => factAt(source, start, end, source.context);
    const [, url, block] = SOURCE.exec(text) ?? [];
    if (url !== undefined) {
      const effect = block !== undefined ? "bound" : isFirstSource ? "replaces" : "adds";
      reading.fact(registryFact("bundle", effect, url, base()));
      isFirstSource &&= block !== undefined;
      continue;
    }
    group = GROUP.exec(text)?.[1] ?? (/^end\b/u.test(text) ? null : group);
    const [, , name, rest = ""] = GEM.exec(text) ?? [];
    const [, kind, , specName, specRest = ""] = SPEC.exec(text) ?? [];
    const named = name ?? specName;
    if (named === undefined) continue;
    const options = name === undefined ? specRest : rest;
    const groups = `${group ?? ""} ${/\bgroups?:?\s{0,4}(?:=>)?\s{0,4}(\[[^\]]{0,200}\]|:\w+)/u.exec(options)?.[1] ?? ""}`;
    const isDev = kind === "development_" || /:(?:development|test)\b/u.test(groups);
    const scope: DependencyFact["scope"] = isDev ? "dev" : "runtime";
    const request = requestOf(named, options);
    if (request !== null) reading.fact(dependencyFact(request, { scope }, base()));
  }
};

function requestOf(name: string, options: string): ReturnType<typeof gem> {
  const ranges: string[] = [];
  for (const [, range] of options.matchAll(/(?:^|,)\s{0,20}["'](\s{0,4}[\d<>=!~][^"']{0,60})["']/gu))
    ranges.push(range ?? "");
  const range = ranges.length === 0 ? null : ranges.join(", ");
  const option = (key: string): string | null =>
    new RegExp(`\\b${key}:\\s{0,20}["']([^"']{1,500})["']|:${key}\\s{0,20}=>\\s{0,20}["']([^"']{1,500})["']`, "u")
      .exec(options)
      ?.slice(1)
      .find((text) => text !== undefined) ?? null;
  const short = option("github");
  const git =
    option("git") ??
    (short === null ? null : `https://github.com/${short.includes("/") ? short : `${short}/${short}`}`);
  const ref = option("ref") ?? option("tag") ?? option("branch");
  const path = option("path");
  if (git !== null) return fromAddress("RubyGems", name, "git", range ?? git, ref === null ? git : `${git}#${ref}`);
  if (path !== null) return fromAddress("RubyGems", name, "path", range ?? path, path);
  return gem(name, range);
}
