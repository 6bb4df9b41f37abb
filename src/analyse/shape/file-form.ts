import type { FileFact, OperationFact } from "../../model/fact.ts";
import type { Confidence, Match, Step } from "../../model/finding.ts";
import { destinationOf, isThrowaway } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { inReadingOrder } from "../reading-order.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { isVendored } from "../vendored.ts";
import { openingScript } from "./opening-script.ts";
import { fetchedPart } from "./fetched-part.ts";
import { onAnotherMachine } from "./another-machine.ts";
import { deedsFinder, type Deed } from "./deeds.ts";
import { unpackingFinder } from "./unpacked-and-run.ts";

type Decision = Pick<Match, "signature" | "message"> & Partial<Pick<Match, "confidence" | "severity" | "chain">>;

interface Package {
  readonly index: FactIndex;
  readonly deedsOf: (path: string) => readonly Deed[];
  unpackingOf(archive: string, withPassword: boolean): readonly Step[];
}

/** Files whose form alone says something: nobody can read what they do. What they are seen to do says more. */
export function* fileForm(index: FactIndex): Iterable<Match> {
  const within: Package = { index, deedsOf: deedsFinder(index), unpackingOf: unpackingFinder(index) };
  for (const fact of index.of("file")) {
    const found = decide(fact, within);
    if (found !== null)
      yield { at: fact.at, snippet: fact.snippet, chain: [step(fact, found.message)], subject: fact.form.is, ...found };
  }
}

function decide(fact: FactOf<"file">, within: Package): Decision | null {
  const { form } = fact;
  switch (form.is) {
    case "executable":
      return {
        signature: "carrier/executable",
        message: `carries a program that nobody can read (${form.format})`,
        ...(form.isPlainWasm === true || isPartOfDependency(fact, within.index) ? { severity: "info" } : {}),
      };
    case "archive":
      return form.encrypted ? encryptedArchive(fact, form.format, within) : closedArchive(fact, form.format, within);
    case "mismatch":
      return isProgram(form.found) && !isProgram(form.named)
        ? { signature: "carrier/disguised-file", message: `is named like ${form.named} and is ${form.found}` }
        : null;
    case "serialized-code":
      return serializedCode(fact, form.format, within);
    case "macro-document":
      return proven(fact, within, "carrier/macro-document", `carries a document with macros (${form.format})`);
    case "shortcut":
      return shortcut(fact, form.target, within);
    case "trailing-data":
      return {
        signature: "carrier/trailing-data",
        message: `has ${form.bytes} bytes after the end of the ${form.format}`,
        severity: form.bytes > 256 ? "medium" : "low",
      };
    case "active-markup":
      return activeMarkup(fact, form.construct, within);
    case "encoded-blob":
    case "minified":
    case "hidden-file":
    case "sketch":
      return null;
  }
}

/** Native modules of what npm installed for a plugin: published, versioned and audited as packages of their own. */
function isPartOfDependency(fact: FileFact, { package: pkg }: FactIndex): boolean {
  return pkg.kind !== "skill" && isVendored(fact.at.path, { package: pkg });
}

/** High confidence when a deed is seen in the file, a look's worth when only its form is known. */
function proven(
  fact: FileFact,
  within: Package,
  signature: string,
  message: string,
  otherwise: Confidence = "medium",
): Decision {
  const [deed, ...more] = within.deedsOf(fact.at.path);
  if (deed === undefined) return { signature, message, severity: "medium", confidence: otherwise };
  return {
    signature,
    message: `${message}, which ${deed.does}`,
    chain: [step(fact, message), ...stepsOf([deed, ...more])],
  };
}

/** A command line is shown as a whole, and not the programs in it once more, but what it comes to. */
function stepsOf(deeds: readonly Deed[]): readonly Step[] {
  const shown = deeds.filter(
    ({ fact }, at) =>
      at < MAX_SHOWN || (at < MAX_DEEDS && fact.operation.op !== "spawn" && isSameLine(fact, deeds[0]?.fact)),
  );
  const whole = shown.filter(
    ({ fact }) => fact.operation.op !== "spawn" || !shown.some((other) => isPartOf(fact, other.fact)),
  );
  return inReadingOrder(whole.slice(0, MAX_SHOWN).map(({ fact, does }) => step(fact, does)));
}

/** Deeds of one file that are looked at, and that a chain shows. */
const MAX_DEEDS = 30;
const MAX_SHOWN = 3;

function isPartOf(inner: OperationFact, outer: OperationFact): boolean {
  return outer.operation.op === "spawn" && isSameLine(inner, outer) && outer.layers.length < inner.layers.length;
}

function isSameLine({ at }: OperationFact, other: OperationFact | undefined): boolean {
  return at.path === other?.at.path && at.line === other.at.line;
}

function encryptedArchive(fact: FileFact, format: string, within: Package): Decision {
  const signature = "carrier/encrypted-archive";
  const message = `carries an encrypted ${format} archive, which keeps scanners out`;
  const steps = within.unpackingOf(fact.at.path, true);
  if (steps.length === 0) return { signature, message, severity: "medium", confidence: "medium" };
  return {
    signature,
    message: `${message}, has it unpacked with a password that it gives, and has the content run`,
    chain: [step(fact, message), ...steps],
  };
}

/** Formats that the unpacking step opens; what lies in all others was not looked at. */
const OPENED = new Set(["zip", "gzip", "gz", "tar", "embedded object"]);

function closedArchive(fact: FileFact, format: string, within: Package): Decision | null {
  const steps = OPENED.has(format) ? [] : within.unpackingOf(fact.at.path, false);
  if (steps.length === 0) return null;
  const message = `carries an archive that could not be looked into (${format}), and has its content run`;
  return { signature: "carrier/closed-archive", message, chain: [step(fact, message), ...steps] };
}

/** A compiled module cannot be read, yet its strings show an address: one that names nobody settles what it is for. */
function serializedCode(fact: FileFact, format: string, within: Package): Decision | null {
  const { index } = within;
  if (standingOf(fact, index) === "mentioned") return null;
  const message = `carries serialised code (${format}), which runs when it is loaded`;
  const stranger = index.inFile(fact.at.path).find((other) => {
    if (other.kind !== "mention" || other.what !== "url") return false;
    const destination = destinationOf(other.value);
    return destination !== null && isThrowaway(destination);
  });
  if (stranger?.kind !== "mention") {
    if (format !== BYTECODE) return proven(fact, within, "carrier/serialized-code", message);
    // Its strings may be commands or the usage message of the program: without an address they settle nothing.
    const confidence = isCompiledBesideSource(fact.at.path, index) ? "low" : "medium";
    return { signature: "carrier/serialized-code", message, severity: "medium", confidence };
  }
  return {
    signature: "carrier/serialized-code",
    message: `${message} and names ${show(stranger.value)}`,
    chain: [step(stranger, `names ${show(stranger.value)}`), step(fact, message)],
  };
}

const BYTECODE = "python-bytecode";

/** `__pycache__/x.cpython-312.pyc` beside `x.py`: what Python leaves behind when the author tries the skill. */
function isCompiledBesideSource(path: string, index: FactIndex): boolean {
  const source = path.replace(/__pycache__\/([^/]{1,200}?)\.(?:cpython|pypy)[^/]{0,40}\.pyc$/u, "$1.py");
  return source !== path && index.package.paths.includes(source);
}

/** An interpreter with its orders on the line: the shortcut is the program. */
const INLINE =
  /(?:^|[\s"'\\/])(?:(?:ba|z|da)?sh|cmd|powershell|pwsh|mshta|wscript|cscript|rundll32|regsvr32|python[\d.]{0,4}|perl|ruby|node|osascript)(?:\.exe)?["']?\s[^\n]{0,1000}?(?:-\w{0,6}c\b|-e\b|-enc|-command|-w\b|\/[ckr]\b|https?:|javascript:|vbscript:|\.hta\b)/iu;

function shortcut(fact: FileFact, target: string, within: Package): Decision | null {
  const signature = "carrier/shortcut";
  const message = `carries a shortcut that starts ${show(target)}`;
  if (INLINE.test(target)) return proven(fact, within, signature, message);
  const elsewhere = onAnotherMachine(target);
  if (elsewhere !== null) return { signature, ...elsewhere, chain: [step(fact, elsewhere.message)] };
  // Internet shortcuts and desktop entries that start a program by its name are what they say.
  if (!/\.lnk$/iu.test(fact.at.path) && !/^(?:file:|smb:|\\\\)/iu.test(target)) return null;
  return { signature, message, severity: "medium", confidence: "medium" };
}

function activeMarkup(fact: FileFact, construct: string, within: Package): Decision | null {
  if (/launch|formula/iu.test(construct))
    return proven(fact, within, "carrier/document-action", `carries a document with a ${construct}`);
  if (/on opening/u.test(construct)) return fetchedPart(fact, within);
  if (construct.endsWith("at its opening")) return openingScript(fact, construct, within);
  if (!/\.svg$/iu.test(fact.at.path) || !/script|javascript:|^on|handler/iu.test(construct)) return null;
  return proven(fact, within, "carrier/active-image", `is an image that runs code (${construct})`);
}

function isProgram(what: string): boolean {
  return /\b(?:elf|mach-?o|pe|exe|msi|executable|dll|dylib|shared|script|shell|archive|zip|jar|pickle)\b/iu.test(what);
}
