import { pieces, rows, some, type Piece } from "./table.ts";
import type { Language } from "./skill.ts";

/** A place where secrets lie, and the folder that its path begins at. */
interface Store {
  readonly base: "home" | "root" | "appdata" | "localappdata";
  readonly path: string;
}

/**
 * What is multiplied: each store, read in the plainest ways; a few well-known stores, read in every way; or both in turns.
 */
export type Axis = "store" | "form" | "turns";
const FORMS_EACH = 2;
const WELL_KNOWN =
  /^(?:\.ssh\/id_rsa|\.aws\/credentials|\.openclaw\/openclaw\.json|etc\/shadow|.*\/Local State|Exodus.*)$/u;
const KNOWN_COMMANDS = new Set(["gh-token", "keychain-find"]);

/** Secret files, in ways to build a path and to read a file. */
export function readsOfFiles(language: Language, axis: Axis): Piece[] {
  const forms = {
    home: pieces(`${language}-paths.txt`),
    root: pieces(`${language}-paths-root.txt`),
    windows: pieces(`${language}-paths-windows.txt`),
  };
  return stores().flatMap((store, index) => {
    const list = store.base === "home" || store.base === "root" ? forms[store.base] : forms.windows;
    return along(axis, list, index, WELL_KNOWN.test(store.path)).flatMap((form) => readOf(store, form));
  });
}

/** Every secret file, touched in a way that gives nothing of it away. */
export function honestUses(language: Language): Piece[] {
  const forms = pieces(`${language}-honest-reads.txt`);
  const homes = stores().filter(({ base }) => base === "home");
  return homes.flatMap((store, index) => some(forms, index, 1).flatMap((form) => readOf(store, form)));
}

/** Commands that print a secret, in ways to start one. */
export function readsByCommand(language: Language, axis: Axis): Piece[] {
  const forms = pieces(`${language}-runs.txt`);
  return rows("store-commands.txt").flatMap(({ head, rest }, index) =>
    along(axis, forms, index, KNOWN_COMMANDS.has(head)).map((form) => ({
      name: `${head}-${form.name}`,
      text: inForm(form.text, rest),
    })),
  );
}

function along(axis: Axis, forms: readonly Piece[], index: number, known: boolean): Piece[] {
  switch (axis) {
    case "store":
      return some(forms, 0, FORMS_EACH);
    case "form":
      return known ? [...forms] : [];
    case "turns":
      return some(forms, index * FORMS_EACH, FORMS_EACH);
    default:
      return axis;
  }
}

function stores(): Store[] {
  return rows("stores.txt").map(({ head, rest }) => ({ base: baseOf(head), path: rest }));
}

function baseOf(word: string): Store["base"] {
  if (word === "home" || word === "root" || word === "appdata" || word === "localappdata") return word;
  throw new Error(`no base: ${word}`);
}

function readOf({ base, path }: Store, form: Piece): Piece[] {
  const segments = path.split("/");
  const folder = segments.slice(0, -1).join("/");
  // A whole home folder by wildcard is another deed.
  if (folder === "" && form.text.includes("DIR")) return [];
  const quoted = segments.map((each) => JSON.stringify(each));
  const words: Readonly<Record<string, string>> = {
    EREL: segments.join("\\\\"),
    BREL: segments.join("\\"),
    SEGS: quoted.join(", "),
    SLASHED: quoted.join(" / "),
    REL: path,
    DIR: folder,
    LAST: segments.at(-1) ?? "",
    ENV: base === "localappdata" ? "LOCALAPPDATA" : "APPDATA",
    SUB: base === "localappdata" ? "Local" : "Roaming",
  };
  const name = `${base}-${path}-${form.name}`.replaceAll(/[^a-z0-9]+/giu, "-");
  return [{ name, text: filled(form.text, words) }];
}

function inForm(text: string, line: string): string {
  const argv = line.match(/"[^"]*"|\S+/gu)?.map((word) => JSON.stringify(word.replaceAll('"', ""))) ?? [];
  return filled(text, {
    ARGV: `[${argv.join(", ")}]`,
    TAIL: `[${argv.slice(1).join(", ")}]`,
    HEAD: argv[0] ?? "",
    LINE: JSON.stringify(line),
    PLAIN: line,
  });
}

/** The text with its capital words put in; the longer ones stand first where one is in another. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce(
    (all, [word, by]) => all.replaceAll(new RegExp(`\\b${word}\\b`, "gu"), () => by),
    text,
  );
}
