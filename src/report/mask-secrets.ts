/** Shorter values are not masked: they would blank out ordinary words, and no live credential is that short. */
const SHORTEST = 8;
/** More distinct secrets than this in one package are test data; the first ones are masked wherever they stand. */
const MOST = 2_000;

/** Replaces every given secret in a text by its first four characters: enough to find it, too little to use it. */
export function secretMasker(secrets: Iterable<string>): (text: string) => string {
  const known = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST).slice(0, MOST);
  if (known.length === 0) return (text) => text;
  const longestFirst = known.toSorted((a, b) => b.length - a.length);
  return (text) => {
    let masked = text;
    for (const secret of longestFirst) {
      // A snippet or an excerpt line may hold only the first part of a secret that was cut there.
      for (const form of new Set([secret, ...secret.split("\n").filter((line) => line.length >= SHORTEST)])) {
        if (masked.includes(form)) masked = masked.replaceAll(form, `${form.slice(0, 4)}…(${form.length} characters)`);
      }
    }
    return masked;
  };
}
