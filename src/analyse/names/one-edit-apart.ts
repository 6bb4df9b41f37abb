/**
 * True when one edit makes the two words equal: a letter inserted, deleted or substituted, or two neighbours transposed
 * (distance 1 in optimal string alignment). Equal words are not one edit apart. Looks at each letter once.
 */
export function isOneEditApart(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter.charCodeAt(at) === longer.charCodeAt(at)) at += 1;
  if (shorter.length !== longer.length) return isSameFrom(shorter, at, longer, at + 1);
  if (at === shorter.length) return false;
  if (isSameFrom(shorter, at + 1, longer, at + 1)) return true;
  const isSwapped =
    shorter.charCodeAt(at) === longer.charCodeAt(at + 1) && shorter.charCodeAt(at + 1) === longer.charCodeAt(at);
  return isSwapped && isSameFrom(shorter, at + 2, longer, at + 2);
}

function isSameFrom(a: string, from: number, b: string, start: number): boolean {
  if (a.length - from !== b.length - start) return false;
  for (let step = 0; from + step < a.length; step += 1)
    if (a.charCodeAt(from + step) !== b.charCodeAt(start + step)) return false;
  return true;
}
