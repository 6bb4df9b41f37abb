import type { Value } from "../model/value.ts";
import { concatenate, constant } from "./value.ts";

/** `curl host/x`, `irm host/x`: what fetches takes a name without a scheme for a host, which elsewhere may be a file's. */
export function withScheme(url: Value): Value {
  if (/^[a-z][a-z0-9+.-]{0,20}:|^\u{FFFC}|^[<{/]/iu.test(url.shape) || !url.shape.includes(".")) return url;
  return concatenate([constant("http://"), url]);
}
