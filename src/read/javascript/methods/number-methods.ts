import { constant } from "../../value.ts";
import { scalar, type Abstract, type Scalar } from "../values/abstract.ts";
import { numberOf } from "../values/to-value.ts";

export function numberMethod(receiver: Scalar, name: string, given: readonly Abstract[]): Abstract | null {
  const value = numberOf(receiver);
  if (value === null) return null;
  const [first] = given;
  const radix = first === undefined ? 10 : numberOf(first);
  if (name === "toString" && radix !== null && radix >= 2 && radix <= 36) {
    return scalar({ ...constant(value.toString(radix), receiver.value.encodings), origins: receiver.value.origins });
  }
  if (name === "valueOf") return receiver;
  if (name === "toFixed" && Number.isFinite(value))
    return scalar(constant(value.toFixed(Math.min(Math.max(0, radix ?? 0), 20))));
  return null;
}
