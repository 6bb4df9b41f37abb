import type { FactIndex } from "../fact-index.ts";

/** An absolute path in a sentence, with its offsets. */
export interface FixedPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Not what systems and vendors put somewhere, not `~`, an address, a placeholder or the rest of another path. */
const PLACE =
  /(?<![\w~.$}>/:@-])\/(?!(?:etc|usr|bin|sbin|dev|proc|sys|run|tmp|var|lib|boot|Applications|Library|System|Volumes|path|your|absolute)\/)[\w-]{1,60}(?:\/\w[\w.-]{0,80}){1,8}\/?/gu;
/** Places looked at in one sentence. */
const MAX_PLACES = 12;

export function fixedPlaces(text: string): readonly FixedPlace[] {
  const places: FixedPlace[] = [];
  for (const { 0: found, index } of text.matchAll(PLACE)) {
    if (places.length >= MAX_PLACES) break;
    const path = found.replace(/\.$/u, "");
    places.push({ path, start: index, end: index + path.length });
  }
  return places;
}

/** A file that the package brings, under whatever place it is installed, or that it writes itself. */
export function isOwnFile(path: string, index: FactIndex): boolean {
  const name = path.slice(path.lastIndexOf("/", path.length - 2) + 1);
  if (index.package.paths.some((own) => own === name || own.endsWith(`/${name}`) || own.includes(`/${name}`)))
    return true;
  return index.operations("write-file").some(({ operation }) => operation.path.shape.endsWith(name));
}
