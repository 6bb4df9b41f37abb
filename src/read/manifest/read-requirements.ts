import type { Reader } from "../../model/source.ts";
import { factAt } from "../text/place.ts";
import { constant } from "../value.ts";
import { parseRequirement } from "./python-requirement.ts";

/** Lines read; the longest real lock of this kind has some thousands. */
export const MAX_REQUIREMENT_LINES = 20_000;

/** True for the names under which pip's requirement and constraint files go about. */
export function isRequirementsFile(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1).toLowerCase();
  return (
    /^(?:[\w.-]{0,60}requirements[\w.-]{0,60}|constraints[\w.-]{0,60})\.(?:txt|in)$/.test(name) ||
    /(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/.test(path)
  );
}

/**
 * pip's requirements.txt. Its language is plain text, so no reader is called for it by language: the text reader's
 * caller decides by `isRequirementsFile`.
 */
export const readRequirements: Reader = (source, reading) => {
  let told = 0;
  let at = 0;
  for (const { text, start, end } of logicalLines(source.text)) {
    told += 1;
    at = start;
    if (told > MAX_REQUIREMENT_LINES) break;
    const base = factAt(source, start, end, source.context);
    const option = /^(-r|--requirement|-c|--constraint)[ =]?\s{0,20}(\S+)/.exec(text);
    if (option !== null) {
      reading.fact({ kind: "reference", how: "include", target: option[2] ?? "", ...base });
      continue;
    }
    const index = /^(?:-i|--index-url|--extra-index-url|-f|--find-links|--trusted-host)[ =]\s{0,20}(\S+)/.exec(
      text,
    )?.[1];
    if (index !== undefined) {
      reading.fact({
        kind: "mention",
        what: index.includes("://") ? "url" : "host",
        value: index,
        as: "field",
        ...base,
      });
      if (index.includes("://")) {
        const packages = [constant(index)];
        const install = { op: "install", manager: "pip", packages, source: "url", run: false } as const;
        reading.fact({ kind: "operation", operation: install, ...base });
      }
      continue;
    }
    const plain = text.replace(/^(?:-e|--editable)[ =]\s{0,20}/, "").replace(/\s--hash=.*$/, "");
    if (plain.startsWith("-")) continue;
    const found = addressed(plain) ?? parseRequirement(plain);
    if (found === null) continue;
    const dependency = { ecosystem: "PyPI", resolved: null, via: "manifest", scope: "runtime" } as const;
    reading.fact({ kind: "dependency", ...dependency, ...found, ...base });
  }
  if (told > MAX_REQUIREMENT_LINES) {
    const message = `${source.path}: more than ${MAX_REQUIREMENT_LINES} lines of requirements; the rest was not read`;
    reading.gap({ code: "too-many", path: source.path, line: source.locate(at).line, message, blocking: true });
  }
};

/** `git+https://host/x.git@ref#egg=name`, an archive's URL, or a folder: the name is a guess or the address itself. */
function addressed(text: string): { readonly name: string; readonly requested: string } | null {
  if (!/^(?:(?:git|hg|svn|bzr)\+)?(?:https?|ssh|git|file):\/\/|^\.{0,2}\//.test(text)) return null;
  const [address = ""] = text.split(/\s/, 1);
  const name =
    /[#&]egg=([\w.-]{1,100})/.exec(address)?.[1] ??
    /\/([\w.-]{1,100}?)(?:\.git)?(?:[@#?].*)?$/.exec(address.slice(-300))?.[1] ??
    address.slice(0, 100);
  return { name, requested: address };
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lines without comments; a backslash at the end joins the next one. */
function* logicalLines(text: string): Generator<Line> {
  let from = 0;
  let pending: { text: string; start: number } | null = null;
  while (from < text.length) {
    const newline = text.indexOf("\n", from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end).replace(/\r$/, "");
    const joined: { text: string; start: number } =
      pending === null ? { text: line, start: from } : { text: pending.text + line, start: pending.start };
    if (line.endsWith("\\") && joined.text.length < MAX_LINE)
      pending = { ...joined, text: `${joined.text.slice(0, -1)} ` };
    else {
      pending = null;
      const content = joined.text
        .slice(0, MAX_LINE)
        .replace(/(?:^|\s)#.*$/, "")
        .replace(/^\u{FEFF}/u, "")
        .trim();
      if (content !== "") yield { text: content, start: joined.start, end };
    }
    from = end + 1;
  }
}

/** A requirement with twenty hashes has 2,000 characters. */
const MAX_LINE = 20_000;
