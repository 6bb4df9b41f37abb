import type * as t from "@babel/types";
import { unknown } from "../../value.ts";
import type { Abstract, Reference } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";
import { isEnvironment } from "./environment.ts";
import { setOnElement, tellAddress } from "./page-requests.ts";

/** Properties of library objects that do something when they are set. */
export function setOnLibrary(
  on: Machine,
  object: Reference,
  path: string,
  name: string,
  value: Abstract,
  node: t.Node,
): void {
  if (isEnvironment(object)) {
    if (name === "NODE_TLS_REJECT_UNAUTHORIZED" && textOf(value) === "0") {
      on.emit(node, { op: "disable-safeguard", safeguard: "tls-verification" });
    }
    return;
  }
  switch (path) {
    case "Image().src":
    case "HTMLIFrameElement().src":
    case "Image().srcset":
      return tellAddress(on, value, "image-url", node);
    case "HTMLScriptElement().src": {
      const url = toValue(value);
      tellAddress(on, value, "http", node);
      on.emit(node, { op: "download", url, destination: null });
      const code = unknown([{ kind: "network", url: url.shape, at: on.at(node) }]);
      return on.emit(node, { op: "evaluate", language: "javascript", code });
    }
    case "HTMLScriptElement().text":
    case "HTMLScriptElement().textContent":
    case "HTMLScriptElement().innerHTML":
    case "HTMLScriptElement().innerText":
      on.emit(node, { op: "evaluate", language: "javascript", code: toValue(value) });
      return on.hand(node, value, "javascript");
    case "HTMLFormElement().action":
      object.state.url = toValue(value);
      return undefined;
    case "location.href":
    case "globalThis.location":
    case "document.location":
      return tellAddress(on, value, "http", node);
    case "https.globalAgent.options.rejectUnauthorized":
      return textOf(value) === "false"
        ? on.emit(node, { op: "disable-safeguard", safeguard: "tls-verification" })
        : undefined;
    default:
      return setOnElement(on, path, name, value, node);
  }
}

/** An option that switches a safeguard off, in whatever object it stands. */
export function isSafeguardOff(name: string, value: Abstract): boolean {
  const off = value.kind === "scalar" && value.type === "boolean" && value.value.text === "false";
  return off && (name === "rejectUnauthorized" || name === "strictSSL" || name === "checkServerIdentity");
}
