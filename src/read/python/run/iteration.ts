import { constant } from "../../value.ts";
import { from, integer, originsOf, reference, scalar, type Abstract } from "../values/abstract.ts";

/** Elements that a loop is run for one by one; payloads hidden letter by letter are shorter. */
export const MAX_UNROLLED = 32_768;

/** Elements of one of several lists that a loop may be over. */
const MAX_OF_ONE = 64;

export interface Items {
  readonly items: readonly Abstract[];
  readonly complete: boolean;
}

/** What a loop over it sees. */
export function itemsOf(iterable: Abstract): Items {
  switch (iterable.kind) {
    case "sequence":
      return iterable.items.length > MAX_UNROLLED
        ? { items: iterable.items.slice(0, MAX_UNROLLED), complete: false }
        : { items: iterable.items, complete: iterable.complete };
    case "mapping":
      return iterable.entries.size > MAX_UNROLLED
        ? { items: [from(iterable.origins)], complete: false }
        : { items: [...iterable.entries.keys()].map((key) => scalar(constant(key))), complete: true };
    case "scalar": {
      const { text, encodings } = iterable.value;
      if (text === null || text.length > MAX_UNROLLED || (iterable.type !== "str" && iterable.type !== "bytes")) break;
      const items =
        iterable.type === "bytes"
          ? Array.from(text, (byte) => ({
              ...integer(byte.charCodeAt(0)),
              value: { ...constant(String(byte.charCodeAt(0))), encodings },
            }))
          : Array.from(text, (letter) => scalar({ ...constant(letter, encodings), origins: iterable.value.origins }));
      return { items, complete: true };
    }
    case "choice":
      // Each of them in turn: the lists that two branches or two functions give.
      return {
        items: iterable.options.flatMap((option) => itemsOf(option).items.slice(0, MAX_OF_ONE)),
        complete: false,
      };
    case "reference":
      // A response, a file, a folder's entries: every element has the same origins.
      return { items: [reference(`${iterable.path}[]`, iterable.value, iterable.state)], complete: false };
    default:
      break;
  }
  return { items: [from(originsOf(iterable))], complete: false };
}
