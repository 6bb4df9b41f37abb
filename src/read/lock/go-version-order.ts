import { compareTexts } from "../../model/text-order.ts";

/** Below, at or above zero as `a` is older, equal or newer, by SemVer 2; what follows a `+` does not count. */
export function compareGoVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < 3; at += 1) {
    const difference = compareNumbers(one.numbers[at] ?? "0", other.numbers[at] ?? "0");
    if (difference !== 0) return difference;
  }
  if (one.labels.length === 0 || other.labels.length === 0) return other.labels.length - one.labels.length;
  const length = Math.max(one.labels.length, other.labels.length);
  for (let at = 0; at < length; at += 1) {
    const difference = compareLabels(one.labels[at], other.labels[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(version: string): { readonly numbers: readonly string[]; readonly labels: readonly string[] } {
  const [plain = ""] = version.replace(/^v/u, "").split("+", 1);
  const dash = plain.indexOf("-");
  const core = dash === -1 ? plain : plain.slice(0, dash);
  return { numbers: core.split("."), labels: dash === -1 ? [] : plain.slice(dash + 1).split(".") };
}

/** Numbers of any length: hostile ones do not fit into a double. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/u, ""), b.replace(/^0+/u, "")];
  return one.length === other.length ? (one < other ? -1 : one > other ? 1 : 0) : one.length - other.length;
}

function compareLabels(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1);
  const [isNumber, isOtherNumber] = [/^\d+$/u.test(a), /^\d+$/u.test(b)];
  if (isNumber && isOtherNumber) return compareNumbers(a, b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return compareTexts(a, b);
}
