import type * as t from "@babel/types";
import { dictionary, NOTHING_KNOWN, reference, text, type Abstract } from "../values/abstract.ts";
import type { Evaluator } from "./evaluator.ts";

/** Looks at what an element is given; an image's address or a raw HTML text is set as on the element itself. */
export function jsxElement(on: Evaluator, node: t.JSXElement | t.JSXFragment): Abstract {
  if (node.type === "JSXElement") {
    const { name, attributes } = node.openingElement;
    const tag = name.type === "JSXIdentifier" ? name.name : "";
    const element = reference(tag === "img" ? "Image()" : "document.createElement()");
    for (const attribute of attributes) {
      if (attribute.type === "JSXSpreadAttribute") {
        on.evaluate(attribute.argument);
        continue;
      }
      const value = attribute.value ? on.evaluate(attribute.value) : NOTHING_KNOWN;
      const key = attribute.name.type === "JSXIdentifier" ? attribute.name.name : "";
      on.assignMember(element, text(key), value, attribute);
    }
  }
  for (const child of node.children) if (child.type !== "JSXText") on.evaluate(child);
  return dictionary();
}
