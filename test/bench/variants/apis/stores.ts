import { pieces, rows, some, type Piece } from "./table.ts";
import type { Language } from "./skill.ts";

const FORMS_EACH = 3;

/** A place where secrets lie, and the folder that its path begins at. */
interface Store {
  readonly base: "home" | "root" | "appdata" | "localappdata";
  readonly path: string;
}

/** Every secret file, each read in some of the ways to build a path and to read a file. */
export function readsOfFiles(language: Language): Piece[] {
  const forms = {
    home: pieces(`${language}-paths.txt`),
    root: pieces(`${language}-paths-root.txt`),
    windows: pieces(`${language}-paths-windows.txt`),
  };
  return stores().flatMap((store, index) => {
    const list = store.base === "home" || store.base === "root" ? forms[store.base] : forms.windows;
    return some(list, index * FORMS_EACH, FORMS_EACH).flatMap((form) => readOf(store, form));
  });
}

/** Every secret file, touched in a way that gives nothing of it away. */
export function honestUses(language: Language): Piece[] {
  const forms = pieces(`${language}-honest-reads.txt`);
  const homes = stores().filter(({ base }) => base === "home");
  return homes.flatMap((store, index) => some(forms, index, 1).flatMap((form) => readOf(store, form)));
}

/** Every command that prints a secret, each started in some of the ways to start one. */
export function readsByCommand(language: Language): Piece[] {
  const forms = pieces(`${language}-runs.txt`);
  return rows("store-commands.txt").flatMap(({ head, rest }, index) =>
    some(forms, index * FORMS_EACH, FORMS_EACH).map((form) => ({
      name: `${head}-${form.name}`,
      text: inForm(form.text, rest),
    })),
  );
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
