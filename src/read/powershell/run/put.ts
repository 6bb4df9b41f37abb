import { MAX_ITEMS, type Thing } from "../../machine/thing.ts";
import type { Span } from "../../machine/span.ts";
import type { PsMachine } from "./cmdlet.ts";

export function putMember(
  machine: Pick<PsMachine, "tell">,
  owner: Thing,
  name: string,
  value: Thing,
  span: Span,
): void {
  if (name === "servercertificatevalidationcallback" || name === "certificatepolicy")
    machine.tell({ op: "disable-safeguard", safeguard: "tls-verification" }, span);
  if (owner.state !== null) (owner.state.fields ??= new Map()).set(name, value);
  else if (owner.entries !== null && owner.entries.size < MAX_ITEMS) owner.entries.set(name, value);
}

export function putIndex(owner: Thing, key: string | null, value: Thing): void {
  if (owner.entries !== null && owner.entries.size < MAX_ITEMS) owner.entries.set(key ?? "?", value);
  else if (owner.items !== null && key !== null && /^\d{1,5}$/u.test(key) && Number(key) <= owner.items.length)
    owner.items[Number(key)] = value;
  else if (owner.state !== null) (owner.state.fields ??= new Map()).set(key ?? "?", value);
}
