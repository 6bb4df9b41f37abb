/** Longer patterns and texts are not tried: the cost is the product of both lengths. */
const MAX_PATTERN = 64;
const MAX_SUBJECT = 1_024;

/** One place of a pattern: any number of characters, or one character that passes. */
type Token = "many" | ((char: string) => boolean);

/** `${x#p}`, `${x##p}`, `${x%p}`, `${x%%p}`. Null: too long to try. */
export function remove(text: string, pattern: string, operator: string): string | null {
  const fromStart = operator.startsWith("#");
  if (!/[*?[\\]/u.test(pattern)) {
    if (fromStart) return text.startsWith(pattern) ? text.slice(pattern.length) : text;
    return pattern !== "" && text.endsWith(pattern) ? text.slice(0, -pattern.length) : text;
  }
  if (pattern.length > MAX_PATTERN || text.length > MAX_SUBJECT) return null;
  const tokens = tokenize(pattern);
  const chars = text.split("");
  const lengths = matchedLengths(fromStart ? tokens : tokens.toReversed(), fromStart ? chars : chars.toReversed());
  const length = operator.length === 2 ? lengths.at(-1) : lengths[0];
  if (length === undefined) return text;
  return fromStart ? text.slice(length) : text.slice(0, text.length - length);
}

function tokenize(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] ?? "";
    const set = char === "[" ? /^\[([!^]?)(\]?[^\]]{1,60})\]/u.exec(pattern.slice(at)) : null;
    if (char === "*") tokens.push("many");
    else if (char === "?") tokens.push(() => true);
    else if (set !== null) {
      const [whole, not, members = ""] = set;
      tokens.push((one) => isMember(one, members) !== (not !== ""));
      at += whole.length - 1;
    } else {
      const plain = char === "\\" && at + 1 < pattern.length ? (pattern[(at += 1)] ?? "") : char;
      tokens.push((one) => one === plain);
    }
  }
  return tokens;
}

function isMember(char: string, members: string): boolean {
  for (let at = 0; at < members.length; at += 1) {
    const last = members[at + 1] === "-" ? members[at + 2] : undefined;
    if (last !== undefined) {
      if (char >= (members[at] ?? "") && char <= last) return true;
      at += 2;
    } else if (members[at] === char) return true;
  }
  return false;
}

/** The lengths of the starts of `chars` that the whole pattern fits, shortest first. One pass, all states at once. */
function matchedLengths(tokens: readonly Token[], chars: readonly string[]): readonly number[] {
  const lengths: number[] = [];
  const end = tokens.length;
  // states[n]: the first n tokens have fitted so far.
  let states = new Uint8Array(end + 1);
  let next = new Uint8Array(end + 1);
  states[0] = 1;
  for (let length = 0; ; length += 1) {
    // A star also fits nothing at all.
    for (let at = 0; at < end; at += 1) if (states[at] === 1 && tokens[at] === "many") states[at + 1] = 1;
    if (states[end] === 1) lengths.push(length);
    const char = chars[length];
    if (char === undefined) return lengths;
    next.fill(0);
    for (let at = 0; at < end; at += 1) {
      const token = tokens[at];
      if (states[at] === 0 || token === undefined) continue;
      if (token === "many") next[at] = 1;
      else if (token(char)) next[at + 1] = 1;
    }
    [states, next] = [next, states];
  }
}

/** `${x/p/r}` and `${x//p/r}` with a plain pattern, `?` or one set of characters. Null: not folded. */
export function replace(text: string, pattern: string, replacement: string, all: boolean): string | null {
  if (pattern === "") return text;
  const [, not, members] = /^\[([!^]?)([^\]\\]{1,40})\]$/u.exec(pattern) ?? [];
  if (members !== undefined) {
    let done = false;
    return Array.from(text, (char) => {
      if (isMember(char, members) !== (not === "") || (done && !all)) return char;
      done = true;
      return replacement;
    }).join("");
  }
  const plain = pattern.replaceAll(/\\(.)/gu, "$1");
  if (/(?<!\\)[*?[]/u.test(pattern) || plain.endsWith("\\")) return null;
  return all ? text.replaceAll(plain, () => replacement) : text.replace(plain, () => replacement);
}
