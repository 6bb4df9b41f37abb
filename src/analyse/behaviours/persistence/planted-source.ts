import { destinationOf, describeDestination } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isStranger } from "../../stranger.ts";

/** How package managers are told where packages are from. */
const SOURCE =
  /(?:--(?:extra-)?index-url|--registry|--source|--find-links|\b(?:PIP_INDEX_URL|UV_INDEX_URL|npm_config_registry|GOPROXY)\b|\bregistry\b|\bmirror\b)["'`]?[\s=:]{1,4}["'`]?(https?:\/\/[^\s"'`<>),;]{4,200})/giu;
/** Places in one text. */
const MAX_PLACES = 20;

/** A text that has packages taken from a place of which no text of the package speaks; null: it has none. */
export function plantedSource(content: string, { profile }: FactIndex): string | null {
  let looked = 0;
  for (const [, url = ""] of content.matchAll(SOURCE)) {
    looked += 1;
    if (looked > MAX_PLACES) return null;
    const destination = destinationOf(url);
    if (destination !== null && isStranger(destination, profile)) return describeDestination(destination);
  }
  return null;
}
