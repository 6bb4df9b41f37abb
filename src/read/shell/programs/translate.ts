/** Characters that one operand of `tr` can mean. */
const MAX_SET = 512;
const CLASSES: Readonly<Record<string, string>> = {
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  lower: "abcdefghijklmnopqrstuvwxyz",
  digit: "0123456789",
  alpha: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  space: " \t\n\r\v\f",
  blank: " \t",
};

/** tr(1) on a constant: maps, `-d` deletes, `-s` squeezes, `-c` complements for deletion. */
export function translate(text: string, from: string, to: string, flags: ReadonlySet<string>): string | null {
  const source = expandSet(from);
  if (flags.has("d")) {
    const isDropped = (char: string): boolean => source.includes(char) !== (flags.has("c") || flags.has("C"));
    return Array.from(text)
      .filter((char) => !isDropped(char))
      .join("");
  }
  if (flags.has("c") || flags.has("C")) return null;
  const target = expandSet(to);
  if (target.length === 0) return text;
  const map = new Map<string, string>();
  source.forEach((char, index) => map.set(char, target[Math.min(index, target.length - 1)] ?? char));
  return Array.from(text, (char) => map.get(char) ?? char).join("");
}

function expandSet(set: string): readonly string[] {
  const plain = set
    .replaceAll(/\[:(\w{1,10}):\]/gu, (whole, name: string) =>
      Object.hasOwn(CLASSES, name) ? (CLASSES[name] ?? whole) : whole,
    )
    .replaceAll(/\\([nrt\\])/gu, (_, letter: string) => ({ n: "\n", r: "\r", t: "\t" })[letter] ?? "\\");
  const chars: string[] = [];
  for (let at = 0; at < plain.length && chars.length < MAX_SET; at += 1) {
    const first = plain.charCodeAt(at);
    if (plain[at + 1] === "-" && at + 2 < plain.length) {
      const last = plain.charCodeAt(at + 2);
      for (let code = first; code <= last && chars.length < MAX_SET; code += 1) chars.push(String.fromCharCode(code));
      at += 2;
    } else chars.push(plain[at] ?? "");
  }
  return chars;
}
