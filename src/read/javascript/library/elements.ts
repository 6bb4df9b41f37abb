import { argument, type Effect } from "../run/call.ts";
import { reference } from "../values/abstract.ts";
import { textOf } from "../values/to-value.ts";

const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["script", "HTMLScriptElement()"],
  ["img", "Image()"],
  ["iframe", "HTMLIFrameElement()"],
  ["form", "HTMLFormElement()"],
  ["a", "HTMLAnchorElement()"],
  ["link", "HTMLLinkElement()"],
]);

/** An element of a page; the address of a namespace, which others give first, is nothing that it fetches. */
export const element: Effect = (call) => {
  const name = textOf(argument(call, call.path.endsWith("NS") ? 1 : 0))?.toLowerCase() ?? "";
  return reference(ELEMENTS.get(name) ?? "document.createElement()");
};
