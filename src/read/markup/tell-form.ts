import type { Reading, Source } from "../../model/source.ts";
import { factAt } from "../text/place.ts";
import { constant, unknown } from "../value.ts";
import type { MarkupAttribute, OpenTag } from "./tokenize.ts";

/** What is typed is not shown, a browser would fill a password in, or a wallet's words are asked for. */
export function tellPasswordField(tag: OpenTag, source: Source, reading: Reading): void {
  const find = (name: string): string => tag.attributes.find((each) => each.name === name)?.value.trim() ?? "";
  const labels = ["name", "id", "placeholder", "aria-label"].map((name) => find(name).slice(0, MAX_LABEL));
  const isPassword = /^password$/i.test(find("type")) || /^(?:current|new)-password$/i.test(find("autocomplete"));
  if (!isPassword && !labels.some((label) => WALLET_WORDS.test(label))) return;
  const base = factAt(source, tag.start, tag.end, source.context);
  const value = find("name") || find("id");
  reading.fact({ kind: "mention", what: "password-field", value, as: "field", ...base });
}

const MAX_LABEL = 200;
const WALLET_WORDS =
  /\b(?:mnemonic|private[ _-]?key|(?:seed|recovery|secret)[ _-]?(?:phrase|words?)|(?:12|24|twelve|twenty-four)[ -]words?)\b|^seed$/iu;

/** Without a method the answers go into the address. */
export function isPosted(method: MarkupAttribute | undefined): boolean {
  return /^post$/i.test(method?.value.trim() ?? "");
}

/** What is looked up by an address is a question; a password or a wallet's words are none. */
export function asksForSecret({ end }: OpenTag, source: Source): boolean {
  const seen = looked.get(source) ?? 0;
  if (seen >= MAX_FORMS) return false;
  looked.set(source, seen + 1);
  const { text } = source;
  const form = text.slice(end, end + MAX_FORM);
  const fields = form.slice(0, /<\/form\b/iu.exec(form)?.index);
  for (const [field] of fields.matchAll(FIELD))
    if (
      /\b(?:name|id)\s?=\s?["']?seed(?![\w-])|\btype\s?=\s?["']?password\b|\b(?:current|new)-password\b/iu.test(
        field,
      ) ||
      WALLET_WORDS.test(field)
    )
      return true;
  return false;
}

/** UTF-16 units. */
const MAX_FORM = 8_000;
const FIELD = /<(?:input|textarea)\b[^>]{0,400}/giu;
/** Of one page; a page of more is no page for people. */
const MAX_FORMS = 200;
const looked = new WeakMap<Source, number>();

/** A form whose answers go to another server; a button may send them elsewhere. Of one that only looks something up the address is told. */
export function tellForm(action: MarkupAttribute | undefined, isSent: boolean, source: Source, reading: Reading): void {
  const target = action?.value.trim() ?? "";
  if (action === undefined || !/^(?:https?:)?\/\//i.test(target)) return;
  const at = source.locate(action.start, action.end);
  const base = factAt(source, action.start, action.end, { ...source.context, trigger: "call" });
  reading.fact({ kind: "mention", what: "url", value: target, as: "field", ...base });
  if (!isSent) return;
  const payload = [unknown([{ kind: "input", at }])];
  reading.fact({
    kind: "operation",
    operation: { op: "send", channel: "http", destination: constant(target), payload },
    ...base,
  });
}
