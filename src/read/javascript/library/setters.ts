import type * as t from "@babel/types";
import { unknown } from "../../value.ts";
import type { Abstract, Reference } from "../values/abstract.ts";
import { textOf, toValue } from "../values/to-value.ts";
import type { Machine } from "../run/call.ts";
import { isEnvironment } from "./environment.ts";

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
      return sendImage(on, value, node);
    case "HTMLScriptElement().src": {
      const url = toValue(value);
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
      return sendAddress(on, value, node);
    case "https.globalAgent.options.rejectUnauthorized":
      return textOf(value) === "false"
        ? on.emit(node, { op: "disable-safeguard", safeguard: "tls-verification" })
        : undefined;
    default:
      return undefined;
  }
}

/** An image is fetched to be seen; one whose address is computed carries what it was computed from. */
function sendImage(on: Machine, value: Abstract, node: t.Node): void {
  const url = toValue(value);
  if (url.origins.length === 0) return;
  on.emit(node, { op: "send", channel: "image-url", destination: url, payload: [url] });
}

function sendAddress(on: Machine, value: Abstract, node: t.Node): void {
  const url = toValue(value);
  if (url.origins.length === 0 || !/^https?:/i.test(url.shape)) return;
  on.emit(node, { op: "send", channel: "http", destination: url, payload: [url] });
}

/** An option that switches a safeguard off, in whatever object it stands. */
export function isSafeguardOff(name: string, value: Abstract): boolean {
  const off = value.kind === "scalar" && value.type === "boolean" && value.value.text === "false";
  return off && (name === "rejectUnauthorized" || name === "strictSSL" || name === "checkServerIdentity");
}
