/** A block that stands as it was written. Offsets count in the HTML that it was found in. */
interface Preformatted {
  readonly start: number;
  readonly end: number;
  /** What its tags say, the name of a language among it. */
  readonly tags: string;
}

const OPENING = /<pre\b[^>]{0,500}>\s{0,20}(?:<code\b[^>]{0,500}>)?/giu;
const CLOSING = /<\/(?:code|pre)>/giu;
/** More than any block that somebody copies. */
const MAX_LENGTH = 50_000;

/** The closing tags are walked beside the opening ones: `<pre>` a hundred thousand times over has none to look for. */
export function* preformattedIn(html: string): Iterable<Preformatted> {
  const closings = html.matchAll(CLOSING);
  let close = 0;
  let taken = 0;
  for (const { index, 0: tags } of html.matchAll(OPENING)) {
    const start = index + tags.length;
    if (index < taken) continue;
    while (close <= start) {
      const next = closings.next();
      if (next.done === true) return;
      close = next.value.index;
    }
    if (close - start > MAX_LENGTH) continue;
    taken = close;
    yield { start, end: close, tags };
  }
}
