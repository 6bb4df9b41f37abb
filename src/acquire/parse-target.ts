import { homedir } from "node:os";
import { statSync } from "node:fs";
import path from "node:path";

import { ScanError } from "../model/scan-error.ts";
import type { Target } from "../model/target.ts";
import { parseGithubReference } from "./github/parse-github.ts";
import { parseNpmReference } from "./npm/parse-npm.ts";
import { parseUrl } from "./parse-url.ts";
import { plainText } from "../network/plain-text.ts";

/** What parsing may know of this machine. */
export interface LocalFacts {
  readonly home: string;
  kindOf(path: string): "directory" | "file" | "other" | "missing";
}

/** A file system path can have 4096 bytes (PATH_MAX), a URL rarely more. */
const MAX_TARGET_LENGTH = 4096;

/** A longer name is refused by most file systems (NAME_MAX). */
const MAX_FILE_NAME = 255;

const FORMS =
  "Forms: slug, @owner/slug, @owner/slug@1.2.3, npm:name, github:owner/repo/path, ./folder, file.zip, https://…";

const SLUG = /^[a-z0-9][a-z0-9._-]{0,199}$/;
const OWNER = /^[a-z0-9_][a-z0-9._-]{0,99}$/;
const VERSION = /^v?[0-9][0-9A-Za-z.+-]{0,99}$/;

/** Understands what a user names; throws ScanError("usage" | "not-found") with a hint. A bare word is a registry name. */
export function parseTarget(text: string, facts: LocalFacts): Target {
  if (text.length > MAX_TARGET_LENGTH) throw wrong("the target is too long", FORMS);
  if (/\p{Cc}/u.test(text)) throw wrong("the target has control characters", FORMS);
  if (text.trim() === "") throw wrong("the target is empty", FORMS);
  if (text.startsWith("-")) {
    throw wrong(`${plainText(text)} looks like an option`, "A file of that name can be given as ./-name.");
  }
  if (text.startsWith("npm:")) return parseNpmReference(text.slice(4));
  if (text.startsWith("github:")) return parseGithubReference(text.slice(7));
  if (/^https?:/i.test(text)) return parseUrl(text);
  if (looksLikePath(text)) return parsePath(text, facts);
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) {
    throw wrong(`${plainText(text)} has a form that skillscan does not know`, FORMS);
  }
  // Two slashes, or one at the end: no name of the registry looks like that, so a path that exists here is meant.
  if (/\/[^/]*\/|\/$/.test(text) && facts.kindOf(text) !== "missing") return parsePath(text, facts);
  return parseClawhubReference(text, facts);
}

function looksLikePath(text: string): boolean {
  if (/^(?:[./\\]|~(?:$|[/\\]))/.test(text)) return true;
  if (/^[A-Za-z]:[\\/]/.test(text)) return true;
  const name = text.split(/[\\/]/).at(-1) ?? "";
  return /^(?:SKILL|SKILLS)\.md$/i.test(name) || /\.(?:zip|tgz|tar|tar\.gz)$/i.test(name);
}

function parsePath(text: string, facts: LocalFacts): Target {
  const expanded = text === "~" || /^~[/\\]/.test(text) ? path.join(facts.home, text.slice(1)) : text;
  const kind = facts.kindOf(expanded);
  if (kind === "directory" || kind === "file") return { kind, path: expanded };
  if (kind === "other") throw new ScanError("unreadable", `${plainText(text)} is neither a file nor a folder`);
  throw new ScanError("not-found", `there is no ${plainText(text)} here`, {
    hint: "A name without ./ and without an archive's ending is looked up in the registry.",
  });
}

function parseClawhubReference(text: string, facts: LocalFacts): Target {
  const shown = plainText(text);
  const match = /^(@?)(?:([^/@]*)\/)?([^/@]*)(?:@([^@]*))?$/.exec(text);
  if (match === null) {
    const hint = text.split("/").length > 2 ? `For a folder write ./${shown}; for GitHub, github:${shown}.` : FORMS;
    throw wrong(`${shown} is no name of a skill`, hint);
  }
  const [, at = "", ownerText, slugText = "", version] = match;
  if (at === "@" && ownerText === undefined) {
    throw wrong(`${shown} names a publisher but no skill`, `Write @${slugText || "owner"}/slug.`);
  }
  const owner = ownerText?.toLowerCase() ?? null;
  const slug = slugText.toLowerCase();
  if (!isName(slug, SLUG) || (owner !== null && !isName(owner, OWNER))) {
    // `a+b/c` can be no name of the registry: a folder of that name is meant where there is one.
    const mayBePath = text.length <= MAX_FILE_NAME && !text.includes("..");
    if (mayBePath && facts.kindOf(text) !== "missing") return parsePath(text, facts);
    throw wrong(`${shown} is no name of a skill`, `Names have letters, digits, “-”, “.” and “_”. ${FORMS}`);
  }
  return { kind: "clawhub", owner, slug, version: parseVersion(version, shown) };
}

function isName(text: string, form: RegExp): boolean {
  return form.test(text) && !text.includes("..");
}

/** `latest` is the only tag that is understood: it means "no particular version", which is then pinned. */
function parseVersion(text: string | undefined, shown: string): string | null {
  if (text === undefined || text === "latest") return null;
  if (VERSION.test(text) && !text.includes("..")) return text;
  throw wrong(
    `${shown}: ${text === "" ? "the version is missing" : "that is no version"}`,
    "Name one, such as @1.2.3; tags move and are not taken.",
  );
}

/** The facts of this machine; relative paths are relative to `workingDirectory`. */
export function localFacts(workingDirectory: string): LocalFacts {
  return {
    home: homedir(),
    kindOf(name) {
      const found = statSync(path.resolve(workingDirectory, name), { throwIfNoEntry: false });
      if (found === undefined) return "missing";
      if (found.isDirectory()) return "directory";
      return found.isFile() ? "file" : "other";
    },
  };
}

function wrong(message: string, hint: string): ScanError {
  return new ScanError("usage", message, { hint });
}
