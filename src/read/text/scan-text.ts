import type { Reading, Source } from "../../model/source.ts";
import { findEncoded } from "../decode/find-encoded.ts";
import { findSecrets } from "./find-secrets.ts";
import { guessPayload } from "./guess-payload.ts";
import { tellHiddenText } from "./hidden-text.ts";
import { scanMentions, type Mentions } from "./mentions.ts";
import { factAt, type PlaceAt } from "./place.ts";

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
    const layers = run.encodings.map((encoding) => ({ kind: "decoded", encoding }) as const);
    const last = layers.pop() ?? { kind: "decoded", encoding: "unknown" };
    // One layer for each encoding undone, so that a person can follow by hand.
    reading.embed(
      { ...source, layers: [...source.layers, ...layers] },
      {
        text: run.text,
        language: run.says === "prose" ? "markdown" : guessPayload(run.text),
        layer: last,
        context: placeAt(run.start).context,
        offset: null,
        at: source.locate(run.start, run.end),
      },
    );
  }
}
