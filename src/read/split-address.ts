import type { Value } from "../model/value.ts";
import { constant, unknown, withShape } from "./value.ts";

/** `host:port` as its two parts; where no host is named, every address of the machine is meant. */
export function splitAddress(address: Value): { readonly host: Value; readonly port: Value } {
  const { shape } = address;
  const at = shape.lastIndexOf(":");
  const host = withShape(address, at === -1 ? shape : shape.slice(0, at));
  return {
    host: host.shape === "" ? constant("0.0.0.0") : host,
    port: at === -1 ? unknown() : withShape(address, shape.slice(at + 1)),
  };
}
