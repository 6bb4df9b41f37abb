import type { Reader, Reading, Source } from "../../../model/source.ts";
import { dependencyFact } from "../../packages/dependency-fact.ts";
import { isForExtra, pythonRequirement } from "../../packages/python-requirement.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { factAt } from "../../text/place.ts";
import { logicalLines } from "./requirement-lines.ts";
import { isConstraintsFile } from "../../kind/requirements-name.ts";
import { tellUnread } from "../../tell-unread.ts";

/** Lines read; the longest real lock of this kind has some thousands. */
export const MAX_REQUIREMENT_LINES = 20_000;

/**
 * pip's requirements.txt. Its language is plain text, so no reader is called for it by language: the text reader's
 * caller decides by `isRequirementsFile`.
 */
export const readRequirements: Reader = (source, reading) => {
  const isConstraints = isConstraintsFile(source.path);
  let told = 0;
  for (const { text, start, end } of logicalLines(source.text)) {
    told += 1;
    if (told > MAX_REQUIREMENT_LINES) {
      tellUnread(
        source,
        reading,
        "too-many",
        `more than ${MAX_REQUIREMENT_LINES} lines of requirements; the rest was not read`,
        { offset: start },
      );
      return;
    }
    if (tellOption(text, { start, end }, source, reading)) continue;
    if (/^(?:<{7}|={7}|>{7})(?:\s|$)/.test(text)) {
      tellUnread(source, reading, "unparsable", "marks of an unfinished merge; pip refuses the file", {
        offset: start,
      });
      continue;
    }
    const plain = text.replace(/^(?:-e|--editable)[ =]\s{0,20}/, "").replace(OPTIONS, "");
    if (plain.startsWith("-")) continue;
    const found = pythonRequirement(plain);
    // A version in constraints installs nothing, an address does: pip takes the package from there.
    if (found === null || (isConstraints && found.source === "registry")) continue;
    const scope = isForExtra(plain) ? "optional" : "runtime";
    reading.fact(dependencyFact(found, { scope }, factAt(source, start, end, source.context)));
  }
};

/** Options of a single requirement stand behind it. */
const OPTIONS = /\s--(?:hash|config-settings|global-option|install-option)[= ].*$/;
const INCLUDE = /^(?:-r|--requirement|-c|--constraint)[ =]?\s{0,20}(\S+)/;
const INDEX = /^(-i|--index-url|--extra-index-url|--pypi-url|-f|--find-links|--trusted-host)[ =]\s{0,20}(\S+)/;

function tellOption(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  source: Source,
  reading: Reading,
): boolean {
  const base = factAt(source, start, end, source.context);
  const include = INCLUDE.exec(text)?.[1];
  if (include !== undefined) reading.fact({ kind: "reference", how: "include", target: include, ...base });
  const [, option, address] = INDEX.exec(text) ?? [];
  if (option === undefined || address === undefined) return include !== undefined;
  const what = address.includes("://") ? "url" : option === "--trusted-host" ? "host" : "path";
  reading.fact({ kind: "mention", what, value: address, as: "field", ...base });
  const effect =
    option === "--trusted-host"
      ? "trusts"
      : option === "-i" || option === "--index-url" || option === "--pypi-url"
        ? "replaces"
        : "adds";
  if (what !== "path") reading.fact(registryFact("pip", effect, address, base));
  return true;
}
