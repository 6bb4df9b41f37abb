import type { Reading, Source } from "../../model/source.ts";
import type { Language } from "../../model/language.ts";
import { findEncoded, MAX_RUN, type EncodedRun } from "../decode/find-encoded.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { findSecrets } from "./secrets/find-secrets.ts";
import { guessPayload } from "./guess-payload.ts";
import { tellHiddenText } from "./hidden-text.ts";
import { scanMentions, type Mentions } from "./mentions.ts";
import { factAt, type PlaceAt } from "./place.ts";
import { tellUnread } from "../tell-unread.ts";

/**
 * What a text says to whoever does not know its language: hidden characters, addresses, credentials and encoded
 * payloads, each with the context of its place.
 */
export function scanText(
  source: Source,
  reading: Reading,
  placeAt: PlaceAt,
  mentions: Mentions,
  skip?: (offset: number) => boolean,
): void {
  tellHiddenText(source, reading, placeAt);
  scanMentions(source.text, mentions, skip);
  for (const { secret, value, placeholder, start, end } of findSecrets(source.text)) {
    reading.fact({
      kind: "secret-literal",
      secret,
      value,
      placeholder,
      ...factAt(source, start, end, placeAt(start).context),
    });
  }
  for (const run of findEncoded(source.text)) {
    if (run.isCut) {
      tellUnread(
        source,
        reading,
        "too-large",
        `of ${run.end - run.start} encoded characters the first ${MAX_RUN} were decoded`,
      );
    }
    const layers = run.encodings.map((encoding) => ({ kind: "decoded", encoding }) as const);
    const last = layers.pop() ?? { kind: "decoded", encoding: "unknown" };
    // One layer for each encoding undone, so that a person can follow by hand.
    const parent = { ...source, layers: [...source.layers, ...layers] };
    for (const language of languagesOf(run)) {
      reading.embed(parent, {
        text: run.text,
        language,
        layer: last,
        context: placeAt(run.start).context,
        offset: null,
        at: source.locate(run.start, run.end),
      });
    }
  }
}

/** A message with an address in it passes for a command: then both readers look at it. */
function languagesOf({ says, text }: EncodedRun): readonly Language[] {
  if (says === "prose") return ["markdown"];
  const guess = guessPayload(text);
  return guess === "shell" && looksLikeProse(text) ? [guess, "markdown"] : [guess];
}
