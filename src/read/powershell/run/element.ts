import { from, listOf, NOTHING, numberOf, originsOf, text, textOf, thing, type Thing } from "../../machine/thing.ts";

/** `$x[0]`, `$x['key']`, `$x[4,24,25]`: of a list, a map or a text. */
export function elementOf(current: Thing, key: Thing): Thing {
  const indexes = key.items?.map((item) => numberOf(item)) ?? null;
  if (indexes !== null) {
    const picked = indexes
      .slice(0, 4_096)
      .map((index) => elementOf(current, index === null ? NOTHING : text(String(index))));
    return listOf(picked);
  }
  const name = textOf(key);
  if (current.entries !== null)
    return (name === null ? undefined : current.entries.get(name.toLowerCase())) ?? from(originsOf(current));
  const index = name !== null && /^-?\d{1,7}$/u.test(name) ? Number(name) : null;
  if (current.items !== null) return (index === null ? undefined : current.items.at(index)) ?? from(originsOf(current));
  const letter = index === null ? undefined : current.value.text?.at(index);
  if (letter !== undefined) return thing({ ...current.value, text: letter, shape: letter });
  return current.state !== null && name !== null
    ? (current.state.fields?.get(name.toLowerCase()) ?? from(originsOf(current)))
    : from(originsOf(current));
}
