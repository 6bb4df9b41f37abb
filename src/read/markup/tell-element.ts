import type { Context } from "../../model/context.ts";
import type { Reading, Source } from "../../model/source.ts";
import { looksLikeProse } from "../decode/looks-like-code.ts";
import { factAt } from "../text/place.ts";
import { attributePieces, embedAttribute, embedDataUrl, embedScriptUrl, scriptSchemeLength } from "./embed-script.ts";
import { tellHiddenPieces } from "./shown-text.ts";
import { asksForSecret, isPosted, tellForm, tellPasswordField } from "./tell-form.ts";
import { tellOfficeLink } from "./office-links.ts";
import type { MarkupAttribute, OpenTag } from "./tokenize.ts";

/** Attributes whose value a browser follows or loads. */
const URL_ATTRIBUTES = new Set([
  "href",
  "xlink:href",
  "src",
  "action",
  "formaction",
  "data",
  "from",
  "to",
  "values",
  "poster",
  "background",
  "manifest",
]);
/** Handlers that need nobody to click: they run while the document is shown. */
const UNASKED =
  /^on(?:load|error|begin|end|repeat|focus|pageshow|toggle|animation\w{0,20}|transition\w{0,20}|scroll|resize|unload|beforeunload|message|hashchange|readystatechange)$/;
/** Shorter values are labels; longer ones are written for somebody who reads attributes. */
const MIN_ATTRIBUTE_TEXT = 60;
const TEXT_ATTRIBUTES = new Set([
  "alt",
  "title",
  "aria-label",
  "aria-description",
  "placeholder",
  "summary",
  "content",
  "longdesc",
]);

/** What one tag runs, loads, sends or says. In an SVG, which passes for a picture, active content is a fact of its own. */
export function tellElement(tag: OpenTag, isSvg: boolean, source: Source, reading: Reading): void {
  const load: Context = { ...source.context, trigger: "load" };
  const active = (construct: string, span: { readonly start: number; readonly end: number }): void => {
    if (isSvg)
      reading.fact({
        kind: "file",
        form: { is: "active-markup", construct },
        ...factAt(source, span.start, span.end, load),
      });
  };
  if (tag.name === "script") active("script", tag);
  else if (tag.name === "iframe" || tag.name === "object" || tag.name === "embed") active(tag.name, tag);
  for (const attribute of tag.attributes) {
    const { name, value } = attribute;
    if (/^on[a-z]{3,40}$/.test(name)) {
      active(`event handler ${name}`, attribute);
      const context: Context = { ...source.context, trigger: UNASKED.test(name) ? "load" : "call" };
      embedAttribute(attribute, "javascript", context, source, reading);
    } else if (name === "srcdoc") embedAttribute(attribute, "html", load, source, reading);
    else if (URL_ATTRIBUTES.has(name)) {
      if (scriptSchemeLength(value) > 0) {
        active("javascript: URL", attribute);
        embedScriptUrl(attribute, tag.name === "a" ? { ...source.context, trigger: "call" } : load, source, reading);
      } else if (/^\s{0,20}data:/i.test(value) && embedDataUrl(attribute, load, source, reading))
        active("data: URL", attribute);
    } else if (TEXT_ATTRIBUTES.has(name) && value.length >= MIN_ATTRIBUTE_TEXT && looksLikeProse(value)) {
      tellHiddenPieces(attributePieces(attribute, source.text), value, "alt-text", source, reading);
    }
  }
  tellLoading(tag, source, reading, load);
  tellOfficeLink(tag, source, reading);
}

function tellLoading(tag: OpenTag, source: Source, reading: Reading, context: Context): void {
  const find = (...names: readonly string[]): MarkupAttribute | undefined =>
    tag.attributes.find(({ name }) => names.includes(name));
  switch (tag.name) {
    case "script":
    case "iframe":
    case "embed":
    case "object":
    case "frame":
      tellLoaded(
        find("src", "href", "xlink:href", "data"),
        tag.name === "script" ? "import" : "include",
        source,
        reading,
        context,
      );
      break;
    case "link":
      if (/stylesheet|import|preload|modulepreload|manifest/i.test(find("rel")?.value ?? ""))
        tellLoaded(find("href"), "include", source, reading, context);
      break;
    case "base":
      tellLoaded(find("href"), "include", source, reading, context);
      break;
    case "use":
    case "image":
      if (/^(?:https?:)?\/\//i.test(find("href", "xlink:href")?.value ?? ""))
        tellLoaded(find("href", "xlink:href"), "include", source, reading, context);
      break;
    case "meta":
      if (/^refresh$/i.test(find("http-equiv")?.value ?? "")) tellRefresh(find("content"), source, reading, context);
      break;
    case "input":
      tellPasswordField(tag, source, reading);
      tellForm(find("formaction"), true, source, reading);
      break;
    case "textarea":
      tellPasswordField(tag, source, reading);
      break;
    case "button":
      tellForm(find("formaction"), true, source, reading);
      break;
    case "form":
      tellForm(find("action"), isPosted(find("method")) || asksForSecret(tag, source), source, reading);
      break;
    default:
      break;
  }
}

/** A file or address that is loaded with the page: the package's own, or somebody else's. */
function tellLoaded(
  attribute: MarkupAttribute | undefined,
  how: "import" | "include",
  source: Source,
  reading: Reading,
  context: Context,
): void {
  const target = attribute?.value.trim() ?? "";
  if (attribute === undefined || target === "" || target.startsWith("#") || target.length > 2_048) return;
  if (/^[a-z][\w+.-]*:/i.test(target) && !/^(?:https?|ftp|file|wss?):/i.test(target)) return;
  const base = factAt(source, attribute.start, attribute.end, context);
  if (/^(?:[a-z]+:)?\/\//i.test(target))
    reading.fact({ kind: "mention", what: "url", value: target, as: "field", ...base });
  reading.fact({ kind: "reference", how, target, ...base });
}

/** `5; url=https://…`: the page goes elsewhere by itself. */
function tellRefresh(attribute: MarkupAttribute | undefined, source: Source, reading: Reading, context: Context): void {
  const target = /url\s{0,10}=\s{0,10}["']?([^"']{1,2000})/i.exec(attribute?.value.slice(0, 2_100) ?? "")?.[1]?.trim();
  if (attribute === undefined || target === undefined) return;
  const scheme = scriptSchemeLength(target);
  if (scheme > 0) {
    const layer = { kind: "field", name: "refresh" } as const;
    const at = source.locate(attribute.start, attribute.end);
    reading.embed(source, { text: target.slice(scheme), language: "javascript", layer, context, offset: null, at });
    return;
  }
  const base = factAt(source, attribute.start, attribute.end, context);
  reading.fact({
    kind: "mention",
    what: /^(?:[a-z]+:)?\/\//i.test(target) ? "url" : "path",
    value: target,
    as: "field",
    ...base,
  });
  reading.fact({ kind: "reference", how: "link", target, ...base });
}
