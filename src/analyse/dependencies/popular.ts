import type { Ecosystem } from "../../model/fact.ts";
import { POPULAR_NPM } from "../data/popular-npm.ts";
import { POPULAR_PYPI } from "../data/popular-pypi.ts";
import { isOneEditApart } from "../names/one-edit-apart.ts";

/** Below this rank a name is not worth imitating; it still is none that imitates. */
const IMITATED = 600;
/** Shorter names are neighbours by chance: `ws`, `ms`, `qs`. */
const SHORTEST = 5;

interface Imitated {
  readonly name: string;
  readonly bare: string;
}

interface Names {
  readonly all: ReadonlySet<string>;
  /** By length, so that only neighbours are compared. */
  readonly imitated: ReadonlyMap<number, readonly Imitated[]>;
}

const lists = new Map<Ecosystem, Names>();

function namesOf(ecosystem: Ecosystem): Names | null {
  const known = lists.get(ecosystem);
  if (known !== undefined) return known;
  const list = ecosystem === "npm" ? POPULAR_NPM : ecosystem === "PyPI" ? POPULAR_PYPI.map(foldPython) : null;
  if (list === null) return null;
  const worth = list
    .slice(0, IMITATED)
    .filter((name) => name.length >= SHORTEST && !name.startsWith("@types/"))
    .map((name) => ({ name, bare: unseparated(name) }));
  const names = { all: new Set(list), imitated: Map.groupBy(worth, ({ name }) => name.length) };
  lists.set(ecosystem, names);
  return names;
}

export function isPopular(ecosystem: Ecosystem, name: string): boolean {
  return namesOf(ecosystem)?.all.has(ecosystem === "PyPI" ? foldPython(name) : name) === true;
}

/** The popular package that this name is easily taken for; null: it is popular itself, or like none. */
export function popularNeighbour(ecosystem: Ecosystem, name: string): string | null {
  const names = namesOf(ecosystem);
  const own = ecosystem === "PyPI" ? foldPython(name) : name.toLowerCase();
  if (names === null || names.all.has(own) || own.length < SHORTEST) return null;
  const bare = unseparated(own);
  for (let length = own.length - 2; length <= own.length + 2; length += 1) {
    for (const popular of names.imitated.get(length) ?? []) {
      // `cross-env` and `crossenv`: only separators differ; else one slip of a finger.
      if (popular.bare === bare && bare !== "") return popular.name;
      if (Math.abs(length - own.length) <= 1 && isSlip(own, popular.name)) return popular.name;
    }
  }
  return null;
}

/** One letter missing, doubled, exchanged with its neighbour or with a digit that looks like it: not another word. */
export function isSlip(name: string, popular: string): boolean {
  if (!isOneEditApart(name, popular)) return false;
  if (name.length === popular.length) return differsByLook(name, popular);
  const [longer, shorter] = name.length > popular.length ? [name, popular] : [popular, name];
  for (let at = 0; at < longer.length; at += 1) {
    if (longer.slice(0, at) + longer.slice(at + 1) !== shorter) continue;
    const letter = longer[at] ?? "";
    // `reacts`, `preact`, `vitest2` are other words; `expresss`, `lodahs`, `reqests` are slips.
    return name.length > popular.length
      ? letter === longer[at - 1] || letter === longer[at + 1]
      : at > 0 && at < longer.length - 1;
  }
  return false;
}

const LOOK_ALIKE: ReadonlySet<string> = new Set(["0o", "1l", "1i", "il", "5s", "3e", "mn", "vu", "nm", "uv"]);

function differsByLook(name: string, popular: string): boolean {
  const places = name.split("").flatMap((letter, at) => (letter === popular[at] ? [] : [at]));
  const [first = 0, second] = places;
  if (second !== undefined) return second === first + 1; // exchanged neighbours
  const pair = [name[first] ?? "", popular[first] ?? ""].toSorted().join("");
  return LOOK_ALIKE.has(pair);
}

export function unseparated(name: string): string {
  return name.replaceAll(/[-_.]/gu, "");
}

/** PEP 503. */
function foldPython(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/gu, "-");
}
