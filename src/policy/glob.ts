/**
 * `*` stands for any characters but `/`, `**` for any, `?` for one that is no `/`; everything else for itself. Takes time in
 * proportion to pattern times text, whatever either says: subjects are written by attackers.
 */
export function compileGlob(pattern: string): (text: string) => boolean {
  const [, start = "", rest = ""] = /^([^*?]*)([\s\S]*)$/u.exec(pattern) ?? [];
  if (rest === "") return (text) => text === pattern;
  const end = /[^*?]*$/u.exec(rest)?.[0] ?? "";
  const parts = partsOf(rest);
  // Nearly everything fails at its first or last characters.
  return (text) => text.startsWith(start) && text.endsWith(end) && partsFit(parts, text.slice(start.length));
}

function partsFit(parts: readonly Part[], text: string): boolean {
  let open = new Set(spread(parts, 0));
  for (const character of text) {
    const next = new Set<number>();
    for (const at of open) {
      const part = parts[at];
      if (part === undefined) continue;
      const fits = part.is === "literal" ? part.character === character : part.is === "any" || character !== "/";
      if (!fits) continue;
      for (const place of spread(parts, part.is === "literal" || part.is === "one" ? at + 1 : at)) next.add(place);
    }
    if (next.size === 0) return false;
    open = next;
  }
  return open.has(parts.length);
}

type Part =
  | { readonly is: "literal"; readonly character: string }
  | { readonly is: "one" }
  | { readonly is: "name" } // `*`
  | { readonly is: "any" }; // `**`

function partsOf(pattern: string): readonly Part[] {
  return (pattern.match(/\*{2,}|[\s\S]/gu) ?? []).map((token): Part => {
    if (token.startsWith("**")) return { is: "any" };
    if (token === "*") return { is: "name" };
    return token === "?" ? { is: "one" } : { is: "literal", character: token };
  });
}

/** A place in the pattern, and those after it that need no character. */
function spread(parts: readonly Part[], from: number): readonly number[] {
  const places = [from];
  for (let at = from; parts[at]?.is === "name" || parts[at]?.is === "any"; at += 1) places.push(at + 1);
  return places;
}
