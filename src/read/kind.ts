import { isUtf8 } from "node:buffer";
import type { FileKind } from "../model/fact.ts";
import type { Language } from "../model/language.ts";
import type { PackageFile } from "../model/package-tree.ts";
import { binaryFacts } from "./kind/binary-facts.ts";
import { binaryFormat, isShownFormat, ownFormat } from "./kind/binary-format.ts";
import { guessScript, markedLanguage } from "./kind/content-language.ts";
import { shebangLanguage } from "./kind/shebang.ts";
import { decodeText, readableLines } from "./kind/decode-text.ts";
import { withLineFeeds } from "./kind/line-ends.ts";
import { PROGRAMS, languageOfName, type NamedLanguage } from "./kind/named-language.ts";
import { looksLikePickle, looksLikeTextPickle } from "./kind/pickle-shape.ts";
import { textFacts, type BinaryParts } from "./kind/text-facts.ts";

/** What a file is: its bytes decide whether it is text, its name and then its content in which language. */
export async function identify(file: PackageFile): Promise<FileKind> {
  const { path, bytes } = file;
  const named = languageOfName(path);
  if (looksLikePickle(path, bytes)) return binaryKind(file, "pickle", named);
  const decoded = decodeText(bytes);
  if (decoded !== null) {
    const format = documentFormat(path, decoded.text);
    if (format !== null) return binaryKind(file, format, named);
    return textKind(path, decoded.text, `${decoded.encoding} text`, named, null);
  }
  const known = ownFormat(bytes);
  if (known === null && isScriptWithData(bytes, named)) {
    return textKind(path, new TextDecoder("utf-8").decode(bytes), "text and binary data", named, null);
  }
  if (isReadAsText(bytes, known, named)) {
    const { text, unreadable } = readableLines(bytes);
    const isExpected = isApplesOwn(named, bytes);
    return textKind(path, text, "text and binary data", named, {
      found: known,
      unreadable: isExpected ? 0 : unreadable,
    });
  }
  return binaryKind(file, known ?? (await binaryFormat(bytes)), named);
}

/**
 * Interpreters take a script whatever bytes stand in it: a picture's header in front of it stops none of them. Agents
 * take SKILL.md so: some control characters must not keep it from its reader.
 */
function isReadAsText(
  bytes: Uint8Array,
  known: string | null,
  { language, certain, extension }: NamedLanguage,
): boolean {
  if (bytes[0] === 0x23 && bytes[1] === 0x21) return true;
  if (known !== null)
    return isShownFormat(known) && (PROGRAMS.has(language) || language === "html" || language === "svg");
  const isVideo = extension === "ts" && bytes[0] === 0x47 && bytes[188] === 0x47; // packets of an MPEG transport stream
  return certain && !isVideo;
}

/** `._SKILL.md` beside `SKILL.md`: where macOS keeps attributes of a file when it packs it; it is no text and claims to be none. */
function isApplesOwn({ name }: NamedLanguage, bytes: Uint8Array): boolean {
  return (
    name.startsWith("._") && bytes.length <= MAX_ATTRIBUTES && APPLE_DOUBLE.every((byte, at) => bytes[at] === byte)
  );
}

/** Magic number and version of AppleDouble. */
const APPLE_DOUBLE = [0, 5, 0x16, 7, 0, 2, 0, 0];
/** Attributes and icons are small; more is something that somebody put there. */
const MAX_ATTRIBUTES = 65_536;

/**
 * JavaScript takes every character but a line end inside quotes, and builders put whole modules there. Such a line may
 * be all of the program, so nothing of it is left out.
 */
function isScriptWithData(bytes: Uint8Array, { language, certain }: NamedLanguage): boolean {
  return certain && ECMASCRIPT.has(language) && isUtf8(bytes);
}

function binaryKind(file: PackageFile, format: string, named: NamedLanguage): FileKind {
  return { language: "unknown", also: null, text: null, format, facts: binaryFacts(file, format, named) };
}

function textKind(
  path: string,
  decoded: string,
  format: string,
  named: NamedLanguage,
  binary: BinaryParts | null,
): FileKind {
  const text = withLineFeeds(decoded);
  const language = languageOf(text, named);
  // Shells pass over NUL characters, and so do eyes: `c\0url` is curl to them.
  const read =
    (language === "shell" || language === "markdown") && text.includes("\0") ? text.replaceAll("\0", "") : text;
  const also = otherLanguage(text, language);
  return { language, also, text: read, format, facts: textFacts(path, read, language, named, binary) };
}

function languageOf(text: string, named: NamedLanguage): Language {
  if (named.certain) return named.language;
  return markedLanguage(text) ?? guessScript(text) ?? named.language;
}

/** One reader for both. */
const ECMASCRIPT: ReadonlySet<Language> = new Set<Language>(["javascript", "typescript"]);

/** `python x.py` reads the name, `./x.py` the first line: where they disagree, one is there to mislead the reader. */
function otherLanguage(text: string, language: Language): Language | null {
  // `python3 helper.c` asks nobody for the name.
  if (language === "other-code") return markedLanguage(text) ?? guessScript(text);
  const shebang = shebangLanguage(text);
  if (shebang === null || shebang === language) return null;
  return ECMASCRIPT.has(shebang) && ECMASCRIPT.has(language) ? null : shebang;
}

/** Formats that are written in letters and are no text to a person. */
function documentFormat(path: string, text: string): string | null {
  if (/^.{0,20}%PDF-\d/su.test(text.slice(0, 40))) return "pdf";
  return looksLikeTextPickle(path, text) ? "pickle" : null;
}
