interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far back the list is looked for that a name stands in. */
const MAX_LIST = 2_000;
/** Uses of one list; more are not judged. */
const MAX_USES = 16;
/** Of a line, and of what follows a condition. */
const MAX_LINE = 300;

const LIST =
  /\b([A-Za-z_$][\w$]{1,60})\s{0,4}(?::[^=\n]{1,60})?=\s{0,4}(?:(?:new\s{1,4}Set|frozenset|set|Object\.freeze)\s{0,2}\(\s{0,4})?[[{(]([^\][{}()=;]{0,2000})$/u;
/** A question that is not turned round. */
const CONDITION = /^[\s}]{0,200}(?:else\s{1,4})?(?:el)?if\b(?![^\n]{0,300}(?:\bnot\b|!(?!=)|!=|-not|\bunless\b))/u;
/** What a program does that will have nothing to do with it. */
const REFUSES =
  /^[^\n;{}]{0,200}(?:[:){]|\bthen\b)\s{0,80}\{?\s{0,80}(?:sys\.exit|process\.exit|exit|raise|throw|die|abort|continue|return\s{1,4}(?:false|False|None|null)\b|return\s{0,4}(?:;|\n))/u;

/**
 * `if p.name in {".env", "id_rsa"}: sys.exit(…)`: the program names a store only to turn away whoever hands it in. Of a
 * list that has a name, every use has to be such a question: one loop over it is enough to gather what it names.
 */
export function isRefused(text: string, { start, end }: Span): boolean {
  if (refusesAt(text, start, end)) return true;
  const list = LIST.exec(text.slice(Math.max(0, start - MAX_LIST), start));
  const [, name] = list ?? [];
  if (name === undefined) return false;
  const uses = [
    ...text.matchAll(new RegExp(String.raw`(?<![\w$.])${name.replaceAll("$", String.raw`\$`)}(?![\w$])`, "gu")),
  ];
  const others = uses.filter(({ index }) => !isDeclared(text, index, name.length, start));
  return others.length > 0 && others.length <= MAX_USES && others.every(({ index }) => asksOf(text, index, name));
}

function isDeclared(text: string, at: number, length: number, before: number): boolean {
  return (
    at < before &&
    before - at <= MAX_LIST &&
    /^\s{0,4}(?::[^=\n]{1,60})?=(?!=)/u.test(text.slice(at + length, at + length + 80))
  );
}

/** `x in NAME`, `NAME.has(x)`: only whether it is one of them. */
function asksOf(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  const isAsked =
    /\sin\s{1,4}$/u.test(text.slice(Math.max(0, at - 8), at)) ||
    /^\.(?:has|includes|contains)\(/u.test(text.slice(end, end + 12));
  return isAsked && refusesAt(text, at, end);
}

function refusesAt(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - MAX_LINE), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const rest = text.slice(end, end + MAX_LINE * 2);
  const newline = rest.indexOf("\n");
  return CONDITION.test(line + rest.slice(0, newline === -1 ? undefined : newline)) && REFUSES.test(rest);
}
