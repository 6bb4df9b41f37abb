import { concatenate, unknown } from "../../value.ts";
import { scalar, type Abstract, type Scalar } from "./abstract.ts";
import { passJson } from "./json-text.ts";
import { toValue } from "./to-value.ts";

/**
 * Characters that are put together for one file. A program of fifty thousand lines that each add a letter to the line
 * before would otherwise cost the square of its length.
 */
const MAX_FOLDED = 67_108_864;

let folded = 0;

/** A new file begins. Readers run one at a time. */
export function startFolding(): void {
  folded = 0;
}

/** Concatenation of texts, at once: joining ten thousand pieces one by one costs their square. */
export function addTexts(parts: readonly Abstract[]): Scalar {
  const [only] = parts;
  if (parts.length === 1 && only?.kind === "scalar" && only.type === "string") return only;
  const values = parts.map((part) => textValue(part));
  for (const { shape } of values) folded += shape.length;
  if (folded > MAX_FOLDED) return scalar(unknown(values.flatMap((each) => each.origins)), "string");
  const value = concatenate(values);
  const isSpelled = parts.some((part) => part.kind === "scalar" && part.spelled !== null);
  const spelled = isSpelled ? parts.map((part) => spellingOf(part)).join("") : null;
  const sum = scalar(value, "string", null, spelled);
  const [first, last] = parts;
  if (first !== undefined && last !== undefined && parts.length === 2 && /^\s{1,4}$/u.test(toValue(last).text ?? ""))
    passJson(first, sum);
  return sum;
}

/** As `String(x)` gives it. Arrays join their elements, so that `[a, b] + ""` does what obfuscators expect. */
function textValue(part: Abstract): ReturnType<typeof toValue> {
  if (part.kind === "list" && part.complete && part.items.every((item) => item.kind === "scalar")) {
    const pieces = part.items.map((item) => toValue(item));
    const [first] = pieces;
    if (pieces.length === 1 && first !== undefined) return first;
    return concatenate(
      pieces.flatMap((piece, index) =>
        index === 0 ? [piece] : [{ text: ",", shape: ",", origins: [], encodings: [] }, piece],
      ),
    );
  }
  return toValue(part);
}

/** The text with holes written so that a shell's reader knows them. */
export function spellingOf(part: Abstract): string {
  if (part.kind === "scalar") return part.spelled ?? toValue(part).shape;
  return toValue(part).shape;
}
